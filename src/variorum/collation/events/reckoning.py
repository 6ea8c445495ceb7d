"""The day of an event that no clause dates, reckoned from the article that tells it.

A report of the day tells in the plain past what happened on the day that its lead tells of, or else on the day on which
it appeared; what happened earlier it says with a time of its own, or with "had". So the plain past without a time, near
no older time, is of that day, or shortly before it: the value is always approximate (`2022-02-04~`). It is a guess of
how news is told, kept apart from what the articles say: of 33 read in American news of 2013 to 2017, 25 held.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from variorum.model import EventMention, Moment, Reading, Time

from . import days

_LEAD = 4
"""Sentences in which a report says of which day it is."""

_FRESH = 2
"""Days before publication that a lead tells of; an article whose lead tells of older days alone reports none."""

_EARLIER = re.compile(
    r"(?i)(?:\b(?:had|having|used to|would|after|since|before|despite|previously|formerly|originally)|['’]d)"
    r"(?:\s+(?:not|also|already|been|never|always|since|long|once|ever|\w+ly))*\s+\Z"
)
"""What stands before a verb that tells of an earlier time, or of no day: "had agreed", "after losing"."""

_RELATIVE = re.compile(
    r"(?i)\b(?:who|whom|whose|which|that)(?:\s+(?:was|were|is|are|has|have|later|then|also|\w+ly))*\s+\Z"
)

_FOR = re.compile(r"(?i)\b(?:for|of|by|from|about|at|on|against|without)\s+\Z")
"""What makes a form in "-ing" a matter, not a deed of the hour: "under fire for selling it"."""

_AGENT = re.compile(r"(?i)\s+(?:by|under)\b")
_BEING = re.compile(r"(?i)\b(?:was|were|been|being|is|are|got|and)(?:\s+\w+ly)?\s+\Z")
"""What follows a participle, and what stands before it where it is the verb of its clause."""

_NOUN = "rule:noun"
_NEWS = 15
"""Sentences at the top that tell the news; further down reports give what was before."""

_BACK = 40
"""Characters before a trigger in which its auxiliaries stand."""


def of_readings(readings: Iterable[Reading]) -> dict[str, Time]:
    """By mention: the day it is reckoned to lie on; mentions that say a time themselves, or give no hint, have none."""
    found: dict[str, Time] = {}
    for reading in readings:
        day = _news(reading)
        if day is not None:
            found.update({one.id: f"{day.isoformat()}~" for one in _undated(reading, day)})
    return found


def of_event(mentions: Sequence[EventMention], known: Mapping[str, Time]) -> Time | None:
    """The earliest of the days of an event's mentions, where none of them says a time."""
    if any(one.when is not None or one.details.get("moment") for one in mentions):
        return None
    return min((known[one.id] for one in mentions if one.id in known), default=None)


def _news(reading: Reading) -> date | None:
    """The day of which the article is a report: that of its lead, or of its publication."""
    published = days.of(reading.document.published)
    if published is None or len(published) > 1:
        return None
    lead = _lead(reading)
    told = [
        stretch.first
        for one in sorted(reading.moments, key=lambda one: one.start)
        if one.start < lead and one.kind in ("date", "time") and not one.furniture
        if (stretch := days.of(one.when)) is not None and len(stretch) == 1 and stretch.first <= published.first
    ]
    fresh = [day for day in told if published.first - day <= _FRESH]
    if told and not fresh:
        return None
    return date.fromordinal(fresh[0] if fresh else published.first)


def _lead(reading: Reading) -> int:
    """Where the lead ends."""
    first = sorted(one.end for one in reading.sentences if not one.furniture)[:_LEAD]
    return first[-1] if first else 0


def _undated(reading: Reading, day: date) -> Iterable[EventMention]:
    """The mentions that tell, without a time, what happened on the day of the report."""
    text, lead = reading.document.text, _lead(reading)
    bounds = sorted((one.start, one.end) for one in reading.sentences if not one.furniture)
    reach = bounds[:_NEWS][-1][1] if bounds else 0
    older = [one for one in reading.moments if _older(one, day)]
    for one in reading.events:
        if one.when is not None or one.details.get("moment") or one.status != "happened" or one.voice != "own":
            continue
        if one.start >= (lead if one.how == _NOUN else reach):  # "the deal", "the flight": most take up what is known
            continue
        if _EARLIER.search(text, max(0, one.trigger.start - _BACK), one.trigger.start) or _aside(text, one):
            continue
        if not any(_together(text, bounds, one, other) for other in older):
            yield one


def _aside(text: str, one: EventMention) -> bool:
    """Whether the clause only says what somebody or something is: "the man who sold it", "a law passed by few"."""
    start, end = one.trigger.start, one.trigger.end
    before = text[max(0, start - _BACK) : start]
    if one.how != _NOUN and text[start:end].casefold().endswith("ing") and _FOR.search(before):
        return True
    if _RELATIVE.search(text, max(0, one.start - _BACK), start):
        return True
    return bool(_AGENT.match(text, end)) and not _BEING.search(before)


def _older(moment: Moment, day: date) -> bool:
    told = days.of(moment.when) if moment.kind in ("date", "time", "range") else None
    return told is not None and told.first < day.toordinal() - _FRESH


def _together(text: str, bounds: Sequence[tuple[int, int]], one: EventMention, older: Moment) -> bool:
    """Whether an older time stands in the sentence of a mention, or before it in the paragraph."""
    at = one.trigger.start
    sentence = next(((start, end) for start, end in bounds if start <= at < end), (at, at))
    if sentence[0] <= older.start < sentence[1]:
        return True
    return older.start < at and "\n" not in text[older.start : at]
