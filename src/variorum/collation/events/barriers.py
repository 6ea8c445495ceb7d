"""What forbids that two clauses tell one event, however alike they are."""

from variorum.annotation.events.types import OTHER, STATEMENT

from .parties import Match, match, swapped
from .telling import Telling

_DENYING = "deny"
_COUNTS = ("for", "against", "abstaining")


def barred(a: Telling, b: Telling) -> bool:
    """Whether the two clauses cannot tell one event: other kinds, days, countries, parties, counts, swapped roles; one
    of several and all of them.

    Two clauses of one sentence tell two things, or a part and its whole.
    """
    return (
        a.general != b.general
        or (a.mention.document, a.sentence) == (b.mention.document, b.sentence)
        or not a.possible.meets(b.possible)
        or (a.land is not None and b.land is not None and a.land != b.land)
        or bool(a.ordinal and b.ordinal and a.ordinal != b.ordinal)
        or bool(a.number and b.number and a.number != b.number)
        or not _same_kind(a, b)
        or _other_parties(a, b)
        or _other_votes(a, b)
        or _other_shares(a, b)
    )


def _same_kind(a: Telling, b: Telling) -> bool:
    if a.family == b.family and STATEMENT not in (a.mention.type, b.mention.type):
        return True
    return a.mention.type == b.mention.type and a.mention.type != OTHER


def _other_parties(a: Telling, b: Telling) -> bool:
    if a.mention.type == STATEMENT and (a.family == _DENYING) != (b.family == _DENYING):
        return True
    if a.mention.type == STATEMENT and match(a.agents, b.agents) is not Match.SAME:
        return True
    if a.mutual or b.mutual:
        return match(a.parties, b.parties) is Match.DIFFERENT
    if swapped(a.agents, a.patients, b.agents, b.patients):
        return True
    return Match.DIFFERENT in (match(a.agents, b.agents), match(a.patients, b.patients))


def _other_votes(a: Telling, b: Telling) -> bool:
    """Whether both count votes and no count agrees; one that does leaves a difference of accounts, not of events."""
    mine, theirs = a.mention.details, b.mention.details
    both = [key for key in _COUNTS if key in mine and key in theirs]
    return bool(both) and all(mine[key] != theirs[key] for key in both)


def _other_shares(a: Telling, b: Telling) -> bool:
    """Whether both give percentages, and most differ: answers of two polls, growth of two years."""
    return bool(a.shares and b.shares) and 2 * len(a.shares & b.shares) <= len(a.shares | b.shares)
