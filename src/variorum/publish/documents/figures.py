"""Numbers in tables: series of what is counted alike, and the other figures with which articles open."""

import re
from collections.abc import Iterable

from variorum.model import Quantity
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, words
from variorum.publish.sections import numbers
from variorum.publish.sections.numbers import Group
from variorum.publish.wording import capital

from .cells import articles, clause
from .house import House
from .manuscript import Grid
from .sayings import recent

_HEAD = ("Figure", "In the article’s words", "Where", "Day", "Said by", "Outlet")
_OTHER_HEAD = ("Figure", "In the article’s words", "Day", "Said by", "Outlet")
_BOUNDED = re.compile(r"^\d[\d,.]*")
_SMALL, _FEW = 12, 4
"""Values up to which figures that are alike, and below which single ones, are only words of a sentence."""
_SERIES, _OTHER = 8, 15
"""Tables of series, and rows of other figures."""
_COUNTING = frozenset({"usd", "eur", "gbp", "jpy", "cny", "rub", "percent", "%"})
_TRIVIAL = frozenset({"year", "day", "month", "week", "hour", "minute", "decade", "age", "second", "time"})
"""Units of time: how long something took is a figure only where a text opens with it."""


def series(edition: Edition, house: House, since: str | None = None) -> list[Grid]:
    """A table a series, those of most articles first; equal figures of one outlet once."""
    section = numbers.build(edition)
    alike = (group for group in section.view.alike if _tells(edition, group)) if section is not None else ()
    groups: Iterable[Group] = (*section.view.series, *alike) if section is not None else ()
    grids = [_series(edition, house, group, since) for group in groups]
    return [grid for grid in grids if grid.rows][:_SERIES]


def _tells(edition: Edition, group: Group) -> bool:
    """Whether figures that are all the same say something: "two nations" in four articles does not."""
    by_span = {figure.cite.span for figure in group.figures}
    held = [one for one in edition.dossier.quantities if one.span in by_span]
    return any(one.fate or max(one.low or 0, one.high or 0) > _SMALL for one in held)


def _series(edition: Edition, house: House, group: Group, since: str | None) -> Grid:
    by_span = {one.span: one for one in edition.dossier.quantities}
    held = [by_span[figure.cite.span] for figure in group.figures if figure.cite.span in by_span]
    same: dict[tuple[object, ...], list[Quantity]] = {}
    for one in held:
        if recent(edition, one.when, [one], since):
            outlet = edition.by_document[one.document].document.outlet or one.document
            same.setdefault((one.low, one.high, one.approximate, outlet, one.said_by, one.when), []).append(one)
    rows = tuple(_row(edition, house, group_) for group_ in same.values())
    remark = f" ({group.remark[:1].lower()}{group.remark[1:]})" if group.remark else ""
    return Grid(f"{capital(group.label)}{remark}", _HEAD, rows)


def _row(edition: Edition, house: House, same: list[Quantity]) -> tuple[Line | str, ...]:
    first = same[0]
    return (
        figure(edition, same),
        clause(edition, first),
        edition.name(first.where) or "",
        day(edition, house, first),
        said_by(edition, first),
        articles(edition, house, same),
    )


def said_by(edition: Edition, one: Quantity) -> str:
    """The name of whoever gives a figure; a text that has none is nobody."""
    name = edition.name(one.said_by) or ""
    return name if name[:1].isupper() or not name[:1].isalpha() else ""


def figure(edition: Edition, same: list[Quantity]) -> Line:
    """A number with its noun in the words of the text, and before it what the text says of how exact it is."""
    first = same[0]
    told = words(edition.dossier, first, style="plain")
    exact = first.low == first.high or _BOUNDED.search(edition.dossier.text(first)) is not None
    bound = "at most " if first.low is None else "at least " if first.high is None else ""
    hedge = bound or ("about " if first.approximate and exact else "")
    return Line((*([hedge] if hedge else []), told), tuple(one.span for one in same))


def day(edition: Edition, house: House, one: Quantity) -> str:
    """The day that a figure is of; where no article gives it, the day it was told, and that it is that."""
    if one.when:
        return house.time(one.when)
    published = edition.by_document[one.document].document.published
    return f"told {house.time(published.partition('T')[0])}" if published else "told in an undated article"


def other(edition: Edition, house: House, since: str | None = None) -> list[Grid]:
    """Figures that stand in no series: of people, money and shares, and what articles open with, in order of place."""
    shown = {one for record in edition.dossier.series for one in record.quantities}
    ranked = []
    for one in edition.dossier.quantities:
        running = edition.holds(one) and edition.by_document[one.document].furniture(one) is None
        if one.id not in shown and running and _telling(edition, one) and recent(edition, one.when, [one], since):
            ranked.append((-_weight(edition, one), edition.rank(one.span), one))
    kept: dict[tuple[object, ...], list[Quantity]] = {}
    for *_, one in sorted(ranked, key=lambda item: item[:2]):
        kept.setdefault((one.low, one.high, (one.unit or "").casefold()), []).append(one)
    chosen = sorted(list(kept.values())[:_OTHER], key=lambda same: edition.rank(same[0].span))
    return [Grid("", _OTHER_HEAD, tuple(_other(edition, house, same) for same in chosen))]


def _telling(edition: Edition, one: Quantity) -> bool:
    unit = (one.unit or "").casefold()
    small = max(one.low or 0, one.high or 0) < _FEW and not one.fate and unit not in _COUNTING
    if not unit or small or unit in _TRIVIAL:
        return False
    return edition.weights.leads(one) or bool(one.fate) or unit in _COUNTING or one.said_by is not None


def _weight(edition: Edition, one: Quantity) -> float:
    unit = (one.unit or "").casefold()
    return 1.0 * bool(one.fate) + edition.weights.leads(one) + 0.5 * (unit in _COUNTING) + 0.5 * (one.when is not None)


def _other(edition: Edition, house: House, same: list[Quantity]) -> tuple[Line | str, ...]:
    first = same[0]
    return (
        figure(edition, same),
        clause(edition, first),
        day(edition, house, first),
        said_by(edition, first),
        articles(edition, house, same),
    )
