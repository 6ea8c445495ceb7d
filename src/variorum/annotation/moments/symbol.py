"""Values relative to a date that may be missing, as short strings, and their resolution.

A symbol is a base and steps, read from left to right. A range has two of them around `..`; either may be empty.

    base     publication | previous | an EDTF date (2022-02-04, 2022-02, 2022-21, 2022, 199X, 19XX)
    step     +3d -1w +2m -1y                  move by days, weeks, months, years
             /day /week /month /year          the unit that holds the day (weeks are ISO: Monday to Sunday)
             /decade /century
             /monday< /monday> /monday=       the weekday on or before, on or after, or in the same ISO week
             /02-14< /02-14>                  month and day, the year chosen by the direction
             /02< /02>                        month
             /spring< /spring>                season (northern)
             /weekend< /weekend>              Saturday and Sunday
             /quarter                         the quarter that holds the day
             /q1 … /q4, /h1 /h2               quarter, half of the year; of a day the one in the direction: /q2<
             /11-4thu /05-5mon /easter        feasts: fourth Thursday of November, last Monday of May, western Easter
             /early /mid /late                kept for the reader; the value is that of the whole
             /T09:38[Etc/GMT] /T20:00         time of day, with an IANA zone or without
    ~        at the end: approximate

Doubled, a direction is strict: `/11<<` is never the coming November, however near. A direction is missing where the
text shows none; then the nearest month, day of the year or season is taken, and of weekdays the last one, because news
tells more of what has been. `publication` is the date of the article, `previous` the moment before this one.

What recurs has a symbol of its own, without a value: `R/friday`, `R/P1D`.

Examples: `publication/friday<`, `publication+1w/friday=`, `publication/02-14>+1d`, `publication-2w..publication`,
`..publication/02-20>`.
"""

import re
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from . import feasts
from .stretch import Stretch, day, days, month, season, shifted, span, week, years

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "winter": "24"}

_BASE = re.compile(
    r"publication|previous|(?:\d{4}-\d\d-\d\d|\d{4}-\d\d|\d{4}|\d{3}X|\d\dXX)(?![\dA-Za-z])|\d{4}(?=[+-]\d+[a-z])"
)
_STEP = re.compile(
    r"(?P<move>[+-]\d+)(?P<unit>[dwmy])"
    r"|/(?P<pick>T\d\d:\d\d(?:\[[\w/]+\])?|[a-z]+\d?|\d\d-\d[a-z]{3}|\d\d-\d\d|\d\d)(?P<side><<|>>|[<>=?])?"
)

# A month or day without a year lies where its tense points, unless that is nearly a year off while the other reading is
# within a month: "was set for 12 June", written two days before it. Days; read off news of 2013-2017.
_NEARLY_A_YEAR = 330


def resolve(symbolic: str, anchor: date | None, previous: Stretch | str | None = None) -> str | None:
    """The EDTF value of a symbol, given the article's date and, where it needs one, the moment before.

    Returns None where the symbol is not of the grammar, lacks its anchor, or names no date of the calendar.
    """
    found = evaluate(symbolic, anchor, evaluate(previous, anchor, None) if isinstance(previous, str) else previous)
    return found.edtf() if found else None


def evaluate(symbolic: str, anchor: date | None, previous: Stretch | None) -> Stretch | None:
    """Like `resolve`, as a stretch of the calendar."""
    try:
        if ".." not in symbolic:
            return _point(symbolic, anchor, previous)
        left, _, right = symbolic.partition("..")
        opening = _point(left, anchor, previous) if left else None
        closing = _point(right, anchor, previous) if right else None
    except (ValueError, OverflowError):
        return None
    if (left and opening is None) or (right and closing is None) or not symbolic.strip("."):
        return None
    return span(opening, closing)


def _point(symbol: str, anchor: date | None, previous: Stretch | None) -> Stretch | None:
    hedged = symbol.endswith("~")
    symbol = symbol.removesuffix("~")
    match = _BASE.match(symbol)
    if not match:
        return None
    here = _base(match.group(), anchor, previous)
    position = match.end()
    while here is not None and position < len(symbol):
        step = _STEP.match(symbol, position)
        if not step:
            return None
        position = step.end()
        if step["move"]:
            here = shifted(here, int(step["move"]), step["unit"])
        else:
            here = _picked(here, step["pick"], step["side"] or "")
    return replace(here, approximate=True) if here is not None and hedged else here


def _base(word: str, anchor: date | None, previous: Stretch | None) -> Stretch | None:
    if word == "publication":
        return day(anchor) if anchor else None
    if word == "previous":
        return previous
    if word.endswith("X"):
        first = int(word.replace("X", "0"))
        return years(first, first + 10 ** word.count("X") - 1, "decade" if word.count("X") == 1 else "century")
    if len(word) == 4:
        return years(int(word), int(word))
    if len(word) == 7:
        year, part = int(word[:4]), word[5:]
        return season(year, part) if part in _SEASONS.values() else month(year, int(part))
    return day(date.fromisoformat(word))


def _picked(here: Stretch, pick: str, side: str) -> Stretch | None:
    first = here.first
    if first is None or pick in ("early", "mid", "late"):
        return here if first else None
    if pick[0] in "qh" and pick[1:].isdigit():
        options = [_part_of_year(first.year + n, pick) for n in (-1, 0, 1)]
        return options[1] if here.form != "day" else _nearest(options, first, side)
    if pick == "quarter":
        return _part_of_year(first.year, f"q{(first.month + 2) // 3}")
    if pick in ("year", "decade", "century", "month"):
        return _unit(first, pick)
    if here.form != "day":
        return _month_of_year(here, pick)
    return replace(here, detail=_clock(first, pick[1:])) if pick[0] == "T" else _of_day(first, pick, side)


def _month_of_year(here: Stretch, pick: str) -> Stretch | None:
    """A month or season of a year, a day of a month or year: "that June" after "2014"."""
    if here.form != "year" or here.first is None:
        return None
    if pick in _SEASONS:
        return season(here.first.year, _SEASONS[pick])
    if len(pick) == 5 and pick[2] == "-":
        return day(date(here.first.year, int(pick[:2]), int(pick[3:])))
    if feasts.is_feast(pick):
        return day(feasts.of_year(here.first.year, pick))
    return month(here.first.year, int(pick)) if pick.isdigit() else None


def _of_day(here: date, pick: str, side: str) -> Stretch | None:
    if pick in _WEEKDAYS:
        return day(_weekday(here, _WEEKDAYS.index(pick), side))
    if pick in ("day", "week"):
        return day(here) if pick == "day" else week(here)
    if pick == "weekend":
        saturday = here if here.weekday() == 5 else _weekday(here, 5, "=" if here.weekday() == 6 else side)
        return days(saturday, 2)
    return _nearest(_options(here.year, pick), here, side)


def _options(year: int, pick: str) -> list[Stretch]:
    """A month, a season or a day of the year in the years around; 29 February may be eight years off, around 1900."""
    found = []
    for other in range(year - 8, year + 9):
        with suppress(ValueError):  # no such day in this year
            if pick in _SEASONS:
                found.append(season(other, _SEASONS[pick]))
            elif len(pick) == 2 and pick.isdigit():
                found.append(month(other, int(pick)))
            elif len(pick) == 5 and pick[2] == "-":
                found.append(day(date(other, int(pick[:2]), int(pick[3:]))))
            elif feasts.is_feast(pick):
                found.append(day(feasts.of_year(other, pick)))
    return found


def _weekday(here: date, number: int, side: str) -> date:
    if side == "=":
        return here + timedelta(days=number - here.weekday())
    if side == ">":
        return here + timedelta(days=(number - here.weekday()) % 7)
    return here - timedelta(days=(here.weekday() - number) % 7)


def _nearest(options: list[Stretch], here: date, side: str) -> Stretch | None:
    """The option in the direction; the other one where that is nearly a year off. A unit that holds the day wins."""
    before = [option for option in options if option.first and option.first <= here]
    after = [option for option in options if option.last and option.last >= here]
    back, ahead = (before[-1] if before else None), (after[0] if after else None)
    if side in ("<<", ">>"):
        return back if side == "<<" else ahead
    if back is None or ahead is None:
        return back or ahead
    assert back.last is not None
    assert ahead.first is not None
    to_come, gone = (ahead.first - here).days, (here - back.last).days
    if not side:
        return ahead if to_come < gone else back
    if side == ">":
        return back if to_come > _NEARLY_A_YEAR else ahead
    return ahead if gone > _NEARLY_A_YEAR else back


def _unit(here: date, pick: str) -> Stretch:
    if pick == "month":
        return month(here.year, here.month)
    size = {"year": 1, "decade": 10, "century": 100}[pick]
    first = here.year - here.year % size
    return years(max(first, 1), first + size - 1, pick)  # type: ignore[arg-type]


def _part_of_year(year: int, pick: str) -> Stretch:
    length = 3 if pick[0] == "q" else 6
    opening = length * (int(pick[1]) - 1) + 1
    found = span(month(year, opening), month(year, opening + length - 1))
    assert found is not None
    return found


def _clock(on: date, text: str) -> str:
    """Hours and minutes with the offset of the zone on that day, as RFC 3339 wants them.

    Nothing without a zone, since the hour alone fixes no instant; nothing where the zone's rules are not installed.
    """
    hours, _, zone = text.removesuffix("]").partition("[")
    if not zone:
        return ""
    try:
        moment = datetime.combine(on, time.fromisoformat(hours), ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError):
        return ""
    offset = moment.isoformat()[-6:]
    return f"{hours}:00{'Z' if offset == '+00:00' and zone.startswith('Etc') else offset}"
