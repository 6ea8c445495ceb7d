"""iCalendar (RFC 5545): the announced and expected events of the timeline that have a day or an hour."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from variorum.model import Dossier, EventMention, TimelineEntry
from variorum.publish import times
from variorum.publish.common import article
from variorum.publish.wording import counted

from .bundle import Bundle, tally
from .characters import xml
from .places import Places

_LONGEST = 92
"""Days up to which a stretch of time is worth an entry: a season; beyond it a calendar is of no use."""


def export(dossier: Dossier) -> Bundle:
    """A calendar of what is to come as of the articles; what has no day is left out and counted."""
    places = Places(dossier)
    calendar = Calendar()
    calendar.add("prodid", f"-//{dossier.generator.name}//{dossier.generator.version}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", "Announced and expected dates")
    left_out = []
    for entry in dossier.timeline:
        if reason := _unfit(entry):
            left_out.append(reason)
        else:
            calendar.add_component(_event(places, entry))
    return Bundle({"announced.ics": calendar.to_ical()}, tally(left_out))


def _unfit(entry: TimelineEntry) -> str | None:
    """Why an entry has no place in a calendar of what is to come."""
    if entry.status not in ("planned", "expected"):
        return "entries that are not to come: told as happened, or not so"
    days = _days(entry.when)
    if days is None:
        return "entries to come without a day: month, year, open or approximate times"
    told = [known[0] for time in entry.published if (known := times.bounds(time)) and known[0]]
    if told and days[1] < min(told):
        return "entries told as to come, but of a day before the articles that tell them"
    return None


def _days(when: str | None) -> tuple[date, date] | None:
    """The first and last day of a time that gives days and not only months, and is neither open nor approximate."""
    parts = when.split("/") if when else []
    if not parts or any(len(part) < len("2022-02-04") or part[-1] in "~?%" for part in parts):
        return None
    first, last = times.bounds(when) or (None, None)
    if first is None or last is None or not timedelta(0) <= last - first <= timedelta(_LONGEST):
        return None
    return first, last


def _event(places: Places, entry: TimelineEntry) -> Event:
    event = Event()
    known = places.dossier.get(entry.event) if entry.event is not None and entry.event in places.dossier else None
    days, when = _days(entry.when), entry.when or ""
    assert days is not None  # by `_unfit`
    first, last = days
    hour = _hour(when)
    event.add("uid", f"{entry.id or entry.title}@variorum")
    event.add("dtstamp", _stamp(places, entry))
    event.add("dtstart", hour or first)
    if hour is None:
        event.add("dtend", last + timedelta(1))
    title = f"{entry.title} (some time {times.phrase(when)})" if last > first else entry.title
    event.add("summary", xml(title))
    event.add("description", xml("\n\n".join(_told(places, entry))))
    event.add("status", _status(places, entry, known.mentions if known is not None else ()))
    event.add("transp", "TRANSPARENT")
    event.add("categories", [entry.status.upper(), *([known.type] if known is not None else [])])
    place = places.name(known.where) if known is not None else None
    if place is not None:
        event.add("location", xml(place))
    for span in dict.fromkeys(entry.evidence):
        event.add("x-variorum-passage", f"{span.document} {span.start}-{span.end}")
    if entry.event is not None:
        event.add("x-variorum-event", entry.event)
    return event


def _status(places: Places, entry: TimelineEntry, mentions: Iterable[EventMention]) -> str:
    """CONFIRMED only for what an article announces in its own voice and nobody disputes."""
    own = any(one.voice == "own" and one.status == "planned" for one in mentions)
    firm = entry.status == "planned" and own and not entry.disputed
    return "CONFIRMED" if firm and places.standings.get(entry.event or "") == "planned" else "TENTATIVE"


def _stamp(places: Places, entry: TimelineEntry) -> datetime:
    """The day of the latest article that tells it: the state of knowledge, never the clock's."""
    published = [*entry.published, places.dossier.as_of, *(d.published for d in places.dossier.documents)]
    days = [known[1] for time in entry.published or published if (known := times.bounds(time)) and known[1]]
    day = max(days, default=date(1970, 1, 1))
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _hour(when: str) -> datetime | None:
    if "T" not in when or "/" in when:
        return None
    try:
        hour = datetime.fromisoformat(when)
    except ValueError:
        return None
    return hour.astimezone(UTC) if hour.tzinfo is not None else None  # without a zone it depends on where one reads it


def _told(places: Places, entry: TimelineEntry) -> Iterator[str]:
    """The passages, each with its article and place."""
    spans = list(dict.fromkeys(entry.evidence))
    disputed = ", disputed" if entry.disputed or places.standings.get(entry.event or "") == "disputed" else ""
    yield f"{entry.status.capitalize()}{disputed}. Told in {counted(len(spans), 'passage')}:"
    for span in spans:
        if words := places.words(span):
            document = places.documents[span.document]
            when = f", {times.phrase(document.published)}" if document.published else ""
            yield f"“{' '.join(words.split())}” {article(document)}{when} [{span.document} {span.start}-{span.end}]"
