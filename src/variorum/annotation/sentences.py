"""Sentence boundaries, by the rules of sentencex (about 300 languages), never across paragraphs."""

from collections.abc import Sequence

import sentencex

from variorum.model import Extent


def split(text: str, paragraphs: Sequence[Extent], language: str | None) -> list[Extent]:
    """The sentences of the paragraphs in order, without surrounding white space."""
    found = []
    for paragraph in paragraphs:
        position = paragraph.start
        for segment in sentencex.segment(language or "en", text[paragraph.start : paragraph.end]):
            lead = len(segment) - len(segment.lstrip())
            body = segment.strip()
            if body:
                found.append(Extent(position + lead, position + lead + len(body)))
            position += len(segment)
    return found
