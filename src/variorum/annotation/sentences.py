"""Sentence boundaries, by the rules of sentencex (about 300 languages), never across paragraphs."""

import re
from collections.abc import Iterable, Iterator, Sequence

import sentencex

from variorum.model import Extent

_TITLE = re.compile(
    r"(?:^|[\s(“\"‘'])(?:Ms|Mrs|Mr|Messrs|Mme|Mlle|Dr|Prof|Rev|Fr|Sr|Hon|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Pvt|Adm|Cmdr|Sen|Rep|Reps|"
    r"Sens|Gov|Govs|Pres|Atty|Amb|Supt|Det|Insp)\.\s*$"
)
"""Abbreviations before a name, of which sentencex knows some: no sentence ends with one."""


def split(text: str, paragraphs: Sequence[Extent], language: str | None) -> list[Extent]:
    """The sentences of the paragraphs in order, without surrounding white space."""
    found = []
    for paragraph in paragraphs:
        position = paragraph.start
        segments: Iterable[str] = sentencex.segment(language or "en", text[paragraph.start : paragraph.end])
        for segment in _whole(segments) if language in ("en", None) else segments:
            lead = len(segment) - len(segment.lstrip())
            body = segment.strip()
            if body:
                found.append(Extent(position + lead, position + lead + len(body)))
            position += len(segment)
    return found


def _whole(segments: Iterable[str]) -> Iterator[str]:
    """The segments, with those that end before a name joined to the next."""
    held = ""
    for segment in segments:
        held += segment
        if not _TITLE.search(held):
            yield held
            held = ""
    if held:
        yield held
