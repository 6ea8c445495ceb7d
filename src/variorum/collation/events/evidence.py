"""What two clauses have in common beside their parties.

Between the same two parties many meetings, attacks and demands occur, so the names alone join nothing.
"""

from variorum.annotation.events.types import STATEMENT

from .likeness import common, dice, same_days
from .parties import Match, match
from .telling import Telling

_WORDS = 0.6
"""Rarity that clauses must share to speak of the same: weights as in `telling`."""

_SHARE = 0.25
_LIKE = 0.7
"""Cosine from which two sentences say much the same."""

_AKIN = 0.45
"""Cosine below which two sentences of one day are about different things."""

_OF_WORDS = frozenset({STATEMENT, "REQUEST", "REJECT", "ACCUSE", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"})
"""Types told by what is said: a party makes many of them on one day, and the content tells them apart."""


def of(a: Telling, b: Telling, cosine: float) -> tuple[str, ...]:
    """What speaks for one event, in plain words; empty where nothing but the parties does."""
    found = []
    known = match(a.parties, b.parties) is Match.SAME
    if common(a.terms, b.terms) >= _WORDS and dice(a.terms, b.terms) >= _SHARE:
        found.append("alike words")
    if cosine >= _LIKE:
        found.append("alike sentences")
    if a.numbers & b.numbers:
        found.append("same numbers")
    if a.mention.type == STATEMENT and len(found) < 2 and not same_days(a, b):
        return ()
    if a.mention.type in _OF_WORDS:
        return (*found, "same day") if same_days(a, b) and (found or cosine >= _AKIN) else tuple(found)
    if known and same_days(a, b) and (found or a.family == b.family or cosine >= _AKIN):
        found.append("same day")
    if known and a.mention.where is not None and a.mention.where == b.mention.where and _tells(a, b):
        found.append("same place")
    return tuple(found) if known or len(found) > 1 else ()


def _tells(a: Telling, b: Telling) -> bool:
    """Whether the common place says more than the parties do: their own country is where they are anyway."""
    party = a.mention.where in (*a.mention.actors, *a.mention.recipients, *b.mention.actors, *b.mention.recipients)
    return not party and (a.land is None or a.land not in (a.parties.sides & b.parties.sides))
