"""When an article appeared, as exactly as that is known: a day, a month, a season, a year, or a stretch of time."""

import re
from dataclasses import dataclass
from datetime import date

from variorum.model import Time
from variorum.publish import times

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)")
_SPRING, _WINTER = 21, 24  # as EDTF numbers the seasons

Parts = tuple[int, ...]
"""Year; year and month; or year, month and day."""


@dataclass(frozen=True, slots=True)
class Issued:
    """A date of publication.

    `first` is empty where only words can say it (an open stretch of time); `last` is there for a stretch with two ends.
    `season` is 1 for spring to 4 for winter.
    """

    first: Parts
    last: Parts = ()
    season: int | None = None
    circa: bool = False
    words: str = ""


def issued(time: Time | None) -> Issued | None:
    """The date of a time of the dossier; None where it is unknown or not a time of the calendar.

    The hour is left out: references have days. The day is that of the article's own zone, as the article has it.
    """
    if time is None:
        return None
    first, slash, last = time.partition("/")
    start, end = _point(first), _point(last)
    words = times.phrase(time)
    if not slash:
        return None if start is None else Issued(start[0], season=start[1], circa=start[2], words=words)
    if start and end and not start[1] and not end[1]:
        return Issued(start[0], end[0] if end[0] != start[0] else (), circa=start[2] or end[2], words=words)
    return Issued((), words=words) if start or end else None


def _point(time: str) -> tuple[Parts, int | None, bool] | None:
    match = _POINT.fullmatch(re.split("[T ]", time)[0])
    if not match:
        return None
    parts = tuple(int(part) for part in match.groups()[:3] if part)
    if len(parts) == 2 and _SPRING <= parts[1] <= _WINTER:
        return parts[:1], parts[1] - _SPRING + 1, bool(match[4])
    try:
        date(*(*parts, 1, 1)[:3])
    except ValueError:
        return None
    return parts, None, bool(match[4])
