"""Figures for one thing that are not equal: counts of different times, roundings, or not enough said to tell."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from math import inf

from variorum.collation import times
from variorum.collation.claims import accounts
from variorum.collation.ground import Ground
from variorum.model import Quantity, Series, Side
from variorum.model.claim import Between, Verdict

from .finding import Difference, side, written

_ROUNDING = 0.07
"""Share of a figure by which another may differ and still be the same, rounded: "about 100,000" and "106,000"."""


def find(ground: Ground, series: Iterable[Series], quantities: dict[str, Quantity]) -> Iterator[Difference]:
    """One difference for each series whose figures are not all equal."""
    for one in series:
        figures = [quantities[id] for id in one.quantities if quantities[id].document in ground.by_document]
        groups = _groups(figures)
        if len(groups) > 1 and len({figure.document for figure in figures}) > 1:
            yield _difference(ground, one, groups)


def _groups(figures: Sequence[Quantity]) -> list[list[Quantity]]:
    """The figures by value, in order of value."""
    found: dict[tuple[float, float], list[Quantity]] = {}
    for one in figures:
        found.setdefault(_bounds(one), []).append(one)
    return [found[key] for key in sorted(found)]


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
    figures = [one for group in groups for one in group]
    dated = [[one for one in group if _day(ground, one) is not None] for group in groups]
    placed = [group for group in dated if group]
    loose = " An undated figure is placed nowhere." if any(_day(ground, one) is None for one in figures) else ""
    if _one_value(figures, hedged=False):
        return "precision", "They can be one figure, told more or less exactly."
    if len(placed) > 1 and _follow(ground, placed):
        return "series", f"They are of different days.{loose}"
    if _one_value(figures, hedged=True):
        return "precision", "They can be one figure, told more or less exactly."
    if loose:
        return "undetermined", "Not all say of which day they are, so that they need not disagree."
    return "undetermined", "The texts do not say enough to tell whether they count the same at the same time."


def _one_value(figures: Sequence[Quantity], *, hedged: bool) -> bool:
    """Whether some one value fits all figures; `hedged` takes each as widely as its hedges allow."""
    bounds = [_widened(one) if hedged else _bounds(one) for one in figures]
    return max(low for low, _ in bounds) <= min(high for _, high in bounds)


def _widened(figure: Quantity) -> tuple[float, float]:
    low, high = _bounds(figure)
    if figure.approximate:
        low, high = low - abs(low) * _ROUNDING, high + abs(high) * _ROUNDING
    return low, high


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
