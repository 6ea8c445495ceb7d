"""What is not known: what the articles call open, of whom nothing is heard, what is undated or unread."""

from collections.abc import Iterator

from variorum.model import Actor, Span
from variorum.publish.grounding import Line
from variorum.publish.witness import Witness, whole
from variorum.publish.wording import capital, counted, listed, number

from .cast import definite
from .openness import open_lines
from .prose import Teller

_SILENT = 3
"""Actors of whom nothing is heard that are named."""
_NEAR = 110
"""Characters around the words for a speaker within which a name may belong to them."""
_CENTRAL = 0.6
"""Weight of an actor whose silence is worth a line: one whom every article names."""
_HEARD = {"state", "government", "organization", "alliance", "group"}
"""Who can be expected to say something; a person may be dead, or a victim of whom nothing is to be heard."""


def lines(teller: Teller) -> Iterator[Line]:
    """What is not known, in sentences."""
    yield from open_lines(teller)
    yield from _unheard(teller)
    yield from _undated(teller)
    for failure in teller.edition.dossier.failures:
        yield Line((f"{failure.source} could not be read: {failure.reason}.",), (failure,))


def _unheard(teller: Teller) -> Iterator[Line]:
    """Central actors of whom no word is reported, with what was searched."""
    edition = teller.edition
    heard = _heard(teller)
    countries = {edition.actors[one].country for one in heard if one in edition.actors} - {None}
    ranked = sorted(edition.dossier.actors, key=lambda actor: (-edition.weights.actor(actor.id), actor.id))
    silent = [
        actor
        for actor in ranked
        if actor.kind in _HEARD and actor.id not in heard and edition.weights.actor(actor.id) >= _CENTRAL
        if (actor.country is None or actor.country not in countries) and _running(teller, actor)
    ]
    held = [witness for witness in edition.witnesses if witness.document.text]
    if silent and len(held) > 1:
        names = [definite(actor.name) for actor in silent[:_SILENT]]
        told = f"No statement by {listed(names, last='or')} is found in the {counted(len(held), 'article')}."
        yield Line((told,), tuple(map(whole, held)))


def _running(teller: Teller, actor: Actor) -> bool:
    """Whether the running text of several articles names an actor: no caption, no byline."""
    held = [mention for mention in actor.mentions if teller.edition.holds(mention)]
    own = (one for one in held if teller.edition.by_document[one.document].furniture(one.span) is None)
    return len({mention.document for mention in own}) > 1


def _heard(teller: Teller) -> set[str]:
    """Who is reported as saying anything, and who is named in the words for a speaker, or near them."""
    edition = teller.edition
    heard = {q.speaker.actor for q in edition.dossier.quotations if q.speaker}
    heard |= {m.said_by for event in edition.dossier.events for m in event.mentions}
    heard |= {one.by for claim in edition.dossier.claims for one in claim.accounts}
    heard |= {position.actor for position in edition.dossier.positions}
    heard |= {m for e in edition.dossier.events if e.type == "STATEMENT" for one in e.mentions for m in one.actors}
    for quotation in edition.dossier.quotations:
        by = quotation.speaker.span if quotation.speaker else None
        if by is not None and edition.holds(by):
            near = Span(by.document, max(0, by.start - _NEAR), by.end + _NEAR)
            heard |= {actor.id for _, actor in teller.cast.within(near)}
    return {one for one in heard if one is not None}


def _undated(teller: Teller) -> Iterator[Line]:
    held = [witness for witness in teller.edition.witnesses if witness.document.text]
    undated = [witness for witness in held if witness.document.published is None]
    nameless = [witness for witness in held if not witness.document.outlet]
    if undated:
        known = listed([teller.outlets.name(witness) for witness in undated if witness.document.outlet])
        among = (
            f", that of {known} among them," if known and len(undated) > 1 else f", that of {known}," if known else ""
        )
        yield _lacks(undated, held, "no date of publication", among)
    if nameless:
        yield _lacks(nameless, held, "no outlet", "")


def _lacks(witnesses: list[Witness], held: list[Witness], what: str, among: str) -> Line:
    """How many articles lack something, of how many."""
    if len(held) == 1:
        told = f"The article gives {what}."
    else:
        count = "None" if len(witnesses) == len(held) else capital(number(len(witnesses)))
        gives = "gives a" if count == "None" else "gives" if len(witnesses) == 1 else "give"
        told = f"{count} of the {counted(len(held), 'article')}{among} {gives} {what}."
        told = told.replace("gives a no ", "gives an " if what == "no outlet" else "gives a ")
    return Line((told,), tuple(map(whole, witnesses)))
