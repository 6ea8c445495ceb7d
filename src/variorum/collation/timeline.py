"""What is dated, on three axes: when it is for, when somebody stated it, and when that was published."""

from collections.abc import Iterable, Sequence

from variorum.model import Claim, Discrepancy, Event, EventMention, Reading, Span, TimelineEntry, cluster_id
from variorum.model.event import Status

from . import times

_STRENGTH: tuple[Status, ...] = ("happened", "ongoing", "planned", "expected", "hypothetical", "negated")
_TOLD = ("happened", "ongoing", "planned", "expected")


def find(
    threads: Iterable[Sequence[Reading]],
    events: Sequence[Event],
    claims: Iterable[Claim],
    discrepancies: Iterable[Discrepancy],
) -> tuple[TimelineEntry, ...]:
    """An entry for each dated event that somebody tells as happened or to come, in the order of the calendar.

    What looks like a slip is left out, and so is what is only feared, supposed or denied.
    """
    readings = {reading.document.id: reading for thread in threads for reading in thread}
    disputed = {claim.event for claim in claims if claim.status == "disputed"}
    slips = {id for one in discrepancies if one.verdict == "likely-slip" for id in one.of}
    found = []
    for event in events:
        mentions = [one for one in event.mentions if one.id not in slips]
        if event.when is not None and _worth(event, mentions):
            found.append(_entry(event, mentions, readings, disputed=event.id in disputed))
    return tuple(sorted(found, key=lambda entry: (times.bounds(entry.when or ""), entry.title, entry.id or "")))


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
        when=event.when,
        title=event.title,
        event=event.id,
        status=min((one.status for one in mentions), key=_STRENGTH.index),
        stated=times.earliest(said),
        published=tuple(sorted(published)),
        disputed=disputed,
        evidence=tuple(sorted(Span(one.document, one.start, one.end) for one in mentions)),
        id=cluster_id("timeline", [event.id]),
        how=event.how,
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
