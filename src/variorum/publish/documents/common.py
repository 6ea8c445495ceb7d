"""What several outlets tell, each in its own words: those that surely tell it, and no word on the others."""

import re
from collections.abc import Sequence

from variorum.model import Account, Claim, Span
from variorum.publish import times
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, Part
from variorum.publish.sections.claims import bearing_accounts, differing
from variorum.publish.weights import sure
from variorum.publish.wording import capital, listed

from . import leads
from .evidence import around, closed, quoted
from .holding import Holding, said
from .manuscript import Grid
from .papers import Paper
from .saying import Sayings

_MOST, _WORDINGS = 6, 4
"""Things that are listed, and wordings of each that are printed."""
_ASKED, _PAPERS = 12, 8
"""Claims that are looked for in every outlet lest one event stands twice, and outlets above which none is."""
_SURE, _BACK = 0.55, 0.4
"""Chance from which an outlet tells what another opens with, and from which its sentence leads back to that opening.
Set by eye on the openings of six stories."""
_CLEAR, _SHORTEST = 0.5, 25
"""Clarity and length from which a passage says what it tells."""

Tellers = dict[str, Span]
"""By outlet, the passage that tells a thing."""


def table(edition: Edition, sayings: Sayings, holding: Holding, every: Sequence[Paper]) -> Grid | None:
    """What several outlets tell: what articles open with first, then the claims of most; each event once."""
    told: set[Span] = set()
    found: list[tuple[Line | str, ...]] = []
    few = len(every) <= _PAPERS
    ranked = [*(_opened(edition, holding, every) if few else ()), *_claimed(edition, sayings, every)]
    for tellers in ranked:
        sentences = {edition.sentence(span) for span in tellers.values()}
        if few:
            sentences |= _retold(edition, holding, every, next(iter(tellers.values())))
        if not sentences & told and len(found) < _MOST:
            found.append(_row(edition, every, tellers))
            told |= sentences
    head = ("Told by at least", "In the words")
    return Grid("One thing in the words of several", head, tuple(found)) if found else None


def _opened(edition: Edition, holding: Holding, every: Sequence[Paper]) -> list[Tellers]:
    """What outlets open with and others tell that are not known to be earlier, that of most first."""
    ranked: list[tuple[int, int, int, Tellers]] = []
    openings = {leads.first(witness) for paper in every for witness in paper.witnesses}
    for place, paper in enumerate(every):
        first = next((span for witness in paper.witnesses if (span := leads.first(witness)) is not None), None)
        if first is None:
            continue
        tellers = {paper.name: first}
        for other in every:
            near = _answer(edition, holding, paper, first, other) if other is not paper else None
            if near is not None and _later(edition, first.document, near.document):
                tellers[other.name] = near
        ordered = {one.name: tellers[one.name] for one in every if one.name in tellers}
        ranked.append((-len(ordered), -len(openings & set(ordered.values())), place, ordered))
    return [tellers for *_, tellers in sorted(ranked, key=lambda one: one[:3]) if len(tellers) > 1]


def _answer(edition: Edition, holding: Holding, paper: Paper, first: Span, other: Paper) -> Span | None:
    """By which sentence an outlet tells what another opens with: its own opening, if that leads back there."""
    near = holding.teller(other, _sentence(edition, first), _SURE)
    if near is None:
        return None
    own = (leads.first(witness) for witness in other.witnesses)
    for span in (*(one for one in own if one is not None), around(edition, near)):
        back = holding.teller(paper, _sentence(edition, span), _BACK)
        if back is not None and edition.sentence(back).overlaps(first):
            return span
    return None


def _sentence(edition: Edition, span: Span) -> str:
    return next(iter(said(edition, [span])), "")


def _later(edition: Edition, first: str, other: str) -> bool:
    """Whether an article is known not to be from before the day of another: no earlier one tells its news."""
    days = [edition.by_document[one].document for one in (first, other)]
    since, then = (times.bounds(one.published or one.window) for one in days)
    return bool(since and then and since[0] and then[0] and then[0] >= since[0])


def _claimed(edition: Edition, sayings: Sayings, every: Sequence[Paper]) -> list[Tellers]:
    """The claims that several outlets tell, those of most first."""
    ranked: list[tuple[int, float, str, Tellers]] = []
    for claim in edition.dossier.claims:
        if claim.status == "disputed" or not sure(claim.confidence) or differing(edition, claim):
            continue
        tellers = _tellers(edition, sayings, claim, every)
        if len(tellers) > 1:
            ranked.append((-len(tellers), -edition.weights.claim(claim), claim.id, tellers))
    return [tellers for *_, tellers in sorted(ranked, key=lambda one: one[:3])][:_ASKED]


def _retold(edition: Edition, holding: Holding, every: Sequence[Paper], span: Span) -> set[Span]:
    """The sentences of all outlets that seem to tell a thing too."""
    texts = said(edition, [span])
    found = (holding.teller(paper, text) for paper in every for text in texts)
    return {edition.sentence(one) for one in found if one is not None}


def _tellers(edition: Edition, sayings: Sayings, claim: Claim, every: Sequence[Paper]) -> Tellers:
    """The clearest passage of each outlet that tells a claim whole, in words that say what it is."""
    bearing = edition.weights.best(one for one in bearing_accounts(edition, claim) if one.relation == "says")
    found: Tellers = {}
    for paper in every:
        own = (one for one in bearing if one.document in paper.documents and _clear(edition, sayings, one))
        if (best := next(own, None)) is not None:
            found[paper.name] = around(edition, best)
    return found


def _clear(edition: Edition, sayings: Sayings, account: Account) -> bool:
    if len(account) < _SHORTEST or edition.weights.headless(account):
        return False
    return edition.weights.clarity(account) >= _CLEAR and (
        account.voice == "own" or edition.name(account.by) is not None or bool(sayings.speaker(account))
    )


def _row(edition: Edition, every: Sequence[Paper], tellers: Tellers) -> tuple[Line | str, ...]:
    """Who tells a thing, and each wording of it once, with the outlets that have it."""
    wordings: dict[str, tuple[Span, list[str]]] = {}
    for name, place in tellers.items():
        span = closed(edition, place)
        form = re.sub(r"[\W_]+", " ", edition.dossier.text(span)).casefold().strip()
        known = next((one for one in wordings if form in one or one in form), form)
        wordings.setdefault(known, (span, []))[1].append(name)
    parts: list[Part] = []
    for number, (span, names) in enumerate(list(wordings.values())[:_WORDINGS]):
        parts += ["; " if number else "", f"{capital(listed(names))}: ", *quoted(edition, span, stop=False)]
    left = [name for _, names in list(wordings.values())[_WORDINGS:] for name in names]
    parts += [f"; and, in other words, {listed(left)}"] if left else []
    words = Line(tuple(part for part in parts if part), tuple(dict.fromkeys(tellers.values())))
    everyone = len(tellers) == len(every) > 2
    return ("All of these" if everyone else capital(listed(list(tellers))), words)
