"""Numbers side by side."""

from dataclasses import dataclass, replace

from variorum.model import Quantity, Series
from variorum.publish import times
from variorum.publish.edition import Cite, Edition, Note
from variorum.publish.section import Section
from variorum.publish.wording import capital, value

from .differences import figures, verdict

_UNITS = {
    "usd": "US dollars", "eur": "euros", "gbp": "pounds", "jpy": "yen", "cny": "yuan", "rub": "roubles",
    "chf": "francs", "cad": "Canadian dollars", "aud": "Australian dollars", "inr": "rupees",
    "uah": "hryvnias", "ils": "shekels",
}  # fmt: skip
"""Units of money that a reader knows by a name, by their ISO codes; another stands as its code."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number as a text words it, and what it comes to; `told` is when its article appeared, in words."""

    anchor: str
    value: str
    of: str | None
    by: str | None
    when: str | None
    told: str
    cite: Cite


@dataclass(frozen=True, slots=True)
class Group:
    """Numbers under one heading, by the day that they are of or were told; `remark` says how they differ."""

    label: str
    sigla: tuple[str, ...]
    figures: tuple[Figure, ...]
    anchor: str = ""
    remark: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers about the same thing: those that differ, and those that are alike wherever they stand.

    Then the others by unit: of several articles, and of one alone.
    """

    series: tuple[Group, ...]
    alike: tuple[Group, ...]
    shared: tuple[Group, ...]
    alone: tuple[Group, ...]


def build(edition: Edition) -> Section | None:
    """All numbers: the series first, then what is in none by unit, the groups of most articles first."""
    series = _series(edition)
    in_series = {quantity for record in edition.dossier.series for quantity in record.quantities}
    units = _units(edition, in_series)
    if not series and not units:
        return None
    differing = tuple(group for group in series if group.remark or not _alike(group))
    alike = tuple(group for group in series if group not in differing)
    shared = tuple(group for group in units if len(group.sigla) > 1)
    alone = tuple(group for group in units if len(group.sigla) == 1)
    count = sum(len(group.figures) for group in (*series, *units))
    lead = (
        "By the day that a figure is of or, where the text does not say, that it was told. Standing side by side does "
        "not make two numbers counts of the same thing at the same time. A dash under “said by”: nobody is named."
    )
    view = Numbers(differing, alike, shared, alone)
    return Section("numbers", "Numbers side by side", "numbers.html", view, lead, count)


def _series(edition: Edition) -> tuple[Group, ...]:
    """The dossier's series, in more articles first; a quantity of several series is shown in each."""
    groups = []
    for record in edition.dossier.series:
        quantities = [edition.dossier.get(ident) for ident in record.quantities if ident in edition.dossier]
        held = [q for q in quantities if isinstance(q, Quantity) and edition.holds(q)]
        if held and not all(_mere_one(edition, one) for one in held):
            groups.append((record, held))
    groups.sort(key=lambda g: (-len({q.document for q in g[1]}), -len(g[1]), g[0].label, g[0].id))
    return tuple(_one_series(edition, record, held) for record, held in groups)


def _alike(group: Group) -> bool:
    """Whether all figures come to the same, so that a reader has nothing to compare."""
    return len({figure.value for figure in group.figures}) == 1


def _one_series(edition: Edition, record: Series, quantities: list[Quantity]) -> Group:
    differing = [d for d in edition.dossier.discrepancies if record.id in d.of and figures(edition, d)]
    group = _group(edition, record.label or record.unit, sorted(quantities, key=lambda q: _day(edition, q)))
    anchor = edition.anchor(record.id, "numbers")
    also = tuple(edition.anchor(d.id, "numbers") for d in differing)
    remark = capital("; ".join(dict.fromkeys(verdict(d) for d in differing)))
    return replace(group, anchor=anchor, remark=remark, also=also)


def _day(edition: Edition, quantity: Quantity) -> tuple[object, ...]:
    """The order of figures: by their own day, else that of their article; the undated by their window, or last."""
    document = edition.by_document[quantity.document].document
    return (*times.order(quantity.when or document.published or document.window), edition.rank(quantity.span))


def _units(edition: Edition, shown: set[str]) -> list[Group]:
    by_unit: dict[str, list[Quantity]] = {}
    for quantity in sorted((q for q in edition.dossier.quantities if edition.holds(q)), key=edition.rank):
        if quantity.id not in shown and not _mere_one(edition, quantity):
            by_unit.setdefault((quantity.unit or "").casefold(), []).append(quantity)
    groups = [_group(edition, quantities[0].unit or "", quantities) for _, quantities in sorted(by_unit.items())]
    return sorted(groups, key=lambda g: (g.label == "", -len(g.sigla), -len(g.figures), g.label))


def _mere_one(edition: Edition, quantity: Quantity) -> bool:
    """Whether a text has the word "one" before a noun, of nobody who died or fled: it tells which, not how many."""
    return quantity.low == 1 and quantity.fate is None and edition.dossier.text(quantity)[:4].lower() == "one "


def _group(edition: Edition, label: str, quantities: list[Quantity]) -> Group:
    return Group(
        label=_UNITS.get(label.casefold(), label),
        sigla=edition.sigla(quantity.document for quantity in quantities),
        figures=tuple(_figure(edition, quantity) for quantity in quantities),
    )


def _figure(edition: Edition, quantity: Quantity) -> Figure:
    anchor = edition.anchor(quantity.id, "numbers")
    words = value(quantity.low, quantity.high, approximate=quantity.approximate)
    witness = edition.by_document[quantity.document]
    return Figure(
        anchor=anchor,
        value=words,
        of=quantity.of,
        by=edition.name(quantity.said_by),
        when=times.phrase(quantity.when) if quantity.when else None,
        told=witness.window or (f"told {witness.day}" if witness.document.published else "undated"),
        cite=edition.cite(quantity, Note("quantity", anchor, words)),
    )
