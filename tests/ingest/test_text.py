"""Plain text stays as it is."""
# ruff: noqa: E501 - markup and records are read more easily on one line

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.ingest.limits import Limits
from variorum.ingest.record import Source
from variorum.ingest.text import read_text
from variorum.model import document_id

ODD = "Zeile\r\nnächste\u00a0Zeile\rdritte\n\ne\u0301 ≠ é — 漢字 🚢 العربية \u2028Ende  \n"


@pytest.mark.parametrize("name", ["a.txt", "a.md", "noextension", "a.text"])
def test_text_is_the_decoded_content_unchanged(one, name):
    found = one(name, ODD.encode())
    assert found.text == ODD
    assert found.map == ()
    assert found.failures == ()
    assert found.media_type == "text/plain"


def test_identity(one):
    data = b"The pier was closed.\n"
    found = one("pier.txt", data)
    assert found.sha256 == hashlib.sha256(data).hexdigest()
    assert found.id == document_id(data, "pier.txt")
    assert found.source.endswith("/pier.txt")


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-32-le", b"\xff\xfe\x00\x00"),
        ("utf-32-be", b"\x00\x00\xfe\xff"),
    ],
)
def test_a_byte_order_mark_decides_and_is_dropped(one, encoding, mark):
    found = one("a.txt", mark + ODD.encode(encoding))
    assert found.text == ODD
    assert found.failures == ()


def test_only_the_leading_mark_is_dropped(one):
    assert one("a.txt", "\ufeffone \ufefftwo".encode()).text == "one \ufefftwo"


def test_windows_1252_with_a_note(one):
    found = one("a.txt", "“Café”, he said – twice.".encode("cp1252"))
    assert found.text == "“Café”, he said – twice."
    (note,) = found.failures
    assert "windows-1252" in note.reason
    assert note.stage == "ingest"


def test_bytes_that_windows_1252_does_not_define(one):
    found = one("a.txt", b"A caf\xe9 on the quay\x81 and a boat\x9d.")
    assert found.text == "A café on the quay\ufffd and a boat\ufffd."
    assert any("2 bytes are not defined" in note.reason for note in found.failures)


def test_half_a_pair_in_utf_16(one):
    found = one("a.txt", b"\xff\xfe" + "sea".encode("utf-16-le") + b"\x00\xd8" + "!".encode("utf-16-le") + b"x")
    assert found.text == "sea\ufffd!"
    assert len(found.failures) == 2


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t", "\u00a0\u2003\n".encode()])
def test_nothing_to_read(refusal, data):
    assert refusal("a.txt", data) in ("is empty", "has no text, only white space")


FRONT = "---\r\ntitle: The pier\r\nsource: The Mercury\r\ndate: 2022-02-04\r\nauthors:\r\n  - Ann Vey\r\n---\r\n\r\nIt closed.\r\n"


def test_front_matter_is_metadata_and_furniture(one):
    found = one("a.md", FRONT.encode())
    assert found.text == FRONT
    (block,) = found.furniture
    assert block.kind == "boilerplate"
    assert found.text[block.end :].strip() == "It closed."
    assert (found.title, found.outlet, found.published) == ("The pier", "The Mercury", "2022-02-04")
    assert found.authors == ("Ann Vey",)
    assert set(found.evidence.values()) == {"front-matter"}


@pytest.mark.parametrize("value", ["2022-13-45", "1453-01-01", "3022-01-01", "soon", "04/02/2022", "[1, 2]"])
def test_an_impossible_date_stays_unknown_with_a_note(one, value):
    found = one("a.md", f"---\ntitle: A\ndate: {value}\n---\nText.\n".encode())
    assert found.published is None
    assert "published" not in found.evidence
    assert any("published" in note.reason for note in found.failures)


@pytest.mark.parametrize(
    "text",
    [
        "---\nHe came, he saw.\n---\nMore.",
        "---\nNote: this is prose with a colon.\n---\nMore.",
        "---\ntitle: never closed\nMore text follows.",
        "---\n{ [ broken\n---\nMore.",
        "Title first\n---\ntitle: x\n---\n",
    ],
)
def test_a_rule_is_not_front_matter(one, text):
    found = one("a.md", text.encode())
    assert found.furniture == ()
    assert found.title is None


def test_front_matter_alone_is_no_article(refusal):
    assert "white space" in refusal("a.md", b"---\ntitle: A\n---\n\n") or refusal("b.md", b"---\ntitle: A\n---\n")


def test_aliases_in_front_matter_do_not_explode(one):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"] + [
        f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 30)
    ]
    found = one("a.md", ("---\ntitle: A\n" + "\n".join(lines) + "\nauthors: *a29\n---\nText.").encode())
    assert found.title == "A"
    assert found.authors == ()


def test_the_longest_article(refusal):
    assert "12 characters" in refusal("a.txt", b"twelve chars", Limits(longest_article=11))


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1).filter(lambda t: not t.isspace()))
def test_any_text_comes_back(text):
    content = read_text(Source("a", "a"), b"\xef\xbb\xbf" + text.encode(), Limits())
    assert content.text == text


def test_broken_front_matter_is_no_running_text_and_is_told(one):
    found = one("a.md", b"---\ntitle: [oops\ndate: x\n---\nThe ferry sank.")
    (part,) = found.furniture
    assert found.text[part.end :] == "The ferry sank."
    assert any("front matter" in note.reason for note in found.failures)
