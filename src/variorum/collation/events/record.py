"""One event of the mentions that tell it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from variorum.model import Event, EventMention, Extent, Reading, Time, cluster_id

from . import days, reckoning, title

_SURE = 0.9
"""Mean chance of a group's pairs from which its most exact time holds for all of it."""

_KEPT = (
    "for", "against", "abstaining", "for_named", "against_named", "abstaining_named", "forces", "object", "until",
    "destination",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ground:
    """What the records of an affair rest on: texts and triggers by document, reckoned days by mention."""

    texts: Mapping[str, str]
    told: Mapping[str, Sequence[Extent]]
    reckoned: Mapping[str, Time]


def ground(readings: Sequence[Reading]) -> Ground:
    """The ground of an affair."""
    return Ground(
        {one.document.id: one.document.text for one in readings},
        {one.document.id: sorted((event.trigger for event in one.events), key=_place) for one in readings},
        reckoning.of_readings(readings),
    )


def _place(one: Extent) -> tuple[int, int]:
    return one.start, one.end


def of(mentions: Sequence[EventMention], known: Ground, confidence: float | None, how: str | None) -> Event:
    """The record of a group of mentions, in any order."""
    ordered = tuple(sorted(mentions, key=lambda one: (one.document, one.start, one.end, one.id)))
    return Event(
        id=cluster_id("event", (one.id for one in ordered)),
        type=_type(ordered),
        title=title.of(ordered, known.texts, known.told),
        when=_when(ordered, sure=confidence is None or confidence >= _SURE),
        where=_commonest(one.where for one in ordered),
        details=_details(ordered),
        mentions=ordered,
        confidence=confidence,
        how=how,
        reckoned=reckoning.of_event(ordered, known.reckoned),
    )


def _type(mentions: Iterable[EventMention]) -> str:
    """The type of most mentions, each counting by its confidence; STATEMENT and OTHER only where nothing else is."""
    weights: defaultdict[str, float] = defaultdict(float)
    for one in mentions:
        weights[one.type] += 0.5 if one.confidence is None else one.confidence
    return min(weights, key=lambda name: (-round(weights[name], 6), name))


def _when(mentions: Sequence[EventMention], *, sure: bool) -> Time | None:
    """The time that all mentions with one can mean: the most exact, the commonest of these.

    Where the mentions are not surely of one event, a day of one article is not lent to several that give a longer
    stretch ("this week"): then the stretch stands.
    """
    times = Counter(one.when for one in mentions if one.when is not None)
    spans = {time: found for time in times if (found := days.of(time)) is not None}
    if not spans or not all(a.meets(b) for a in spans.values() for b in spans.values()):
        return None
    best = min(spans, key=lambda time: (len(spans[time]), -times[time], time))
    longer = [time for time in spans if len(spans[time]) > len(spans[best])]
    if not longer or sure or times[best] >= sum(times[time] for time in longer):
        return best
    return min(longer, key=lambda time: (len(spans[time]), -times[time], time))


def _commonest(values: Iterable[str | None]) -> str | None:
    counted = Counter(value for value in values if value is not None)
    return min(counted, key=lambda value: (-counted[value], value)) if counted else None


def _details(mentions: Iterable[EventMention]) -> dict[str, Any]:
    """What the mentions tell beyond their arguments: of each key the value that most give, else the first."""
    found: defaultdict[str, Counter[bytes]] = defaultdict(Counter)
    for one in mentions:
        for key in _KEPT:
            if key in one.details:
                found[key][msgspec.json.encode(one.details[key], order="deterministic")] += 1
    return {key: msgspec.json.decode(min(found[key], key=lambda v: (-found[key][v], v))) for key in sorted(found)}
