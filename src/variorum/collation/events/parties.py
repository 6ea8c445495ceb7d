"""Who acts, or is acted on, in a clause, and whether two clauses name the same."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from variorum.collation.sides import Sides, places
from variorum.collation.words import words
from variorum.model import Actor

_VAGUE = frozenset({"group", "office", "document"})
"""Kinds that identify nobody across articles unless by a proper name: "the police", "the minister", "the statement"."""

_SHARED = 0.5
"""Share of sides in common, of both together, from which two lists of parties can be one, told more or less fully."""


Name = tuple[str, ...]
"""The words of a person's name."""


_SHORT = 3
"""Letters in which a first name and its short form agree: "Fred" and "Frederick"."""


class Match(Enum):
    """How the parties of two clauses stand to each other."""

    SAME = 1
    UNKNOWN = 0
    DIFFERENT = -1


@dataclass(frozen=True, slots=True)
class Party:
    """The sides of one slot; `persons` of each side, by name; `lands` of places; `vague` names that identify nobody."""

    sides: frozenset[str] = frozenset()
    persons: Mapping[str, frozenset[Name]] = field(default_factory=dict)
    lands: frozenset[str] = frozenset()
    vague: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.sides)


class Parties:
    """Reads the slots of mentions; made once for all actors."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        known = sorted(actors, key=lambda one: one.id)
        self.sides = Sides(known)
        self.places = places(known)
        self._actors = {one.id: one for one in known}

    def of(self, ids: Iterable[str]) -> Party:
        """The party that several actors make."""
        sides, lands, vague = set(), set(), set()
        persons: dict[str, set[Name]] = {}
        for one in ids:
            actor = self._actors.get(one)
            side = self.sides.of(one) or one
            if actor is not None and actor.kind in _VAGUE and side == one:
                if not _proper(actor):
                    vague.add(" ".join(_name(actor)))
                    continue
                side = f"{actor.kind}:{' '.join(_name(actor))}"
            sides.add(side)
            if actor is not None and actor.kind == "person":
                persons.setdefault(side, set()).add(_name(actor))
            elif one in self.places:
                lands.add(self.places[one])
        held = {side: frozenset(names) for side, names in persons.items()}
        return Party(frozenset(sides), held, frozenset(lands), frozenset(vague))


def _proper(actor: Actor) -> bool:
    """Whether it is a group that goes by a name of its own."""
    return actor.kind == "group" and any(mention.kind == "name" for mention in actor.mentions)


def _name(actor: Actor) -> Name:
    return tuple(word.key for word in words(actor.name, 0, len(actor.name)))


def joined(one: Party, other: Party) -> Party:
    """Both slots as one, for events whose parties have no order."""
    persons = {
        side: one.persons.get(side, frozenset()) | other.persons.get(side, frozenset())
        for side in sorted({*one.persons, *other.persons})
    }
    return Party(one.sides | other.sides, persons, one.lands | other.lands, one.vague | other.vague)


def match(one: Party, other: Party) -> Match:
    """Whether two slots hold the same: an empty one fits any and proves nothing.

    A state and its president are one side; its president and its foreign minister act for one side and are two.
    """
    if not one.sides or not other.sides:
        return Match.UNKNOWN
    common = one.sides & other.sides
    if any(_others(one, other, side) for side in common):
        return Match.DIFFERENT
    if one.sides <= other.sides or other.sides <= one.sides:
        return Match.SAME
    if len(common) >= _SHARED * len(one.sides | other.sides):
        return Match.SAME
    if one.lands & (other.sides | other.lands) or other.lands & one.sides:
        return Match.UNKNOWN
    return Match.UNKNOWN if not common and _namesakes(one, other) else Match.DIFFERENT


def _others(one: Party, other: Party, side: str) -> bool:
    """Whether both name persons of a side, and none in common."""
    mine, theirs = one.persons.get(side), other.persons.get(side)
    return bool(mine and theirs and not any(_one_name(a, b) for a in mine for b in theirs))


def _namesakes(one: Party, other: Party) -> bool:
    """Whether each slot is one person and their names may be one: a surname told twice, or a fuller name."""
    mine, theirs = one.persons, other.persons
    if len(one.sides) > 1 or len(other.sides) > 1 or not mine or not theirs:
        return False
    return any(_one_name(a, b) for names in mine.values() for a in names for more in theirs.values() for b in more)


def _one_name(one: Name, other: Name) -> bool:
    """Whether two names can be one person's: the same last word, and first words that can be one."""
    if not one or not other or one[-1] != other[-1]:
        return False
    if len(one) == 1 or len(other) == 1:
        return True
    return one[0].startswith(other[0][:_SHORT]) and other[0].startswith(one[0][:_SHORT])


def swapped(agents: Party, patients: Party, agents_too: Party, patients_too: Party) -> bool:
    """Whether who acts in one clause is acted on in the other, and not also acts there."""
    there = (agents.sides & patients_too.sides) - agents_too.sides
    back = (agents_too.sides & patients.sides) - agents.sides
    return bool(there or back)
