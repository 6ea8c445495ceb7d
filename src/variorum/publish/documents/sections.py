"""The running text of a briefing: themes that have a heading of their own, and few plain sections for the rest."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from variorum.model import Span
from variorum.publish import times

from .draft import Draft
from .manuscript import Chapter, Paragraph
from .openness import calls_open
from .themes import themes
from .units import Unit

_THEMED, _EACH, _PLAIN = 60, 5, 8
"""Sentences that themes are found in, those of a theme, and those of a section without one."""
_FEWEST = 2
"""Sentences that are worth a heading."""
_AGO = timedelta(days=30)
"""How long before the first article all days of a sentence lie that tells what the story comes from. A round number."""


def sections(draft: Draft) -> Iterator[Chapter]:
    """What happened, the themes, what was said, and what it comes from; no section of one sentence."""
    able = (unit for unit in draft.units if not unit.leaning and not draft.known(unit))
    whole = [unit for unit in able if not calls_open(draft.text(unit))]
    found, left = themes(draft.teller, whole[:_THEMED])
    themed: list[tuple[str, list[Unit]]] = []
    held: list[Unit] = []
    for theme in found:
        chosen = [unit for unit in draft.fresh(theme.units, _EACH) if unit not in held]
        if len(chosen) >= _FEWEST:
            themed.append((theme.title, chosen))
            held += chosen
        else:
            left = [*left, *theme.units]
    happened, said, before = _sorted(draft, sorted(left, key=lambda unit: -unit.score))
    yield from _section(draft, "What happened", happened, _PLAIN)
    for title, chosen in themed:
        yield from _section(draft, title, chosen)
    yield from _section(draft, "What was said", said, _PLAIN)
    yield from _section(draft, "Background", before)


def _section(draft: Draft, title: str, units: Sequence[Unit], most: int = _EACH) -> Iterator[Chapter]:
    chosen = draft.fresh(units, most)
    if len(chosen) >= _FEWEST:
        yield Chapter(title, (Paragraph(draft.in_order(chosen)),))


def _sorted(draft: Draft, units: Sequence[Unit]) -> tuple[list[Unit], list[Unit], list[Unit]]:
    """What is told as having happened, as somebody's word, and of long before."""
    last = _last_days(draft, units)
    starts = [reach[0] for d in draft.edition.dossier.documents if (reach := times.bounds(d.published))]
    first = min((start for start in starts if start is not None), default=date.min)
    before = [unit for unit in units if unit.span in last and first > date.min and last[unit.span] < first - _AGO]
    rest = [unit for unit in units if unit not in before]
    said = [unit for unit in rest if unit.clause.spoken]
    happened = [unit for unit in rest if not unit.clause.spoken]
    if len(said) < _FEWEST or len(happened) < _FEWEST:
        return rest, [], before
    return happened, said, before


def _last_days(draft: Draft, units: Sequence[Unit]) -> dict[Span, date]:
    """The last day that each sentence names, where it names any."""
    found: dict[Span, date] = {}
    for moment in draft.edition.dossier.moments:
        reach = times.bounds(moment.when)
        if reach is None or reach[1] is None:
            continue
        for unit in units:
            if unit.clause.span.covers(moment):
                found[unit.span] = max(found.get(unit.span, date.min), reach[1])
    return found
