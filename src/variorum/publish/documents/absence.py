"""What one outlet alone tells, and what it does not mention: held once more against every sentence of the silent.

A difference in words is no absence: what the silent bear out even in part, or come near to, is left unsaid, and so is
what is only a detail of one other outlet.
"""

import re
from collections.abc import Sequence

from variorum.model import Absence, Account, Claim, Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.sections.claims import bearing_accounts, differing, silent_elsewhere
from variorum.publish.witness import Witness
from variorum.publish.wording import capital, listed

from .evidence import around, quoted
from .holding import Holding, said
from .manuscript import Grid
from .papers import Paper, named
from .saying import Sayings
from .speech import marked

Told = tuple[Claim, Account]
"""A claim and its clearest passage."""
_ALONE, _SILENT = 4, 3
"""Lines of each."""
_ASKED, _MISSED = 10, 6
"""Claims of an outlet that are held against the others, and of the others that are held against it, the weightiest."""
_PAPERS = 8
"""More outlets than this are not all held against what one of them tells."""
_SHORT = 40
"""Characters below which a passage says too little to be missed."""
_MOST = 0.6
"""Share of its sentence that a passage which can stand alone must have."""
_OPENING = 3
"""Paragraphs of an article in which stands what matters to it."""
_SEARCHED = {"not-mentioned"}
_MARKS = ("“", '"', "«", "‘")
_LEANS = re.compile(
    r"\b(?:he|she|they|it|his|her|hers|him|them|their|this|these|those|such|there|then|also|too|however|but)\b",
    re.IGNORECASE,
)
"""Words by which a sentence leans on the one before, unless a name comes first."""
_NAME = re.compile(r"(?<=[^.!?“\"]\s)[A-Z]\w+")


def alone(edition: Edition, sayings: Sayings, holding: Holding, every: Sequence[Paper]) -> dict[str, list[Told]]:
    """By outlet, what it alone tells and no other was found to tell, even in part, the weighty first."""
    found: dict[str, list[Told]] = {}
    if not 1 < len(every) <= _PAPERS:
        return found
    asked: dict[str, int] = {}
    told: set[Span] = set()
    for claim in sorted(edition.dossier.claims, key=lambda one: (-edition.weights.claim(one), one.id)):
        bearing = bearing_accounts(edition, claim)
        where = {one.document for one in bearing}
        own = next((paper for paper in every if where and where <= paper.documents), None)
        if own is None or claim.status == "disputed" or not silent_elsewhere(edition, claim):
            continue
        reasons = {one.reason for one in claim.silent if one.document not in where}
        best = sayings.first(bearing)
        if best is None or reasons != _SEARCHED or not _whole(edition, sayings, best) or edition.sentence(best) in told:
            continue  # what appeared before was not searched for what is told in other words
        asked[own.name] = asked.get(own.name, 0) + 1
        if asked[own.name] > _ASKED or len(found.get(own.name, ())) >= _ALONE:
            continue
        texts = said(edition, [best.span, edition.sentence(best)])
        if all(holding.lacks(other, texts, best.document) for other in every if other is not own):
            told.add(edition.sentence(best))
            found.setdefault(own.name, []).append((claim, best))
    return found


def alone_table(
    edition: Edition, sayings: Sayings, paper: Paper, every: Sequence[Paper], found: Sequence[Told]
) -> Grid:
    """What an outlet alone was found to tell, in its sentence."""
    rows = tuple((_words(edition, sayings, best),) for _, best in found)
    loose = [w for one in every if one is not paper for w in one.witnesses if not _dated(w)]
    names = listed([sayings.called(witness) for witness in loose])
    apart = f"; nothing is said of {names}, which nothing puts on a calendar" if loose else ""
    caption = f"No sentence of the others was found that bears it out, even in part{apart}"
    return Grid(caption, ("In its words",), rows)


def _words(edition: Edition, sayings: Sayings, account: Account) -> Line:
    """The words of a passage; where somebody is reported in them its whole sentence, which says who."""
    span = sayings.words(account) or account.span
    if any(one.overlaps(span) for one in edition.reported.get(span.document, ())):
        span = around(edition, account)
    return Line(tuple(quoted(edition, span, stop=False)), tuple(dict.fromkeys((span, account.span))))


def _whole(edition: Edition, sayings: Sayings, account: Account) -> bool:
    """Whether the sentence of a passage says by itself what it is about, and is no quotation."""
    sentence = around(edition, account)
    text = edition.dossier.text(sentence)
    if len(text) < _SHORT or text[:1] in _MARKS or not text[:1].isupper() or marked(edition, account.span):
        return False
    if len(sayings.words(account) or ()) < _MOST * len(text):
        return False  # the rest of it may lean on what went before
    leans, name = _LEANS.search(text), _NAME.search(text)
    return leans is None or (name is not None and name.start() < leans.start())


def _dated(witness: Witness) -> bool:
    return (witness.document.published or witness.document.window) is not None


def silences(edition: Edition, paper: Paper) -> list[tuple[Absence, Claim]]:
    """What an outlet that could have told it was not found to mention, the weighty first."""
    ranked = sorted(edition.dossier.silences, key=lambda one: (one.rank, one.id))
    known = [(one, edition.dossier.get(one.claim)) for one in ranked if one.claim in edition.dossier]
    return [(one, claim) for one, claim in known if paper.documents & set(one.documents)]


def silent_table(
    edition: Edition, sayings: Sayings, holding: Holding, paper: Paper, every: Sequence[Paper]
) -> Grid | None:
    """What several others tell, or one opens with, and an outlet was not found to: who tells it, in which words."""
    rows: list[tuple[Line | str, ...]] = []
    elsewhere = {document for one in every if one is not paper for document in one.documents}
    for _, claim in silences(edition, paper)[:_MISSED]:
        if claim.status == "disputed" or differing(edition, claim):
            continue
        held = [one for one in claim.accounts if edition.holds(one) and one.document in elsewhere]
        best = sayings.first(held)
        if (
            best is None
            or len(rows) >= _SILENT
            or not (_whole(edition, sayings, best) and _matters(edition, held, every))
        ):
            continue
        spans = [span for one in edition.weights.best(held)[:2] for span in (one.span, edition.sentence(one))]
        if holding.lacks(paper, said(edition, [best.span, edition.sentence(best), *spans]), best.document):
            rows.append((capital(named(every, {one.document for one in held})), _words(edition, sayings, best)))
    caption = "Told by others and found in none of its sentences, in whatever words"
    return Grid(caption, ("Told by", "In the words"), tuple(rows)) if rows else None


def _matters(edition: Edition, held: Sequence[Account], every: Sequence[Paper]) -> bool:
    """Whether several outlets tell a thing, or one among its first paragraphs."""
    if sum(bool(paper.documents & {one.document for one in held}) for paper in every) > 1:
        return True
    for one in held:
        paragraphs = edition.by_document[one.document].paragraphs[:_OPENING]
        if paragraphs and one.start < paragraphs[-1].end:
            return True
    return False
