"""What the user's metadata file says."""

import json

import pytest

from variorum.errors import UsageError
from variorum.ingest import LEFT_OUT, NOTE, read
from variorum.model import Document, Failure


@pytest.fixture
def story(tmp_path):
    for name in ("one.txt", "sub/one.txt", "sub/two.md", "rest.jsonl"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Words of {name}.")
    (tmp_path / "in" / "rest.jsonl").write_text(
        '{"id": "x", "text": "X."}\n{"url": "https://m.example/y", "text": "Y.", "title": "Y"}\n'
    )
    return tmp_path / "in"


def collected(story, rows, name="meta.csv"):
    file = story.parent / name
    file.write_text(rows, encoding="utf-8")
    found = list(read([story], metadata=file))
    named = {f.source.removeprefix(f"{story}/"): f for f in found if isinstance(f, Document)}
    return named, [f for f in found if isinstance(f, Failure)]


def test_csv(story):
    rows = 'path,title,source,date,authors,family,url\nsub/two.md,"Two, again",Mercury,2022-02-04,Ann Vey; Bo Lind,Harbourline,https://m.example/2\n'
    found, failures = collected(story, rows)
    two = found["sub/two.md"]
    assert (two.title, two.outlet, two.published, two.family) == ("Two, again", "Mercury", "2022-02-04", "Harbourline")
    assert two.authors == ("Ann Vey", "Bo Lind")
    assert two.url == "https://m.example/2"
    assert set(two.evidence.values()) == {"user"}
    assert failures == []
    assert found["one.txt"].title is None


def test_json_lines_and_other_delimiters(story):
    row = {"path": "one.txt", "outlet": "M", "published": "2022", "authors": ["Ann Vey"], "leave_out": False}
    found, _ = collected(story, json.dumps(row) + "\n", "meta.jsonl")
    assert (found["one.txt"].outlet, found["one.txt"].published, found["one.txt"].authors) == (
        "M",
        "2022",
        ("Ann Vey",),
    )
    found, _ = collected(story, "\ufeffPath;Title\r\none.txt;Um; nein\r\n")
    assert found["one.txt"].title == "Um"


def test_the_most_specific_match_wins(story):
    rows = f"path,title\none.txt,name alone\nsub/one.txt,with folder\n{story}/sub/two.md,as given\ntwo.md,name\n"
    found, failures = collected(story, rows)
    assert found["one.txt"].title == "name alone"
    assert found["sub/one.txt"].title == "with folder"
    assert found["sub/two.md"].title == "as given"
    assert [(f.stage, "two.md" in f.reason) for f in failures] == [("metadata", True)]


def test_records(story):
    rows = "path,title,outlet\nrest.jsonl,,File\nrest.jsonl#x,By id,\nhttps://m.example/y,By address,\n"
    found, failures = collected(story, rows)
    assert (found["rest.jsonl:1"].title, found["rest.jsonl:2"].title) == ("By id", "By address")
    assert found["rest.jsonl:2"].evidence["title"] == "user"
    assert len(failures) == 1  # the row on the whole file: both records have a row of their own
    found, failures = collected(story, "path,outlet\nrest.jsonl,File\n")
    assert (found["rest.jsonl:1"].outlet, found["rest.jsonl:2"].outlet) == ("File", "File")
    assert failures == []


def test_a_page_by_its_address(story, pages):
    (story / "p.html").write_text(pages.page(pages.article(), '<link rel=canonical href="https://m.example/p">'))
    found, failures = collected(story, "path,date\nhttps://m.example/p,2022-02-04\n")
    assert (found["p.html"].published, found["p.html"].evidence["published"]) == ("2022-02-04", "user")
    assert failures == []


@pytest.mark.parametrize("word", ["yes", "TRUE", "1", "x"])
def test_left_out(story, word):
    (story / "broken.txt").write_bytes(b"\x00\x01")
    (story / "broken.txt").write_text(" ")
    found, failures = collected(story, f"path,leave_out\nsub/one.txt,{word}\nbroken.txt,{word}\none.txt,no\n")
    assert "sub/one.txt" not in found
    assert "one.txt" in found
    assert [f.stage for f in failures] == [LEFT_OUT, LEFT_OUT]


def test_rows_that_are_not_valid(story):
    found, failures = collected(story, "path,leave_out,mood\none.txt,perhaps,good\n,yes,\ngone.txt,,\n")
    assert len(found) == 5
    stages = [(f.stage, f.source.rpartition(":")[2]) for f in failures]
    assert stages == [
        ("metadata", "2"),
        ("metadata", "3"),
        (NOTE, str(failures[2].source).rpartition(":")[2]),
        ("metadata", "4"),
    ]
    assert "leave_out" in failures[0].reason
    assert "mood" in failures[2].reason
    assert "gone.txt" in failures[3].reason


def test_an_impossible_date_from_the_user(story):
    found, failures = collected(story, "path,date\none.txt,2022-13-45\n")
    assert found["one.txt"].evidence.get("published") != "user"
    assert any("2022-13-45" in failure.reason for failure in failures)


def test_the_metadata_file_itself_is_no_article(story):
    (story / "meta.csv").write_text("path,title\none.txt,T\n")
    found = list(read([story], metadata=story / "meta.csv"))
    assert not any(isinstance(f, Failure) for f in found)


@pytest.mark.parametrize("content", [None, "title\nno path column\n", "", "[]"])
def test_a_file_that_is_no_table_is_a_wrong_call(tmp_path, content):
    file = tmp_path / "m.csv"
    if content is not None:
        file.write_text(content)
    with pytest.raises(UsageError) as error:
        read([tmp_path], metadata=file)
    assert "\n" not in str(error.value)
