"""Stretches of calendar time and their EDTF form (ISO 8601-2:2019, levels 0 to 2)."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal

Form = Literal["day", "month", "season", "year", "decade", "century", "span"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """From the first to the last day, both included; None where that end is open.

    `form` is the unit of the calendar it was named by, which decides how it is written; `approximate` adds EDTF's `~`.
    `detail` is EDTF's code of a season (21 spring … 24 winter), or the time of day of a day with its zone. A span keeps
    its ends as they were named: `2016/2018`, not `2016-01-01/2018-12-31`.
    """

    first: date | None
    last: date | None
    form: Form
    approximate: bool = False
    detail: str = ""
    ends: tuple[str, str] = ("..", "..")

    def edtf(self) -> str:
        """The stretch in EDTF, or in RFC 3339 where the hour and the zone are known."""
        if self.form == "span":
            return "/".join(end + "~" * (self.approximate and end != "..") for end in self.ends)
        assert self.first is not None
        whole = self.first.isoformat()
        if self.form == "day" and self.detail:
            return f"{whole}T{self.detail}"
        written = {
            "day": whole,
            "month": whole[:7],
            "season": f"{whole[:4]}-{self.detail}",
            "year": whole[:4],
            "decade": f"{whole[:3]}X",
            "century": f"{whole[:2]}XX",
        }[self.form]
        return written + "~" * self.approximate


def day(value: date) -> Stretch:
    """One day."""
    return Stretch(value, value, "day")


def month(year: int, number: int) -> Stretch:
    """One month."""
    return Stretch(date(year, number, 1), date(year, number, monthrange(year, number)[1]), "month")


def season(year: int, code: str) -> Stretch:
    """One season by EDTF's code, meteorological and northern: spring is March to May; winter begins in December."""
    opening = 3 * (int(code) - 20)
    closing = month(year + (opening == 12), (opening + 1) % 12 + 1).last
    return Stretch(date(year, opening, 1), closing, "season", detail=code)


def years(first: int, last: int, form: Form = "year") -> Stretch:
    """Whole years."""
    return Stretch(date(first, 1, 1), date(last, 12, 31), form)


def span(opening: Stretch | None, closing: Stretch | None) -> Stretch | None:
    """From the start of one stretch to the end of another, open where one is missing; None if that runs backwards."""
    first = opening.first if opening else None
    last = closing.last if closing else None
    if first and last and last < first:
        return None
    left = opening.edtf().partition("/")[0] if opening else ".."
    right = closing.edtf().rpartition("/")[2] if closing else ".."
    return Stretch(first, last, "span", ends=(left, right))


def days(first: date, count: int) -> Stretch:
    """A span of whole days."""
    last = first + timedelta(days=count - 1)
    return Stretch(first, last, "span", ends=(first.isoformat(), last.isoformat()))


def week(value: date) -> Stretch:
    """The ISO week (Monday to Sunday) of a day."""
    return days(value - timedelta(days=value.weekday()), 7)


def shifted(stretch: Stretch, count: int, unit: str) -> Stretch | None:
    """Moved by days, weeks, months or years; None if the stretch is too coarse for the unit or leaves the calendar."""
    if stretch.first is None or stretch.last is None:
        return None
    try:
        if unit in "dw":
            return _by_days(stretch, count, unit)
        return _by_months(stretch, count * (12 if unit == "y" else 1), unit)
    except (ValueError, OverflowError):
        return None


def _by_days(stretch: Stretch, count: int, unit: str) -> Stretch | None:
    assert stretch.first is not None
    assert stretch.last is not None
    moved = stretch.first + timedelta(days=count * (7 if unit == "w" else 1))
    if stretch.form == "day":
        return replace(stretch, first=moved, last=moved)
    if stretch.form == "span" and unit == "w":
        return days(moved, (stretch.last - stretch.first).days + 1)
    return None


def _by_months(stretch: Stretch, count: int, unit: str) -> Stretch | None:
    first = stretch.first
    assert first is not None
    year, number = divmod(first.year * 12 + first.month - 1 + count, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    if stretch.form == "day":
        moved = date(year, number + 1, min(first.day, monthrange(year, number + 1)[1]))
        return replace(stretch, first=moved, last=moved)
    if stretch.form == "month":
        return month(year, number + 1)
    if unit == "y" and stretch.form == "season":
        return season(year, stretch.detail)
    if unit == "y" and stretch.form == "year":
        return years(year, year)
    return None
