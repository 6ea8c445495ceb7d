"""How much two clauses must have in common to be taken for one event.

Between the same two parties many meetings, attacks and demands occur, so the names alone join nothing, and where an
affair is made of like events (a missile test each week) alike words do not join them either.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from variorum.annotation.events.types import OTHER, STATEMENT

from . import evidence
from .days import Days
from .evidence import COPIED, DATED, DAY, NAMES, NUMBERS, OF_WORDS, ONCE, ORDINAL, SENTENCES, UNDONE, WORDING, WORDS
from .overlap import dice
from .parties import Match, match
from .telling import Telling

_SAID = 0.3
_AGAIN = 0.5
"""Share of content words from which two speech acts say the same; the second within one article, which seldom tells a
speech act twice, and where one speaker says many things on one occasion."""

_NEWS_DAYS = 7
"""Days between two articles up to which alike words can be of one event; later ones are told of the next."""

_SURE = 0.95
"""Chance from which likeness proves: of pairs so joined on the train topics of ECB+, 92 of 100 were right."""

_TELLING = frozenset({SENTENCES, DAY})
"""What must be in common beside a high likeness."""

_Key = tuple[str, str, str]

_PROPER = frozenset({DAY, ORDINAL, ONCE, COPIED})
"""What marks this very event, not its like."""

_DONE = frozenset({"happened", "ongoing"})
_UNREAL = frozenset({"hypothetical", "negated"})


class Proof:
    """Says what joins two clauses of one affair; knows which kinds of event happen again and again in it."""

    def __init__(self, tellings: Iterable[Telling]) -> None:
        dated: defaultdict[_Key, list[Days]] = defaultdict(list)
        for one in tellings:
            if one.stated is not None:
                for key in _keys(one) | _keys(one, wide=True):
                    dated[key].append(one.stated)
        self._again = {key for key, spans in dated.items() if _apart(spans)}

    def of(self, a: Telling, b: Telling, cosine: float, likeness: float = 0.0) -> tuple[str, ...]:
        """What speaks for one event, in plain words; empty where it is not enough.

        `likeness` is the chance that the model gives the pair: beside a common day, or sentences that say much the
        same, a high one is enough for deeds. What is said is told apart by its content.
        """
        found = evidence.of(a, b, cosine)
        return tuple(found) if found and self._enough(a, b, found, likeness) else ()

    def _enough(self, a: Telling, b: Telling, found: Sequence[str], likeness: float) -> bool:
        types = {a.mention.type, b.mention.type}
        proper = not _PROPER.isdisjoint(found) or (NUMBERS in found and not {WORDS, SENTENCES}.isdisjoint(found))
        if not proper and (self._repeated(a, b) or _unlike(a, b) or (_far(a, b) and UNDONE not in found)):
            return False
        if likeness >= _SURE and not _TELLING.isdisjoint(found) and types.isdisjoint(OF_WORDS):
            return True
        if ONCE in found or (DATED in found and not a.mutual):
            return True
        if not types.isdisjoint(OF_WORDS):
            return _same_words(a, b, found)
        if OTHER not in types and _known(a, b) and (proper or not _mixed(a, b)) and not _only_named(a, b, found):
            return True
        return len(found) > 1 and (_known(a, b) or (not _of_others(a, b) and _told(a, b, found)))

    def _repeated(self, a: Telling, b: Telling) -> bool:
        """Whether such events of the parties that both name lie on several days."""
        if a.family != b.family:
            return False
        wide = not (a.mutual or (a.patients and b.patients))
        return not self._again.isdisjoint(_keys(a, wide=wide) & _keys(b, wide=wide))


def _keys(one: Telling, *, wide: bool = False) -> set[_Key]:
    """What makes events like: family and parties; with `wide`, those of whoever is acted on are like, too."""
    if one.mutual:
        return {(one.family, *pair) for pair in combinations(sorted(one.parties.sides), 2)}
    if not one.agents:
        return {(one.family, "", side) for side in one.patients.sides}
    return {
        (one.family, side, "" if wide else other) for side in one.agents.sides for other in one.patients.sides or {""}
    }


def _apart(spans: Sequence[Days]) -> bool:
    """Whether two of the stretches have no day in common."""
    return max(one.first for one in spans) > min(one.last for one in spans)


def _far(a: Telling, b: Telling) -> bool:
    """Whether the articles appeared so far apart that the later one may tell of the next event."""
    if a.published is None or b.published is None:
        return False
    return abs(a.published.first - b.published.first) > _NEWS_DAYS


def _unlike(a: Telling, b: Telling) -> bool:
    """Whether one tells of a deed as done, the other as denied or merely thought of."""
    stands = {a.mention.status, b.mention.status}
    return not stands.isdisjoint(_DONE) and not stands.isdisjoint(_UNREAL)


def _mixed(a: Telling, b: Telling) -> bool:
    """Whether one tells it as done and the other does not."""
    return (a.mention.status in _DONE) != (b.mention.status in _DONE)


def _same_words(a: Telling, b: Telling, found: Sequence[str]) -> bool:
    """Whether what is said is the same. Who says it must be the same, too, or the wording almost."""
    share = dice(a.terms, b.terms)
    if a.mention.type == STATEMENT:
        return len(found) > 1 and share >= (_AGAIN if a.mention.document == b.mention.document else _SAID)
    if not {WORDING, COPIED}.isdisjoint(found) or (SENTENCES in found and share >= _AGAIN):
        return True
    return _known(a, b) and (share >= _SAID or (len(found) > 1 and _told(a, b, found)))


def _only_named(a: Telling, b: Telling, found: Sequence[str]) -> bool:
    """Whether only other names are in common: "in Geneva" tells a meeting, not an attack."""
    return list(found) == [NAMES] and not (a.mutual and b.mutual)


def _told(a: Telling, b: Telling, found: Sequence[str]) -> bool:
    """Whether the words themselves are alike, or the day and a name are: a day alone holds many events."""
    if not {WORDS, SENTENCES, NUMBERS, WORDING, COPIED}.isdisjoint(found):
        return True
    return {DAY, NAMES} <= set(found) and a.family == b.family and not a.mutual


def _of_others(a: Telling, b: Telling) -> bool:
    """Whether each clause names somebody and none of these is named in both."""
    mine, theirs = a.parties.sides | a.named.keys(), b.parties.sides | b.named.keys()
    return bool(mine and theirs and not mine & theirs)


def _known(a: Telling, b: Telling) -> bool:
    """Whether both clauses name the same parties: of a meeting two of them, else who acts, or the person acted on."""
    if a.mutual or b.mutual:
        return match(a.parties, b.parties) is Match.SAME and len(a.parties.sides & b.parties.sides) > 1
    if match(a.agents, b.agents) is Match.SAME:
        return True
    person = bool(a.patients.persons and b.patients.persons) and a.mention.type not in OF_WORDS
    return person and match(a.patients, b.patients) is Match.SAME
