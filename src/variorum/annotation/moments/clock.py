"""Times of day, with the zone where one is named."""

import re

from . import words
from .draft import Meaning, Rule, rule

_ZONE = (
    r"(?:_?\(?(?P<zone>"
    + "|".join(sorted(words.zones(), key=lambda zone: (-len(zone), zone)))
    + r")\)?(?:_(?:time|Time))?(?!\w))"
)
_LOCAL = r"(?:_(?:local_time|[A-Z][a-z]+_time))"
_HALVES = r"(?P<half>[aApP]\.?[mM]\.?)(?!\w)"
_NAMED = {"noon": 12, "midday": 12, "midnight": 0}


def _time(match: re.Match[str]) -> Meaning | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = (match["half"] or "").lower()[:1]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return _at(hour, minute, match["zone"]) if hour < 24 and minute < 60 else None


def _named(match: re.Match[str]) -> Meaning:
    return _at(_NAMED[match["word"].lower()], 0, match["zone"])


def _at(hour: int, minute: int, zone: str | None) -> Meaning:
    return Meaning("time", f"previous/T{hour:02}:{minute:02}" + (f"[{words.zones()[zone]}]" if zone else ""))


RULES: tuple[Rule, ...] = (
    rule(
        "time of day",
        rf"(?<![\w.:$£€-])(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))?_?{_HALVES}(?:{_ZONE}|{_LOCAL})?",
        _time,
    ),
    rule("time of day", rf"(?<![\w.:$£€-])(?P<hour>\d\d?)[:.]?(?P<minute>\d\d)(?P<half>)(?:_hours)?{_ZONE}", _time),
    rule(
        "time of day",
        rf"(?i:\b(?:at|by|around|about|until|till|from|since|before|after|and|to))_(?P<span>(?P<hour>\d\d?):(?P<minute>\d\d)(?P<half>)(?:{_ZONE}|{_LOCAL})?)(?![\w:])",
        _time,
    ),
    rule(
        "time of day",
        rf"(?i:\b(?:at|by|around|about|until|till|from|since|before|after|at_around|local))_(?P<span>(?P<hour>\d\d?)(?P<minute>)(?P<half>)_o['’]clock(?:{_ZONE})?)",
        _time,
    ),
    rule("time of day", rf"\b(?<!High )(?P<word>noon|midnight)(?:{_ZONE})?(?!\w)", _named),
)
