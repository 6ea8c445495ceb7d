"""What two clauses have in common beside their parties.

Between the same two parties many meetings, attacks and demands occur, so the names alone join nothing.
"""

from collections.abc import Sequence

from variorum.annotation.events.types import OTHER, STATEMENT

from .families import once
from .likeness import common, dice, same_days
from .parties import Match, Party, match
from .telling import Telling

_WORDS = 0.4
_SHARE = 0.15
"""Weight, and share of both clauses' weight, that content words in common must have to speak of the same."""

_NAMES = 0.5
"""Rarity in the affair that names beside the parties must have in common: "Hamburg", not the country all speak of."""

_LIKE = 0.65
"""Cosine from which two sentences say much the same."""

_AKIN = 0.45
"""Cosine below which two sentences of one day are about different things."""

_SAID = 0.3
_AGAIN = 0.5
"""Share of content words from which two speech acts say the same; the second within one article, which seldom tells a
speech act twice, and where one speaker says many things on one occasion."""

_TELLING = frozenset({"alike words", "alike sentences", "same numbers"})
"""What joins clauses that name no parties in common: a day and a place hold many events."""

_NOT_DONE = frozenset({"planned", "expected", "hypothetical", "negated"})
_ONCE = "what happens once"

_OF_WORDS = frozenset({STATEMENT, "REQUEST", "REJECT", "ACCUSE", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"})
"""Types told by what is said: a party makes many of them on one day, and the content tells them apart."""


def of(a: Telling, b: Telling, cosine: float) -> tuple[str, ...]:
    """What speaks for one event, in plain words; empty where that is not enough.

    One thing in common is enough between clauses that share their parties. Speech acts, events of no type, and clauses
    that share no party need two, and alike words among them.
    """
    found = _content(a, b, cosine)
    told = bool(found) or cosine >= _AKIN
    if same_days(a, b) and (told or (a.family == b.family and a.mention.type not in _OF_WORDS)):
        found.append("same day")
    if a.mention.where is not None and a.mention.where == b.mention.where and _tells(a, b):
        found.append("same place")
    return tuple(found) if _enough(a, b, found) else ()


def _enough(a: Telling, b: Telling, found: Sequence[str]) -> bool:
    if a.mention.type == STATEMENT:
        share = _AGAIN if a.mention.document == b.mention.document else _SAID
        return len(found) > 1 and dice(a.terms, b.terms) >= share
    same = known(a, b)
    if same and (_ONCE in found or OTHER not in (a.mention.type, b.mention.type)):
        return bool(found)
    return len(found) > 1 and (same or (not _of_others(a, b) and any(one in _TELLING for one in found)))


def _of_others(a: Telling, b: Telling) -> bool:
    """Whether each clause names somebody and none of these is named in both."""
    mine, theirs = a.parties.sides | a.named.keys(), b.parties.sides | b.named.keys()
    return bool(mine and theirs and not mine & theirs)


def _content(a: Telling, b: Telling, cosine: float) -> list[str]:
    """What the words have in common."""
    found = []
    if common(a.terms, b.terms) >= _WORDS and dice(a.terms, b.terms) >= _SHARE:
        found.append("alike words")
    if cosine >= _LIKE:
        found.append("alike sentences")
    if a.numbers & b.numbers:
        found.append("same numbers")
    if common(a.named, b.named) >= _NAMES:
        found.append("same names beside them")
    if a.family == b.family and a.ordinal and a.ordinal == b.ordinal:
        found.append(f"each called the {a.ordinal}")
    if a.family == b.family and a.family in once() and _befell_one(a, b):
        found.append(_ONCE)
    if _not_yet(a, b):
        found.append("spoken of as not done")
    return found


def _not_yet(a: Telling, b: Telling) -> bool:
    """Whether both speak of one deed that is feared, planned or denied, by the same and against the same.

    What was done can have been done often; what was not is one thing that is spoken of often.
    """
    if a.mutual or a.mention.type in (*_OF_WORDS, "CONSULT", OTHER) or a.family != b.family:
        return False
    if not {a.mention.status, b.mention.status} <= _NOT_DONE:
        return False
    return match(a.agents, b.agents) is Match.SAME and match(a.patients, b.patients) is Match.SAME


def known(a: Telling, b: Telling) -> bool:
    """Whether both clauses name the same parties: of a meeting two, of what is said who says it, else one of both."""
    if a.mutual or b.mutual:
        return match(a.parties, b.parties) is Match.SAME and len(a.parties.sides & b.parties.sides) > 1
    agents = match(a.agents, b.agents) is Match.SAME
    return agents or (a.mention.type not in _OF_WORDS and match(a.patients, b.patients) is Match.SAME)


def _befell_one(a: Telling, b: Telling) -> bool:
    """Whether both name the same one whom it befell: the one acted on, or of a death its only party."""
    mine, theirs = a.patients or a.agents, b.patients or b.agents
    return match(mine, theirs) is Match.SAME and len(mine.sides) == len(theirs.sides) == 1 and _alike(mine, theirs)


def _alike(mine: Party, theirs: Party) -> bool:
    """Whether both name a person, or neither: an official's death is not that of his office."""
    return bool(mine.persons) == bool(theirs.persons)


def _tells(a: Telling, b: Telling) -> bool:
    """Whether the common place says more than the parties do: their own country is where they are anyway."""
    party = a.mention.where in (*a.mention.actors, *a.mention.recipients, *b.mention.actors, *b.mention.recipients)
    return not party and (a.land is None or a.land not in (a.parties.sides & b.parties.sides))
