"""All readings in one picture, kept up as articles come and go."""

from collections.abc import Callable, Iterable, Sequence
from math import inf
from typing import Any, TypeVar

import msgspec

from variorum import __version__
from variorum.model import Absence, Attitude, Discrepancy, Document, Dossier, Failure, Generator, Reading, Span, Time

from . import actors, affair, stories, times
from .affair import Findings, Given

R = TypeVar("R", bound=Span)
T = TypeVar("T")
Ranked = TypeVar("Ranked", Absence, Discrepancy)


class Collation:
    """Several readings compared; more can be added, and some taken out.

    The dossier is always the one that `collate` gives for the same readings. What did not change is not looked at
    again: an affair is redone only where its own articles, its stories, or what is known of its actors is not what it
    was.
    """

    def __init__(self, readings: Iterable[Reading] = ()) -> None:
        self._readings: dict[str, Reading] = {}
        self._renamed: dict[str, tuple[actors.Names, Reading]] = {}
        self._parts: dict[stories.Part, tuple[Reading, Reading]] = {}
        self._stories = stories.Stories()
        self._done: dict[tuple[str, ...], tuple[Given, Findings]] = {}
        for reading in readings:
            self.add(reading)

    def add(self, reading: Reading) -> None:
        """Take a reading in; of two readings of one document the first in order of content is kept."""
        id = reading.document.id
        held = self._readings.get(id)
        if held is not None:
            if msgspec.json.encode(held) <= msgspec.json.encode(reading):
                return
            self.remove(id)
        self._readings[id] = reading
        self._stories.add(reading)

    def remove(self, document: str) -> None:
        """Take the reading of a document out, by the document's id."""
        del self._readings[document]
        self._renamed.pop(document, None)
        self._parts = {part: held for part, held in self._parts.items() if part.document != document}
        self._stories.remove(document)

    def dossier(self, *, failures: Iterable[Failure] = (), as_of: Time | None = None) -> Dossier:
        """What all readings together tell; `failures` and `as_of` as for `collate`."""
        affairs = sorted(self._stories.affairs(), key=lambda one: one.documents)
        texts = {id: self._readings[id].document.text for id in sorted(self._readings)}
        found_actors, names = actors.find(
            ([actor for id in one.documents for actor in self._readings[id].actors] for one in affairs), texts
        )
        readings = {one.thread: self._within(one, names) for one in affairs}
        cast = affair.cast(found_actors, affairs, readings)
        found = [self._found(Given(one, readings[one.thread], cast[one.thread])) for one in affairs]
        self._done = {one.documents: self._done[one.documents] for one in affairs}
        ordered = sorted((reading for one in found for reading in one.readings), key=lambda one: one.document.id)
        return Dossier(
            generator=Generator(name="variorum", version=__version__),
            as_of=as_of,
            documents=self._documents(affairs, found),
            stories=_sorted((part.stories for part in affairs), lambda one: one.id),
            actors=found_actors,
            quotations=_gathered(one for reading in ordered for one in reading.quotations),
            events=_sorted((part.events for part in found), lambda one: one.id),
            quantities=_gathered(one for reading in ordered for one in reading.quantities),
            series=_sorted((part.series for part in found), lambda one: one.id),
            moments=_gathered(one for reading in ordered for one in reading.moments),
            claims=_sorted((part.claims for part in found), lambda one: one.id),
            silences=_ranked(found, lambda one: one.silences),
            discrepancies=_sorted([_ranked(found, lambda one: one.discrepancies)], lambda one: one.id),
            reuse=_sorted((part.reuse for part in found), lambda one: one.id),
            origins=_sorted((part.origins for part in found), lambda one: one.id),
            positions=_sorted((part.positions for part in found), lambda one: (one.evidence, one.id)),
            demands=_sorted((part.demands for part in found), lambda one: (one.evidence, one.by, one.to, one.id)),
            commitments=_sorted(
                (part.commitments for part in found), lambda one: (one.evidence, one.by, one.kind, one.id)
            ),
            framing=_gathered(one for reading in ordered for one in reading.framing),
            attitudes=_attitudes(ordered),
            timeline=_sorted(
                (part.timeline for part in found), lambda one: (times.bounds(one.when or ""), one.title, one.id or "")
            ),
            missing_sources=_sorted((part.missing for part in found), lambda one: (one.evidence, one.kind, one.title)),
            failures=_all_failures(failures, ordered),
        )

    def _documents(self, affairs: Sequence[stories.Affair], found: Sequence[Findings]) -> tuple[Document, ...]:
        """All documents, whole, each with the days that its own affair could put it between."""
        homes = zip(affairs, found, strict=True)
        windows = {
            reading.document.id: reading.document.window
            for one, part in homes
            for reading in part.readings
            if reading.document.id in one.documents
        }
        return tuple(
            msgspec.structs.replace(reading.document, window=windows.get(id))
            for id, reading in sorted(self._readings.items())
        )

    def _found(self, given: Given) -> Findings:
        """The findings of an affair, the same as before where nothing that they rest on is another."""
        key = given.affair.documents
        held = self._done.get(key)
        if held is not None and held[0].same(given):
            return held[1]
        found = affair.find(given)
        self._done[key] = (given, found)
        return found

    def _within(self, one: stories.Affair, names: actors.Names) -> tuple[Reading, ...]:
        """The readings of an affair: whole, without sections that belong elsewhere, and sections of roundups."""
        away = {part.document: part.rest(len(self._readings[part.document].document.text)) for part in one.away}
        whole = (self._named(id, names) for id in one.documents)
        own = (self._seen(reading, away.get(reading.document.id)) for reading in whole)
        return (*own, *(self._seen(self._named(part.document, names), part) for part in one.guests))

    def _seen(self, reading: Reading, part: stories.Part | None) -> Reading:
        """The reading as far as it lies in the part; the same object as long as these are the same."""
        if part is None:
            return reading
        held = self._parts.get(part)
        if held is None or held[0] is not reading:
            held = self._parts[part] = (reading, stories.seen(reading, part))
        return held[1]

    def _named(self, document: str, names: actors.Names) -> Reading:
        """The reading with the ids of actors across articles; the same object as long as these are the same."""
        reading = self._readings[document]
        own = {actor.id: names[actor.id] for actor in reading.actors}
        held = self._renamed.get(document)
        if held is None or held[0] != own:
            held = self._renamed[document] = (own, renamed(reading, own))
        return held[1]


def collate(readings: Iterable[Reading], *, failures: Iterable[Failure] = (), as_of: Time | None = None) -> Dossier:
    """Compare the readings of all articles and gather what was found.

    The order of `readings` does not matter; of two readings of one document the first in order of content is kept.

    Args:
        readings: one for each article.
        failures: inputs that could not be read, to be named in the dossier.
        as_of: the time that the dossier speaks of, where the user sets one.
    """
    return Collation(readings).dossier(failures=failures, as_of=as_of)


def _sorted(parts: Iterable[Iterable[T]], key: Callable[[T], Any]) -> tuple[T, ...]:
    """The records of all affairs in one order."""
    return tuple(sorted((one for part in parts for one in part), key=key))


def _ranked(found: Iterable[Findings], of: Callable[[Findings], Iterable[Ranked]]) -> tuple[Ranked, ...]:
    """The ranked records of all affairs: the first of each before the second of any, larger affairs first."""
    rows = [(one.rank or inf, -len(part.readings), one.id, one) for part in found for one in of(part)]
    rows.sort(key=lambda row: row[:3])
    return tuple(
        msgspec.structs.replace(one, rank=place) if one.rank else one for place, (*_, one) in enumerate(rows, start=1)
    )


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
