"""What several outlets tell, each in its own words, and how many origins stand behind it at most."""

import re
from collections.abc import Sequence

from variorum.model import Account, Claim, Span
from variorum.publish import lineage
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, Part
from variorum.publish.sections.claims import bearing_accounts, differing
from variorum.publish.weights import sure
from variorum.publish.wording import capital, counted, number

from .evidence import closed, quoted
from .manuscript import Grid
from .papers import Paper, named
from .saying import Sayings

_MOST, _WORDINGS = 8, 3
"""Claims that are listed, and wordings of each that are printed."""
_CLEAR, _SHORTEST = 0.5, 25
"""Clarity and length from which a passage says what it tells."""


def table(edition: Edition, sayings: Sayings, every: Sequence[Paper]) -> Grid | None:
    """The claims that several outlets tell, those of most first; each passage is printed once."""
    ranked = []
    for claim in edition.dossier.claims:
        if claim.status == "disputed" or not sure(claim.confidence) or differing(edition, claim):
            continue
        tellers = _tellers(edition, sayings, claim, every)
        if len(tellers) > 1:
            ranked.append((-len(tellers), -edition.weights.claim(claim), claim.id, claim, tellers))
    told: set[Span] = set()
    found: list[tuple[Line | str, ...]] = []
    for _, _, _, claim, tellers in sorted(ranked, key=lambda one: one[:3]):
        sentences = {edition.sentence(account) for account in tellers.values()}
        if not sentences & told and len(found) < _MOST:
            found.append(_row(edition, sayings, claim, every, tellers))
        told |= sentences
    head = ("Told by", "Independent origins", "In the words of each")
    return Grid("Told by several", head, tuple(found)) if found else None


def origins(edition: Edition) -> Grid | None:
    """How many passages stand in several articles, and how many origins stand behind all at most."""
    spans = tuple(dict.fromkeys(p.span for one in edition.dossier.reuse for p in one.passages if edition.holds(p)))
    if not spans:
        return None
    articles = {witness.document.id for witness in edition.witnesses}
    at_most = f"at most {number(lineage.at_most(edition, articles))}, behind {counted(len(articles), 'article')}"
    rows = (
        ("Passages that stand in several articles", Line((number(len(edition.dossier.reuse)),), spans)),
        ("Independent origins", at_most),
        ("What that does not show", "who took them from whom, even where one had them first"),
    )
    return Grid("Words in common", ("What", "Found"), rows)


def _tellers(edition: Edition, sayings: Sayings, claim: Claim, every: Sequence[Paper]) -> dict[str, Account]:
    """The clearest passage of each outlet that tells a claim whole, in words that say what it is."""
    bearing = edition.weights.best(one for one in bearing_accounts(edition, claim) if one.relation == "says")
    found: dict[str, Account] = {}
    for paper in every:
        own = (one for one in bearing if one.document in paper.documents and _clear(edition, sayings, one))
        if (best := next(own, None)) is not None:
            found[paper.name] = best
    return found


def _clear(edition: Edition, sayings: Sayings, account: Account) -> bool:
    if len(account) < _SHORTEST or edition.weights.headless(account):
        return False
    return edition.weights.clarity(account) >= _CLEAR and (
        account.voice == "own" or edition.name(account.by) is not None or bool(sayings.speaker(account))
    )


def _row(
    edition: Edition, sayings: Sayings, claim: Claim, every: Sequence[Paper], tellers: dict[str, Account]
) -> tuple[Line | str, ...]:
    """Who tells it, how many origins at most, and each wording of it once, with the outlet that has it."""
    who = named(every, {account.document for account in tellers.values()})
    count = min(claim.origins, len(tellers))
    speakers = {sayings.speaker(account) for account in tellers.values()}
    speaker = speakers.pop() if len(speakers) == 1 else ""
    everyone = f"all {number(len(every))}" if len(tellers) == len(every) > 2 else who
    parts: list[Part] = []
    seen: list[str] = []
    support: list[Span] = []
    for name, account in tellers.items():
        span = closed(edition, account.span)
        support.append(span)
        form = re.sub(r"[\W_]+", " ", edition.dossier.text(span)).casefold().strip()
        if len(seen) < _WORDINGS and not any(form in other or other in form for other in seen):
            head = f"{capital(name)}: " if not speaker or seen else f"{capital(speaker)}: "
            parts += ["; " if seen else "", head, *quoted(edition, span, stop=False)]
            seen.append(form)
    words = Line(tuple(part for part in parts if part), tuple(dict.fromkeys(support)))
    return (capital(everyone), f"at most {number(count)}" if count > 1 else "one", words)
