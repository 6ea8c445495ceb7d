"""Inputs of every kind, and what becomes of bad ones."""

import gzip
import io
import os
import sys

import pytest

from variorum.ingest import LEFT_OUT, NOT_ERRORS, Limits, read
from variorum.model import Document, Failure

ZEROS = b"\x00" * 20


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        ("a.txt", b"PK\x03\x04" + ZEROS, "zip"),
        ("a.docx", b"PK\x03\x04" + ZEROS, "office"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + ZEROS, "office"),
        ("a.html", b"\x89PNG\r\n\x1a\n" + ZEROS, "PNG"),
        ("a", b"\xff\xd8\xff\xe0" + ZEROS, "JPEG"),
        ("a", b"GIF89a" + ZEROS, "GIF"),
        ("a.txt", b"BM" + ZEROS, "bitmap"),
        ("a.rtf", b"{\\rtf1 text}", "RTF"),
        ("a.txt", b"words\x00words and more words", "binary"),
        ("a.txt", bytes(range(1, 32)) * 4, "binary"),
        ("a.txt", "No mark here.".encode("utf-16-le"), "UTF-16 without"),
        ("a.txt", "No mark here.".encode("utf-16-be"), "UTF-16 without"),
        ("a.warc", b"WARC/1.0\r\nWARC-Type: warcinfo\r\n", "WARC"),
        ("feed.xml", b"<?xml version='1.0'?>\n<!-- x --><rss version='2.0'></rss>", "feed"),
        ("a.xml", b"<?xml version='1.0'?><nitf></nitf>", "XML"),
        ("a.css", b"p { color: red }", "style sheet"),
        ("a.csv", b"path,title\n", "table"),
        ("a.mhtml", b"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n", "MHTML"),
        ("a.tar", b"x" * 257 + b"ustar" + ZEROS, "tar"),
    ],
)
def test_what_is_no_article_is_called_by_its_name(refusal, name, data, says):
    reason = refusal(name, data)
    assert says in reason
    assert "\n" not in reason


@pytest.mark.parametrize(
    "data", [b"BMW said on Monday that it would build cars.", b"ID3 is a party, MZ said.", b"RIFFs are played."]
)
def test_words_that_begin_like_magic_numbers(one, data):
    assert one("a.txt", data).text == data.decode()


def test_content_goes_before_the_name(one, pages):
    assert one("a.txt", pages.page(pages.article()).encode()).media_type == "text/html"
    assert one("b.txt", b"1 < 2, and so he <b>said</b>.").text == "1 < 2, and so he <b>said</b>."


def test_gzip(one, pages, refusal):
    markup = pages.page(pages.article()).encode()
    found = one("a.html.gz", gzip.compress(markup))
    pages.check_map(found, markup)
    assert one("renamed.txt", gzip.compress(b"Words.")).text == "Words."
    assert "damaged gzip" in refusal("b.txt.gz", gzip.compress(b"Words." * 100)[:-12])
    assert "gzip inside gzip" in refusal("c.gz", gzip.compress(gzip.compress(b"x")))
    assert "PNG" in refusal("d.gz", gzip.compress(b"\x89PNG\r\n\x1a\n"))
    assert "larger than" in refusal("e.txt.gz", gzip.compress(b"x" * 2_000_000), Limits(largest_file=1_000_000))


def test_too_large(refusal):
    assert "larger than 10 bytes" in refusal("a.txt", b"eleven byte", Limits(largest_file=10))


def test_too_large_is_told_from_the_size(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.write(b"words ")
        file.truncate(10**12)  # sparse: reading it would not end
    (found,) = read([path])
    assert isinstance(found, Failure)
    assert "larger" in found.reason or "binary" in found.reason


def test_missing_and_remote(tmp_path):
    good = tmp_path / "good.txt"
    good.write_text("Words.")
    found = list(read([tmp_path / "none.txt", "https://x.example/a", good, ""]))
    assert [type(f) for f in found] == [Failure, Failure, Document, Failure]
    assert "no such file" in found[0].reason
    assert "not fetched" in found[1].reason
    assert found[1].source == "https://x.example/a"


def test_a_folder(tmp_path):
    for name in [
        "b.txt",
        "a/z.txt",
        "a/b/c.txt",
        ".hidden.txt",
        ".git/config.txt",
        "page.html",
        "page_files/logo.txt",
        "Z.txt",
    ]:
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            f"<p>Words of {name}, which are many enough to be read as an article by anyone.</p>"
            if name.endswith("html")
            else name
        )
    found = list(read([tmp_path / "in"]))
    assert [f.source.removeprefix(f"{tmp_path}/in/") for f in found] == [
        "Z.txt",
        "a/b/c.txt",
        "a/z.txt",
        "b.txt",
        "page.html",
    ]
    assert all(isinstance(f, Document) for f in found)
    moved = tmp_path / "moved"
    (tmp_path / "in").rename(moved)
    assert [f.id for f in read([moved])] == [f.id for f in found]


def test_an_empty_folder(tmp_path):
    (found,) = read([tmp_path])
    assert "no files" in found.reason


def test_the_same_article_is_read_once(tmp_path):
    (tmp_path / "sub").mkdir()
    for name in ("a.txt", "sub/a.txt"):
        (tmp_path / name).write_text("Same words.")
    found = list(read([tmp_path / "a.txt", tmp_path / "a.txt", tmp_path / "sub" / "a.txt", tmp_path]))
    assert [type(f) for f in found] == [Document, Failure, Document, Failure, Failure]  # sub/a.txt has another name
    assert all(f.stage == LEFT_OUT and f.stage in NOT_ERRORS for f in found if isinstance(f, Failure))


def test_reprints_of_one_file_name_in_two_folders_differ(tmp_path):
    for outlet in ("courier", "tribune"):
        (tmp_path / outlet).mkdir()
        (tmp_path / outlet / "ferry.txt").write_text("The same words.")
    one = list(read([tmp_path / "courier", tmp_path / "tribune"]))
    other = list(read([tmp_path / "tribune", tmp_path / "courier"]))
    assert len({document.id for document in one}) == 2
    assert {(d.id, d.source) for d in one} == {(d.id, d.source) for d in other}


def test_standard_input(read_bytes, pages):
    (found,) = read_bytes(b"Words.\n")
    assert (found.source, found.text) == ("-", "Words.\n")
    (found,) = read_bytes(pages.page(pages.article()).encode())
    assert found.media_type == "text/html"
    (found,) = read_bytes(gzip.compress(b"Words."))
    assert found.text == "Words."
    (found,) = read_bytes(b"")
    assert found.reason == "is empty"


def test_standard_input_stays_open():
    stream = io.BytesIO(b"Words.")
    list(read(["-"], stdin=stream))
    import gc

    gc.collect()
    assert not stream.closed


def test_a_slow_pipe_is_read_whole():
    class Slow(io.RawIOBase):
        def __init__(self, data):
            self.data = io.BytesIO(data)

        def readable(self):
            return True

        def readinto(self, buffer):
            data = self.data.read(1)
            buffer[: len(data)] = data
            return len(data)

    (found,) = read(["-"], stdin=io.BufferedReader(Slow(b'{"text": "Words."}\n')))
    assert found.text == "Words."


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs file permissions that bind")
def test_no_permission(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Words.")
    path.chmod(0)
    (found,) = read([path])
    assert "cannot be read" in found.reason


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_in_a_folder_does_not_hang(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    found = list(read([tmp_path]))
    assert ["not a file" in f.reason for f in found] == [True, True]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_name_that_is_not_utf_8(tmp_path):
    path = os.path.join(os.fsencode(tmp_path), b"caf\xe9.txt")  # noqa: PTH118 - a name in bytes
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(b"Words.")
    (found,) = read([tmp_path])
    assert found.source.endswith("caf\ufffd.txt")
    found.source.encode()


def test_twice_the_same(example):
    once, twice = list(read([example / "articles"])), list(read([example / "articles"]))
    assert once == twice
    assert all(isinstance(found, Document) for found in once)
