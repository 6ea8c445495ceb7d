"""Numbers and dates in sentences."""

from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, Part, words
from variorum.publish.sections.moments import Dates, Day
from variorum.publish.sections.numbers import Figure, Group, Numbers

from .naming import articles

_GROUPS, _FIGURES, _DAYS, _POINTS = 10, 8, 15, 6


def lines(edition: Edition, view: Numbers) -> list[Line]:
    """One line a series; where the dossier has none, one a unit that several articles count in."""
    groups = view.series or tuple(group for group in view.shared if group.label)
    return [_group(edition, group) for group in groups[:_GROUPS]]


def _group(edition: Edition, group: Group) -> Line:
    """Equal words once, with all articles that have them."""
    same: dict[tuple[str, str | None], list[Figure]] = {}
    for figure in group.figures:
        same.setdefault((figure.cite.words.casefold(), figure.by), []).append(figure)
    shown = list(same.items())[:_FIGURES]
    parts: list[Part] = [f"{group.label or 'Without a unit'}: "]
    for place, ((_, by), figures) in enumerate(shown):
        where = articles(edition, [figure.cite for figure in figures])
        parts += ["; " if place else "", words(edition.dossier, figures[0].cite.span)]
        parts.append(f" ({by}, in {where})" if by else f" ({where})")
    if len(same) > len(shown):
        parts.append("; and others")
    return Line(tuple(parts), tuple(figure.cite.span for _, figures in shown for figure in figures))


def dates(edition: Edition, view: Dates) -> list[Line]:
    """The days that most articles speak of, in the order of the calendar."""
    reach = {day.when: len({cite.siglum for point in day.points for cite in point.cites}) for day in view.days}
    most = sorted(view.days, key=lambda day: -reach[day.when])[:_DAYS]
    shared = [day for day in view.days if day in most and reach[day.when] > 1]
    return [_day(edition, day) for day in shared or view.days[:_DAYS]]


def _day(edition: Edition, day: Day) -> Line:
    points = day.points[:_POINTS]
    parts: list[Part] = [f"{day.when}: "]
    for place, point in enumerate(points):
        parts += ["; " if place else "", words(edition.dossier, point.cites[0].span)]
        parts.append(f" ({articles(edition, point.cites)})")
    return Line(tuple(parts), tuple(cite.span for point in points for cite in point.cites))
