"""Lengths of time, in ISO 8601, and what recurs."""

import re

from . import words
from .draft import Meaning, Rule, rule
from .relative import COUNT, compares, count_of, unit_code

_SMALLER = {"y": ("m", 12), "d": ("h", 24), "h": ("min", 60)}
_HEDGE = (
    r"(?P<hedge>(?:(?:about|around|roughly|approximately|nearly|almost|some|(?:just|well|a_little)_(?:over|under)|more_than|over|"
    r"under|less_than|fewer_than|at_least|at_most|up_to|as_long_as|close_to|an_estimated)_)?)"
)
_BEFORE_OVER = re.compile(r"(?i)\b(?:for|after|of|in|lasted|took|lasting|spent|with|been|is|was|just|well)\s+\Z")
_EVERY = {
    "daily": "1D",
    "weekly": "1W",
    "monthly": "1M",
    "quarterly": "3M",
    "annually": "1Y",
    "annual": "1Y",
    "yearly": "1Y",
}
_SMALL = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|twenty|thirty)"
_WEEKDAY = words.either("weekday", upper=True)
_SECONDS = r"(?P<unit>seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies))"


def iso(count: float, unit: str) -> str:
    """A duration in ISO 8601: half a year is `P6M`, a decade `P10Y`."""
    code, size = ("min", 1) if unit.lower().startswith("minute") else unit_code(unit)
    count *= size
    if count != int(count) and code in _SMALLER:
        smaller, factor = _SMALLER[code]
        if (count * factor) == int(count * factor):
            code, count = smaller, count * factor
    letter = {"min": "M", "h": "H", "s": "S"}.get(code)
    return f"PT{count:g}{letter}" if letter else f"P{count:g}{code.upper()}"


def _length(match: re.Match[str]) -> Meaning | None:
    if match["unit"][0] == "Y" and match["count"].isdigit() and len(match["count"]) == len("2016"):
        return None  # "the 2016 Year of the Reef"
    if match["unit"].lower() == "second" and match["count"].lower() in ("a", "an", "the", "half a"):
        return None  # "a second round"
    count = count_of(match["count"]) if match["count"] else None
    tail = match.groupdict().get("tail")
    hedge = match["hedge"].split()[0].lower() if match["hedge"] else ""
    start = None
    if hedge in ("over", "under") and not _BEFORE_OVER.search(match.string, max(0, match.start() - 12), match.start()):
        hedge, start = "", match.end("hedge")  # "spread over three days"
    elif compares(match):
        hedge, start = "", match.end("hedge")
    if count is None or tail == "two":
        return Meaning("duration", how="vague duration", start=start)
    count += 0.5 if match.groupdict().get("half") else 0.0
    hedged = "~" if hedge or tail or "or so" in match.group() or match["count"].lower().startswith("a couple") else ""
    return Meaning("duration", value=iso(count, match["unit"]) + hedged, start=start)


def _long(match: re.Match[str]) -> Meaning:
    if match["unit"].lower().endswith("s"):
        return Meaning("duration", how="vague duration")
    return Meaning("duration", value=iso(1, match["unit"]))


def _between(match: re.Match[str]) -> Meaning:
    """ "seven to 10 days": ISO 8601 has no length that is one or another."""
    del match
    return Meaning("duration", how="one length or another")


def _ahead(match: re.Match[str]) -> Meaning:
    del match
    return Meaning("range", how="vague stretch of time")


def _bare(match: re.Match[str]) -> Meaning:
    del match
    return Meaning("duration", how="vague duration")


def _recurring(match: re.Match[str]) -> Meaning:
    word = match["unit"]
    if word.capitalize() in words.table("weekday"):
        return Meaning("recurring", f"R/{word.lower()}")
    unit = "day" if word.lower() in ("morning", "night", "evening") else word
    return Meaning("recurring", f"R/{iso(2 if match.groupdict().get('other') else 1, unit)}")


def _adverb(match: re.Match[str]) -> Meaning:
    return Meaning("recurring", f"R/P{_EVERY[match['word'].lower()]}")


RULES: tuple[Rule, ...] = (
    rule(
        "recurring",
        rf"\b(?i:(?:every|each)(?:_(?P<other>other)|_single)?_(?P<unit>day|week|month|year|hour|minute|morning|night|evening|quarter|{_WEEKDAY}))(?!\w)",
        _recurring,
    ),
    rule("recurring", rf"\b(?P<unit>{_WEEKDAY})s(?!\w)(?:_(?:mornings?|afternoons?|evenings?|nights?))?", _recurring),
    rule(
        "recurring",
        r"(?<![\w-])(?P<word>daily|weekly|monthly|quarterly|annually|annual|yearly|(?:Daily|Weekly|Monthly|Annual)(?=_[a-z]))(?![\w-])",
        _adverb,
    ),
    rule(
        "rate",
        r"(?i:\b(?:once|twice|times|percent|million|billion|trillion|dollars|euros|pounds|hours|people|cases|[\d,.]{0,15}\d%?))_(?P<span>(?:an?|per)_(?P<unit>hour|day|week|month|year))(?!\w|_(?:ago|after|before|later|earlier|in|on|at))",
        _recurring,
    ),
    rule(
        "rate",
        rf"(?i:(?<![\w.,])(?:\d[\d,.]{{0,12}}|{_SMALL}|dozens|hundreds|thousands)_(?:[a-z][\w-]{{0,20}}_){{0,3}}[a-z][\w-]{{0,20}}s"
        r"_(?P<span>an?_(?P<unit>hour|day|week|month|year)))(?!\w|_(?:ago|after|before|later|earlier|from|to|and|or)\b)",
        _recurring,
        needs=r"(?i)s\s+an?\s+(?:hour|day|week|month|year)\b",
    ),
    rule("rate", r"(?i:\b(?P<span>per_(?P<unit>hour|day|week|month|year)))(?!\w)", _recurring),
    rule(
        "duration",
        rf"(?<![\w$£€.,#-])(?i:{_HEDGE}{COUNT}_(?:or_so_)?(?:(?:more|full|consecutive|straight|whole|long|solid|additional|extra)_)?{_SECONDS}(?P<half>_and_a_half)?(?:_or_(?P<tail>so|two|more))?)(?!\w|-old|_old\b|_of_age\b)",
        _length,
        needs=rf"(?i)\b{_SECONDS}",
    ),
    rule(
        "duration",
        rf"(?<![\w$£€.,#-])(?i:(?:{_HEDGE}{_SMALL}(?:-?_to_|-?_or_|-to-|-|–)|between_{_SMALL}_and_){_SMALL}[\s-]{_SECONDS})"
        r"(?!\w|-old|_old\b|_of_age\b|_(?:ago|later|earlier|before|from_now)\b)",
        _between,
    ),
    rule("duration", rf"(?<![\w$£€.,#-])(?i:{_HEDGE}{COUNT}-{_SECONDS})(?!-old|-olds|_old\b|s?\w)", _length),
    rule("duration", r"\b(?i:(?P<unit>hours?|days?|weeks?|months?|years?|decades?|century|centuries)-?long)\b", _long),
    rule(
        "vague stretch",
        r"\b(?i:(?:the_)?(?:hours|days|weeks|months|years|decades)_(?:ahead|to_come))(?!\w|_of\b)",
        _ahead,
    ),
    rule(
        "vague duration",
        r"(?<![\w-])(?<!est )(?i:"
        r"(?:(?:recent|several|many|some|these|those|few|(?:tens|dozens|hundreds|thousands)_of)_)?"
        r"(?:minutes|hours|days|weeks|months|years|decades|centuries))(?![\w-]|_of_age\b|_old\b)(?!['’](?:s|\s))",
        _bare,
    ),
)
