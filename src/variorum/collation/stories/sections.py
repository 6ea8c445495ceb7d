"""The sections of an article, where it marks them: by headings, bullets or numbers.

What belongs to the page is in no section, nor is what stands before the first mark.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from variorum.annotation import blocks
from variorum.model import Document, Extent

_MARKED = re.compile(r"[•●▪■◦‣►*–—-]\s|\(?\d{1,2}[.)]\s|#\d")

_FEWEST = 3
"""Marks below which an article has no sections."""

_HEADING = 10
"""Words of a line that can be a heading; what is below it has more than twice as many."""

_ENDS = re.compile(r"[.!?:;,…\"'”’)]$")

_OF_THE_PAGE = ("boilerplate", "byline", "caption", "credit", "headline", "source-line", "standfirst", "update-line")


def sections(document: Document) -> list[Extent]:
    """The sections of an article, in order, each with its heading; none where it marks too few."""
    paragraphs = _paragraphs(document)
    starts = _marks(document, paragraphs)
    if len(starts) < _FEWEST:
        return []
    return [Extent(paragraphs[a].start, paragraphs[b - 1].end) for a, b in pairwise([*starts, len(paragraphs)])]


def _paragraphs(document: Document) -> list[Extent]:
    """The paragraphs of the text itself."""
    page = [one for one in document.furniture if one.kind in _OF_THE_PAGE]
    return [
        part for part in blocks.of(document) if not any(one.start < part.end and part.start < one.end for one in page)
    ]


def _marks(document: Document, paragraphs: Sequence[Extent]) -> list[int]:
    """The places of the paragraphs that begin a section; of headings that follow on one another the first."""
    headed = {one.start for one in document.furniture if one.kind == "heading"}
    headings = [
        part.start in headed or _is_heading(document.text, paragraphs, at) for at, part in enumerate(paragraphs)
    ]
    return [
        at
        for at, part in enumerate(paragraphs)
        if (headings[at] or _MARKED.match(document.text, part.start, part.end)) and not (at and headings[at - 1])
    ]


def _is_heading(text: str, paragraphs: Sequence[Extent], at: int) -> bool:
    """Whether a paragraph is a short line without an end, above a longer one."""
    if at + 1 == len(paragraphs):
        return False
    line, below = (text[part.start : part.end] for part in paragraphs[at : at + 2])
    short = len(line.split()) <= _HEADING and line[:1].isupper() and not _ENDS.search(line)
    return short and len(below.split()) > 2 * _HEADING
