"""Numbers side by side."""

from dataclasses import dataclass

from variorum.model import Quantity
from variorum.publish import times
from variorum.publish.edition import Cite, Edition, Note
from variorum.publish.section import Section
from variorum.publish.wording import counted, value


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
class Series:
    """The numbers of one unit, in the order of the articles."""

    unit: str
    sigla: tuple[str, ...]
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Numbers:
    """Units that several articles count in, and those of one article alone."""

    shared: tuple[Series, ...]
    alone: tuple[Series, ...]


def build(edition: Edition) -> Section | None:
    """All numbers by unit, the units of most articles first."""
    series = by_unit(edition)
    if not series:
        return None
    shared = tuple(group for group in series if len(group.sigla) > 1)
    alone = tuple(group for group in series if len(group.sigla) == 1)
    count = sum(len(group.figures) for group in series)
    lead = "Numbers counted in the same unit. Standing side by side does not make them counts of the same thing."
    return Section("numbers", "Numbers side by side", "numbers.html", Numbers(shared, alone), lead, count)


def by_unit(edition: Edition) -> list[Series]:
    """The numbers of the articles by unit, the units of most articles and then of most numbers first."""
    groups: dict[str, list[Quantity]] = {}
    for quantity in sorted((q for q in edition.dossier.quantities if edition.holds(q)), key=edition.rank):
        groups.setdefault((quantity.unit or "").casefold(), []).append(quantity)
    series = [_series(edition, quantities) for _, quantities in sorted(groups.items())]
    return sorted(series, key=lambda s: (s.unit == "", -len(s.sigla), -len(s.figures), s.unit))


def _series(edition: Edition, quantities: list[Quantity]) -> Series:
    return Series(
        unit=quantities[0].unit or "",
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


def summary(series: Series) -> str:
    """What a closed group says of itself."""
    return f"{counted(len(series.figures), 'number')} in {counted(len(series.sigla), 'article')}"
