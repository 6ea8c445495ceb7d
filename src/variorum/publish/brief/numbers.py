"""Numbers in sentences."""

from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, Part, words
from variorum.publish.sections.numbers import Figure, Group, Numbers

from .naming import articles

_GROUPS, _FIGURES = 3, 5


def lines(edition: Edition, view: Numbers) -> list[Line]:
    """One line a series; where the dossier has none, one a unit that several articles count in."""
    groups = view.series or tuple(g for g in view.shared if g.label and len({f.value for f in g.figures}) > 1)
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
        day = figures[0].when or figures[0].told
        parts.append(f" ({f'{by}, in ' if by else ''}{where}; {day})")
    if len(same) > len(shown):
        parts.append("; and others")
    if group.remark:
        parts.append(f": {group.remark[:1].lower()}{group.remark[1:]}")
    return Line(tuple(parts), tuple(figure.cite.span for _, figures in shown for figure in figures))
