"""What is dated, on three axes: when it is for, when somebody stated it, and when that was published."""

from collections.abc import Iterable, Sequence

from variorum.model import Claim, Discrepancy, Event, EventMention, Reading, Span, TimelineEntry, cluster_id
from variorum.model.event import Status

from . import times

_STRENGTH: tuple[Status, ...] = ("happened", "ongoing", "planned", "expected", "hypothetical", "negated")
_HOW = "reckoned by the days of the articles that tell it as news"
_LIGHT = frozenset({"STATEMENT", "REQUEST", "SUPPORT", "REJECT", "ACCUSE", "OTHER"})
_SEVERAL = 2
"""Outlets that must tell a deed before it has an entry by a reckoned day: no page is to be flooded with guesses."""

_TOLD = ("happened", "ongoing", "planned", "expected")


def find(
    threads: Iterable[Sequence[Reading]],
    events: Sequence[Event],
    claims: Iterable[Claim],
    discrepancies: Iterable[Discrepancy],
) -> tuple[TimelineEntry, ...]:
    """An entry for each dated event that somebody tells as happened or to come, in the order of the calendar.

    What looks like a slip is left out, and so is what is only feared, supposed or denied. A deed that no clause dates
    has an entry where articles of several outlets tell it and their days let its own be reckoned (`2022-02-04~`).
    """
    readings = {reading.document.id: reading for thread in threads for reading in thread}
    disputed = {claim.event for claim in claims if claim.status == "disputed"}
    slips = {id for one in discrepancies if one.verdict == "likely-slip" for id in one.of}
    found = []
    for event in events:
        mentions = [one for one in event.mentions if one.id not in slips]
        when = event.when or _reckoned(event, mentions, readings)
        if when is not None and _worth(event, mentions):
            found.append(_entry(event, mentions, readings, disputed=event.id in disputed))
    return tuple(sorted(found, key=lambda entry: (times.bounds(entry.when or ""), entry.title, entry.id or "")))


def _reckoned(event: Event, mentions: Sequence[EventMention], readings: dict[str, Reading]) -> str | None:
    """The reckoned day of a deed that several outlets tell as happened; what is said all day long has no entry."""
    if event.type in _LIGHT or not all(one.status == "happened" for one in mentions):
        return None
    outlets = {readings[one.document].document.outlet or one.document for one in mentions}
    return event.reckoned if len(outlets) >= _SEVERAL else None


def _worth(event: Event, mentions: Sequence[EventMention]) -> bool:
    """Whether somebody tells it as so or as to come, and names who is concerned."""
    told = [one for one in mentions if one.status in _TOLD]
    return bool(told) and (event.type != "OTHER" or any(one.actors for one in told))


def _entry(
    event: Event, mentions: Sequence[EventMention], readings: dict[str, Reading], *, disputed: bool
) -> TimelineEntry:
    said = [day for one in mentions if (day := _stated(one, readings[one.document])) is not None]
    published = {day for one in mentions if (day := readings[one.document].document.published) is not None}
    return TimelineEntry(
        when=event.when or event.reckoned,
        title=event.title,
        event=event.id,
        status=min((one.status for one in mentions), key=_STRENGTH.index),
        stated=times.earliest(said),
        published=tuple(sorted(published)),
        disputed=disputed,
        evidence=tuple(sorted(Span(one.document, one.start, one.end) for one in mentions)),
        id=cluster_id("timeline", [event.id]),
        how=event.how if event.when else _HOW,
    )


def _stated(mention: EventMention, reading: Reading) -> str | None:
    """The day on which a speaker said it, where the speech act around it is dated; of a statement its own day."""
    if mention.type == "STATEMENT":
        return mention.when
    if mention.voice == "own":
        return None
    quotation = next((one for one in reading.quotations if one.id == mention.within), None)
    if quotation is None or quotation.cue is None:
        return None
    cue = quotation.cue
    acts = [e for e in reading.events if e.trigger.start < cue.end and cue.start < e.trigger.end]
    return next((act.when for act in acts if act.when is not None), None)
