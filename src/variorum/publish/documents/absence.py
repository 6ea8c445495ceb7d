"""What one outlet alone tells, and what it does not mention: both as the search of every article found it."""

from collections.abc import Sequence

from variorum.model import Absence, Account, Claim, Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.sections.claims import bearing_accounts, silent_elsewhere
from variorum.publish.witness import Witness
from variorum.publish.wording import capital, listed

from .evidence import quoted
from .manuscript import Grid
from .papers import Paper, named
from .saying import Sayings

Told = tuple[Claim, Account]
"""A claim and its clearest passage."""
_ALONE, _SILENT = 6, 6
"""Lines of each."""
_SEARCHED = {"not-mentioned"}
_EARLIER = {"appeared-before"}


def alone(edition: Edition, sayings: Sayings, every: Sequence[Paper]) -> dict[str, list[Told]]:
    """By outlet, what it alone tells and every other was found not to mention, the weighty first."""
    found: dict[str, list[Told]] = {}
    told: set[Span] = set()
    for claim in sorted(edition.dossier.claims, key=lambda one: (-edition.weights.claim(one), one.id)):
        bearing = bearing_accounts(edition, claim)
        where = {one.document for one in bearing}
        own = next((paper for paper in every if where and where <= paper.documents), None)
        if own is None or claim.status == "disputed" or not silent_elsewhere(edition, claim):
            continue
        best = sayings.first(bearing)
        reasons = {one.reason for one in claim.silent if one.document not in where}
        if best is None or (reasons != _SEARCHED and not sayings.speaker(best)):
            continue  # what appeared before was not searched for what is told in other words
        if edition.sentence(best) not in told:
            told.add(edition.sentence(best))
            found.setdefault(own.name, []).append((claim, best))
    return found


def alone_table(sayings: Sayings, paper: Paper, every: Sequence[Paper], found: Sequence[Told]) -> Grid:
    """What an outlet alone tells, in exact words; the claim is in bold, if its sentence has more."""
    rows = []
    for claim, best in found[:_ALONE]:
        reasons = {one.reason for one in claim.silent if one.document != best.document}
        could = "appeared before it" if reasons == _EARLIER else "were not found to tell it"
        words = Line(tuple(sayings.words_alone(best)), sayings.support(best))
        rows.append((capital(sayings.speaker(best)) or "Its own words", words, could))
    loose = [w for one in every if one is not paper for w in one.witnesses if not _dated(w)]
    names = listed([sayings.called(witness) for witness in loose])
    apart = f"; nothing is said of {names}, which nothing puts on a calendar" if loose else ""
    return Grid(f"The claim, in bold where its sentence tells more{apart}", ("Who", "Words", "The others"), tuple(rows))


def _dated(witness: Witness) -> bool:
    return (witness.document.published or witness.document.window) is not None


def silences(edition: Edition, paper: Paper) -> list[tuple[Absence, Claim]]:
    """What an outlet that could have told it does not mention, the weighty first."""
    ranked = sorted(edition.dossier.silences, key=lambda one: (one.rank, one.id))
    known = [(one, edition.dossier.get(one.claim)) for one in ranked if one.claim in edition.dossier]
    return [(one, claim) for one, claim in known if paper.documents & set(one.documents)]


def silent_table(edition: Edition, sayings: Sayings, paper: Paper, every: Sequence[Paper]) -> Grid | None:
    """What an outlet does not mention: who tells it, in which words, and the sentence of it that comes nearest."""
    rows: list[tuple[Line | str, ...]] = []
    elsewhere = {document for one in every if one is not paper for document in one.documents}
    found = silences(edition, paper)
    for record, claim in found[:_SILENT]:
        held = [one for one in claim.accounts if edition.holds(one) and one.document in elsewhere]
        best = sayings.first(held) or next(iter(edition.weights.best(held)), None)
        if best is None:
            continue
        nearest = [one.span for one in record.nearest if one.document in paper.documents and edition.holds(one)]
        near = Line(tuple(quoted(edition, nearest[0])), (nearest[0],)) if nearest else "–"
        who = capital(named(every, {one.document for one in held}))
        speaker = sayings.speaker(best)
        words = Line(tuple(sayings.words_alone(best)), sayings.support(best))
        rows.append((f"{who}{f', quoting {speaker}' if speaker else ''}", words, near))
    how = {s.how for _, claim in found[:_SILENT] for s in claim.silent if s.document in paper.documents and s.how}
    searched = f"; {how.pop()}" if len(how) == 1 else ""
    caption = f"It does not mention, though it is of the same story and not known to be earlier{searched}"
    return Grid(caption, ("Told by", "In the words", "The nearest that it has"), tuple(rows)) if rows else None
