import json
import os

import pytest

OUTPUTS = {"dossier.json", "dossier.html", "briefing.md"}


def test_it_writes_the_three_files_and_says_where(run, article, tmp_path):
    done = run("collate", article, "--out", tmp_path / "out")
    assert done.status == 0
    assert done.err == ""
    assert {os.path.basename(line) for line in done.out.split()} == OUTPUTS  # noqa: PTH119 - lines, not paths
    assert {file.name for file in (tmp_path / "out").iterdir()} == OUTPUTS


def test_standard_input_is_read(run, article, tmp_path):
    done = run("collate", "-", "--out", tmp_path / "out", stdin=article.read_bytes())
    assert (done.status, done.err) == (0, "")
    (document,) = json.loads((tmp_path / "out" / "dossier.json").read_bytes())["documents"]
    assert document["source"] == "-"
    assert document["text"] == article.read_text()


BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "picture.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
    "noise.txt": bytes(range(256)) * 20,
    "script.html": b"<html><head><title>App</title></head><body><script>var a = 'words ' + 1;</script></body></html>",
    "broken.jsonl": b'{"text": "cut',
}


@pytest.mark.parametrize("name", BAD)
def test_one_bad_input_is_named_in_one_line_and_harms_nothing_else(run, article, tmp_path, name):
    (tmp_path / name).write_bytes(BAD[name])
    done = run("collate", article, tmp_path / name, "--out", tmp_path / "out")
    assert done.status == 1
    (line,) = done.err.splitlines()
    assert name in line
    dossier = json.loads((tmp_path / "out" / "dossier.json").read_bytes())
    assert [document["source"].endswith("article.txt") for document in dossier["documents"]] == [True]
    assert any(name in failure["source"] for failure in dossier["failures"])


@pytest.mark.parametrize("name", BAD)
def test_nothing_but_bad_input_can_not_be_collated(run, tmp_path, name):
    (tmp_path / name).write_bytes(BAD[name])
    done = run("collate", tmp_path / name, "--out", tmp_path / "out")
    assert done.status == 2
    assert done.err.count("\n") <= 2
    assert "Traceback" not in done.err
    assert name in done.err


def test_a_file_of_50_megabytes_is_refused_by_its_size(run, article, tmp_path):
    with (tmp_path / "huge.txt").open("wb") as stream:
        stream.truncate(50_000_000)
    done = run("collate", article, tmp_path / "huge.txt", "--out", tmp_path / "out")
    assert done.status == 1
    assert "huge.txt" in done.err


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-32"])
def test_a_byte_order_mark_decides_the_encoding(run, article, tmp_path, encoding):
    text = article.read_text()
    article.write_bytes(text.encode(encoding))
    assert run("collate", article, "--out", tmp_path / "out").status == 0
    (document,) = json.loads((tmp_path / "out" / "dossier.json").read_bytes())["documents"]
    assert document["text"] == text


def test_broken_utf_8_is_read_as_windows_1252_with_a_note(run, article, tmp_path):
    article.write_bytes(article.read_text().encode("cp1252", "replace"))
    assert run("collate", article, "--out", tmp_path / "out").status == 0
    (document,) = json.loads((tmp_path / "out" / "dossier.json").read_bytes())["documents"]
    assert "1252" in document["failures"][0]["reason"]
    assert "“We are" in document["text"]


def test_a_missing_path_is_named_and_the_rest_is_done(run, article, tmp_path):
    done = run("collate", article, tmp_path / "absent.txt", "--out", tmp_path / "out")
    assert done.status == 1
    assert "absent.txt" in done.err
    assert done.err.count("\n") == 1


def test_a_folder_without_articles_can_not_be_collated(run, tmp_path):
    (tmp_path / "empty").mkdir()
    done = run("collate", tmp_path / "empty", "--out", tmp_path / "out")
    assert done.status == 2
    assert done.err.strip()
    assert "Traceback" not in done.err


def test_an_output_that_is_a_file_is_an_error_before_any_work(run, article, tmp_path):
    (tmp_path / "out").write_text("in the way")
    done = run("collate", article, "--out", tmp_path / "out")
    assert done.status == 2
    assert done.err.count("\n") == 1
    assert (tmp_path / "out").read_text() == "in the way"


@pytest.mark.parametrize(
    "arguments", [["collate"], ["collate", "--bogus", "x"], ["frobnicate"], ["annotate", "a", "--format", "xml"]]
)
def test_a_wrong_call_is_one_line_and_status_2(run, arguments):
    done = run(*arguments)
    assert done.status == 2
    assert done.err.count("\n") == 1
    assert done.out == ""


def test_two_runs_give_the_same_bytes_and_order_does_not_matter(run, example, tmp_path):
    files = sorted((example / "articles").iterdir())[:4]
    run("collate", *files, "--out", tmp_path / "one")
    run("collate", *reversed(files), "--out", tmp_path / "two")
    for name in OUTPUTS:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_results_replace_older_ones_whole(run, article, tmp_path):
    for _ in range(2):
        assert run("collate", article, "--out", tmp_path / "out").status == 0
    assert {file.name for file in (tmp_path / "out").iterdir()} == OUTPUTS


def test_an_article_left_out_on_purpose_is_no_failure(run, article, tmp_path):
    (tmp_path / "other.txt").write_text("Another account of the sinking, which nobody wants here.\n")
    (tmp_path / "known.csv").write_text("path,published,leave_out\narticle.txt,2025-05-04,\nother.txt,,yes\n")
    done = run("collate", article, tmp_path / "other.txt", "--metadata", tmp_path / "known.csv", "-o", tmp_path / "out")
    assert done.status == 0
    assert "other.txt" in done.err
    (document,) = json.loads((tmp_path / "out" / "dossier.json").read_bytes())["documents"]
    assert (document["published"], document["evidence"]["published"]) == ("2025-05-04", "user")


def test_as_of_leaves_out_what_had_not_appeared(run, article, tmp_path):
    later = tmp_path / "later.txt"
    later.write_text("Ferry raised from the sea bed\n\n9 June 2025\n\nThe ferry was raised on Sunday, divers said.\n")
    done = run("collate", article, later, "--as-of", "2025-05-10", "--out", tmp_path / "out")
    assert done.status == 0
    assert "later.txt" in done.err
    dossier = json.loads((tmp_path / "out" / "dossier.json").read_bytes())
    assert dossier["as_of"] == "2025-05-10"
    assert len(dossier["documents"]) == 1
    assert run("collate", article, "--as-of", "soon", "--out", tmp_path / "out").status == 2


def test_an_article_as_long_as_may_be_is_read_and_a_longer_one_refused(run, article, tmp_path, monkeypatch):
    monkeypatch.setenv("VARIORUM_LONGEST_ARTICLE", str(len(article.read_text())))
    assert run("collate", article, "-q", "--out", tmp_path / "out").status == 0
    longer = tmp_path / "longer.txt"
    longer.write_text(article.read_text() + "x")
    done = run("collate", article, longer, "--out", tmp_path / "out")
    assert (done.status, done.err.count("\n")) == (1, 1)


def test_a_date_that_the_user_supplies_and_that_is_none_is_named(run, article, tmp_path):
    (tmp_path / "known.csv").write_text("path,published\narticle.txt,gestern\n")
    done = run("collate", article, "--metadata", tmp_path / "known.csv", "--out", tmp_path / "out")
    assert done.status == 1
    assert "gestern" in done.err
