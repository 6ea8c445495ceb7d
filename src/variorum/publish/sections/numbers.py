"""Numbers side by side."""

from dataclasses import dataclass

from variorum.model import Quantity
from variorum.publish import times
from variorum.publish.edition import Cite, Edition, Note
from variorum.publish.section import Section
from variorum.publish.wording import value


@dataclass(frozen=True, slots=True)
class Figure:
    """One number as a text words it, and what it comes to."""

    anchor: str
    value: str
    of: str | None
    by: str | None
    when: str | None
    cite: Cite


@dataclass(frozen=True, slots=True)
class Group:
    """Numbers under one heading, in the order of the articles."""

    label: str
    sigla: tuple[str, ...]
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers about the same thing; then the others by unit: of several articles, and of one alone."""

    series: tuple[Group, ...]
    shared: tuple[Group, ...]
    alone: tuple[Group, ...]


def build(edition: Edition) -> Section | None:
    """All numbers: the series first, then what is in none by unit, the groups of most articles first."""
    series = _series(edition)
    in_series = {quantity for record in edition.dossier.series for quantity in record.quantities}
    units = _units(edition, in_series)
    if not series and not units:
        return None
    shared = tuple(group for group in units if len(group.sigla) > 1)
    alone = tuple(group for group in units if len(group.sigla) == 1)
    count = sum(len(group.figures) for group in (*series, *units))
    lead = (
        "Standing side by side does not make two numbers counts of the same thing at the same time. "
        "A dash under “said by” means that the text leads to no speaker."
    )
    return Section("numbers", "Numbers side by side", "numbers.html", Numbers(series, shared, alone), lead, count)


def _series(edition: Edition) -> tuple[Group, ...]:
    """The dossier's series, in more articles first; a quantity of several series is shown in each."""
    groups = []
    for record in edition.dossier.series:
        quantities = [edition.dossier.get(ident) for ident in record.quantities if ident in edition.dossier]
        held = sorted((q for q in quantities if isinstance(q, Quantity) and edition.holds(q)), key=edition.rank)
        if held:
            groups.append((record.label or record.unit, held))
    groups.sort(key=lambda group: (-len({q.document for q in group[1]}), -len(group[1]), group[0]))
    return tuple(_group(edition, label, quantities) for label, quantities in groups)


def _units(edition: Edition, shown: set[str]) -> list[Group]:
    by_unit: dict[str, list[Quantity]] = {}
    for quantity in sorted((q for q in edition.dossier.quantities if edition.holds(q)), key=edition.rank):
        if quantity.id not in shown:
            by_unit.setdefault((quantity.unit or "").casefold(), []).append(quantity)
    groups = [_group(edition, quantities[0].unit or "", quantities) for _, quantities in sorted(by_unit.items())]
    return sorted(groups, key=lambda g: (g.label == "", -len(g.sigla), -len(g.figures), g.label))


def _group(edition: Edition, label: str, quantities: list[Quantity]) -> Group:
    return Group(
        label=label,
        sigla=edition.sigla(quantity.document for quantity in quantities),
        figures=tuple(_figure(edition, quantity) for quantity in quantities),
    )


def _figure(edition: Edition, quantity: Quantity) -> Figure:
    anchor = edition.anchor(quantity.id, "numbers")
    words = value(quantity.low, quantity.high, approximate=quantity.approximate)
    return Figure(
        anchor=anchor,
        value=words,
        of=quantity.of,
        by=edition.name(quantity.said_by),
        when=times.phrase(quantity.when) if quantity.when else None,
        cite=edition.cite(quantity, Note("quantity", anchor, words)),
    )
