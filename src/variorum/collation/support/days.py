"""Whether a time that a checked sentence names is one that the articles name.

A sentence written later may leave out the year, or name a weekday alone: then only what it says is compared.
"""

import re
from datetime import date, timedelta

from variorum.collation import times
from variorum.model import Moment

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_PART = re.compile(r"publication/(?:(?P<day>\d\d-\d\d)|(?P<month>\d\d)|(?P<weekday>[a-z]+day))[<>=?]*")
"""A time without its year: a day of a month, a month, a weekday."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NEWS = 1
"""Days before its article that news without a date may be of: what "on Tuesday" of a summary rests on."""


def told(asked: Moment, found: Moment) -> bool:
    """Whether the second time is one that the first can be said for: the same, or one within it."""
    if asked.when is None or found.when is None:
        return asked.symbolic is not None and asked.symbolic == found.symbolic
    part = _PART.fullmatch(asked.symbolic or "")
    if part is not None and _same_part(part, found.when):
        return True
    return _within(found.when, asked.when)


def _within(inner: str, outer: str) -> bool:
    """Whether one stretch lies in the other; an open one lies only in itself."""
    if inner == outer:
        return True
    if ".." in inner or ".." in outer or inner.startswith("P") or outer.startswith("P"):
        return False
    (a0, a1), (b0, b1) = times.bounds(inner), times.bounds(outer)
    return b0 <= a0 and a1 <= b1


def _same_part(part: re.Match[str], when: str) -> bool:
    if not _DAY.match(when) and part["month"] is None:
        return False
    if part["day"] is not None:
        return when[5:10] == part["day"]
    if part["month"] is not None:
        return when[5:7] == part["month"]
    return part["weekday"] in _WEEKDAYS and _weekday(when) == part["weekday"]


def _weekday(when: str) -> str | None:
    try:
        return _WEEKDAYS[date.fromisoformat(when[:10]).weekday()]
    except ValueError:
        return None


def comparable(asked: Moment, found: Moment) -> bool:
    """Whether both are times of one breadth, so that only one of them can be meant: two days, two months, two years."""
    if asked.when is None or found.when is None or asked.kind == "duration" or found.kind == "duration":
        return False
    return _breadth(asked.when) == _breadth(found.when) != 0


def _breadth(when: str) -> int:
    """How many parts of a date are given: 3 for a day; 0 for what is no single date."""
    plain = when.partition("T")[0].rstrip("~?%")
    return 0 if "/" in plain or plain.startswith("P") else 1 + plain.count("-")


def news(asked: Moment, issued: str) -> bool:
    """Whether a time is that of the news of an article of some day: that day or the one before."""
    if asked.when is None:
        return False
    try:
        day = date.fromisoformat(issued[:10])
    except ValueError:
        return False
    return any(_within((day - timedelta(step)).isoformat(), asked.when) for step in range(_NEWS + 1))
