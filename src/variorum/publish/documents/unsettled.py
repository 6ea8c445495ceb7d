"""What the articles leave open: whose word is not named, of whom nothing is heard, what is undated or unread."""

from collections.abc import Iterator

from variorum.model import Span
from variorum.publish.brief.limits import whole
from variorum.publish.grounding import Line
from variorum.publish.witness import Witness
from variorum.publish.wording import capital, counted, listed

from .cast import definite
from .prose import Teller

_NAMELESS, _SILENT = 4, 3
"""Articles of nameless speakers that are told of, and actors of whom nothing is heard."""
_CENTRAL = 0.35
"""Weight of an actor whose silence is worth a line: about one whom half of the articles name, often."""
_HEARD = {"state", "government", "organization", "alliance", "group", "person"}


def lines(teller: Teller) -> Iterator[Line]:
    """What is not known, in sentences."""
    yield from _nameless(teller)
    yield from _unheard(teller)
    yield from _undated(teller)
    for failure in teller.edition.dossier.failures:
        yield Line((f"{failure.source} could not be read: {failure.reason}.",), (failure,))


def _nameless(teller: Teller) -> Iterator[Line]:
    """Sayings of people whom an article does not name, by article."""
    found: dict[str, list[Span]] = {}
    for quotation in teller.edition.quotations():
        by = quotation.speaker
        if by is not None and by.named == "anonymous" and by.span is not None and teller.edition.holds(by.span):
            found.setdefault(quotation.document, []).append(quotation.span)
    ranked = sorted(found.items(), key=lambda item: (-len(item[1]), teller.edition.rank(item[1][0])))[:_NAMELESS]
    for document, spans in ranked:
        name = teller.outlets.name(teller.edition.by_document[document])
        told = f"{capital(counted(len(spans), 'statement'))} in {name} {'rests' if len(spans) == 1 else 'rest'}"
        yield Line((f"{told} on the word of people whom it does not name.",), tuple(spans))


def _unheard(teller: Teller) -> Iterator[Line]:
    """Central actors of whom no word is reported, with what was searched."""
    edition = teller.edition
    heard = {q.speaker.actor for q in edition.dossier.quotations if q.speaker}
    heard |= {m.said_by for event in edition.dossier.events for m in event.mentions}
    heard |= {one.by for claim in edition.dossier.claims for one in claim.accounts}
    heard |= {position.actor for position in edition.dossier.positions}
    countries = {edition.actors[one].country for one in heard if one in edition.actors} - {None}
    ranked = sorted(edition.dossier.actors, key=lambda actor: (-edition.weights.actor(actor.id), actor.id))
    silent = [
        actor
        for actor in ranked
        if actor.kind in _HEARD and actor.id not in heard and edition.weights.actor(actor.id) >= _CENTRAL
        if actor.country is None or actor.country not in countries
    ]
    held = [witness for witness in edition.witnesses if witness.document.text]
    for actor in silent[:_SILENT]:
        name = actor.name if actor.kind == "person" else definite(actor.name)
        told = f"No statement by {name} is found in the {counted(len(held), 'article')}."
        yield Line((told,), tuple(map(whole, held)))


def _undated(teller: Teller) -> Iterator[Line]:
    held = [witness for witness in teller.edition.witnesses if witness.document.text]
    undated = [witness for witness in held if witness.document.published is None]
    nameless = [witness for witness in held if not witness.document.outlet]
    if undated:
        yield _lacks(undated, "gives no date of publication", "give no date of publication")
    if nameless:
        yield _lacks(nameless, "does not name its outlet", "do not name their outlets")


def _lacks(witnesses: list[Witness], one: str, several: str) -> Line:
    who = f"{'article' if len(witnesses) == 1 else 'articles'} {listed([witness.siglum for witness in witnesses])}"
    told = f"{capital(who)} {one if len(witnesses) == 1 else several}."
    return Line((told,), tuple(map(whole, witnesses)))
