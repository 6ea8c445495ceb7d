"""What matters to the story and articles that could have told it do not mention."""

from dataclasses import dataclass

from variorum.model import Absence, Account, Claim
from variorum.publish import times
from variorum.publish.edition import Cite, Edition, Note
from variorum.publish.excerpts import Excerpt, excerpt
from variorum.publish.labels import short
from variorum.publish.section import Section, rest
from variorum.publish.voices import speaker
from variorum.publish.witness import Witness
from variorum.publish.wording import capital, counted

from .claims import origins

_MOST = 6
"""Silences on the page: about a screen; the others are in the dossier."""

_NOTE = 36


@dataclass(frozen=True, slots=True)
class Unmentioned:
    """A claim by its clearest passage, and each article that does not mention it with its nearest sentence.

    `speaker` is whose words the passage reports; nothing where the article says it. `told` says how many tell it.
    """

    anchor: str
    also: tuple[str, ...]
    when: str
    speaker: str
    quote: Excerpt
    others: tuple[Cite, ...]
    told: str
    silent: tuple[tuple[Witness, Cite | None], ...]


def build(edition: Edition) -> Section | None:
    """Those of the first ranks, in their order."""
    ranked = sorted(edition.dossier.silences, key=lambda one: (one.rank, one.id))
    found = [view for one in ranked[:_MOST] if (view := _unmentioned(edition, one)) is not None]
    if not found:
        return None
    lead = (
        "Told by several, or by one of those whom most articles name; the articles named here tell the same story, are "
        "not known to be earlier, and have it in none of their sentences. Why they do not mention it, nobody can say "
        "from this. The nearest sentence of each is cited."
    )
    left = rest(len(edition.dossier.silences) - _MOST, "claim")
    return Section("silences", "Not mentioned", "silences.html", tuple(found), lead, len(found), left)


def _unmentioned(edition: Edition, record: Absence) -> Unmentioned | None:
    if record.claim not in edition.dossier:
        return None
    claim: Claim = edition.dossier.get(record.claim)
    telling = edition.weights.best(one for one in claim.accounts if edition.holds(one))
    silent = [w for w in edition.witnesses if w.document.id in record.documents]
    if not telling or not silent:
        return None
    anchor = edition.anchor(record.id, "silences")
    note = Note("silence", anchor, capital(short(edition, telling[0], _NOTE)))
    also = () if edition.shows(claim.id) else (edition.anchor(claim.id, "silences"),)
    edition.tell(telling, anchor)
    return Unmentioned(
        anchor,
        also,
        times.phrase(claim.when) if claim.when else "",
        speaker(edition, telling[0]),
        excerpt(edition, telling[0].span, note),
        edition.cites([one for one in telling[1:] if one.document != telling[0].document], note),
        _told(claim, telling),
        tuple((witness, _nearest(edition, record, witness, anchor)) for witness in silent),
    )


def _told(claim: Claim, telling: list[Account]) -> str:
    articles = len({one.document for one in telling})
    if articles < 2:
        return "told by one article"
    return f"told by {counted(articles, 'article')}, {origins(claim, telling)}"


def _nearest(edition: Edition, record: Absence, witness: Witness, anchor: str) -> Cite | None:
    place = next((one for one in record.nearest if one.document == witness.document.id), None)
    note = Note("nearest", anchor, "nearest to what is not mentioned", silent=True)
    return edition.cite(place, note) if place is not None and edition.holds(place) else None
