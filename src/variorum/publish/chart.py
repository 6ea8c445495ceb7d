"""A small drawing: one row an article, the days it speaks of, and the day it appeared."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from variorum.model import Moment

from . import times
from .edition import Edition

_WIDTH, _LEFT, _ROW = 720, 34, 18
_REACH = 45
"""Days before the first and after the last publication that the axis may take in; those beyond are counted."""
_LONGEST = 14
"""Days of the longest stretch that is drawn: "this month" would cover the days that matter."""
_FEWEST = 4
"""Below this many dated moments a list says it better."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled day on the axis."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A day (`width` 0) or a stretch of days that an article speaks of; `target` is the passage."""

    x: float
    width: float
    title: str
    target: str


@dataclass(frozen=True, slots=True)
class Row:
    """One article: the day it appeared, if known, the days it speaks of, and how many lie outside the axis."""

    siglum: str
    y: float
    published: float | None
    bars: tuple[Bar, ...]
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Chart:
    """All rows over one axis, in units of the drawing."""

    width: int
    height: int
    left: int
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]
    description: str


def chart(edition: Edition, moments: Iterable[Moment]) -> Chart | None:
    """The drawing, or None where too little is dated to need one."""
    reaches = {m.id: (m, reach) for m in moments if (reach := _closed(m)) is not None}
    published = {w.siglum: day for w in edition.witnesses if (day := _published(w.document.published)) is not None}
    axis = _axis([reach for _, reach in reaches.values()], list(published.values()))
    if axis is None or len(reaches) < _FEWEST:
        return None
    first, last = axis
    scale = (_WIDTH - _LEFT - 24) / max(1, (last - first).days)

    def x(day: date) -> float:
        return round(_LEFT + (day - first).days * scale, 1)

    rows = []
    for place, witness in enumerate(edition.witnesses):
        own = [(m, reach) for m, reach in reaches.values() if m.document == witness.document.id]
        shown = [(m, reach) for m, reach in own if first <= reach[0] and reach[1] <= last]
        bars = tuple(
            Bar(x(a), round((b - a).days * scale, 1), f"{edition.dossier.text(m)}: {times.phrase(m.when or '')}",
                f"{witness.siglum}-{m.start}-{m.end}")
            for m, (a, b) in shown
        )  # fmt: skip
        day = published.get(witness.siglum)
        before = sum(reach[0] < first for _, reach in own)
        rows.append(
            Row(
                witness.siglum, 14 + place * _ROW, x(day) if day else None, bars, before, len(own) - len(shown) - before
            )
        )
    height = 14 + len(rows) * _ROW + 22
    span = times.between(first.isoformat(), last.isoformat())
    told = f"Days that each article names, {span}, and the day it appeared. The same days are listed below."
    return Chart(
        _WIDTH, height, _LEFT, tuple(Tick(x(day), _short(day)) for day in _ticks(first, last)), tuple(rows), told
    )


def _closed(moment: Moment) -> tuple[date, date] | None:
    reach = times.bounds(moment.when)
    if reach is None or reach[0] is None or reach[1] is None or (reach[1] - reach[0]).days > _LONGEST:
        return None
    return (reach[0], reach[1])


def _published(published: str | None) -> date | None:
    reach = times.bounds(published)
    return reach[0] if reach is not None and reach[0] == reach[1] else None


def _axis(reaches: list[tuple[date, date]], published: list[date]) -> tuple[date, date] | None:
    if not published:
        return None
    low, high = min(published) - timedelta(_REACH), max(published) + timedelta(_REACH)
    near = [day for reach in reaches if low <= reach[0] and reach[1] <= high for day in reach]
    first, last = min([*near, *published]), max([*near, *published])
    return (first - timedelta(1), last + timedelta(1)) if first < last else None


def _ticks(first: date, last: date) -> list[date]:
    days = (last - first).days
    step = next((step for step in (1, 2, 7, 14, 28) if days / step <= 10), max(28, days // 8))
    return [first + timedelta(n) for n in range(1, days, step)]


def _short(day: date) -> str:
    return " ".join(word[:3] if word.isalpha() else word for word in times.phrase(day.isoformat()).split(" ")[:2])
