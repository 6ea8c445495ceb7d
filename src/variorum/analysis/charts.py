"""Pictures of the tables, to be read without colour: by place, shape, length and labels. Needs the extra `charts`.

Every picture prints the count behind each mark. What a picture cannot hold stays in the table, and the picture says so.
"""

import importlib
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from variorum.errors import MissingExtraError

from .table import Table, number

_PAIRS = 6
"""Pairs of actors that a picture over time has room for: those with most deeds."""
_PERIODS = 31
"""Periods of an axis on which those without a deed are shown too."""
_NAMES = 12
"""Actors that a matrix has room for, on each side."""
_DARK, _LIGHT, _INK = "#4d4d4d", "#bdbdbd", "#222222"
_SIGNS = ["cooperation", "conflict", "neither"]
_SHAPES = ["circle", "square", "triangle-up"]
_FILLS = ["white", _DARK, _LIGHT]


def of(table: Table) -> Any:
    """The chart of a table's kind, as an Altair chart.

    Raises:
        MissingExtraError: Altair is not installed.
    """
    return _DRAWN[table.kind](_altair(), table)


def svg(table: Table) -> str:
    """The chart as SVG.

    Raises:
        MissingExtraError: Altair, or what draws it, is not installed.
    """
    chart = of(table)
    try:
        convert = importlib.import_module("vl_convert")
    except ImportError as error:
        raise MissingExtraError("vl-convert is not installed: pip install 'variorum[charts]'") from error
    return str(convert.vegalite_to_svg(chart.to_dict()))


def _altair() -> Any:
    try:
        return importlib.import_module("altair")
    except ImportError as error:
        raise MissingExtraError("Altair is not installed: pip install 'variorum[charts]'") from error


def _relations(alt: Any, table: Table) -> Any:
    """Small pictures one above the other, a pair or actor each: bars up for cooperation, down for conflict, with n."""
    told, per = table.records(), table.columns[0]
    named = [name for name in ("one", "other", "actor") if name in table.columns]
    often: Counter[str] = Counter()
    for row in told:
        often[_joined(row, named)] += int(row["n"] or 0)
    kept = sorted(often, key=lambda name: (-often[name], name))[:_PAIRS]
    values = [
        {"when": str(row[per]) if per not in named else "all days", "pair": _joined(row, named), "sum": row["sum"],
         "label": f"n={row['n']}", "side": _side(float(row["sum"] or 0))}
        for row in told
        if _joined(row, named) in kept
    ]  # fmt: skip
    most = 1.6 * max((abs(float(value["sum"] or 0)) for value in values), default=1) or 1
    base = alt.Chart().encode(
        x=alt.X(
            "when:O",
            title=None if per in named else per,
            scale=alt.Scale(domain=_periods(per, values)),
            axis=alt.Axis(labelAngle=-45, labelLimit=90),
        ),
        y=alt.Y("sum:Q", title="sum", scale=alt.Scale(domain=[-most, most]), axis=alt.Axis(tickCount=5)),
    )
    bars = base.mark_bar(size=14, stroke=_INK).encode(
        fill=alt.Fill("side:N", title=None, scale=alt.Scale(domain=_SIGNS, range=_FILLS))
    )
    points = base.mark_point(filled=True, size=36, color=_INK).encode(
        shape=alt.Shape("side:N", title=None, scale=alt.Scale(domain=_SIGNS, range=_SHAPES))
    )
    above = base.transform_filter("datum.sum >= 0").mark_text(dy=-10, fontSize=9, color=_INK).encode(text="label:N")
    below = base.transform_filter("datum.sum < 0").mark_text(dy=12, fontSize=9, color=_INK).encode(text="label:N")
    rule = alt.Chart().mark_rule(color=_INK).encode(y=alt.datum(0))
    layers = alt.layer(rule, bars, points, above, below, data=alt.Data(values=values)).properties(width=420, height=90)
    faceted = layers.facet(
        row=alt.Row("pair:N", title=None, sort=kept, header=alt.Header(labelAngle=0, labelAlign="left"))
    )
    return faceted.properties(title=_title(alt, table, len(often) - len(kept), "pairs" if len(named) > 1 else "actors"))


def _matrix(alt: Any, table: Table) -> Any:
    """A mark for each pair: its shape the side, its size how strong the mean is, with the mean and n in words."""
    first, second = ("source", "target") if table.kind == "matrix" else ("one", "other")
    told = table.records()
    often: Counter[str] = Counter()
    for row in told:
        often[str(row[first])] += int(row["n"] or 0)
        often[str(row[second])] += int(row["n"] or 0)
    kept = sorted(often, key=lambda name: (-often[name], name))[:_NAMES]
    values = [
        {"from": row[first], "to": row[second], "size": abs(_mean(row)), "side": _side(_mean(row)),
         "label": f"{number(_mean(row))} (n={row['n']})"}
        for row in told
        if row[first] in kept and row[second] in kept
    ]  # fmt: skip
    base = alt.Chart(alt.Data(values=values)).encode(
        x=alt.X("to:N", title=second, sort=kept, axis=alt.Axis(labelAngle=-35, orient="top", labelLimit=140)),
        y=alt.Y("from:N", title=first, sort=kept, axis=alt.Axis(labelLimit=160)),
    )
    marks = base.mark_point(filled=True, stroke=_INK, strokeWidth=1).encode(
        shape=alt.Shape("side:N", title=None, scale=alt.Scale(domain=_SIGNS, range=_SHAPES)),
        fill=alt.Fill("side:N", title=None, scale=alt.Scale(domain=_SIGNS, range=_FILLS)),
        size=alt.Size("size:Q", legend=None, scale=alt.Scale(domain=[0, 10], range=[40, 500])),
    )
    labels = base.mark_text(dy=17, fontSize=9, color=_INK).encode(text="label:N")
    sized = (marks + labels).properties(width=alt.Step(86), height=alt.Step(50))
    return sized.properties(title=_title(alt, table, len(often) - len(kept), "actors"))


def _attention(alt: Any, table: Table) -> Any:
    """Bars for each outlet, as long as the rate for 1,000 words, with the count."""
    values = [
        {"outlet": _volume(row), "name": row["about"], "length": row["per_1000_words"],
         "label": f"{number(float(row['per_1000_words'] or 0))} (n={row['n']})"}
        for row in table.records()
    ]  # fmt: skip
    return _bars(alt, table, values, "for 1,000 words")


def _volume(row: dict[str, Any]) -> str:
    return f"{row['outlet']} ({row['articles']} art., {row['words']:,} words)"


def _voices(alt: Any, table: Table) -> Any:
    """Bars for each outlet, as long as the share of its quotations, with the count."""
    values = [
        {"outlet": f"{row['outlet']} ({row['of']} quotations)", "name": row["speaker"], "length": row["share"],
         "label": f"{100 * float(row['share'] or 0):.0f}% (n={row['n']})"}
        for row in table.records()
    ]  # fmt: skip
    return _bars(alt, table, values, "share of quotations")


def _bars(alt: Any, table: Table, values: list[dict[str, Any]], title: str) -> Any:
    total: defaultdict[str, float] = defaultdict(float)
    for value in values:
        total[str(value["name"])] += float(value["length"] or 0)
    order = sorted(total, key=lambda name: (-total[name], name))
    base = alt.Chart().encode(
        y=alt.Y("name:N", title=None, sort=order, axis=alt.Axis(labelLimit=170)),
        x=alt.X("length:Q", title=title, axis=alt.Axis(grid=True)),
    )
    bars = base.mark_bar(color=_LIGHT, stroke=_INK, size=11)
    labels = base.mark_text(align="left", dx=4, fontSize=9, color=_INK).encode(text="label:N")
    layers = alt.layer(bars, labels, data=alt.Data(values=values)).properties(width=210, height=alt.Step(17))
    return layers.facet(facet=alt.Facet("outlet:N", title=None), columns=2).properties(title=_title(alt, table, 0, ""))


def _periods(per: str, values: list[dict[str, Any]]) -> list[str]:
    """The periods of the axis: all from the first to the last, so that gaps show, unless they are too many."""
    told = sorted({str(value["when"]) for value in values})
    if per not in ("day", "week", "month") or not told:
        return told
    first, last = (date.fromisoformat(one if per != "month" else f"{one}-01") for one in (told[0], told[-1]))
    step = 7 if per == "week" else 1
    days = (date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1, step))
    every = sorted({f"{day:%Y-%m}" if per == "month" else day.isoformat() for day in days})
    return every if len(every) <= _PERIODS else told


def _joined(row: dict[str, Any], names: Sequence[str]) -> str:
    return " – ".join(str(row[name]) for name in names)


def _mean(row: dict[str, Any]) -> float:
    return float(row["mean"] or 0)


def _side(score: float) -> str:
    return "cooperation" if score > 0 else "conflict" if score < 0 else "neither"


def _title(alt: Any, table: Table, hidden: int, what: str) -> Any:
    more = f"{hidden} more {what} in the table" if hidden > 0 else ""
    return alt.TitleParams(table.title, subtitle=more, anchor="start")


_DRAWN: dict[str, Callable[[Any, Table], Any]] = {
    "relations": _relations, "pairs": _matrix, "matrix": _matrix, "attention": _attention, "voices": _voices,
}  # fmt: skip
