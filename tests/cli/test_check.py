import json

import pytest


@pytest.fixture
def folder(run, article, tmp_path):
    run("collate", article, "--out", tmp_path / "out")
    return tmp_path / "out"


def test_a_text_that_is_borne_out_ends_well(run, folder, tmp_path):
    file = tmp_path / "draft.md"
    file.write_text("# The ferry\n\nA ferry with 140 people aboard sank off Senhal Point.\n", encoding="utf-8")
    done = run("check", file, "--against", folder)
    assert done.status == 0, done.out
    assert done.out == "1 sentence: 1 supported, 0 partly, 0 unsupported, 0 contradicted\n"


def test_json_has_one_object_a_sentence_with_passages_of_the_articles(run, folder):
    text = "A ferry with 140 people aboard sank off Senhal Point. A ferry with 410 people aboard sank off Senhal Point."
    done = run("check", "-", "--against", folder / "dossier.json", "--json", stdin=text.encode())
    assert done.status == 1
    right, wrong = json.loads(done.out)
    assert right["sentence"].startswith("A ferry with 140")
    assert right["verdict"] == "supported"
    assert wrong["verdict"] in ("contradicted", "partly")
    dossier = json.loads((folder / "dossier.json").read_text(encoding="utf-8"))
    (document,) = dossier["documents"]
    for one in (right, wrong):
        span = one["passages"][0]
        assert span["document"] == document["id"]
        assert "140 people" in document["text"][span["start"] : span["end"]]


def test_people_are_told_what_is_wrong_where_and_what_comes_nearest(run, folder):
    text = "# Ferry\n\nPaul Arden, the transport minister, said that the ferry had not passed an inspection.\n"
    done = run("check", "-", "--against", folder, stdin=text.encode())
    assert done.status == 1
    assert "line 3: contradicted: Paul Arden" in done.out
    assert "nearest:" in done.out
    assert "passed an inspection" in done.out


def test_a_document_of_our_own_is_borne_out(run, folder, tmp_path):
    run("write", "briefing", folder, "--out", tmp_path / "briefing.md")
    done = run("check", tmp_path / "briefing.md", "--against", folder, "--json")
    verdicts = [one["verdict"] for one in json.loads(done.out)]
    assert verdicts
    assert "contradicted" not in verdicts


@pytest.mark.parametrize("arguments", [("nowhere.md",), ("-",)])
def test_no_file_or_no_dossier_is_one_clear_line(run, tmp_path, arguments):
    done = run("check", *arguments, "--against", tmp_path / "nothing")
    assert done.status == 2
    assert len(done.err.splitlines()) == 1


def test_what_is_not_text_is_one_clear_line(run, folder):
    done = run("check", "-", "--against", folder, stdin=b"\xff\xfe\x00")
    assert done.status == 2
    assert "UTF-8" in done.err


def test_an_empty_text_has_no_sentences(run, folder):
    done = run("check", "-", "--against", folder, "--json", stdin=b"")
    assert (done.status, json.loads(done.out)) == (0, [])
