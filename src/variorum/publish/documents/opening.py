"""The beginning of a briefing: what happened and why it matters, and the headline that says most of it."""

import re
from collections.abc import Iterator

from variorum.model import Span
from variorum.publish import lineage
from variorum.publish.grounding import Line
from variorum.publish.masthead import Masthead
from variorum.publish.weights import sure
from variorum.publish.wording import capital, counted

from .draft import Draft
from .manuscript import Block, Paragraph
from .units import Unit, phrase_stems

_LEAD, _AMONG = 3, 60
"""Sentences of the lead, and the weightiest that it is chosen from."""
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
_WIDE = 3
"""Articles that tell something from which on it is worth saying how many do."""


def headline(draft: Draft, head: Masthead) -> tuple[str, str]:
    """The headline that says most of what the lead says, and the letter of its article; else that of the story."""
    lead = frozenset[str]().union(*draft.told)
    best, chosen = 0.0, (head.title, head.headline)
    for witness in draft.edition.witnesses:
        title = witness.document.title or ""
        told = phrase_stems(title)
        shared = sum(weight for form, weight in told.items() if form in lead)
        share = shared * shared / (sum(told.values()) or 1.0) + _OWN * (title == head.title)
        if _TITLE[0] <= len(title) <= _TITLE[1] and told and share > best:
            best, chosen = share, (title, witness.siglum)
    return chosen


def lead(draft: Draft) -> tuple[Block, ...]:
    """Two to four sentences: what weighs most, how widely it is told, and why it matters."""
    able = (unit for unit in draft.units if unit.opening and not unit.leaning)
    first = next((unit for unit in able if not _denies(draft.text(unit))), None)
    chosen = [first] if first is not None else list(draft.units[:1])
    for unit in chosen:
        draft.keep(unit)
    for unit in draft.units[:_AMONG]:
        if chosen and len(chosen) < _LEAD - 1 and not unit.leaning and not draft.known(unit):
            draft.keep(unit)
            chosen.append(unit)
    whole = [unit for unit in draft.units[:_AMONG] if not unit.leaning and unit.score >= _WEIGHTY]
    matters = [unit for unit in whole if not draft.known(unit) and _MATTERS.search(draft.text(unit))]
    if chosen and matters:
        draft.keep(matters[0])
        chosen.append(matters[0])
    if not chosen:
        return _first(draft)
    rest = sorted(chosen[1:], key=lambda unit: _denies(draft.text(unit)))
    lines = [draft.teller.reported(chosen[0].clause), *_carried(draft, chosen[0])]
    lines += [draft.teller.reported(unit.clause) for unit in rest]
    return (Paragraph(tuple(lines)),)


def _first(draft: Draft) -> tuple[Block, ...]:
    """Where no sentence stands on its own, the first of the running text of each article."""
    firsts = []
    for witness in draft.edition.witnesses:
        spans = (Span(witness.document.id, one.start, one.end) for one in witness.sentences)
        if (first := next((span for span in spans if not witness.furniture(span)), None)) is not None:
            firsts.append(draft.teller.quoted(first))
    return (Paragraph(tuple(firsts[:_LEAD])),) if firsts else ()


def _carried(draft: Draft, unit: Unit) -> Iterator[Line]:
    """How many articles tell what the first sentence tells, and to how many origins they go back at most."""
    best: tuple[int, tuple[Span, ...]] = (1, ())
    for claim in draft.edition.dossier.claims:
        held = [one for one in claim.accounts if draft.edition.holds(one) and one.relation in ("says", "partly")]
        articles = {one.document for one in held}
        if sure(claim.confidence) and len(articles) > best[0] and any(unit.span.overlaps(one) for one in held):
            best = (len(articles), tuple(one.span for one in held))
    count, spans = best
    if count < _WIDE:
        return
    origins = lineage.at_most(draft.edition, {span.document for span in spans})
    fewer = f", though they go back to {counted(origins, 'origin')} at most" if origins < count else ""
    yield Line((f"{capital(counted(count, 'article'))} tell of it{fewer}.",), spans)


def _denies(text: str) -> bool:
    return _DENIES.search(text) is not None
