"""What two clauses have in common beside their parties."""

from variorum.annotation.events.types import OTHER, STATEMENT

from .families import once
from .overlap import common, dice, same_days
from .parties import Match, match
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

_REWORDED, _REWORDED_WEIGHT = 0.5, 0.8
"""Share and weight of content words in common from which two clauses are one wording, a little changed."""

_COPIED, _COPIED_WEIGHT, _COPIED_COSINE = 0.75, 1.2, 0.9
"""Share and weight of the same from which one text is the other's, and the cosine of their sentences then. News of like
events is worded alike, too: below this a weekly test reads like that of the week before."""

_PAST = 3
"""Days after which news no longer says by habit on which day something happened."""

_NOT_DONE = frozenset({"planned", "expected", "hypothetical", "negated"})

WORDS, SENTENCES, NUMBERS = "alike words", "alike sentences", "same numbers"
WORDING, COPIED = "almost the same words", "the same words"
DAY, PLACE, NAMES = "same day", "same place", "same names beside them"
ORDINAL, ONCE, UNDONE = "counted alike", "what happens once", "spoken of as not done"
TWICE, DATED = "told twice in one article", "known by its day"

OF_WORDS = frozenset({STATEMENT, "REQUEST", "REJECT", "ACCUSE", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"})
"""Types told by what is said: a party makes many of them on one day, and the content tells them apart."""


def of(a: Telling, b: Telling, cosine: float) -> list[str]:
    """What two clauses have in common beside their parties, in plain words."""
    found = _content(a, b, cosine)
    told = bool(found) or cosine >= _AKIN
    if same_days(a, b) and (told or (a.family == b.family and a.mention.type not in OF_WORDS)):
        found.append(DAY)
        if a.family == b.family and a.mention.type not in OF_WORDS and _looked_back(a) and _looked_back(b):
            found.append(DATED)
    if a.mention.where is not None and a.mention.where == b.mention.where and _tells(a, b):
        found.append(PLACE)
    return found


def _content(a: Telling, b: Telling, cosine: float) -> list[str]:
    """What the words have in common."""
    shared, share = common(a.terms, b.terms), dice(a.terms, b.terms)
    same = a.family == b.family
    holds = {
        WORDS: shared >= _WORDS and share >= _SHARE,
        SENTENCES: cosine >= _LIKE,
        WORDING: shared >= _REWORDED_WEIGHT and share >= _REWORDED,
        COPIED: (shared >= _COPIED_WEIGHT and share >= _COPIED) or cosine >= _COPIED_COSINE,
        NUMBERS: bool(a.numbers & b.numbers),
        NAMES: common(a.named, b.named) >= _NAMES,
        ORDINAL: same and bool(a.ordinal) and a.ordinal == b.ordinal,
        ONCE: same and a.family in once() and _befell_one(a, b),
        UNDONE: same and _not_yet(a, b),
        TWICE: same and _twice(a, b),
    }
    return [name for name, true in holds.items() if true]


def _not_yet(a: Telling, b: Telling) -> bool:
    """Whether both speak of one deed that is feared, planned or denied, by the same and against the same.

    What was done can have been done often; what was not is one thing that is spoken of often.
    """
    if a.mutual or a.mention.type in (*OF_WORDS, "CONSULT", OTHER):
        return False
    if not {a.mention.status, b.mention.status} <= _NOT_DONE:
        return False
    return match(a.agents, b.agents) is Match.SAME and match(a.patients, b.patients) is Match.SAME


def _looked_back(one: Telling) -> bool:
    """Whether the article tells it days later and still gives the day: then the day is what it goes by."""
    return one.stated is not None and one.published is not None and one.published.first - one.stated.last >= _PAST


def _twice(a: Telling, b: Telling) -> bool:
    """Whether one article tells twice of two persons' meeting; that they met again it would say."""
    if not (a.mutual and b.mutual) or a.mention.document != b.mention.document:
        return False
    both = [side for side in a.parties.persons if side in b.parties.persons]
    return len(both) > 1 and match(a.parties, b.parties) is Match.SAME


def _befell_one(a: Telling, b: Telling) -> bool:
    """Whether both name the same one whom it befell."""
    whom = once()[a.family]
    mine, theirs = (a.agents, b.agents) if whom == "subject" else (a.patients, b.patients)
    if match(mine, theirs) is not Match.SAME or not len(mine.sides) == len(theirs.sides) == 1:
        return False
    return bool(mine.persons) == bool(theirs.persons) == (whom != "place")


def _tells(a: Telling, b: Telling) -> bool:
    """Whether the common place says more than the parties do: their own country is where they are anyway."""
    party = a.mention.where in (*a.mention.actors, *a.mention.recipients, *b.mention.actors, *b.mention.recipients)
    return not party and (a.land is None or a.land not in (a.parties.sides & b.parties.sides))
