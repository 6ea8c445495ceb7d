"""Figures for one thing that are not equal: counts of different times, roundings, or not enough said to tell."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from math import inf

import msgspec

from variorum.collation import times
from variorum.collation.claims import accounts
from variorum.collation.ground import Ground
from variorum.model import Quantity, Series, Side
from variorum.model.claim import Between, Verdict

from .finding import Difference, side, written

_STEADY = ("aboard",)
"""Fates whose number is settled once: what a ship carried does not grow from day to day."""

_RISING = ("dead", "injured", "rescued")
"""Fates whose number only grows: fewer injured on the next day are other people, or were counted otherwise."""

_THAN = re.compile(
    r"\s+(?:percentage\s+)?(?:points?\s+)?(?:\w+\s+)?(?:higher|lower|more|less|fewer|above|below|ahead|behind|up|down|other)\b"
    r"|\s+(?:other|more|fewer|additional|further|new)\b"
)
"""What makes of a figure the distance from another, or the rest beside some: "10 percent higher", "three other men"."""

_LED = re.compile(
    r"\b(?:from|by|when (?:it|they) (?:was|were)|compared (?:with|to)|another|additional)\s+(?:an?\s+|about\s+)?$"
)
"""The same before it: what a figure rose from, or by, is not what it is."""

_LIMIT = re.compile(r"\b(?:above|over|below|under|beyond|within)\s+the\s+$")
"""A limit that something is above is told exactly: "above the $500 limit" hedges no figure."""

_LED_BY = 40
_OF_ONE = 2
"""Telling words that the clauses of two shares have in common at least: "of the budget" alone leads to any share."""

_OF_THEM = re.compile(r"[\w,.-]+\s+of\s+(?:the|its|their|his|her|our|those|these|them)\b")

_ROUNDING = 0.07
"""Share of a figure by which another may differ and still be the same, rounded: "about 100,000" and "106,000"."""


def find(ground: Ground, series: Iterable[Series], quantities: dict[str, Quantity]) -> Iterator[Difference]:
    """One difference for each series whose figures are not all equal."""
    for one in series:
        told = [quantities[id] for id in one.quantities if quantities[id].document in ground.by_document]
        figures = _whole(ground, [figure for figure in told if not _distance(ground, figure)])
        figures = _of_one_thing(ground, figures)
        groups = _groups(ground, figures)
        if len(groups) > 1 and len({figure.document for figure in figures}) > 1:
            yield _difference(ground, one, groups)


def _whole(ground: Ground, figures: Sequence[Quantity]) -> Sequence[Quantity]:
    """The figures that count all of a thing, or, where none does, those of parts."""
    whole = [one for one in figures if not of_part(ground.by_document[one.document].document.text, one.start)]
    return whole or figures


def of_part(text: str, start: int) -> bool:
    """Whether the figure that begins at a place counts a part of something: "two of the dead"."""
    return _OF_THEM.match(text, start) is not None


def _distance(ground: Ground, figure: Quantity) -> bool:
    """Whether a figure is told as a distance from another, as what is left beside some, or as what was before."""
    text = ground.by_document[figure.document].document.text
    words = re.match(
        r"[\d.,]+\s+(?:other|more|fewer|additional)\b|(?:\w+\s+){1,2}(?:other|fewer|additional)\b", ground.text(figure)
    )
    led = _LED.search(text, max(0, figure.start - _LED_BY), figure.start)
    return bool(words or led or _THAN.match(text, figure.end))


def _of_one_thing(ground: Ground, figures: Sequence[Quantity]) -> list[Quantity]:
    """Shares that are told of one thing: each with another of which its clause shares what it is of."""
    if any(one.unit != "percent" for one in figures):
        return list(figures)
    stems = [ground.stems(accounts.clause_around(ground, one)) for one in figures]
    return [
        one
        for n, one in enumerate(figures)
        if any(m != n and len(stems[n] & stems[m]) >= _OF_ONE for m in range(len(figures)))
    ]


def _groups(ground: Ground, figures: Sequence[Quantity]) -> list[list[Quantity]]:
    """The figures by value, in order of value."""
    found: dict[tuple[float, float], list[Quantity]] = {}
    for one in figures:
        found.setdefault(_bounds(_exact(ground, one)), []).append(_exact(ground, one))
    return [found[key] for key in sorted(found)]


def _exact(ground: Ground, figure: Quantity) -> Quantity:
    """The figure, without the bound that belongs to the verb beside it: "above the limit of 500"."""
    text = ground.by_document[figure.document].document.text
    value = figure.high if figure.low is None else figure.low
    if figure.low == figure.high or not _LIMIT.search(text, max(0, figure.start - _LED_BY), figure.start):
        return figure
    return msgspec.structs.replace(figure, low=value, high=value)


def _bounds(figure: Quantity) -> tuple[float, float]:
    low = -inf if figure.low is None else figure.low
    return low, inf if figure.high is None else figure.high


def _difference(ground: Ground, series: Series, groups: Sequence[Sequence[Quantity]]) -> Difference:
    verdict, why = _verdict(ground, groups)
    told = "; ".join(f"{_value(ground, group[0])} in {written(ground, group[0].document)}" for group in groups)
    return Difference(
        between=_between(ground, groups),
        kind="number",
        verdict=verdict,
        sides=tuple(_side(ground, group) for group in groups),
        explanation=f"{series.label or series.unit}: {told}. {why}",
        how="figures for one thing",
        of=(series.id,),
    )


def _side(ground: Ground, group: Sequence[Quantity]) -> Side:
    return side(_value(ground, group[0]), [accounts.clause_around(ground, one) for one in group])


def _value(ground: Ground, figure: Quantity) -> str:
    """The figure in the text's words, with what it says beside them of how it is bounded."""
    words = " ".join(ground.text(figure).split())
    if figure.high is None:
        return f"{words} or more"
    if figure.low is None:
        return f"{words} or fewer"
    exact = figure.low == figure.high
    return f"about {words}" if figure.approximate and exact else words


def _between(ground: Ground, groups: Sequence[Sequence[Quantity]]) -> Between:
    """Between speakers where each figure is somebody's and nobody's is another's; else between articles."""
    voices = [{ground.sides.of(one.said_by) for one in group} for group in groups]
    spoken = all(None not in voice for voice in voices)
    return "speakers" if spoken and len(set().union(*voices)) >= len(voices) else "outlets"


def _verdict(ground: Ground, groups: Sequence[Sequence[Quantity]]) -> tuple[Verdict, str]:
    """The first of the rules that fits, and why, in a sentence."""
    figures = [one for group in groups for one in group]
    dated = [[one for one in group if _day(ground, one) is not None] for group in groups]
    placed = [group for group in dated if group]
    loose = any(_day(ground, one) is None for one in figures)
    undated = " An undated figure is placed nowhere." if loose else ""
    rules: tuple[tuple[bool, Verdict, str], ...] = (
        (_one_value(figures), "precision", "They can be one figure, told more or less exactly."),
        (_grown(ground, figures), "series", f"A count of people that changes from day to day.{undated}"),
        (_settled(figures), "contradiction", "What was aboard is settled once, so that the figures cannot all hold."),
        (len(placed) > 1 and _follow(ground, placed), "series", f"They are of different days.{undated}"),
        (loose, "undetermined", "Not all say of which day they are, so that they need not disagree."),
    )
    last: tuple[Verdict, str] = (
        "undetermined", "The texts do not say enough to tell whether they count the same at the same time.",
    )  # fmt: skip
    return next(((verdict, why) for fits, verdict, why in rules if fits), last)


def _settled(figures: Sequence[Quantity]) -> bool:
    """Whether exact figures of people tell something that does not change: how many were aboard."""
    return all(
        one.fate in _STEADY and one.unit == "person" and one.low == one.high and not one.approximate for one in figures
    )


def _grown(ground: Ground, figures: Sequence[Quantity]) -> bool:
    """Whether figures of what befell people rise, or fall, from one day to the next."""
    if any(one.fate is None or one.fate in _STEADY for one in figures):
        return False
    by_day: dict[str, list[tuple[float, float]]] = {}
    for one in figures:
        day = _day(ground, one)
        if day is not None:
            by_day.setdefault(times.bounds(day)[0], []).append(_bounds(one))
    days = [by_day[day] for day in sorted(by_day)]
    pairs = [(a, b) for before, after in pairwise(days) for a in before for b in after]
    rising, falling = all(a[0] <= b[1] for a, b in pairs), all(b[0] <= a[1] for a, b in pairs)
    may_fall = not any(one.fate in _RISING for one in figures)
    return len(days) > 1 and (rising or (falling and may_fall))


def _one_value(figures: Sequence[Quantity]) -> bool:
    """Whether some one value fits all figures; where one is hedged, as nearly as it would be rounded."""
    lows, highs = zip(*(_bounds(one) for one in figures), strict=True)
    rounding = 1 + (_ROUNDING if any(one.approximate for one in figures) else 0)
    return bool(max(lows) <= min(highs) * rounding)


def _day(ground: Ground, figure: Quantity) -> str | None:
    """Of which day a figure is: as the text says, else of when the article appeared."""
    return figure.when or ground.by_document[figure.document].document.published


def _follow(ground: Ground, groups: Sequence[Sequence[Quantity]]) -> bool:
    """Whether no two different figures are of one day or of neighbouring ones, which may be one count told twice."""
    days = [{times.bounds(day) for one in group if (day := _day(ground, one))} for group in groups]
    return all(
        _apart(a, b) for i in range(len(days)) for j in range(i) for a in sorted(days[i]) for b in sorted(days[j])
    )


def _apart(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two days, or stretches of days, are neither the same nor next to each other."""
    first, second = sorted((one, other))
    try:
        return (date.fromisoformat(second[0]) - date.fromisoformat(first[1])).days > 1
    except ValueError:  # an open end, or a month as a whole
        return first[1] < second[0]
