"""Dates for articles that have none of their own, through the dates that other accounts give the same events.

An undated article that says "Monday" of a visit which others put on 7 February cannot have appeared a month later. From
several such events together follows between which days it appeared; a "Friday" that means one and the same day for all
of them is put on the calendar. The article itself stays undated.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import msgspec

from variorum.annotation.moments import symbol
from variorum.model import Actor, EventMention, Moment, Reading

from .sides import Sides, places

_FEWEST = 2
"""Events that must agree: one alone may be another visit of the same person to the same place."""

_REACH = 45
"""Days around the dated events within which the day of publication is looked for."""

_DAY = 10  # letters of a date that is exact to the day


@dataclass(frozen=True, slots=True)
class _Clue:
    """A moment of the undated article, and the day that another account gives for what it dates."""

    moment: Moment
    day: date
    event: tuple[str, ...]


def anchored(readings: Sequence[Reading], actors: Iterable[Actor]) -> list[Reading]:
    """The readings of one thread, with what can be dated in undated articles dated; the others as they were."""
    known = list(actors)
    sides, where = Sides(known), places(known)
    dated = _dated(readings, sides, where)
    return [
        _anchored(reading, dated, sides, where) if reading.document.published is None else reading
        for reading in readings
    ]


Key = tuple[str, ...]


def _keys(mention: EventMention, sides: Sides, where: Mapping[str, str]) -> list[Key]:
    """What an event is known by: its type, one who acts, and the place or whom it is done to; nothing less."""
    ends = {where.get(one, one) for one in (mention.where, *mention.recipients) if one is not None}
    keys: list[Key] = []
    for actor in mention.actors:
        keys += [(mention.type, actor, end) for end in sorted(ends) if end != sides.of(actor)]
    pairs = sorted(mention.actors)
    keys += [(mention.type, one, other) for i, one in enumerate(pairs) for other in pairs[i + 1 :]]
    return keys


def _dated(readings: Sequence[Reading], sides: Sides, where: Mapping[str, str]) -> dict[Key, set[date]]:
    found: defaultdict[Key, set[date]] = defaultdict(set)
    for reading in readings:
        if reading.document.published is None:
            continue
        for mention in reading.events:
            day = _day(mention.when)
            if day is not None and mention.status != "negated":
                for key in _keys(mention, sides, where):
                    found[key].add(day)
    return found


def _day(when: str | None) -> date | None:
    if when is None or len(when.partition("T")[0]) != _DAY:
        return None
    try:
        return date.fromisoformat(when[:_DAY])
    except ValueError:
        return None


def _anchored(reading: Reading, dated: Mapping[Key, set[date]], sides: Sides, where: Mapping[str, str]) -> Reading:
    window = _window(reading, dated, sides, where)
    if not window:
        return reading
    how = f"as other accounts date the same events, the article appeared between {window[0]} and {window[-1]}"
    moments = tuple(_moved(moment, window, how) for moment in reading.moments)
    values = {moment.id: moment.when for moment in moments if moment.when is not None}
    document = msgspec.structs.replace(reading.document, window=f"{window[0]}/{window[-1]}")
    return msgspec.structs.replace(
        reading,
        document=document,
        moments=moments,
        events=tuple(_placed(mention, values) for mention in reading.events),
    )


def _window(reading: Reading, dated: Mapping[Key, set[date]], sides: Sides, where: Mapping[str, str]) -> list[date]:
    """The days on which the article can have appeared; empty where the accounts do not say enough."""
    clues = list(_clues(reading, dated, sides, where))
    if len({(clue.event, clue.day) for clue in clues}) < _FEWEST:
        return []
    first, last = min(clue.day for clue in clues), max(clue.day for clue in clues)
    days = [first + timedelta(n) for n in range(-_REACH, (last - first).days + _REACH + 1)]
    agreeing = {day: {clue.event for clue in clues if _gives(clue, day)} for day in days}
    most = max(len(events) for events in agreeing.values())
    if most < _FEWEST or most < len({clue.event for clue in clues}):
        return []
    fitting = [day for day in days if len(agreeing[day]) == most]
    earliest = _earliest(reading, dated, sides, where, fitting)
    return [day for day in fitting if earliest is None or day >= earliest]


def _clues(reading: Reading, dated: Mapping[Key, set[date]], sides: Sides, where: Mapping[str, str]) -> Iterable[_Clue]:
    loose = {moment.id: moment for moment in reading.moments if moment.when is None and moment.symbolic}
    for mention in reading.events:
        moment = loose.get(str(mention.details.get("moment", "")))
        if moment is None or moment.furniture:
            continue
        for key in _keys(mention, sides, where):
            for day in sorted(dated.get(key, ())):
                yield _Clue(moment, day, key)


def _gives(clue: _Clue, published: date) -> bool:
    assert clue.moment.symbolic is not None
    return symbol.resolve(clue.moment.symbolic, published) == clue.day.isoformat()


def _earliest(
    reading: Reading,
    dated: Mapping[Key, set[date]],
    sides: Sides,
    where: Mapping[str, str],
    fitting: Sequence[date],
) -> date | None:
    """The last day within the window on which something happened that the article tells as a fact of its own."""
    days = [
        day
        for mention in reading.events
        if mention.status == "happened" and mention.voice == "own" and mention.when is None
        for key in _keys(mention, sides, where)
        if len(dated.get(key, ())) == 1
        for day in dated[key]
        if fitting and fitting[0] <= day <= fitting[-1]
    ]
    return max(days, default=None)


def _moved(moment: Moment, window: Sequence[date], how: str) -> Moment:
    if moment.when is not None or moment.symbolic is None or moment.furniture:
        return moment
    values = {symbol.resolve(moment.symbolic, day) for day in window}
    value = next(iter(values)) if len(values) == 1 else None
    return moment if value is None else msgspec.structs.replace(moment, when=value, anchor="accounts", how=how)


def _placed(mention: EventMention, values: Mapping[str, str]) -> EventMention:
    moment, until = mention.details.get("moment"), mention.details.get("until_moment")
    when = values.get(str(moment)) if mention.when is None and moment else None
    details = dict(mention.details)
    if until in values:
        details["until"] = values[str(until)].rpartition("/")[2]
    if when is None and details == mention.details:
        return mention
    return msgspec.structs.replace(mention, when=when or mention.when, details=details)
