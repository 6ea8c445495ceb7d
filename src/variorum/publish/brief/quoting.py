"""Passages in sentences: exact words, cut where they are long."""

from collections.abc import Iterable

from variorum.model import Span
from variorum.publish.edition import Cite, Edition
from variorum.publish.excerpts import Excerpt, clause_end
from variorum.publish.grounding import Part, words

_LONGEST, _SHORTEST = 120, 60


def quoted(edition: Edition, quote: Excerpt) -> list[Part]:
    """The words of a passage in quotation marks, and an ellipsis where it goes on."""
    span = quote.cite.span
    text = edition.by_document[span.document].document.text
    end = min(span.end, clause_end(text, span.start, _LONGEST, _SHORTEST)) if len(span) > _LONGEST else span.end
    return [words(edition.dossier, Span(span.document, span.start, end)), *([" …"] if end < span.end else [])]


def spans(cites: Iterable[Cite]) -> tuple[Span, ...]:
    """The places of citations, each once."""
    return tuple(dict.fromkeys(cite.span for cite in cites))
