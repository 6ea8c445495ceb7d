"""Which articles do not mention a claim, and whether they could have.

Silence counts only where the article is later than what is claimed and within its subject. Before it is said, the
article's own sentences are searched: where one of them names whom the claim concerns together with words of it, the
article may mention it in a way that was not read, and nothing is said.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.collation import times
from variorum.collation.reuse.alignment import alike
from variorum.collation.words import rarity, words
from variorum.model import Account, Reading, Silence, Span

from .ground import Ground

_TELLING = 0.3
"""Rarity from which a word of a claim may show what it is about: "troops" .37, "signed" .30, but "plan" .17."""


@dataclass(frozen=True, slots=True)
class Asserted:
    """A claim as silence is asked of it: its accounts, the sides it concerns, and the time it is about."""

    accounts: Sequence[Account]
    about: frozenset[str]
    when: str | None


def of(ground: Ground, claim: Asserted) -> tuple[Silence, ...]:
    """A row for each article that does not mention the claim, except where it may do so in other words."""
    telling = {document.document for document in claim.accounts}
    rare = _words(ground, claim.accounts)
    rows = [
        row
        for reading in ground.readings
        if reading.document.id not in telling
        if (row := _row(ground, reading, claim, rare)) is not None
    ]
    return tuple(sorted(rows, key=lambda row: row.document))


def _row(ground: Ground, reading: Reading, claim: Asserted, rare: frozenset[str]) -> Silence | None:
    document = reading.document
    if not reading.events and not reading.quotations:
        return Silence(document=document.id, reason="out-of-scope", how="the article was not read in full")
    if document.published is None:
        if document.window is None or not _later(document.window, claim, ground):
            return Silence(document=document.id, reason="out-of-scope", how="undated: it may be earlier than the fact")
    elif not _later(document.published, claim, ground):
        return Silence(document=document.id, reason="appeared-before", how=_before(ground, claim))
    named = ground.sides.all(ground.named(document.id))
    if not claim.about or len(claim.about & named) < min(2, len(claim.about)):
        return Silence(document=document.id, reason="out-of-scope", how="does not name those whom the claim concerns")
    if _may_mention(ground, reading, claim, rare):
        return None
    how = f"no sentence of {len(reading.sentences)} names them with words of the claim"
    return Silence(document=document.id, reason="not-mentioned", how=how)


def _later(published: str, claim: Asserted, ground: Ground) -> bool:
    """Whether the article appeared on the day that the claim is about, or on which it was first told, or later."""
    known = _first(ground, claim)
    return known is None or not times.before(published, known)


def _first(ground: Ground, claim: Asserted) -> str | None:
    """The first day on which the claim could be known, as far as the accounts tell."""
    told = [d for one in claim.accounts if (d := ground.by_document[one.document].document.published)]
    days = [times.bounds(day)[0] for day in told]
    earliest = min(days, default=None)
    if claim.when is None or not claim.when[:1].isdigit():
        return earliest
    fact = times.bounds(claim.when)[0]
    # An announced event can be told of before it takes place, from the day on which somebody first does.
    return min(fact, earliest) if earliest is not None else fact


def _before(ground: Ground, claim: Asserted) -> str:
    return f"the claim is first told, or the fact dated, on {_first(ground, claim)}"


def _words(ground: Ground, accounts: Sequence[Account]) -> frozenset[str]:
    """The rare words of the accounts that are no names."""
    return frozenset(key for one in accounts for key in plain_words(ground, one) if rarity(key) >= _TELLING)


def plain_words(ground: Ground, place: Span) -> list[str]:
    """The words at a place that lie in no mention of an actor, as they are compared."""
    text = ground.by_document[place.document].document.text
    names = ground.places_of_names(place.document, place.start, place.end)
    return [
        word.key
        for word in words(text, place.start, place.end)
        if not any(start <= word.start < end for start, end, _ in names)
    ]


def _may_mention(ground: Ground, reading: Reading, claim: Asserted, rare: frozenset[str]) -> bool:
    """Whether a sentence names two of those concerned (or the only one) and has a rare word of the claim."""
    document = reading.document
    for sentence in reading.sentences:
        named = ground.sides.all(ground.named(document.id, sentence.start, sentence.end))
        if len(named & claim.about) < min(2, len(claim.about)):
            continue
        own = plain_words(ground, Span(document.id, sentence.start, sentence.end))
        if any(key in rare or any(alike(key, one) for one in rare) for key in own if rarity(key) >= _TELLING):
            return True
    return False
