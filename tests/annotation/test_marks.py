"""Quotation marks of every style, whole and broken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.annotation import marks
from variorum.annotation.blocks import blocks
from variorum.annotation.sentences import split


def inside(text: str) -> list[str]:
    paragraphs = blocks(text)
    return [text[part.start : part.end] for part in marks.find(text, paragraphs, split(text, paragraphs, "en"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said: “We agree.” He left.", ["We agree."]),
        ('"We agree," she said. "For now."', ["We agree,", "For now."]),
        ("„Wir kommen“, sagte sie.", ["Wir kommen"]),
        ("Elle a dit « nous venons ».", [" nous venons "]),
        ("他说「我们来」。", ["我们来"]),
        ("It was a ‘quiet victory’ for the port.", ["quiet victory"]),
        ("It was a 'quiet victory' for the port.", ["quiet victory"]),
        ("“He told us ‘never again’ and left,” she said.", ["He told us ‘never again’ and left,", "never again"]),
    ],
)
def test_styles(text: str, expected: list[str]) -> None:
    assert inside(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The harbour’s cranes don’t work.",
        "The states' rights and the ports' fees rose.",
        "Back in the ’90s it wasn't so.",
    ],
)
def test_apostrophes_quote_nothing(text: str) -> None:
    assert inside(text) == []


def test_an_opening_mark_alone_holds_to_the_end_of_its_sentence() -> None:
    assert inside("He called it “a sad day for all. The port closed at noon.") == ["a sad day for all."]


def test_a_closing_mark_alone_holds_from_the_beginning_of_its_sentence() -> None:
    assert inside("The port closed. We will be back,” said Ms Orlow.") == ["We will be back,"]


def test_a_quotation_over_paragraphs_goes_on() -> None:
    text = "“The first point is trade.\n\n“The second is peace.”"
    paragraphs = blocks(text)
    found = marks.find(text, paragraphs, split(text, paragraphs, "en"))
    assert [part.goes_on for part in found] == [True, False]
    assert [text[part.start : part.end] for part in found] == ["The first point is trade.", "The second is peace."]


@given(st.text(alphabet="ab .,\n\"'“”‘’«»„「」-", max_size=80))
def test_never_raises_and_stays_within_the_text(text: str) -> None:
    paragraphs = blocks(text)
    for part in marks.find(text, paragraphs, split(text, paragraphs, "en")):
        assert 0 <= part.start < part.end <= len(text)
        assert any(p.start <= part.start and part.end <= p.end for p in paragraphs)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('“We agree," she said. "For now.”', ["We agree,", "For now."]),
        ("'We agree,’ she said. ‘For now.'", ["We agree,", "For now."]),
        ("“We agree,“ she said.", ["We agree,"]),
        ("“He is 6'2\" tall,” she said.", ["He is 6'2\" tall,"]),
        ('“He said "close it" and left,” she said.', ['He said "close it" and left,', "close it"]),
    ],
)
def test_mixed_styles(text: str, expected: list[str]) -> None:
    assert inside(text) == expected


def test_paragraphs_set_in_below_a_colon() -> None:
    text = (
        "He had one answer:\n\n    The bridge was safe.\n\n    Nobody has shown me a loose bolt.\n\nHe sat down.\n\n"
        "The letter reads:\n\n> Dear members, close it.\n\n> Yours, R.\n\nIt was read aloud."
    )
    assert inside(text) == [
        "The bridge was safe.", "Nobody has shown me a loose bolt.", "Dear members, close it.", "Yours, R.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "   The port opened in May.\n\n   It closed in June.\n\n   Nobody knows why.",
        "These came:\n\nAda.\n\nPeter.",
        "    He had one answer:\n\n    The bridge was safe.",
    ],
)
def test_indents_that_are_only_layout(text: str) -> None:
    assert inside(text) == []
