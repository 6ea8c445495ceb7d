"""A few texts read as articles of one affair, and the judgement that collation goes by, asked of any passages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from variorum.annotation import annotate
from variorum.collation import actors, ground, reuse
from variorum.collation.dossier import renamed
from variorum.collation.ground import Across, Ground
from variorum.collation.meaning import Judge
from variorum.model import Actor, Document, Event, Reading, Span

EVEN = 0.5
"""Probability from which the judgement says yes where it is measured by itself. What joins claims asks for more."""


@dataclass(frozen=True)
class Affair:
    """The readings of one affair, with the ids of actors across articles, and these actors."""

    readings: tuple[Reading, ...]
    actors: tuple[Actor, ...]

    @cached_property
    def ground(self) -> Ground:
        """What claims are found on, with the shared passages."""
        return ground.of(self.readings, Across(self.actors, (), reuse.find([self.readings]), ()))

    @cached_property
    def judge(self) -> Judge:
        """The judgement of any two passages."""
        return Judge(self.ground)


def affair(readings: Sequence[Reading]) -> Affair:
    """The affair that texts make."""
    found, names = actors.find([[actor for reading in readings for actor in reading.actors]])
    return Affair(tuple(renamed(reading, names) for reading in readings), tuple(found))


def read(documents: Sequence[Document]) -> list[Reading]:
    """Each text on its own."""
    return [annotate(document) for document in documents]


def triggers(event: Event) -> list[Span]:
    """Where the words that tell an event stand."""
    return [Span(one.document, one.trigger.start, one.trigger.end) for one in event.mentions]


def balanced(said: Sequence[bool], gold: Sequence[bool]) -> float:
    """The mean share of pairs told rightly, of those that are the same and of those that are not, in points."""
    yes = sum(gold)
    no = len(gold) - yes
    right = sum(s and g for s, g in zip(said, gold, strict=True))
    apart = sum(not s and not g for s, g in zip(said, gold, strict=True))
    return 100 * ((right / yes if yes else 0.0) + (apart / no if no else 0.0)) / 2


def counted(said: Sequence[bool], gold: Sequence[bool]) -> dict[str, int]:
    """The counts behind a figure of pairs."""
    right = sum(s and g for s, g in zip(said, gold, strict=True))
    return {"pairs": len(gold), "the same": sum(gold), "said": sum(said), "right": right}
