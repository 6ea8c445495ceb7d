"""All differences between the accounts of each affair."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from variorum.collation.claims import ground
from variorum.collation.claims.ground import Ground
from variorum.model import Actor, Claim, Discrepancy, Event, Origin, Reading, Reuse, Series

from . import agents, attribution, calendar, dates, disputes, headlines, numbers, progress, renderings
from .finding import Difference


@dataclass(frozen=True, slots=True)
class Collated:
    """What was found across the articles so far."""

    actors: Sequence[Actor]
    events: Sequence[Event]
    claims: Sequence[Claim]
    series: Sequence[Series]
    reuse: Sequence[Reuse]
    origins: Sequence[Origin]


def find(threads: Iterable[Sequence[Reading]], collated: Collated) -> tuple[Discrepancy, ...]:
    """The differences that the rules of this package find, each once."""
    found: dict[str, Discrepancy] = {}
    for readings in threads:
        base = ground.of(readings, collated.actors, collated.reuse, collated.origins)
        for difference in _all(base, collated):
            record = difference.record()
            found.setdefault(record.id, record)
    return tuple(found[id] for id in sorted(found))


def _all(base: Ground, collated: Collated) -> Iterator[Difference]:
    events = [one for one in collated.events if one.mentions[0].document in base.by_document]
    quantities = {q.id: q for reading in base.readings for q in reading.quantities}
    series = [one for one in collated.series if all(id in quantities for id in one.quantities)]
    yield from disputes.find(base, collated.claims)
    yield from progress.find(base, events)
    yield from dates.find(base, events)
    yield from numbers.find(base, series, quantities)
    yield from calendar.find(base, events)
    yield from agents.find(base)
    yield from headlines.find(base)
    yield from attribution.find(base)
    yield from renderings.find(base)
