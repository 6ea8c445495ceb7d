"""Dates by the calendar in texts that are not English. The names of months are those of dateparser's language data."""

import re
from datetime import datetime
from functools import cache
from importlib import import_module

import dateparser

from variorum.annotation.parser import Parse

from .draft import Draft

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_YEAR = r"(?:1[0-9]|20)\d\d"
_ISO = re.compile(rf"(?<![\w-])({_YEAR})-(\d\d)-(\d\d)(?!\w)")
_EASTERN = re.compile(rf"({_YEAR})\s?[年년]\s?(\d{{1,2}})\s?[月월]\s?(\d{{1,2}})\s?[日일]")


def dates(parse: Parse) -> list[Draft]:
    """Full dates of the calendar, by digits or with the month's name."""
    found: list[Draft] = []
    for paragraph in parse.paragraphs:
        here: list[Draft] = []
        for pattern in (_ISO, _EASTERN):
            for match in pattern.finditer(parse.text, paragraph.start, paragraph.end):
                here += _draft(match, tuple(int(part) for part in match.groups()))
        for draft in _named(parse, paragraph.start, paragraph.end):
            if all(draft.end <= other.start or other.end <= draft.start for other in here):
                here.append(draft)
        found += sorted(here, key=lambda draft: draft.start)
    return found


def _draft(match: "re.Match[str]", parts: tuple[int, ...]) -> list[Draft]:
    try:
        value = datetime(*parts).date().isoformat()  # type: ignore[arg-type]  # noqa: DTZ001  (a calendar day has no zone)
    except ValueError:
        return [Draft(match.start(), match.end(), "date", None, None, "no such day in the calendar")]
    return [Draft(match.start(), match.end(), "date", value, None, "date")]


def _named(parse: Parse, start: int, end: int) -> list[Draft]:
    language = parse.document.language or ""
    pattern = _pattern(language)
    found = []
    for match in pattern.finditer(parse.text, start, end) if pattern else ():
        settings = {"PREFER_DAY_OF_MONTH": "first", "RELATIVE_BASE": datetime(2000, 1, 1)}  # noqa: DTZ001
        value = dateparser.parse(match.group(), languages=[language], settings=settings)
        symbol = None
        if value is not None:
            day = value.date().isoformat()
            if not re.search(rf"{_YEAR}\Z", match.group()):
                symbol = f"publication/{day[5:]}?"
            else:
                symbol = day if match["day"] else day[:7]
        found.append(Draft(match.start(), match.end(), "date", symbol, None, "date by dateparser"))
    return found


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    """A day and a named month with or without a year, or a month and a year, in one language."""
    try:
        info = import_module(f"dateparser.data.date_translation_data.{language}").info
    except (ImportError, AttributeError, ValueError):
        return None
    names = sorted({name for month in _MONTHS for name in info.get(month, ())}, key=lambda name: (-len(name), name))
    if not names:
        return None
    month = "(?:" + "|".join(re.escape(name) for name in names) + ")"
    joint = r"[\s.,]+(?:de\s+|del\s+|of\s+)?"
    return re.compile(
        rf"(?i)(?<![\w.,])(?:(?P<day>\d{{1,2}})(?:er|º|ª|\.)?{joint}{month}(?!\w)(?:{joint}(?P<year>{_YEAR}))?|{month}(?!\w){joint}{_YEAR})(?!\w)"
    )
