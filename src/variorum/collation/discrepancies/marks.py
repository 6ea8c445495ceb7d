"""Marks that open a few quoted words and never close, so that nobody can tell where the quoted words end."""

import re
from collections.abc import Iterator

from variorum.collation.ground import Ground
from variorum.model import Document, Reading, Span

from .finding import Difference, side, written

_MARK = re.compile(r"[\"“”„«»]|''|’’|‘‘|``")
_PARAGRAPH = re.compile(r"[^\n]+")
_INCHES = re.compile(r"\d\"|\"\d")
_AHEAD = 2
"""Paragraphs after it of which one that begins with a mark may go on with the quotation."""


def find(ground: Ground) -> Iterator[Difference]:
    """Articles with exactly one quotation that opens and is not closed."""
    for reading in ground.readings:
        found = _unclosed(reading)
        if found is not None:
            yield _difference(ground, found)


def _unclosed(reading: Reading) -> Span | None:
    document = reading.document
    paragraphs = [(m.start(), m.end()) for m in _PARAGRAPH.finditer(document.text)]
    odd: list[tuple[int, int]] = []
    for place, (start, end) in enumerate(paragraphs):
        text = document.text[start:end]
        marks = [start + m.start() for m in _MARK.finditer(text)]
        follows = [document.text[first] for first, _ in paragraphs[place + 1 : place + 1 + _AHEAD]]
        goes_on = bool(_INCHES.search(text)) or any(_MARK.match(letter) for letter in follows)
        if len(marks) % 2 and not goes_on:
            odd.append((marks[-1], end))
    return _opened(document, reading, *odd[0]) if len(odd) == 1 else None


def _opened(document: Document, reading: Reading, mark: int, end: int) -> Span | None:
    """From a mark that opens within a sentence to the sentence's end.

    None for a mark that closes, whose other may have been lost, nor for one before a whole sentence, which may go on
    through the paragraphs that follow.
    """
    text = document.text
    sentence = next((one for one in reading.sentences if one.start <= mark < one.end), None)
    if sentence is None or sentence.furniture or not text[mark + 1 : mark + 2].islower():
        return None
    words = text[sentence.start : mark]
    if not words.strip() or not (words[-1].isspace() or words[-1] in "(—–["):
        return None
    return Span(document.id, mark, min(end, sentence.end))


def _difference(ground: Ground, place: Span) -> Difference:
    return Difference(
        between="within-one-article",
        kind="wording",
        verdict="likely-slip",
        sides=(side("opened, never closed", [place]),),
        explanation=f"{written(ground, place.document)} opens a quotation mark before “{_first(ground.text(place))}” "
        "and never closes it: where the quoted words end cannot be told.",
        how="quotation mark never closed",
    )


def _first(words: str) -> str:
    return " ".join(words[1:].split()[:6]) + " …"
