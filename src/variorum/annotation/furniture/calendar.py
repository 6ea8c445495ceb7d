"""Dates as articles print them at their head, and the time they state.

English month names, ISO dates and figures. A date of figures alone is read only where one reading is impossible (25/01)
or both are the same day; the hour is kept only where its zone is printed and stands for one offset.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from variorum.model import Time

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?(?!\d)"
_YEAR = r"(?:19|20)\d\d(?!\d)"
WEEKDAY = r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
DATE = (
    rf"(?:(?<!\d){_DAY}(?: of)?[ \u00a0-]{_MONTH},?[ \u00a0-]{_YEAR}"
    rf"|\b{_MONTH}[ \u00a0]{_DAY},?[ \u00a0]{_YEAR}"
    rf"|(?<!\d){_YEAR}[-/.][01]?\d[-/.][0-3]?\d(?!\d)"
    r"|(?<!\d)[0-3]?\d[/.-][0-3]?\d[/.-](?:19|20)\d\d(?!\d))"
)
YEARLESS = rf"(?:\b{_MONTH}[ \u00a0]{_DAY}|(?<!\d){_DAY}[ \u00a0]{_MONTH})"
CLOCK = (
    r"(?:\b|(?<=T))(?:[01]?\d|2[0-4])(?:[:.][0-5]\d(?:[:.][0-5]\d(?:\.\d+)?)?(?:\s*[ap]\.?m\b\.?)?|\s*[ap]\.?m\b\.?)"
)
ZONE = (
    r"(?:\b(?:GMT|UTC|BST|IST|E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T|CEST|CET|EEST|EET|MSK|JST|KST|HKT|SGT|PKT|AEST|AEDT|Z)\b"
    r"(?:\s*[+-]\d{1,2}(?::?\d\d)?)?|(?<=\d)Z\b|[+-]\d\d:?\d\d\b)"
)

_OFFSETS = {"GMT": 0, "UTC": 0, "Z": 0, "EST": -5, "EDT": -4, "PST": -8, "PDT": -7, "CET": 1, "CEST": 2, "EET": 2,
            "EEST": 3, "MSK": 3, "JST": 9, "KST": 9, "HKT": 8, "SGT": 8, "PKT": 5}  # fmt: skip
"""Zones of one meaning. BST, IST, CST and others stand for several and are not read."""

_FIND = re.compile(DATE, re.IGNORECASE)
_FIND_YEARLESS = re.compile(YEARLESS, re.IGNORECASE)
_FIND_CLOCK = re.compile(CLOCK, re.IGNORECASE)
_FIND_ZONE = re.compile(ZONE)
_FIND_WEEKDAY = re.compile(WEEKDAY, re.IGNORECASE)


@dataclass(frozen=True)
class Stated:
    """A time that a line states. `reason` says why there is none, or what is odd about it."""

    time: Time | None
    reason: str | None = None


def stated(text: str) -> Stated | None:
    """The time in a date line, or None where it holds no date at all."""
    found = _FIND.search(text)
    if found is None:
        bare = _FIND_YEARLESS.search(text)
        return Stated(None, f"“{bare.group()}” names no year") if bare else None
    day = _day(found.group())
    if day is None:
        return Stated(None, f"“{found.group()}” can be read as two dates, or is none")
    rest = text[: found.start()] + " " + text[found.end() :].removeprefix("T")
    return Stated(_with_hour(day, rest), _weekday_slip(day, rest, found.group()))


def _day(text: str) -> date | None:
    name = re.search(_MONTH, text, re.IGNORECASE)
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    try:
        if name:
            day, year = numbers
            return date(year, _MONTHS.index(name.group()[:3].lower()) + 1, day)
        if numbers[0] > 31:
            return date(*numbers)
        return _of_figures(*numbers)
    except ValueError:
        return None


def _of_figures(first: int, second: int, year: int) -> date | None:
    if first <= 12 and second <= 12 and first != second:
        return None
    day, month = (first, second) if second <= 12 else (second, first)
    return date(year, month, day)


def _with_hour(day: date, rest: str) -> Time:
    clock, zone = _FIND_CLOCK.search(rest), _FIND_ZONE.search(rest)
    if clock is None or zone is None:
        return day.isoformat()
    hour, minute = _hour(clock.group())
    known = _zone(zone.group())
    if known is None or hour > 23:
        return day.isoformat()
    moment = datetime(day.year, day.month, day.day, hour, minute, tzinfo=known)
    return moment.isoformat().replace("+00:00", "Z")


def _hour(text: str) -> tuple[int, int]:
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    half = re.search(r"[ap](?=\.?m)", text, re.IGNORECASE)
    if half:
        hour = hour % 12 + (12 if half.group().lower() == "p" else 0)
    return hour, minute


def _zone(text: str) -> tzinfo | None:
    shift = re.search(r"([+-])(\d\d?):?(\d\d)?$", text)
    if shift:
        minutes = int(shift.group(2)) * 60 + int(shift.group(3) or 0)
        return timezone(timedelta(minutes=minutes if shift.group(1) == "+" else -minutes)) if minutes < 900 else None
    if text in {"ET", "PT"}:
        # "ET" is New York's time whichever season it is; the date decides.
        try:
            return ZoneInfo("America/New_York" if text == "ET" else "America/Los_Angeles")
        except ZoneInfoNotFoundError:
            return None
    hours = _OFFSETS.get(text)
    return None if hours is None else timezone(timedelta(hours=hours))


def _weekday_slip(day: date, rest: str, words: str) -> str | None:
    named = _FIND_WEEKDAY.search(rest)
    if named is None or _DAYS.index(named.group()[:3].lower()) == day.weekday():
        return None
    return f"“{named.group()}” does not fall on {words}"
