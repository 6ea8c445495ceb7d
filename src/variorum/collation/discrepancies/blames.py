"""One thing for which two sides blame different people: "A blames B" and "C blames D", or "B blames A"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.collation.ground import Ground
from variorum.model import Actor, Side, Span

from .denials import denier
from .finding import Difference, side

_BLAMES = re.compile(
    r"\b(?:blame[sd]?|blaming|faulted|faults)\s+(?P<whom>[^.,;:“”]{3,90}?)(?:\s+(?:for|over)\s+(?P<what>[^.,;:“”]{3,120}))?"
    r"(?=\s*(?:[.,;:“”—–]|\s(?:for|over|as|after|because|when|who|saying|and)\b))"
)
_NOT = re.compile(
    r"(?:\b(?:not|never|to|who|nobody|cannot|can|could|would|should|if|don|is|be|been|was|were)|n['’]t)\s+$"
)
_WHO = ("person", "state", "government", "organization", "alliance", "group")
_NEAR = 600
"""Characters of one article within which two who blame without a "for" speak of one thing: two paragraphs."""


@dataclass(frozen=True, slots=True)
class _Blame:
    """Who blames whom, in which sentence and for what; `stems` are the telling words of what it is for."""

    place: Span
    by: Actor
    whom: frozenset[str]
    shown: str
    stems: frozenset[str]


def find(ground: Ground) -> Iterator[Difference]:
    """One difference for each thing that two sides lay at the door of different people."""
    groups: list[list[_Blame]] = []
    for one in _all(ground):
        into = next((group for group in groups if any(_one_thing(one, other) for other in group)), None)
        if into is None:
            groups.append([one])
        else:
            into.append(one)
    for group in groups:
        if _opposed(ground, group):
            yield _difference(group)


def _all(ground: Ground) -> Iterator[_Blame]:
    for reading in ground.readings:
        text = reading.document.text
        for sentence in reading.sentences:
            place = Span(reading.document.id, sentence.start, sentence.end)
            for found in _BLAMES.finditer(text, sentence.start, sentence.end) if not sentence.furniture else ():
                if not _NOT.search(text, sentence.start, found.start()):
                    yield from _blame(ground, place, found)


def _blame(ground: Ground, place: Span, found: re.Match[str]) -> Iterator[_Blame]:
    by = denier(ground, place, found.start())
    named = ground.places_of_names(place.document, *found.span("whom"))
    whom = {actor for _, _, actor in named if ground.actors[actor].kind in _WHO}
    if by is not None and whom and by.id not in whom:
        what = Span(place.document, *found.span("what")) if found["what"] else None
        shown = " ".join(found["whom"].split())
        yield _Blame(place, by, frozenset(whom), shown, ground.stems(what) if what is not None else frozenset())


def _one_thing(one: _Blame, other: _Blame) -> bool:
    """Whether both are of one thing: by its words, or where one does not say, by standing together in one article."""
    if one.stems and other.stems:
        return bool(one.stems & other.stems)
    return one.place.document == other.place.document and abs(one.place.start - other.place.start) <= _NEAR


def _opposed(ground: Ground, group: Sequence[_Blame]) -> bool:
    """Whether two sides of the group blame different people."""
    return any(
        not ground.sides.same(one.by.id, other.by.id) and not _shared(ground, one, other)
        for n, one in enumerate(group)
        for other in group[:n]
    )


def _shared(ground: Ground, one: _Blame, other: _Blame) -> bool:
    """Whether both blame the same; "rebels" of a country are not its government."""
    if not ground.sides.all(one.whom) & ground.sides.all(other.whom):
        return False
    return one.shown.split()[-1].casefold() == other.shown.split()[-1].casefold() or one.whom == other.whom


def _difference(group: Sequence[_Blame]) -> Difference:
    told: defaultdict[tuple[str, str], list[_Blame]] = defaultdict(list)
    for one in group:
        told[one.by.name, one.shown].append(one)
    sides = [_side(key, told[key]) for key in sorted(told)]
    words = "; ".join(f"{by} blames {whom}" for by, whom in sorted(told))
    return Difference(
        between="speakers",
        kind="agent",
        verdict="undetermined",
        sides=tuple(sides),
        explanation=f"{words}. The articles do not settle it.",
        how="blamed on different people",
    )


def _side(key: tuple[str, str], found: Sequence[_Blame]) -> Side:
    by, whom = key
    return side(f"{by}: {whom}", [one.place for one in found])
