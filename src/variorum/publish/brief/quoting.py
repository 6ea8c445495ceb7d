"""Passages in sentences: exact words, cut where they are long."""

import re
from collections.abc import Iterable

from variorum.model import Span
from variorum.publish.edition import Cite, Edition
from variorum.publish.excerpts import Excerpt, clause_end
from variorum.publish.grounding import Part, Style, words

_LONGEST, _SHORTEST = 120, 60
_OPENED, _FRAGMENT = 240, 0.3
"""Characters of a sentence that is quoted up to a passage in its middle, and the clarity of one that needs it."""

_THAT = re.compile(r"that\s+(?=\w)")
"""What joins a clause to the one who says it, and says nothing in quotation marks."""


def opened(edition: Edition, quote: Excerpt) -> Span | None:
    """A passage that says little on its own, from the beginning of its sentence on, where that is not far."""
    span = quote.cite.span
    start = edition.sentence(span).start
    whole = Span(span.document, min(start, span.start), span.end)
    fragment = start < span.start and edition.weights.clarity(span) <= _FRAGMENT
    return whole if fragment and len(whole) <= _OPENED else None


def quoted(edition: Edition, quote: Excerpt, whole: Span | None = None) -> list[Part]:
    """The words of a passage in quotation marks, and an ellipsis where it goes on; or those of `whole` around it."""
    if whole is not None:
        return [words(edition.dossier, whole)]
    span = quote.cite.span
    text = edition.by_document[span.document].document.text
    lead = _THAT.match(text, span.start, span.end)
    span = Span(span.document, lead.end(), span.end) if lead else span
    end = min(span.end, clause_end(text, span.start, _LONGEST, _SHORTEST)) if len(span) > _LONGEST else span.end
    marked = [one for one in quote.marked if one.end <= end]
    whole = Span(span.document, span.start, end)
    told: list[Part] = _marked(edition, whole, marked) if marked else [words(edition.dossier, whole)]
    return [*told, *([" …"] if end < span.end else [])]


def _marked(edition: Edition, span: Span, marked: Iterable[Span]) -> list[Part]:
    """Quoted words of which some are told from the others by bold type."""
    found: list[Part] = ["“"]
    style: Style
    at = span.start
    for place in marked:
        for start, stop, style in ((at, place.start, "plain"), (place.start, place.end, "bold")):
            if start < stop:
                found.append(words(edition.dossier, Span(span.document, start, stop), style=style))
        at = place.end
    found += [words(edition.dossier, Span(span.document, at, span.end), style="plain")] if at < span.end else []
    return [*found, "”"]


def spans(cites: Iterable[Cite]) -> tuple[Span, ...]:
    """The places of citations, each once."""
    return tuple(dict.fromkeys(cite.span for cite in cites))
