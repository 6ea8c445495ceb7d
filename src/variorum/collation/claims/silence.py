"""Which articles do not mention a claim, and whether they could have.

Silence counts only where the article is later than what is claimed and within its subject; of an undated article
nobody knows what it could have known, so that it is never called silent. Before silence is said, all of the article's
sentences are searched (`search`): where one may tell the claim in other words, nothing is said.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.collation import times
from variorum.collation.ground import Ground
from variorum.collation.search import Match
from variorum.model import Account, Reading, Silence

_LARGE = 60
"""Articles of an affair above which silence is only asked of those that tell a story together with an account: a
thousand articles are silent on nearly everything."""

_SHARE, _WHOLE, _LIKENESS = 0.45, 0.75, 0.55
"""From these an article may tell the claim. Of 103 accounts that other articles of eleven stories give of the same
claim, two lie below all three; of pairs that lie below, about one in thirty is told after all."""

_TOLD_SHARE, _TOLD_LIKENESS = 0.6, 0.7
_DAYS = 2
"""From these an article that appeared so few days before seems to tell the claim already: the day is of its first
telling that was read. Set by reading pairs of the same stories."""


@dataclass(frozen=True, slots=True)
class Asserted:
    """A claim as silence is asked of it: its accounts, the sides it concerns, and the time it is about."""

    accounts: Sequence[Account]
    about: frozenset[str]
    when: str | None


def of(ground: Ground, claim: Asserted) -> tuple[Silence, ...]:
    """A row for each article that does not mention the claim, except where it may do so in other words."""
    telling = {account.document for account in claim.accounts}
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
        if (row := _row(ground, reading, claim)) is not None
    ]
    return tuple(sorted(rows, key=lambda row: row.document))


def _row(ground: Ground, reading: Reading, claim: Asserted) -> Silence | None:
    document = reading.document
    if not reading.events and not reading.quotations:
        return Silence(document=document.id, reason="out-of-scope", how="the article was not read in full")
    appeared = document.published or document.window
    if appeared is None:  # nobody knows what it could have known
        return None
    match = ground.searched.match(document.id, claim.accounts)
    if not _later(appeared, claim, ground):
        if _tells_already(ground, appeared, match, claim):
            return None
        return Silence(document=document.id, reason="appeared-before", how=_before(ground, claim))
    return None if may_tell(match) else _silent(ground, document.id, claim)


def _silent(ground: Ground, document: str, claim: Asserted) -> Silence:
    """The row of an article that could have told the claim by its day, and does not."""
    if not _in_scope(ground, document, claim):
        how = "tells no story together with an account, and does not name those whom the claim concerns"
        return Silence(document=document, reason="out-of-scope", how=how)
    return Silence(document=document, reason="not-mentioned", how=searched(ground, document))


def _in_scope(ground: Ground, document: str, claim: Asserted) -> bool:
    """Whether the claim is within an article's subject: it tells a story that an account tells, or names whom the claim
    concerns, two of several.
    """
    told_with = ground.stories.get(document, ())
    if any(account.document in told_with for account in claim.accounts):
        return True
    return bool(claim.about) and len(claim.about & ground.named_sides(document)) >= min(2, len(claim.about))


def _tells_already(ground: Ground, appeared: str, match: Match, claim: Asserted) -> bool:
    """Whether an article that appeared shortly before seems to tell it: then somebody told it earlier than was read."""
    known = first_known(ground, claim.accounts, claim.when)
    near = known is not None and not times.before(appeared, times.earlier(known, _DAYS))
    return near and (match.share >= _TOLD_SHARE or match.likeness >= _TOLD_LIKENESS)


def may_tell(match: Match) -> bool:
    """Whether an article comes so near to a claim that it may tell it."""
    return match.share >= _SHARE or match.whole >= _WHOLE or match.likeness >= _LIKENESS


def searched(ground: Ground, document: str) -> str:
    """What was searched before silence is said of an article."""
    sentences = len(ground.by_document[document].sentences)
    return f"none of its {sentences} sentences comes near it in words, synonyms, names, figures or meaning"


def _later(published: str, claim: Asserted, ground: Ground) -> bool:
    """Whether the article appeared on the day that the claim is about, or on which it was first told, or later."""
    known = first_known(ground, claim.accounts, claim.when)
    return known is None or not times.before(published, known)


def first_known(ground: Ground, accounts: Sequence[Account], when: str | None) -> str | None:
    """The first day on which a claim could be known, as far as the accounts tell."""
    told = [d for one in accounts if (d := ground.by_document[one.document].document.published)]
    days = [times.bounds(day)[0] for day in told]
    earliest = min(days, default=None)
    if when is None or not when[:1].isdigit():
        return earliest
    fact = times.bounds(when)[0]
    # An announced event can be told of before it takes place, from the day on which somebody first does.
    return min(fact, earliest) if earliest is not None else fact


def _before(ground: Ground, claim: Asserted) -> str:
    return f"the claim is first told, or the fact dated, on {first_known(ground, claim.accounts, claim.when)}"
