"""Numbers and dates in sentences."""

from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, Part, words
from variorum.publish.sections.moments import Dates, Point
from variorum.publish.sections.numbers import Figure, Group, Numbers

from .naming import article

_GROUPS, _FIGURES, _DAYS, _POINTS = 10, 8, 15, 6


def lines(edition: Edition, view: Numbers) -> list[Line]:
    """One line a series; where the dossier has none, one a unit that several articles count in."""
    groups = view.series or tuple(group for group in view.shared if group.label)
    return [_group(edition, group) for group in groups[:_GROUPS]]


def _group(edition: Edition, group: Group) -> Line:
    figures = group.figures[:_FIGURES]
    parts: list[Part] = [f"{group.label or 'Without a unit'}: "]
    for place, figure in enumerate(figures):
        parts += ["; " if place else "", words(edition.dossier, figure.cite.span), f" ({_source(edition, figure)})"]
    if len(group.figures) > len(figures):
        parts.append(f"; and {len(group.figures) - len(figures)} more")
    return Line(tuple(parts), tuple(figure.cite.span for figure in group.figures))


def _source(edition: Edition, figure: Figure) -> str:
    witness = figure.cite.witness
    name = article(edition, witness)
    dated = name if witness.day in name else f"{name}, {witness.day}"
    return f"{figure.by} in {dated}" if figure.by else dated


def dates(edition: Edition, view: Dates) -> list[Line]:
    """The days that most articles speak of, in the order of the calendar."""
    days = sorted(view.days, key=lambda day: -len({point.cite.siglum for point in day.points}))
    chosen = [day for day in view.days if day in days[:_DAYS] and len({p.cite.siglum for p in day.points}) > 1]
    found = []
    for day in chosen or view.days[:_DAYS]:
        points = _one_each(day.points)[:_POINTS]
        parts: list[Part] = [f"{day.when}: "]
        for place, point in enumerate(points):
            name = article(edition, point.cite.witness)
            parts += ["; " if place else "", words(edition.dossier, point.cite.span), f" ({name})"]
        found.append(Line(tuple(parts), tuple(point.cite.span for point in points)))
    return found


def _one_each(points: tuple[Point, ...]) -> list[Point]:
    """The first point of each article."""
    first: dict[str, Point] = {}
    for point in points:
        first.setdefault(point.cite.siglum, point)
    return list(first.values())
