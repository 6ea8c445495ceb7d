"""Dates by the calendar in texts that are not English. The names of months are those of dateparser's language data."""

import re
from datetime import date
from functools import cache
from importlib import import_module

from . import words
from .draft import Draft

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_YEAR = r"(?:1[0-9]|20)\d\d"
_ISO = re.compile(rf"(?<![\w-])(?P<year>{_YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?!\w)")
_EASTERN = re.compile(
    rf"(?:(?P<year>{_YEAR})\s?[年년]\s?)?(?P<month>1[0-2]|0?[1-9])\s?[月월](?:\s?(?P<day>[12]\d|3[01]|0?[1-9])\s?[日일号號])?"
)
_DIGITS = re.compile(rf"(?<![\w.,/-])(?P<day>\d{{1,2}})([./-])(?P<month>\d{{1,2}})\2(?P<year>{_YEAR})(?![\w/-]|\.\d)")
# Languages whose press writes the day before the month in digits. Source: Unicode CLDR 46, `dateFormats`, short.
_DAY_FIRST = frozenset({
    "de", "fr", "es", "it", "pt", "ru", "uk", "tr", "ar", "nl", "pl", "cs", "sk", "ro", "bg", "el", "da", "nb",
    "no", "fi", "hr", "sr", "sl", "et", "lv", "id", "vi", "he", "ca", "gl",
})  # fmt: skip
# Arabic-Indic and Persian digits to those of the patterns; as many characters as before.
_PLAIN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)


def dates(text: str, start: int, end: int, language: str | None) -> list[Draft]:
    """Dates of the calendar in a stretch of the text, by digits or with the month's name."""
    if not text.isascii():
        text = text[:start] + text[start:end].translate(_PLAIN) + text[end:]
    patterns = [_ISO, _EASTERN, *([_DIGITS] if language in _DAY_FIRST else ())]
    named = _pattern(language or "")
    found: list[Draft] = []
    for pattern in [*patterns, *([named] if named else ())]:
        for match in pattern.finditer(text, start, end):
            if all(match.end() <= other.start or other.end <= match.start() for other in found):
                found += _draft(match, language or "")
    return sorted(found, key=lambda draft: draft.start)


def _draft(match: "re.Match[str]", language: str) -> list[Draft]:
    month, year = _number(match["month"], language), match["year"]
    day = int(match["day"]) if match["day"] else None
    if not year and day is None:
        return []  # a month alone: in many languages also another word
    symbol = f"{int(year):04}-{month:02}" if year else f"publication/{month:02}"
    try:
        if day is not None:
            symbol += f"-{date(int(year or 2000), month, day).day:02}"
    except ValueError:
        return [Draft(match.start(), match.end(), "date", None, None, "no such day in the calendar")]
    if not 1 <= month <= len(_MONTHS):
        return [Draft(match.start(), match.end(), "date", None, None, "no such month in the calendar")]
    return [Draft(match.start(), match.end(), "date", symbol + ("" if year else "?"), None, "date")]


def _number(word: str, language: str) -> int:
    return int(word) if word.isdigit() else _names(language)[word.lower()]


@cache
def _names(language: str) -> dict[str, int]:
    """Names of months with their numbers, in lower case."""
    try:
        info = import_module(f"dateparser.data.date_translation_data.{language}").info
    except (ImportError, AttributeError, ValueError):
        return {}
    known = {name.lower(): number for number, month in enumerate(_MONTHS, 1) for name in info.get(month, ())}
    return known | {name: int(number) for code, number, name in words.rows("moment-months.tsv") if code == language}


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    """A day and a named month with or without a year, or a month and a year, in one language."""
    names = sorted(_names(language), key=lambda name: (-len(name), name)) if language.isalpha() else []
    if not names:
        return None
    month = "(?P<month>" + "|".join(re.escape(name) for name in names) + ")"
    joint = r"[\s.,]{1,3}(?:de\s{1,3}|del\s{1,3}|of\s{1,3})?"
    year = rf"{joint}(?P<year>{_YEAR})"
    return re.compile(rf"(?i)(?<![\w.,])(?:(?P<day>\d{{1,2}})(?:er|º|ª|\.)?{joint})?{month}(?!\w)(?:{year})?(?!\w)")
