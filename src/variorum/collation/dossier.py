"""All readings in one picture."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

import msgspec

from variorum import __version__
from variorum.model import Attitude, Dossier, Failure, Generator, Reading, Span, Time

from . import (
    actors,
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
    stories,
    timeline,
)
from .anchoring import anchored
from .discrepancies import Told
from .ground import Across

R = TypeVar("R", bound=Span)


def collate(readings: Iterable[Reading], *, failures: Iterable[Failure] = (), as_of: Time | None = None) -> Dossier:
    """Compare the readings of all articles and gather what was found.

    The order of `readings` does not matter; of two readings of one document the first in order of content is kept.

    Args:
        readings: one for each article.
        failures: inputs that could not be read, to be named in the dossier.
        as_of: the time that the dossier speaks of, where the user sets one.
    """
    ordered = _ordered(readings)
    found_stories = stories.find(ordered)
    threads = stories.threads(found_stories)
    by_id = {reading.document.id: reading for reading in ordered}
    found_actors, names = actors.find(
        ([actor for one in thread for actor in by_id[one].actors] for thread in threads),
        {reading.document.id: reading.document.text for reading in ordered},
    )
    by_id = {one: renamed(reading, names) for one, reading in by_id.items()}
    affairs = [anchored([by_id[one] for one in thread], found_actors) for thread in threads]
    ordered = sorted((one for readings in affairs for one in readings), key=lambda one: one.document.id)
    found_reuse = reuse.find(affairs)
    found_origins = origins.find(ordered, found_reuse)
    found_events = events.find(affairs, found_actors)
    found_series = numbers.all_series(affairs, found_actors, found_stories)
    across = Across(found_actors, found_stories, found_reuse, found_origins)
    grounds = [ground.of(readings, across) for readings in affairs]
    found_claims = claims.find(grounds, found_events)
    found_discrepancies = discrepancies.find(grounds, Told(found_events, found_claims, found_series))
    return Dossier(
        generator=Generator(name="variorum", version=__version__),
        as_of=as_of,
        documents=tuple(reading.document for reading in ordered),
        stories=found_stories,
        actors=found_actors,
        quotations=_gathered(one for reading in ordered for one in reading.quotations),
        events=found_events,
        quantities=_gathered(one for reading in ordered for one in reading.quantities),
        series=found_series,
        moments=_gathered(one for reading in ordered for one in reading.moments),
        claims=found_claims,
        silences=silences.find(grounds, found_claims, found_events),
        discrepancies=found_discrepancies,
        reuse=found_reuse,
        origins=found_origins,
        positions=positions.find(affairs, found_actors),
        demands=demands.find(affairs, found_actors),
        commitments=commitments.find(affairs, found_actors),
        framing=_gathered(one for reading in ordered for one in reading.framing),
        attitudes=_attitudes(ordered),
        timeline=timeline.find(affairs, found_events, found_claims, found_discrepancies),
        missing_sources=missing.find(affairs, found_actors, found_reuse),
        failures=_all_failures(failures, ordered),
    )


def _ordered(readings: Iterable[Reading]) -> list[Reading]:
    once: dict[str, Reading] = {}
    for reading in sorted(readings, key=lambda one: (one.document.id, msgspec.json.encode(one))):
        once.setdefault(reading.document.id, reading)
    return list(once.values())


def _gathered(records: Iterable[R]) -> tuple[R, ...]:
    return tuple(sorted(records, key=lambda one: (one.document, one.start, one.end, getattr(one, "id", ""))))


def _attitudes(readings: Iterable[Reading]) -> tuple[Attitude, ...]:
    found = (one for reading in readings for one in reading.attitudes)
    return tuple(sorted(found, key=lambda one: (one.document, one.passages[0], one.id)))


def _renamed(value: Any, names: actors.Names) -> Any:
    """A record, or whatever stands in one, with the ids of actors across articles.

    An id that no actor of the reading has becomes null, or is left out of a list: nothing may point to nowhere.
    """
    if isinstance(value, str):
        return names.get(value) if value.startswith("actor-") else value
    if isinstance(value, tuple):
        return tuple(item for item in (_renamed(one, names) for one in value) if item is not None)
    if isinstance(value, list):
        return [item for item in (_renamed(one, names) for one in value) if item is not None]
    if isinstance(value, dict):
        return {key: _renamed(one, names) for key, one in value.items()}
    if isinstance(value, msgspec.Struct):
        changed = {field: _renamed(getattr(value, field), names) for field in value.__struct_fields__}
        return msgspec.structs.replace(value, **changed)
    return value


def renamed(reading: Reading, names: actors.Names) -> Reading:
    """A reading whose records name actors by their ids across articles."""
    kept = {"document", "sentences", "actors", "moments", "failures"}
    changed = {
        field: _renamed(getattr(reading, field), names) for field in reading.__struct_fields__ if field not in kept
    }
    return msgspec.structs.replace(reading, **changed)


def _all_failures(failures: Iterable[Failure], readings: Sequence[Reading]) -> tuple[Failure, ...]:
    rows: set[Failure] = set(failures)
    rows.update(failure for reading in readings for failure in reading.failures)
    return tuple(sorted(rows, key=lambda row: (row.source, row.stage, row.reason)))
