"""Texts of odd forms, read whole: lists, columns, letters, live blogs, broken marks."""

import pytest

from variorum.annotation import annotate
from variorum.ingest import Limits
from variorum.ingest.html import read_html
from variorum.ingest.record import Source
from variorum.model import Document, Reading


def reading(text: str) -> Reading:
    return annotate(
        Document(
            id="document-test", source="test", outlet=None, family=None, title=None, published=None, modified=None,
            authors=(), language="en", sha256="", text=text, evidence={}, map=(), failures=(), furniture=(),
        ),
        with_vectors=False,
    )  # fmt: skip


def said(text: str) -> list[tuple[str | None, list[str]]]:
    """Who says what, as far as the text leads to an actor."""
    read = reading(text)
    names = {actor.id: actor.name for actor in read.actors}
    return [
        (names.get(found.speaker.actor or "") if found.speaker else None, [text[p.start : p.end] for p in found.pieces])
        for found in read.quotations
        if found.within is None
    ]


LIST = """Five things to know about the bridge of Alder

1. It is old

The bridge was built in 1911, when the railway came to the town.

2. Nobody painted it

“We had no money,” said Ruth Lindqvist, the mayor.

3. The ferry: A short history

The ferry has run since 1830, and it is full."""

COLUMN = """Opinion

I have crossed the bridge of Alder every day for nine years. I believe that it is safe.

I think the council should open it. Mayor Ruth Lindqvist says that she “would not walk on it.”"""

LETTER = """Dear members of the council,

The bridge is not safe. I have told you so since 2009, and I ask you to close it.

Ruth Lindqvist wrote last year that “rust is only a colour.” She was wrong.

Yours sincerely,

Peter Hale"""

BRITISH = """'We will never close it,' the mayor, Ruth Lindqvist, told the council. 'It's our bridge, and the dockers' \
too.'"""

UNCLOSED = """Ruth Lindqvist said: “The bridge will open.

The council met in May, and the ferry was full."""

LIVE = """The council of Alder meets on the bridge.

12.30pm: Ruth Lindqvist has told the members that the bridge is closed.

12.15pm: “I do not believe it,” Peter Hale says.

12.01pm: The doors are open, and nine members are here."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LIST, [("Ruth Lindqvist", ["We had no money"])]),
        (COLUMN, [("Ruth Lindqvist", ["that she “would not walk on it"])]),
        (LETTER, [("Ruth Lindqvist", ["that “rust is only a colour"])]),
        (BRITISH, [("Ruth Lindqvist", ["We will never close it", "It's our bridge, and the dockers' too"])]),
        (UNCLOSED, [("Ruth Lindqvist", ["The bridge will open"])]),
        (LIVE, [("Ruth Lindqvist", ["that the bridge is closed"]), ("Peter Hale", ["I do not believe it"])]),
    ],
    ids=["list", "column", "letter", "British", "unclosed", "live"],
)
def test_who_says_what(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "sign", ["“", "”", '"', "‘", "'", ">", "—", "Q:", "A:", ":", "(@x)", "###", "(APPLAUSE)", "\t"]
)
@pytest.mark.parametrize("text", [LIST, LIVE], ids=["list", "live"])
def test_stray_signs_stop_nothing(text: str, sign: str) -> None:
    half = len(text) // 2
    for broken in (sign + text, text + sign, text[:half] + sign + text[half:], text.replace("\n\n", f"\n\n{sign} ")):
        read = reading(broken)
        assert all(0 <= q.start < q.end <= len(broken) for q in read.quotations)


def test_post_set_in_a_saved_page() -> None:
    story = (
        "The council of Alder closed its iron bridge on Monday, after an inspector had counted forty loose bolts.",
        "Ruth Lindqvist, the mayor, said the ferry would run every hour until the bridge was safe again.",
        "Peter Hale, who leads the opposition, called the decision late and asked for the reports of nine years.",
    )
    post = (
        "<blockquote class=twitter-tweet><p>It is closed until May. <a href=x>pic.twitter.com/abc</a></p>"
        "&mdash; Ruth Lindqvist (@rlindqvist) <a href=y>May 4, 2021</a></blockquote>"
    )
    page = (
        f"<article><h1>Alder closes its bridge</h1><p>{story[0]}</p><p>{story[1]}</p>{post}<p>{story[2]}</p></article>"
    )
    content = read_html(Source("page.html", "page.html"), page.encode(), Limits())
    assert ("Ruth Lindqvist", ["It is closed until May."]) in said(content.text)
