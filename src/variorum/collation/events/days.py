"""Stretches of days that a time may mean."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from variorum.model import Time

FIRST, LAST = date.min.toordinal(), date.max.toordinal()
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?")


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day, as ordinals."""

    first: int = FIRST
    last: int = LAST

    def meets(self, other: "Days") -> bool:
        """Whether both have a day in common."""
        return self.first <= other.last and other.first <= self.last

    def within(self, other: "Days") -> "Days":
        """What both have in common; the stretch itself where that is nothing."""
        both = Days(max(self.first, other.first), min(self.last, other.last))
        return both if both.first <= both.last else self

    def __len__(self) -> int:
        return self.last - self.first + 1

    @property
    def open(self) -> bool:
        """Whether one side has no end."""
        return self.first == FIRST or self.last == LAST


def of(time: Time | None) -> Days | None:
    """The days that a time means; None for no time, a length of time, or a decade."""
    if time is None:
        return None
    first, slash, last = time.partition("/")
    start, end = _reach(first), _reach(last if slash else first)
    if start is None and end is None:
        return None
    if start and end and start[0] > end[1]:
        return None
    return Days(start[0] if start else FIRST, end[1] if end else LAST)


def _reach(time: Time) -> tuple[int, int] | None:
    match = _DATE.fullmatch(re.split("[T ]", time)[0])
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if month is not None and month > 12:  # a season: which months it has depends on the hemisphere
        month = day = None
    try:
        first = date(int(year or 0), month or 1, day or 1)
        length = calendar.monthrange(first.year, month or 12)[1]
        return first.toordinal(), date(first.year, month or 12, day or length).toordinal()
    except ValueError:
        return None
