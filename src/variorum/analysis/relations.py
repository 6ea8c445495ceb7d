"""Conflict and cooperation between pairs of actors over time, and who does it to whom."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from variorum.errors import UsageError
from variorum.model import Dossier

from .coding import Scale
from .deeds import Deed, Deeds, deeds
from .groups import By, Groups
from .table import Row, Table, merged, spans

Per = Literal["day", "week", "month", "all"]
_PERIODS = ("day", "week", "month", "all")
_SCALES = {
    "plover": "PLOVER's score (−10 conflict to 10 cooperation)",
    "goldstein": "Goldstein's score of the CAMEO root",
}
_FIGURES = ("n", "cooperation", "conflict", "sum", "mean")
_ALONE = "deeds done to nobody named"
_INSIDE = "deeds within one group"
_COUNTED = (
    "Deeds that are reported as having happened, in an outlet's own words or an official's, each counted once however "
    "many articles tell it. "
)


@dataclass(slots=True)
class _Cell:
    """The deeds of one pair in one period."""

    deeds: dict[str, Deed] = field(default_factory=dict)

    def add(self, deed: Deed) -> None:
        self.deeds[deed.id] = deed

    def figures(self, scale: Scale) -> tuple[int, int, int, float, float]:
        """Number of deeds, of these cooperation and conflict, sum and mean of their scores."""
        scores = [deed.code.on(scale) for deed in self.deeds.values()]
        good = sum(deed.code.cooperation for deed in self.deeds.values())
        return len(scores), good, len(scores) - good, round(sum(scores), 2), round(sum(scores) / len(scores), 2)

    def row(self, head: Sequence[str], scale: Scale) -> Row:
        evidence = spans([one for deed in self.deeds.values() for one in deed.told])
        return Row((*head, *self.figures(scale)), tuple(sorted(self.deeds)), evidence)


class _Count:
    """Deeds between groups, and what is left out on the way."""

    def __init__(self, dossier: Dossier, groups: Groups) -> None:
        self.found: Deeds = deeds(dossier)
        self.left_out: defaultdict[str, int] = defaultdict(int)
        self._groups = groups

    def pairs(self, deed: Deed) -> Iterator[tuple[str, str]]:
        """The groups of a deed's doers and of those it is done to, each pair once."""
        made: set[tuple[str, str]] = set()
        failed: set[str] = set()
        for doer, other in deed.pairs():
            source, target = self._groups.of(doer.id), self._groups.of(other.id) if other else None
            if other is None:
                failed.add(_ALONE)
            elif source is None or target is None:
                failed.add(f"deeds of or to actors {self._groups.lacking}")
            elif source == target:
                failed.add(_INSIDE)
            else:
                made.add((source, target))
        if not made and failed:
            self.left_out[min(failed)] += 1
        yield from sorted(made)

    def doers(self, deed: Deed) -> list[str]:
        """The groups of a deed's doers, each once."""
        found = {self._groups.of(doer.id) for doer in deed.doers} - {None}
        if not found:
            self.left_out[f"deeds of actors {self._groups.lacking}"] += 1
        return sorted(filter(None, found))


def relations(
    dossier: Dossier,
    *,
    per: Per = "day",
    scale: Scale = "plover",
    by: By = "actor",
    reckoned: bool = False,
) -> Table:
    """How pairs of actors deal with one another over time: the scores of their deeds, summed and averaged.

    A pair has no direction here; `matrix` tells who does it to whom.

    Args:
        dossier: the story or stories.
        per: the period: `day`, `week` (by its Monday), `month`, or `all` for no time at all.
        scale: `plover` or `goldstein`.
        by: whether an actor counts as itself (`actor`), as its `country`, or for a side: then the names of sides,
            each with the names or ids of its actors.
        reckoned: whether days that no article gives, but that are reckoned from when the news appeared, count too.

    Raises:
        UsageError: an option is not known, or a side names an actor that the dossier has not.
    """
    _check(per, scale)
    count = _Count(dossier, Groups(dossier, by))
    cells: defaultdict[tuple[str, str, str], _Cell] = defaultdict(_Cell)
    for deed in count.found:
        pairs = sorted({(min(pair), max(pair)) for pair in count.pairs(deed)})
        when = period(deed, per, reckoned=reckoned)
        if pairs and when is None:
            count.left_out[f"deeds without a {per}"] += 1
            continue
        for one, other in pairs:
            cells[when or "", one, other].add(deed)
    rows = [cells[key].row(key if per != "all" else key[1:], scale) for key in sorted(cells)]
    head = ("one", "other") if per == "all" else (per, "one", "other")
    return Table(
        title=f"Conflict and cooperation between pairs{'' if per == 'all' else f' by {per}'}",
        note=f"{_COUNTED}Scores are {_SCALES[scale]}; n is the number of deeds.",
        columns=(*head, *_FIGURES),
        rows=tuple(rows),
        left_out=merged(count.found.left_out, count.left_out),
        kind="pairs" if per == "all" else "relations",
        dossier=dossier,
    )


def matrix(dossier: Dossier, *, scale: Scale = "plover", by: By = "actor") -> Table:
    """Who does what to whom, whenever it was: a row for each ordered pair that has a deed.

    What several do with one another, such as talks, stands in both directions.

    Args:
        dossier: the story or stories.
        scale: `plover` or `goldstein`.
        by: whether an actor counts as itself (`actor`), as its `country`, or for a side: then the names of sides,
            each with the names or ids of its actors.

    Raises:
        UsageError: an option is not known, or a side names an actor that the dossier has not.
    """
    _check("all", scale)
    count = _Count(dossier, Groups(dossier, by))
    cells: defaultdict[tuple[str, str], _Cell] = defaultdict(_Cell)
    for deed in count.found:
        for source, target in count.pairs(deed):
            for pair in ((source, target),) if deed.recipients else ((source, target), (target, source)):
                cells[pair].add(deed)
    return Table(
        title="Who does it to whom",
        note=f"{_COUNTED}Scores are {_SCALES[scale]}; n is the number of deeds. A meeting counts in both directions.",
        columns=("source", "target", *_FIGURES),
        rows=tuple(cells[pair].row(pair, scale) for pair in sorted(cells)),
        left_out=merged(count.found.left_out, count.left_out),
        kind="matrix",
        dossier=dossier,
    )


def conduct(
    dossier: Dossier, *, per: Per = "week", scale: Scale = "plover", by: By = "actor", reckoned: bool = False
) -> Table:
    """How each actor acts over time, whomever it is towards, named or not: the scores of its deeds.

    Args:
        dossier: the story or stories.
        per: the period: `day`, `week` (by its Monday), `month`, or `all` for no time at all.
        scale: `plover` or `goldstein`.
        by: whether an actor counts as itself (`actor`), as its `country`, or for a side: then the names of sides,
            each with the names or ids of its actors.
        reckoned: whether days that no article gives, but that are reckoned from when the news appeared, count too.

    Raises:
        UsageError: an option is not known, or a side names an actor that the dossier has not.
    """
    _check(per, scale)
    count = _Count(dossier, Groups(dossier, by))
    cells: defaultdict[tuple[str, str], _Cell] = defaultdict(_Cell)
    for deed in count.found:
        doers, when = count.doers(deed), period(deed, per, reckoned=reckoned)
        if doers and when is None:
            count.left_out[f"deeds without a {per}"] += 1
            continue
        for doer in doers:
            cells[when or "", doer].add(deed)
    head = ("actor",) if per == "all" else (per, "actor")
    return Table(
        title=f"What each does{'' if per == 'all' else f', by {per}'}",
        note=f"{_COUNTED}Scores are {_SCALES[scale]}; n is the number of deeds.",
        columns=(*head, *_FIGURES),
        rows=tuple(cells[key].row(key if per != "all" else key[1:], scale) for key in sorted(cells)),
        left_out=merged(count.found.left_out, count.left_out),
        kind="relations",
        dossier=dossier,
    )


def period(deed: Deed, per: Per, *, reckoned: bool) -> str | None:
    """The period that a deed lies in: a day, the Monday of a week, a month; None where that is not known."""
    if per == "all":
        return ""
    if deed.first is None or deed.last is None or (deed.dated == "reckoned" and not reckoned):
        return None
    names = {_named(day, per) for day in (deed.first, deed.last)}
    return names.pop() if len(names) == 1 else None


def _named(day: date, per: Per) -> str:
    if per == "month":
        return f"{day:%Y-%m}"
    return (day - timedelta(days=day.weekday()) if per == "week" else day).isoformat()


def _check(per: str, scale: str) -> None:
    for value, known in ((per, _PERIODS), (scale, tuple(_SCALES))):
        if value not in known:
            raise UsageError(f"no {value!r}; there are {_listed(known)}")


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
