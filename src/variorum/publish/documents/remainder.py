"""What a briefing has beside its themes: words that stand for themselves, disputes, and where accounts differ."""

from collections.abc import Iterator

from variorum.model import Quotation, Span
from variorum.publish.grounding import Line
from variorum.publish.weights import sure

from . import contrast
from .draft import Draft
from .units import stems

_HELD = 0.3
"""What an office adds to the weight of a speaker."""
_QUOTED, _BY_ONE = 5, 2
"""Quotations that stand for themselves, and of one speaker."""
_FULL = 5
"""Telling words of a quotation that stands for itself."""
_SPOKEN = (60, 330)
"""Characters of a quotation that says something on its own."""
_SURELY, _LASTING = 0.9, 200
"""Confidence of a quotation that stands for itself, and characters beyond which a longer one weighs no more."""
_DISPUTES, _DIFFERENCES, _SLIPS, _FIGURES = 5, 5, 2, 3
"""Disputes, differences between texts, those within one article, and series of figures that are told."""
_LIKELY = 0.5
"""Confidence below which a difference is more likely wrong than right, and left out."""


def quotations(draft: Draft) -> Iterator[tuple[Line, ...]]:
    """Direct quotations of the most central speakers that no sentence has told yet."""
    weights = draft.edition.weights
    ranked = sorted(_spoken(draft), key=lambda q: (-weights.actor(_speaker(q)) - _office(draft, q), -_lasting(q), q.id))
    counts: dict[str | None, int] = {}
    for quotation in ranked:
        who = _speaker(quotation)
        telling = frozenset(stems(draft.edition, quotation.span))
        if len(telling) < _FULL:
            continue
        full = sum(counts.values()) >= _QUOTED or counts.get(who, 0) >= _BY_ONE
        if full or draft.repeated(telling):
            continue
        draft.teller.pause()
        line = draft.teller.sentence(quotation.span) or draft.teller.quotation(quotation)
        if line is not None:
            counts[who] = counts.get(who, 0) + 1
            draft.told.append(telling)
            yield (line,)


def _office(draft: Draft, quotation: Quotation) -> float:
    """Somebody who holds an office speaks for more than himself."""
    actor = draft.edition.actors.get(_speaker(quotation) or "")
    return _HELD if actor is not None and (actor.roles or actor.kind != "person") else 0.0


def _spoken(draft: Draft) -> list[Quotation]:
    low, high = _SPOKEN
    return [
        q
        for q in draft.edition.quotations()
        if q.kind == "direct" and low <= len(q) <= high and q.speaker is not None and q.speaker.actor is not None
        if (q.confidence or 1.0) >= _SURELY
    ]


def disputes(draft: Draft) -> Iterator[tuple[Line, ...]]:
    """What is said and denied, the weightiest first, each sentence in one dispute."""
    claims = [c for c in draft.edition.dossier.claims if c.status == "disputed" and sure(c.confidence)]
    ranked = sorted(claims, key=lambda claim: (-draft.edition.weights.claim(claim), claim.id))
    seen: set[Span] = set()
    count = 0
    for claim in ranked:
        sentences = {draft.edition.sentence(one) for one in claim.accounts if draft.edition.holds(one)}
        if count >= _DISPUTES or sentences & seen:
            continue
        draft.teller.pause()
        if lines := contrast.dispute(draft.teller, claim):
            seen |= sentences
            count += 1
            yield lines


def differences(draft: Draft) -> Iterator[tuple[Line, ...]]:
    """Counts that differ, then what else texts tell differently and what looks like a slip."""
    dossier = draft.edition.dossier
    told = dossier.series
    for series in told[:_FIGURES]:
        draft.teller.pause()
        if lines := contrast.figures(draft.teller, series):
            yield lines
    within = {id for series in told for id in series.quantities} | {series.id for series in told}
    records = [
        d
        for d in dossier.discrepancies
        if d.between != "speakers" and (d.confidence is None or d.confidence >= _LIKELY)
        if not within & set(d.of) and d.verdict not in ("rendering", "precision", "series")
    ]
    ranked = sorted(records, key=lambda d: (d.rank or 10_000, d.id))
    apart = [d for d in ranked if d.between == "outlets"][:_DIFFERENCES]
    for record in (*apart, *[d for d in ranked if d.between != "outlets"][:_SLIPS]):
        draft.teller.pause()
        if lines := contrast.difference(draft.teller, record):
            yield lines


def _speaker(quotation: Quotation) -> str | None:
    return quotation.speaker.actor if quotation.speaker is not None else None


def _lasting(quotation: Quotation) -> int:
    return min(len(quotation), _LASTING)
