"""What dangles at the edges of a report is none of its words."""

import numpy as np
import pytest

from variorum.annotation import edges, grid
from variorum.annotation.blocks import blocks
from variorum.annotation.drafts import Draft
from variorum.annotation.parser import Parse, parse
from variorum.annotation.sentences import split
from variorum.model import Document


def read(text: str) -> Parse:
    document = Document(
        id="document-test", source="test", outlet=None, family=None, title=None, published=None, modified=None,
        authors=(), language="en", sha256="", text=text, evidence={}, map=(), failures=(), furniture=(),
    )  # fmt: skip
    paragraphs = blocks(text)
    return parse(document, paragraphs, split(text, paragraphs, "en"), ())


def settled(text: str, content: str, cue: str = "said") -> str:
    """The words left of `content` where the head of the cue is the first `cue` of the text."""
    parsed = read(text)
    start = text.index(content)
    held = parsed.token_span(start, start + len(content))
    head = next(token.i for token in parsed.tokens if token.text == cue)
    assert held is not None
    none = np.array([], dtype=np.int64)
    places = np.arange(held.start, held.end, dtype=np.int64)
    left = edges.settled(grid.of(parsed), Draft(head, 1.0, places, none, none, 1.0, 1.0))
    return " ".join(parsed.tokens[int(at)].text for at in left)


@pytest.mark.parametrize(
    ("content", "rest", "left"),
    [
        ("the bridge was closed, but", " nobody listened.", "the bridge was closed ,"),
        ("the bridge was closed because of the", " storm.", "the bridge was closed"),
        ("it was the bridge he had looked for", ".", None),
        ("she gave up", ".", None),
        ("“the bridge was closed and”", " nothing more.", None),
    ],
)
def test_linking_words_at_the_end_go_where_they_link_to_nothing(content: str, rest: str, left: str | None) -> None:
    expected = left or content.replace("“", "“ ").replace("”", " ”")
    assert settled(f"Ada said {content}{rest}", content) == expected


def test_a_verb_coordinated_with_the_cue_is_no_content() -> None:
    text = "The council demanded guarantees from the town and has threatened to close the bridge."
    content = "guarantees from the town and has threatened to close the bridge"
    assert settled(text, content, "demanded") == "guarantees from the town"


def test_a_verb_coordinated_within_the_content_is_kept() -> None:
    text = "Ada Lindqvist said that the council had ignored the town and that it had lost the money."
    content = "the council had ignored the town and that it had lost the money"
    assert settled(text, content) == content


@pytest.mark.parametrize(
    ("text", "content", "cue"),
    [
        ("Ada Lindqvist told Radio Nord’s “Morning Talk” on Friday.", "Morning Talk", "told"),
        ("Ada Lindqvist spoke on “Talk of the Day” again.", "Talk of the Day", "spoke"),
        ("Ada Lindqvist warned them.", "them", "warned"),
    ],
)
def test_names_of_programmes_and_mere_pronouns_are_no_content(text: str, content: str, cue: str) -> None:
    assert settled(text, content, cue) == ""
