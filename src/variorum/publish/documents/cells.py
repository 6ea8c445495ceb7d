"""Cells of tables: a passage cut to what a cell holds, the articles that tell something, a day."""

import re
from collections.abc import Iterable

from variorum.model import Span
from variorum.publish.edition import Edition
from variorum.publish.excerpts import clause_end
from variorum.publish.grounding import Line, Part

from .house import House
from .nested import quoted
from .outlets import Outlets

_LONGEST = 200
"""Characters of a passage in a cell."""
_LEAD = 90
"""Characters before a passage within which its sentence begins for the cell to begin there too."""
_THAT = re.compile(r"that\s+(?=\w)")
_HEDGE = re.compile(
    r"\b(?:about|around|some|nearly|almost|roughly|approximately|an estimated|(?:more|fewer|less) than|at least"
    r"|at most|over|under|up to|as many as|close to)\s+$",
    re.IGNORECASE,
)
_CLEAR = 0.7
_TAIL = " ,;:.…\n\t"


def articles(edition: Edition, house: House, spans: Iterable[Span]) -> str:
    """The outlets of passages in words."""
    told = Outlets(edition, house).names({span.document for span in spans})
    return f"{told[:1].upper()}{told[1:]}" if told.startswith(("an ", "the ")) else told


def hedged(edition: Edition, span: Span) -> Span:
    """A number with the words before it that say how exact it is: "about", "more than"."""
    text = edition.by_document[span.document].document.text
    found = _HEDGE.search(text, max(0, span.start - _LEAD), span.start)
    return Span(span.document, found.start(), span.end) if found is not None else span.span


def clause(edition: Edition, span: Span) -> Line:
    """The sentence of a passage in quotation marks, from its beginning or from a boundary near the passage on."""
    sentence = edition.sentence(span)
    text = edition.by_document[span.document].document.text
    start, end = sentence.start, max(sentence.end, span.end)
    cut_before = span.start - start > _LEAD
    if cut_before:
        near = max(text.rfind(mark, start, span.start) for mark in (", ", "; ", " — ", " – ", ": "))
        start = near + 2 if near > 0 and span.start - near <= _LEAD else text.rfind(" ", start, span.start - 40) + 1
        start = start if start > 0 else sentence.start
    return passage(edition, Span(span.document, start, end), span)


def whole(edition: Edition, span: Span) -> Line:
    """A passage as it stands; one that begins in the middle of a clause, from the beginning of that on."""
    begins = edition.by_document[span.document].document.text[span.start].isupper()
    return passage(edition, span) if begins or edition.weights.clarity(span) >= _CLEAR else clause(edition, span)


def passage(edition: Edition, span: Span, rests_on: Span | None = None) -> Line:
    """A passage in quotation marks, cut where a clause ends, the cut marked."""
    text = edition.by_document[span.document].document.text
    lead = _THAT.match(text, span.start, span.end)
    span = Span(span.document, lead.end(), span.end) if lead is not None else span
    end = span.end if len(span) <= _LONGEST else clause_end(text, span.start, _LONGEST, _LONGEST // 2)
    if rests_on is not None:
        end = max(end, rests_on.end)
    kept = span.start + len(text[span.start : end].rstrip(_TAIL))
    shown = Span(span.document, span.start, max(kept, span.start + 1))
    more: list[Part] = [" […]"] if end < span.end else []
    return Line((*quoted(edition.dossier, shown), *more), (span.span, *([rests_on.span] if rests_on else [])))
