"""What is found within one affair: a pure function of its articles, their actors and stories, and of nothing else.

So an affair is looked at again only where one of these has changed, and what is found does not depend on what other
affairs stand beside it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from variorum.model import (
    Absence,
    Actor,
    Claim,
    Commitment,
    Demand,
    Discrepancy,
    Event,
    MissingSource,
    Origin,
    Position,
    Reading,
    Reuse,
    Role,
    Series,
    Span,
    Story,
    TimelineEntry,
)

from . import (
    claims,
    commitments,
    demands,
    discrepancies,
    events,
    ground,
    missing,
    numbers,
    origins,
    positions,
    reuse,
    silences,
    timeline,
)
from .anchoring import anchored
from .discrepancies import Told
from .ground import Across
from .stories import Affair, Part

_ACTOR = re.compile(r'"(actor-[0-9a-f]+)"')


@dataclass(frozen=True)
class Given:
    """What an affair is looked at with: its articles, the actors that they name, and how they fall into stories.

    The readings have the ids of actors across articles; two that are equal are one object, so that comparing is cheap.
    """

    affair: Affair
    readings: tuple[Reading, ...]
    actors: tuple[Actor, ...]

    def same(self, other: "Given") -> bool:
        """Whether the other would give the same findings."""
        alike = all(one is another for one, another in zip(self.readings, other.readings, strict=False))
        return alike and len(self.readings) == len(other.readings) and self._rest() == other._rest()

    def _rest(self) -> tuple[Affair, tuple[Actor, ...]]:
        return self.affair, self.actors


@dataclass(frozen=True)
class Findings:
    """Everything that an affair has across its articles. `readings` have what other accounts could date dated."""

    readings: tuple[Reading, ...]
    reuse: tuple[Reuse, ...]
    origins: tuple[Origin, ...]
    events: tuple[Event, ...]
    series: tuple[Series, ...]
    claims: tuple[Claim, ...]
    silences: tuple[Absence, ...]
    discrepancies: tuple[Discrepancy, ...]
    positions: tuple[Position, ...]
    demands: tuple[Demand, ...]
    commitments: tuple[Commitment, ...]
    timeline: tuple[TimelineEntry, ...]
    missing: tuple[MissingSource, ...]


def find(given: Given) -> Findings:
    """The findings of one affair."""
    cast, told = given.actors, given.affair.stories
    readings = sorted(anchored(given.readings, cast), key=lambda one: one.document.id)
    found_reuse = reuse.find([readings])
    found_origins = origins.find(readings, found_reuse)
    found_events = events.find([readings], cast)
    found_series = numbers.all_series([readings], cast, _courses(given.affair))
    base = ground.of(readings, Across(cast, told, found_reuse, found_origins))
    found_claims = claims.find([base], found_events)
    found_discrepancies = discrepancies.find([base], Told(found_events, found_claims, found_series))
    return Findings(
        readings=tuple(readings),
        reuse=found_reuse,
        origins=found_origins,
        events=found_events,
        series=found_series,
        claims=found_claims,
        silences=silences.find([base], found_claims, found_events),
        discrepancies=found_discrepancies,
        positions=positions.find([readings], cast),
        demands=demands.find([readings], cast),
        commitments=commitments.find([readings], cast),
        timeline=timeline.find([readings], found_events, found_claims, found_discrepancies),
        missing=missing.find([readings], cast, found_reuse),
    )


def _courses(affair: Affair) -> list[Story]:
    """The courses of an affair in the form of stories: a toll rises from story to story of one course."""
    return [Story(id="", title="", documents=course, thread=affair.thread) for course in affair.courses]


def cast(
    actors: Iterable[Actor], affairs: Sequence[Affair], readings: Mapping[str, Sequence[Reading]]
) -> dict[str, tuple[Actor, ...]]:
    """Of each affair, by its thread, the actors that its articles name, as these know them.

    A mention in another affair says nothing here. An office does where the affair itself names none: who a person is
    need not be told again, but what somebody was elsewhere does not speak against what is told here. Why names were
    joined is left out: it changes with each article and nothing within an affair rests on it. `readings`, by thread,
    are those of the affairs: an actor whom a section of a roundup means without a name belongs to its affair too.
    """
    homes = Homes(affairs)
    meant = {one.thread: _meant(readings[one.thread]) for one in affairs if one.guests or one.away}
    found: dict[str, list[Actor]] = {affair.thread: [] for affair in affairs}
    for actor in actors:
        threads = {homes.of(mention) for mention in actor.mentions}
        threads |= {thread for thread, ids in meant.items() if actor.id in ids}
        for thread in sorted(threads):
            found[thread].append(_within(actor, thread, homes))
    return {thread: tuple(some) for thread, some in found.items()}


class Homes:
    """To which affair each place belongs."""

    def __init__(self, affairs: Sequence[Affair]) -> None:
        self._thread = {document: affair.thread for affair in affairs for document in affair.documents}
        self._guests: defaultdict[str, list[tuple[Part, str]]] = defaultdict(list)
        for affair in affairs:
            for part in affair.guests:
                self._guests[part.document].append((part, affair.thread))

    def of(self, place: Span) -> str:
        """The thread of the affair that a place belongs to."""
        hosts = self._guests.get(place.document, ())
        return next((thread for part, thread in hosts if part.holds(place.start)), self._thread[place.document])


def _meant(readings: Iterable[Reading]) -> set[str]:
    """The ids of all actors that the records of readings name."""
    found: set[str] = set()
    for reading in readings:
        held = msgspec.structs.replace(reading, actors=())
        found.update(_ACTOR.findall(msgspec.json.encode(held).decode()))
    return found


def _within(actor: Actor, thread: str, homes: Homes) -> Actor:
    """The actor with the mentions of one affair, and with its offices there, else with all."""
    here: tuple[Role, ...] = tuple(role for role in actor.roles if homes.of(role.span) == thread)
    return msgspec.structs.replace(
        actor,
        mentions=tuple(mention for mention in actor.mentions if homes.of(mention) == thread),
        roles=here or actor.roles,
        confidence=None,
        how=None,
        joins=(),
    )
