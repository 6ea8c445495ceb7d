"""Passages in sentences: exact words, cut where they are long."""

from collections.abc import Iterable

from variorum.model import Span
from variorum.publish.edition import Cite, Edition
from variorum.publish.excerpts import Excerpt, clause_end
from variorum.publish.grounding import Part, Style, words

_LONGEST, _SHORTEST = 120, 60


def quoted(edition: Edition, quote: Excerpt) -> list[Part]:
    """The words of a passage in quotation marks, and an ellipsis where it goes on."""
    span = quote.cite.span
    text = edition.by_document[span.document].document.text
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
