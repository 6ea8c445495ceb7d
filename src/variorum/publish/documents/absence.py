"""What one outlet alone tells, and what it does not mention: both as the search of every article found it."""

from collections.abc import Sequence

from variorum.model import Absence, Account, Claim, Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, Part
from variorum.publish.sections.claims import bearing_accounts, silent_elsewhere
from variorum.publish.witness import Witness
from variorum.publish.wording import listed

from .evidence import called, quoted
from .papers import Paper
from .saying import Sayings

Told = tuple[Claim, Account]
"""A claim and its clearest passage."""
_ALONE, _SILENT = 6, 6
"""Lines of each."""
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
        if best is not None and edition.sentence(best) not in told:
            told.add(edition.sentence(best))
            found.setdefault(own.name, []).append((claim, best))
    return found


def told(sayings: Sayings, found: Sequence[Told]) -> list[Line]:
    """What an outlet alone tells, in its words or in those that it quotes."""
    return [_passage(sayings, claim, best) for claim, best in found[:_ALONE]]


def others(edition: Edition, paper: Paper, every: Sequence[Paper]) -> list[Line]:
    """What "alone" rests on, and of which articles nothing is said, as nothing tells when they appeared."""
    loose = [w for one in every if one is not paper for w in one.witnesses if not _dated(w)]
    told = "None of the others was found to tell these; of a sentence that tells more, the words in bold."
    if loose:
        names = listed([called(edition, witness) for witness in loose])
        told = f"{told} Nothing is said of {names}, which nothing puts on a calendar."
    return [Line((told,), paper.whole)]


def _dated(witness: Witness) -> bool:
    return (witness.document.published or witness.document.window) is not None


def silences(edition: Edition, paper: Paper) -> list[tuple[Absence, Claim]]:
    """What an outlet that could have told it does not mention, the weighty first."""
    ranked = sorted(edition.dossier.silences, key=lambda one: (one.rank, one.id))
    known = [(one, edition.dossier.get(one.claim)) for one in ranked if one.claim in edition.dossier]
    return [(one, claim) for one, claim in known if paper.documents & set(one.documents)]


def lines(edition: Edition, sayings: Sayings, paper: Paper, every: Sequence[Paper]) -> list[Line]:
    """What an outlet does not mention and who tells it, with the sentence of it that comes nearest."""
    found = []
    for record, claim in silences(edition, paper)[:_SILENT]:
        elsewhere = {document for one in every if one is not paper for document in one.documents}
        held = [one for one in claim.accounts if edition.holds(one) and one.document in elsewhere]
        best = sayings.first(held) or next(iter(edition.weights.best(held)), None)
        if best is not None:
            nearest = [one.span for one in record.nearest if one.document in paper.documents and edition.holds(one)]
            near = [" Nearest to it: ", *quoted(edition, nearest[0])] if nearest else []
            head = _what(sayings, best, held, every)
            found.append(Line((*head, *near), (*sayings.support(best), *nearest[:1])))
    return found


def scope(edition: Edition, paper: Paper) -> Line | None:
    """What was searched before it was said that an outlet does not mention something."""
    found = silences(edition, paper)[:_SILENT]
    held = [one for one in found if one[0].documents]
    if not held:
        return None
    silent = {s.how for _, claim in held for s in claim.silent if s.document in paper.documents and s.how}
    how = f"; of each, {silent.pop()}" if len(silent) == 1 else ""
    told = f"It is of the same story and not known to be earlier{how}. Why it does not mention them, nobody can say."
    return Line((told,), paper.whole)


def _what(sayings: Sayings, best: Account, held: Sequence[Account], every: Sequence[Paper]) -> list[Part]:
    """ "It does not mention what the Courier and the Gull tell, here in the words of the Courier: …" """
    tellers = [one for one in every if one.documents & {account.document for account in held}]
    if len(tellers) > 1:
        names = listed([one.name for one in tellers])
        return [f"It does not mention what {names} tell, ", *sayings.told(best, every)]
    who = sayings.speaker(best)
    head = f"what {tellers[0].name} quotes from {who}: " if who else f"what {tellers[0].name} tells: "
    return [f"It does not mention {head}", *sayings.words_alone(best)]


def _passage(sayings: Sayings, claim: Claim, best: Account) -> Line:
    """The words; those that others could not have had, as they appeared before, are told as such."""
    line = sayings.line(best)
    reasons = {one.reason for one in claim.silent if one.document != best.document}
    return Line((*line.parts, " The others appeared before it."), line.support) if reasons == _EARLIER else line


_EARLIER = {"appeared-before"}
