"""Times of the dossier in words and as days, without a locale."""

import calendar as _calendar
import re
from datetime import date
from functools import lru_cache

from variorum.model import Time

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}  # as EDTF numbers them
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)")
_CLOCK = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?")


def phrase(time: Time) -> str:
    """The time in English: "4 February 2022, 09:38 UTC", "about 2022", "4 to 20 February 2022"; else as written."""
    if clock := _CLOCK.fullmatch(time):
        zone = {"Z": " UTC", None: ""}.get(clock[3], f" UTC{clock[3]}")
        return f"{_day(clock[1])}, {clock[2]}{zone}"
    first, slash, last = time.partition("/")
    if not slash:
        return _day(time)
    if first in ("", ".."):
        return f"until {_day(last)}"
    if last in ("", ".."):
        return f"from {_day(first)}"
    return between(first, last)


def between(first: Time, last: Time) -> str:
    """A stretch of time in words, without saying the month or year twice."""
    start, end = _day(first).split(" "), _day(last).split(" ")
    if start == end:
        return " ".join(end)
    shared = 0
    while shared < min(len(start), len(end)) - 1 and start[-1 - shared] == end[-1 - shared]:
        shared += 1
    return f"{' '.join(start[: len(start) - shared])} to {' '.join(end)}"


def _day(time: Time) -> str:
    match = _DATE.fullmatch(time.partition("T")[0])
    if not match:
        return time
    year, month, day, doubt = match.groups()
    if month in _SEASONS and not day:
        return f"{_SEASONS[month]} {year}"
    if month and not 1 <= int(month) <= 12:
        return time
    words = " ".join([*([str(int(day))] if day else []), *([_MONTHS[int(month) - 1]] if month else []), year])
    return f"about {words}" if doubt else words


@lru_cache(maxsize=4096)
def bounds(time: Time | None) -> tuple[date | None, date | None] | None:
    """The first and the last day that the time may mean, None for an open side; None altogether if it says no day."""
    if time is None:
        return None
    first, slash, last = time.partition("/")
    start, end = _reach(first), _reach(last if slash else first)
    if start is None and end is None:
        return None
    return (start[0] if start else None, end[1] if end else None)


def _reach(time: Time) -> tuple[date, date] | None:
    match = _DATE.fullmatch(re.split("[T ]", time)[0])
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups()[:3])
    try:
        assert year is not None
        month = None if str(month) in _SEASONS else month  # which months they are depends on the hemisphere
        first = date(year, month or 1, day or 1)
        length = _calendar.monthrange(year, month or 12)[1]
        return first, date(year, month or 12, day or length)
    except ValueError:
        return None


def order(time: Time | None) -> tuple[int, str]:
    """A sort key: by first day, the undated last."""
    reach = bounds(time)
    if reach is None or time is None:
        return (date.max.toordinal(), time or "")
    return ((reach[0] or reach[1] or date.max).toordinal(), time)
