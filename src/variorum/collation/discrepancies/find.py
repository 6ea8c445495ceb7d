"""All differences between the accounts of each affair."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from variorum.collation.ground import Ground
from variorum.model import Claim, Discrepancy, Event, Series

from . import (
    agents,
    assertions,
    attribution,
    ballots,
    blames,
    calendar,
    contested,
    dates,
    deadlines,
    deeds,
    digits,
    disputes,
    facts,
    fortunes,
    headlines,
    issued,
    marks,
    numbers,
    offices,
    progress,
    renderings,
    spellings,
    sums,
)
from .contrast import differences
from .finding import Difference
from .ranking import distinct, ranked


@dataclass(frozen=True, slots=True)
class Told:
    """What the articles tell, as differences are looked for in it."""

    events: Sequence[Event]
    claims: Sequence[Claim]
    series: Sequence[Series]


def find(grounds: Iterable[Ground], told: Told) -> tuple[Discrepancy, ...]:
    """The differences that the rules of this package find, each once, those that matter most first."""
    known = list(grounds)
    found: dict[str, Discrepancy] = {}
    for base in known:
        for difference in _all(base, told):
            record = difference.record()
            found.setdefault(record.id, record)
    return ranked(distinct(found.values()), known)


def told_otherwise(base: Ground) -> Iterator[Difference]:
    """What sentences, deeds and clauses set side by side show, each fact once."""
    frames = assertions.frames(base)
    bearing = assertions.Bearing(base, frames)
    yield from differences(base, assertions.contrasts(base, frames))  # first: they know best why two values differ
    yield from differences(base, bearing.kept([*facts.contrasts(base), *deeds.contrasts(base)]))


def _all(base: Ground, told: Told) -> Iterator[Difference]:
    events = [one for one in told.events if one.mentions[0].document in base.by_document]
    quantities = {q.id: q for reading in base.readings for q in reading.quantities}
    series = [one for one in told.series if all(id in quantities for id in one.quantities)]
    denied = list(disputes.find(base, told.claims))
    yield from denied
    yield from contested.find(base, {place for one in denied for side in one.sides for place in side.accounts})
    yield from blames.find(base)
    yield from progress.find(base, events)
    yield from dates.find(base, events)
    yield from numbers.find(base, series, quantities)
    yield from calendar.find(base, events)
    yield from agents.find(base)
    yield from headlines.find(base)
    yield from attribution.find(base)
    yield from renderings.find(base)
    yield from told_otherwise(base)
    for rule in (ballots, deadlines, digits, fortunes, issued, marks, offices, spellings, sums):
        yield from rule.find(base)
