"""Reports that are none: labels of headlines, and "so-called"."""

import pytest

from variorum.annotation import actors, furniture, quotations
from variorum.annotation.blocks import blocks
from variorum.annotation.parser import parse
from variorum.annotation.sentences import split
from variorum.model import Document

STORY = "The council of Alder met on Monday and closed the bridge.\n\nIt will meet again on Thursday, and vote."


def reported(text: str, title: str | None = None) -> list[str]:
    document = Document(
        id="document-test", source="test", outlet=None, family=None, title=title, published=None, modified=None,
        authors=(), language="en", sha256="", text=text, evidence={}, map=(), failures=(), furniture=(),
    )  # fmt: skip
    paragraphs = blocks(text)
    read = parse(document, paragraphs, split(text, paragraphs, "en"), furniture.mark(document, paragraphs))
    return [text[found.start : found.end] for found in quotations.find(read, actors.find(read))]


@pytest.mark.parametrize(
    "headline",
    [
        "Opinion: A new kind of bridge for the old town",
        "Flashback: The day when the ferry came to the quay",
        "The closure: Answers to your questions about the bridge",
        "Rust: Why nobody painted the old bridge",
    ],
)
def test_a_label_says_nothing(headline: str) -> None:
    assert reported(f"{headline}\n\n{STORY}", headline) == []


@pytest.mark.parametrize(
    ("headline", "said"),
    [
        ("Mayor: The bridge will never open again", "The bridge will never open again"),
        ("Report: Bridge was not painted for nine years", "Bridge was not painted for nine years"),
        ("Mayor says the bridge is not safe", "the bridge is not safe"),
    ],
)
def test_a_name_or_a_report_does(headline: str, said: str) -> None:
    assert reported(f"{headline}\n\n{STORY}", headline) == [said]


def test_so_called() -> None:
    assert reported("The so-called “experts” left the bridge at noon, and it was closed.") == []
