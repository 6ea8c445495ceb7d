"""The paragraphs of a text, told from its line breaks alone."""

import re
from collections.abc import Sequence
from itertools import pairwise

from variorum.model import Document, Extent

FRONT_MATTER = "---"
"""How a text with front matter begins; where that ends is told by `ingest`, as furniture from the first character."""

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_ENDS_SENTENCE = re.compile(r"[.!?:;…。！？][\"'”’»)\]]*\s*$")

# A hard-wrapped text breaks its lines at a column. 100 is the widest column in use; a paragraph of three lines is the
# shortest in which wrapping can be told from a list of short lines.
_WIDEST_COLUMN = 100
_FEWEST_LINES = 3


def blocks(text: str) -> list[Extent]:
    """The paragraphs of `text` in order, without surrounding white space.

    A line break ends a paragraph, except in a text wrapped at a column, where only an empty line does.
    """
    found: list[Extent] = []
    group: list[Extent] = []
    for match in _LINE.finditer(text):
        line = _stripped(text, match.start(), match.end())
        gap = text[group[-1].end : match.start()] if group else ""
        if line is None or _breaks(gap) > 1:
            found.extend(_paragraphs(text, group))
            group = []
        if line is not None:
            group.append(line)
    found.extend(_paragraphs(text, group))
    return found


def of(document: Document) -> list[Extent]:
    """The paragraphs of a document: those of its text, but for the front matter before it, which is not read."""
    first = document.furniture[0] if document.furniture else None
    ahead = first.end if first and first.start == 0 and document.text.startswith(FRONT_MATTER) else 0
    return [part for part in blocks(document.text) if part.start >= ahead]


def cut(text: str, paragraphs: Sequence[Extent], parts: Sequence[Extent]) -> list[Extent]:
    """The paragraphs cut at the edges of the parts, so that none lies partly inside one (a dateline before a lead)."""
    edges = sorted({edge for part in parts for edge in (part.start, part.end)})
    found = []
    for paragraph in paragraphs:
        inner = [edge for edge in edges if paragraph.start < edge < paragraph.end]
        for start, end in pairwise([paragraph.start, *inner, paragraph.end]):
            stretch = _stripped(text, start, end)
            if stretch is not None:
                found.append(stretch)
    return found


def _stripped(text: str, start: int, end: int) -> Extent | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Extent(start, end) if start < end else None


def _breaks(gap: str) -> int:
    return len(gap.replace("\r\n", "\n").strip(" \t\u00a0"))


def _paragraphs(text: str, lines: list[Extent]) -> list[Extent]:
    if _wrapped(text, lines):
        return [Extent(lines[0].start, lines[-1].end)]
    return lines


def _wrapped(text: str, lines: list[Extent]) -> bool:
    if len(lines) < _FEWEST_LINES:
        return False
    width = max(len(line) for line in lines)
    inner = lines[:-1]
    filled = sum(len(line) > 0.7 * width for line in inner)
    open_ended = sum(not _ENDS_SENTENCE.search(text[line.start : line.end]) for line in inner)
    return width <= _WIDEST_COLUMN and filled >= 0.8 * len(inner) and open_ended >= 0.5 * len(inner)
