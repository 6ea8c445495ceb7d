"""Holidays that move: the fourth Thursday of November, the last Monday of May, Easter."""

import re
from datetime import date, timedelta

_NTH = re.compile(r"(?P<month>\d\d)-(?P<nth>[1-5])(?P<day>mon|tue|wed|thu|fri|sat|sun)")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LAST = 5


def is_feast(name: str) -> bool:
    """Whether a step of a symbol names a holiday that moves."""
    return name == "easter" or _NTH.fullmatch(name) is not None


def of_year(year: int, name: str) -> date:
    """The day of a holiday; the fifth weekday of a month is its last. ValueError for what is none."""
    if name == "easter":
        return _easter(year)
    match = _NTH.fullmatch(name)
    if match is None:
        raise ValueError(name)
    wanted, nth = _DAYS.index(match["day"]), int(match["nth"])
    if nth == _LAST:
        last = date(year + (match["month"] == "12"), int(match["month"]) % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - wanted) % 7)
    first = date(year, int(match["month"]), 1)
    return first + timedelta(days=(wanted - first.weekday()) % 7 + 7 * (nth - 1))


def _easter(year: int) -> date:
    """Easter of the western churches, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (a + 11 * h) // 319
    r = (2 * e + 2 * i - k - h + m + 32) % 7
    n = (h - m + r + 90) // 25
    return date(year, n, (h - m + r + n + 19) % 32)
