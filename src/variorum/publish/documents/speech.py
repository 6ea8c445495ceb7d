"""What a speaker is called within a sentence, and which passages stand inside a speaker's quotation marks."""

import re

from variorum.model import Quotation, Span
from variorum.publish.edition import Edition

from .cast import definite
from .outlets import outlet

_MARKED = re.compile(r"“[^“”]+”?|\"[^\"]+\"?|«[^«»]+»?")


def named(edition: Edition, actor: str) -> str:
    """The name of a speaker within a sentence."""
    known = edition.actors[actor]
    if known.kind == "person":
        return known.name
    if known.kind == "media":
        return outlet(known.name)
    return f"the {known.name}" if known.name[:1].islower() else definite(known.name)


def marked(edition: Edition, span: Span) -> bool:
    """Whether a passage stands inside quotation marks that a reported speaker's words have."""
    text = edition.by_document[span.document].document.text
    around = [one for one in edition.reported.get(span.document, ()) if one.covers(span)]
    return any(start <= span.start and span.end <= end for one in around for start, end in _inside(text, one))


def _inside(text: str, quotation: Quotation) -> list[tuple[int, int]]:
    if quotation.kind == "direct":
        return [(piece.start, piece.end) for piece in quotation.pieces] or [(quotation.start, quotation.end)]
    if quotation.kind == "indirect":
        return []
    first = max(0, quotation.start - 1)
    return [match.span() for match in _MARKED.finditer(text, first, min(len(text), quotation.end + 1))]
