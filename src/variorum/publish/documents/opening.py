"""The beginning of a briefing: what happened and why it matters, and the headline that says most of it."""

import re
from collections.abc import Sequence

from variorum.model import Span
from variorum.publish.masthead import Masthead

from .centre import Centre
from .draft import Draft
from .manuscript import Block, Paragraph, lines_of
from .overtaken import Overtaken
from .units import Unit, phrase_stems, repeats

_LEAD, _AMONG = 3, 60
"""Sentences of the lead, and the weightiest that it is chosen from."""
_DOUBLED = 0.45
"""Share of the telling words of the shorter of two sentences from which the second repeats the first."""
_TITLE = (20, 110)
"""Characters of a headline that can stand over a briefing."""
_OWN = 0.2
"""What speaks for the headline that stands over the story elsewhere."""
_WEIGHTY = 1.0
"""Weight of a sentence that can say in the lead why the story matters. Chosen by reading briefings."""
_MATTERS = re.compile(
    r"\b(?:first|since|amid|fears?|threat\w*|crisis|largest|biggest|worst|deadliest|could|would|will|raising|despite"
    r"|victory|blow|setback|escalat\w+|tensions?|unprecedented|major|condemn\w*|outrage|criticism|pressure)\b",
    re.IGNORECASE,
)
"""Words by which writers of news say why something matters."""
_DENIES = re.compile(r"\b(?:den(?:y|ies|ied|ying)|reject\w*|refut\w*|dismiss\w*|disput\w*)\b", re.IGNORECASE)
_CENTRAL = 0.15
"""Share of what the story is about that a further sentence of the lead has. Chosen by reading leads."""


def headline(draft: Draft, head: Masthead, lead: tuple[Block, ...]) -> tuple[str, str]:
    """The headline that says most of what the lead says and is no older, and the letter of its article."""
    told_of = frozenset[str]().union(*draft.told)
    centre = Centre(draft.edition)
    first = [one for block in lead for line in lines_of(block) for one in line.support if isinstance(one, Span)]
    told_at = [centre.lateness(span) for span in first[:1]]
    best, chosen = 0.0, (head.title, head.headline)
    for witness in draft.edition.witnesses:
        title = witness.document.title or ""
        told = phrase_stems(title)
        shared = sum(weight for form, weight in told.items() if form in told_of)
        share = shared * shared / (sum(told.values()) or 1.0) + _OWN * (title == head.title)
        stale = any(centre.lateness(Span(witness.document.id, 0, 1)) < late for late in told_at)
        fitting = _TITLE[0] <= len(title) <= _TITLE[1] and not stale and not centre.view(witness)
        if fitting and told and share > best:
            best, chosen = share, (title, witness.siglum)
    return chosen


def lead(draft: Draft) -> tuple[Block, ...]:
    """Up to three sentences: the central event, its latest development, and what it leads to or why it matters."""
    centre = Centre(draft.edition)
    ranked = sorted(_candidates(draft, centre), key=lambda one: (-centre.score(one), draft.edition.rank(one.span)))
    opening = [one for one in ranked if one.span in centre.openings]
    first = [one for one in opening if not _denies(draft.text(one))][:1] or ranked[:1] or list(draft.units[:1])
    chosen = list[Unit]()
    central = [one for one in opening if centre.share(one.stems) >= _CENTRAL and centre.newsy(one)]
    others = sorted(central, key=lambda one: any(one.span.document == held.span.document for held in first))
    weighty = [u for u in ranked if centre.share(u.stems) >= _CENTRAL and u.score >= _WEIGHTY and centre.newsy(u)]
    matters = [one for one in weighty if _MATTERS.search(draft.text(one))]
    for most, units in ((1, first), (_LEAD - 1, others), (_LEAD, [*matters, *central])):
        for unit in units:
            timely = not chosen or centre.timely(unit.span, chosen[0].span)
            if len(chosen) < most and timely and not _repeated(draft, unit, chosen):
                draft.keep(unit)
                chosen.append(unit)
    if not chosen:
        return _first(draft)
    rest = sorted(chosen[1:], key=lambda unit: _denies(draft.text(unit)))
    return (Paragraph(tuple(draft.teller.reported(unit.clause) for unit in [*chosen[:1], *rest])),)


def _repeated(draft: Draft, unit: Unit, chosen: Sequence[Unit]) -> bool:
    """Whether a sentence says what one of the lead says, the names of those who act aside."""
    named = [draft.edition.actors[actor].name for one in (unit, *chosen) for actor in one.actors]
    names = frozenset(form for name in named for form in phrase_stems(name))
    return repeats(unit.stems - names, [one.stems - names for one in chosen], _DOUBLED)


def _candidates(draft: Draft, centre: Centre) -> list[Unit]:
    """Sentences that can stand in a lead: those that articles open with, and the weightiest of the rest."""
    among = {unit.span for unit in draft.units[:_AMONG]} | centre.openings
    overtaken = Overtaken(draft.edition)
    able = (unit for unit in draft.units if unit.span in among and centre.leads(unit))
    told = [unit for unit in able if not overtaken.holds(unit.span)]
    return [unit for unit in told if draft.text(unit)[0] not in "“\"‘'"]


def _first(draft: Draft) -> tuple[Block, ...]:
    """Where no sentence stands on its own, the first of the running text of each article."""
    firsts = []
    for witness in draft.edition.witnesses:
        spans = (Span(witness.document.id, one.start, one.end) for one in witness.sentences)
        if (first := next((span for span in spans if not witness.furniture(span)), None)) is not None:
            firsts.append(draft.teller.quoted(first))
    return (Paragraph(tuple(firsts[:_LEAD])),) if firsts else ()


def _denies(text: str) -> bool:
    return _DENIES.search(text) is not None
