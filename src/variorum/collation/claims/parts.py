"""Reported words as the assertions that they are made of: each sentence of a quotation is one."""

import re
from bisect import bisect_right
from itertools import pairwise

from msgspec.structs import replace

from variorum.collation.ground import Ground
from variorum.collation.words import words
from variorum.model import Extent, Quotation

_FEWEST = 5
"""Words of a sentence below which it says too little by itself: "Not at all", "We will see"."""

_MARK = 2
"""Characters by which the words of a quotation may begin after their sentence: its opening mark."""

_STOP = re.compile(r"(?:\b[a-z]{2,}|\b[A-Z]\w{4,}|[\d%)])[.!?][\"”’']?\s+(?=[“\"‘']?[A-Z])")
"""The end of a sentence within a quotation, which as a whole is one sentence of its article; a short title is none."""


def parts(ground: Ground, quotation: Quotation) -> list[Quotation]:
    """The sentences of a quotation, each with the record's own id; the quotation itself where it is but one."""
    chunks = _by_sentence(ground, quotation)
    if len(chunks) < 2:
        return [quotation]
    text = ground.by_document[quotation.document].document.text
    found = []
    for chunk in chunks:
        start, end = chunk[0].start, chunk[-1].end
        if len(words(text, start, end)) >= _FEWEST:
            found.append(replace(quotation, start=start, end=end, pieces=tuple(chunk)))
    return found or [quotation]


def _by_sentence(ground: Ground, quotation: Quotation) -> list[list[Extent]]:
    """The pieces of a quotation, those of one sentence together: a sentence may go on after "he said"."""
    text = ground.by_document[quotation.document].document.text
    sentences = [one.start for one in ground.by_document[quotation.document].sentences]
    starts = sorted({*sentences, *(one for piece in quotation.pieces for one in stops(text, piece.start, piece.end))})
    found: list[list[Extent]] = []
    last = -1
    for piece in quotation.pieces:
        inside = [one for one in starts if piece.start + _MARK < one < piece.end]
        for start, end in pairwise([piece.start, *inside, piece.end]):
            extent = _stripped(text, start, end)
            if extent is None:
                continue
            sentence = bisect_right(starts, extent.start) - 1
            if found and sentence == last:
                found[-1].append(extent)
            else:
                found.append([extent])
            last = sentence
    return found


def stops(text: str, start: int, end: int) -> list[int]:
    """Where sentences begin after the first, in words that are quoted."""
    return [match.end() for match in _STOP.finditer(text, start, end)]


def _stripped(text: str, start: int, end: int) -> Extent | None:
    while start < end and not text[start].isalnum() and text[start] not in "$£€([":
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Extent(start, end) if start < end else None
