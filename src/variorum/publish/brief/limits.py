"""What was read, and what the reader should not take the briefing for."""

from collections.abc import Iterable

from variorum.model import Quotation, Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, Part, words
from variorum.publish.masthead import read
from variorum.publish.witness import Witness
from variorum.publish.wording import capital, counted, listed

_SHOWN = 4


def opening(edition: Edition) -> list[Line]:
    """What was read, in sentences that rest on the articles as a whole."""
    every = tuple(whole(witness) for witness in edition.witnesses if witness.document.text)
    return [Line((sentence.rstrip("."),), every) for sentence in read(edition)[:1]]


def lines(edition: Edition) -> list[Line]:
    """What is undated, unnamed, unresolved or unread."""
    return [*_unknown(edition), *_speakers(edition), *_moments(edition), *_failures(edition)]


def whole(witness: Witness) -> Span:
    """An article as a whole."""
    return Span(witness.document.id, 0, len(witness.document.text))


def _unknown(edition: Edition) -> Iterable[Line]:
    held = [witness for witness in edition.witnesses if witness.document.text]
    undated = [witness for witness in held if witness.document.published is None]
    nameless = [witness for witness in held if not witness.document.outlet]
    for witnesses, lack in ((undated, "gives no date of publication"), (nameless, "names no outlet")):
        if witnesses:
            verb = lack if len(witnesses) == 1 else lack.replace("gives", "give").replace("names", "name")
            who = f"article{'s' if len(witnesses) > 1 else ''} {listed([w.siglum for w in witnesses])}"
            yield Line((f"{capital(who)} {verb}",), tuple(map(whole, witnesses)))


def _speakers(edition: Edition) -> Iterable[Line]:
    loose = [q for q in edition.quotations() if not _resolved(edition, q)]
    loose.sort(key=edition.rank)
    if loose:
        verb = "has" if len(loose) == 1 else "have"
        told = f"{capital(counted(len(loose), 'quotation'))} {verb} a speaker whom the text does not lead to"
        yield Line((told,), tuple(q.span for q in loose[:_SHOWN]))


def _resolved(edition: Edition, quotation: Quotation) -> bool:
    return quotation.speaker is not None and edition.name(quotation.speaker.actor) is not None


def _moments(edition: Edition) -> Iterable[Line]:
    loose = [m for m in edition.dossier.moments if edition.holds(m) and m.when is None and not m.furniture]
    loose = sorted((m for m in loose if m.kind not in ("duration", "recurring")), key=edition.rank)[:_SHOWN]
    if loose:
        parts: list[Part] = ["Not put on a calendar, because the article does not say enough: "]
        for place, moment in enumerate(loose):
            parts += [", " if place else "", words(edition.dossier, moment)]
        yield Line(tuple(parts), tuple(moment.span for moment in loose))


def _failures(edition: Edition) -> Iterable[Line]:
    for failure in edition.dossier.failures:
        yield Line((f"{failure.source}: {failure.reason}",), (failure,))
