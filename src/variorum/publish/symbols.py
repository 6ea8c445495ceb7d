"""Times that are no day of the calendar in words: lengths, what recurs, and what an undated article leaves open."""

import re

from variorum.publish import times
from variorum.publish.wording import counted

_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "y": "year", "m": "month", "w": "week", "d": "day"}
_HOURS = {"H": "hour", "M": "minute", "S": "second"}
_LENGTH = re.compile(r"P(T?)(\d+(?:\.\d+)?)([YMWDHS])(~?)")
_STEP = re.compile(r"(publication|previous)([+-])(\d+)([dwmy])~?")
_WEEKDAY = re.compile(r"(publication|previous)/([a-z]+day)([<>=]?)")
_DAY = re.compile(r"(publication|previous)/(\d\d)(?:-(\d\d))?(?:<<|>>|[<>?])?")
_HOUR = re.compile(r"(?:\d\d:\d\d)?")
_UNIT = re.compile(r"(publication|previous)(?:([+-])(\d+)([dwmy]))?/(week|weekend|month|year)")
_FROM = {"publication": "the article", "previous": "the moment before"}
_SIDES = {"<": "before", ">": "after", "=": "of the week of", "": "nearest to"}


def length(value: str) -> str:
    """A length of time in words: "about 8 years"; as written where it is not one of a single unit."""
    match = _LENGTH.fullmatch(value)
    if not match:
        return value
    unit = (_HOURS if match[1] else _UNITS).get(match[3])
    if unit is None:
        return value
    return f"{'about ' if match[4] else ''}{_amount(match[2], unit)}"


def recurring(symbol: str) -> str:
    """What comes again and again in words: "every day", "every Friday"."""
    every = symbol.removeprefix("R/")
    match = _LENGTH.fullmatch(every)
    if match and match[2] == "1":
        return f"every {(_HOURS if match[1] else _UNITS).get(match[3], every)}"
    return f"every {length(every) if match else every.capitalize()}"


def relative(symbol: str) -> str:
    """A time counted from what is not known, in words: "the Friday before the article"."""
    first, dots, last = symbol.partition("..")
    if dots:
        start, end = (_point(part) if part else "" for part in (first, last))
        return f"{start} to {end}" if start and end else f"from {start}" if start else f"until {end}"
    return _point(symbol)


def _point(symbol: str) -> str:
    start, _, hour = symbol.partition("/T")
    if start in _FROM and _HOUR.fullmatch(hour):
        return f"{hour} on the day of {_FROM[start]}" if hour else f"the day of {_FROM[start]}"
    if match := _WEEKDAY.fullmatch(symbol):
        return f"the {match[2].capitalize()} {_SIDES[match[3]]} {_FROM[match[1]]}"
    if match := _STEP.fullmatch(symbol):
        side = "before" if match[2] == "-" else "after"
        return f"{_amount(match[3], _UNITS[match[4]])} {side} {_FROM[match[1]]}"
    if match := _DAY.fullmatch(symbol):
        return _of_year(match[2], match[3])
    if match := _UNIT.fullmatch(symbol):
        side = {"-": "before", "+": "after"}.get(match[2] or "", "")
        step = f"{_amount(match[3], _UNITS[match[4]])} {side} " if side and match[3] != "0" else ""
        return f"the {match[5]} {step}{'that of ' if step else 'of '}{_FROM[match[1]]}"
    return times.phrase(symbol) if symbol[:1].isdigit() else symbol


def _of_year(month: str, day: str | None) -> str:
    """A day or month without its year."""
    words = times.phrase(f"2000-{month}-{day}" if day else f"2000-{month}").removesuffix(" 2000")
    return f"{words}, year not known"


def _amount(count: str, unit: str) -> str:
    return counted(int(count), unit) if count.isdigit() else f"{count} {unit}s"
