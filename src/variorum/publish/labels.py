"""Working labels: words of the articles, cut where a clause ends, never in quotation marks."""

import re
from collections.abc import Iterable

from variorum.model import Span

from . import times
from .edition import Edition
from .excerpts import clause_end
from .witness import Witness

_LONGEST, _SHORTEST = 120, 50
_TERSE = (20, 90)
_NOMINAL = re.compile(r"(?:an?|the|any|this|these|some)\s", re.IGNORECASE)
"""A noun phrase names the matter better than the clause that somebody says about it."""
_CLAUSE = re.compile(r"[,;:—–(]\s+|[“\"«]|\bthat\s+")
_LEAD = re.compile(r"(?:(?:however|but|and|so|meanwhile|still|also|yet|though|then|that)\b,?\s+)+", re.IGNORECASE)
_MARKS = str.maketrans("", "", '“”"«»')
_EDGES = " .,;:–—-"
_LOOSE = re.compile(
    r"(?:\s+(?:a|an|the|of|in|on|at|to|by|for|from|with|and|or|but|that|which|who|as|during|its|their))+$"
)
"""Words that begin what the cut took away."""
_DATE = re.compile(r"\b\d{4}-\d{2}(?:-\d{2})?\b")


def label(edition: Edition, spans: Iterable[Span]) -> str:
    """A label made of a passage: a short phrase that says what it is about, else the clearest one."""
    held = [span for span in spans if edition.holds(span)]
    phrases = [
        span for span in held if _TERSE[0] <= len(span) <= _TERSE[1] and _NOMINAL.match(edition.dossier.text(span))
    ]
    if phrases:
        return short(edition, min(phrases, key=lambda span: (edition.rank(span.span), len(span))), _TERSE[1])
    weights = edition.weights
    best = min(held, key=lambda span: (-weights.clarity(span), weights.headless(span), edition.rank(span.span)))
    return short(edition, best)


def short(edition: Edition, span: Span, longest: int = _LONGEST) -> str:
    """The words of a passage from the beginning of its clause, cut at the end of one."""
    witness = edition.by_document[span.document]
    text = witness.document.text
    start = span.start if _NOMINAL.match(text[span.start : span.end]) else _start(witness, span)
    end = min(span.end, clause_end(text, start, longest, _SHORTEST)) if span.end - start > longest else span.end
    words = " ".join(text[start:end].split()).translate(_MARKS)
    lead = _LEAD.match(words)
    words = (words[lead.end() :] if lead else words).strip(_EDGES)
    return f"{_LOOSE.sub('', words).strip(_EDGES)} …" if end < span.end else words


def _start(witness: Witness, span: Span) -> int:
    """Where the clause of a passage begins, if that is near; a label that begins in its middle says nothing."""
    sentence = witness.sentence(span.start)
    lead = witness.document.text[sentence.start : span.start]
    breaks = [match.end() for match in _CLAUSE.finditer(lead)]
    start = sentence.start + (breaks[-1] if breaks else 0)
    return start if span.start - start <= _LONGEST // 2 else span.start


def explained(edition: Edition, explanation: str) -> str:
    """A sentence of the dossier with the letters of the articles for their names, and dates in words."""
    for witness in sorted(edition.witnesses, key=lambda w: -len(w.document.title or w.file)):
        document = witness.document
        name = document.outlet or (f"“{document.title}”" if document.title else witness.file)
        short_name = f"{document.outlet} ({witness.siglum})" if document.outlet else f"Article {witness.siglum}"
        for when in filter(None, (document.published and document.published[:10], _window(witness), "undated")):
            explanation = explanation.replace(f"{name} ({when})", short_name)
    explanation = re.sub(r"(?<=\S )Article (?=[A-Z]+\b)", "article ", explanation)
    return _DATE.sub(lambda match: times.phrase(match[0]), explanation)


def _window(witness: Witness) -> str:
    first, _, last = (witness.document.window or "").partition("/")
    return f"undated; between {first} and {last} by the dates of other accounts"
