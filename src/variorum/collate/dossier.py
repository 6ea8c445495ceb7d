"""All readings in one picture."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec

from variorum import __version__
from variorum.model import Dossier, Failure, Generator, Quantity, Quotation, Reading, Span, Time

from . import actors, numbers, origins, reuse, stories

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
    found_actors, names = actors.find([actor for one in thread for actor in by_id[one].actors] for thread in threads)
    by_id = {one: _renamed(reading, names) for one, reading in by_id.items()}
    ordered = list(by_id.values())
    quantities = _gathered(one for reading in ordered for one in reading.quantities)
    found_reuse = reuse.find([by_id[one] for one in thread] for thread in threads)
    return Dossier(
        generator=Generator(name="variorum", version=__version__),
        as_of=as_of,
        documents=tuple(reading.document for reading in ordered),
        stories=found_stories,
        actors=found_actors,
        quotations=_gathered(one for reading in ordered for one in reading.quotations),
        quantities=quantities,
        series=numbers.series(quantities),
        moments=_gathered(one for reading in ordered for one in reading.moments),
        reuse=found_reuse,
        origins=origins.find(ordered, found_reuse),
        failures=_all_failures(failures, ordered),
    )


def _ordered(readings: Iterable[Reading]) -> list[Reading]:
    once: dict[str, Reading] = {}
    for reading in sorted(readings, key=lambda one: (one.document.id, msgspec.json.encode(one))):
        once.setdefault(reading.document.id, reading)
    return list(once.values())


def _gathered(records: Iterable[R]) -> tuple[R, ...]:
    return tuple(sorted(records, key=lambda one: (one.document, one.start, one.end, getattr(one, "id", ""))))


def _renamed(reading: Reading, names: actors.Names) -> Reading:
    """The reading with the ids of actors across articles."""
    return msgspec.structs.replace(
        reading,
        quotations=tuple(_renamed_quotation(one, names) for one in reading.quotations),
        quantities=tuple(_renamed_quantity(one, names) for one in reading.quantities),
    )


def _renamed_quotation(quotation: Quotation, names: actors.Names) -> Quotation:
    speaker = quotation.speaker
    if speaker is not None:
        speaker = msgspec.structs.replace(speaker, actor=_name(speaker.actor, names))
    return msgspec.structs.replace(quotation, speaker=speaker, addressee=_name(quotation.addressee, names))


def _renamed_quantity(quantity: Quantity, names: actors.Names) -> Quantity:
    return msgspec.structs.replace(quantity, where=_name(quantity.where, names), said_by=_name(quantity.said_by, names))


def _name(actor: str | None, names: actors.Names) -> str | None:
    """An id across articles; null where the reading names an actor that it does not list."""
    return names.get(actor) if actor is not None else None


def _all_failures(failures: Iterable[Failure], readings: Sequence[Reading]) -> tuple[Failure, ...]:
    rows: set[Failure] = set(failures)
    rows.update(failure for reading in readings for failure in reading.failures)
    return tuple(sorted(rows, key=lambda row: (row.source, row.stage, row.reason)))
