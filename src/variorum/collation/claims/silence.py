"""Which articles do not mention a claim, and whether they could have.

Silence counts only where the article is later than what is claimed and within its subject; of an undated article
nobody knows what it could have known, so that it is never called silent. Before silence is said, the
article's own sentences are searched: where one of them names whom the claim concerns together with words of it, the
article may mention it in a way that was not read, and nothing is said.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.collation import times
from variorum.collation.ground import Ground
from variorum.model import Account, Reading, Silence

_LARGE = 60
"""Articles of an affair above which silence is only asked of those that tell a story together with an account: a
thousand articles are silent on nearly everything."""


@dataclass(frozen=True, slots=True)
class Asserted:
    """A claim as silence is asked of it: its accounts, the sides it concerns, and the time it is about."""

    accounts: Sequence[Account]
    about: frozenset[str]
    when: str | None


def of(ground: Ground, claim: Asserted) -> tuple[Silence, ...]:
    """A row for each article that does not mention the claim, except where it may do so in other words."""
    telling = {account.document for account in claim.accounts}
    stems = frozenset(stem for account in claim.accounts for stem in ground.stems(account))
    asked = ground.readings
    if len(asked) > _LARGE:
        near = {one for document in telling for one in ground.stories.get(document, ())}
        asked = tuple(reading for reading in asked if reading.document.id in near)
    rows = [
        row
        for reading in asked
        if reading.document.id not in telling
        # It may have the very words where events are not read, in a caption or a headline.
        if not any(ground.has_words(reading.document.id, account) for account in claim.accounts)
        if (row := _row(ground, reading, claim, stems)) is not None
    ]
    return tuple(sorted(rows, key=lambda row: row.document))


def _row(ground: Ground, reading: Reading, claim: Asserted, stems: frozenset[str]) -> Silence | None:
    document = reading.document
    if not reading.events and not reading.quotations:
        return Silence(document=document.id, reason="out-of-scope", how="the article was not read in full")
    appeared = document.published or document.window
    if appeared is None:  # nobody knows what it could have known
        return None
    if not _later(appeared, claim, ground):
        return Silence(document=document.id, reason="appeared-before", how=_before(ground, claim))
    named = ground.named_sides(document.id)
    if not claim.about or len(claim.about & named) < min(2, len(claim.about)):
        return Silence(document=document.id, reason="out-of-scope", how="does not name those whom the claim concerns")
    if _may_mention(ground, reading, claim, stems):
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


def _may_mention(ground: Ground, reading: Reading, claim: Asserted, stems: frozenset[str]) -> bool:
    """Whether a sentence names two of those concerned (or the only one) and has a telling word of the claim."""
    fewest = min(2, len(claim.about))
    return any(
        len(named & claim.about) >= fewest and bool(own & stems) for named, own in ground.sentences(reading.document.id)
    )
