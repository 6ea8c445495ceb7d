"""Numbers and dates in sentences."""

from variorum.publish.edition import Cite, Edition
from variorum.publish.grounding import Line, Part, words
from variorum.publish.sections.moments import Dates, Day
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
    reach = {day.when: len(_one_each(day)) for day in view.days}
    most = sorted(view.days, key=lambda day: -reach[day.when])[:_DAYS]
    shared = [day for day in view.days if day in most and reach[day.when] > 1]
    return [_day(edition, day) for day in shared or view.days[:_DAYS]]


def _day(edition: Edition, day: Day) -> Line:
    cites = _one_each(day)[:_POINTS]
    parts: list[Part] = [f"{day.when}: "]
    for place, cite in enumerate(cites):
        parts += ["; " if place else "", words(edition.dossier, cite.span), f" ({article(edition, cite.witness)})"]
    return Line(tuple(parts), tuple(cite.span for cite in cites))


def _one_each(day: Day) -> list[Cite]:
    """The first citation of each article."""
    first: dict[str, Cite] = {}
    for point in day.points:
        for cite in point.cites:
            first.setdefault(cite.siglum, cite)
    return list(first.values())
