"""A demand with its answers, in sentences: who asks what of whom, and what the others say to it."""

from collections.abc import Callable, Iterable, Iterator

from variorum.model import Demand, Response, Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line

from .acts import doers
from .deeds import deed
from .nested import quoted
from .places import places
from .prose import Teller


def printed(teller: Teller, span: Span) -> Line | None:
    """The sentence of a passage, if it prints most of that: a saying may be told by another of its pieces."""
    line = teller.sentence(span)
    places_told = [part.span for part in line.parts if not isinstance(part, str)] if line is not None else []
    held = sum(min(one.end, span.end) - max(one.start, span.start) for one in places_told if one.overlaps(span))
    return line if 2 * held > len(span) else None


def asked(teller: Teller, demand: Demand) -> Line | None:
    """The demand in a sentence of an article, or in its words."""
    edition = teller.edition
    spans = sorted((span.span for span in demand.evidence if edition.holds(span)), key=edition.rank)
    running = [span for span in spans if edition.by_document[span.document].furniture(span) is None]
    if not running:
        return None
    line = printed(teller, running[0])
    return line or _deed(teller, demand, running[0]) or _plain(teller, demand, running[0])


def _deed(teller: Teller, demand: Demand, span: Span) -> Line | None:
    """The demand from its verb on, where the clause has the asking side right before it."""
    acts = [one for one in places(teller.edition).deeds(span) if span.covers(one)]
    found = (deed(teller, None, one) for one in acts if demand.by in doers(teller.edition, one))
    return next((line for line in found if line is not None), None)


def _plain(teller: Teller, demand: Demand, span: Span) -> Line | None:
    """Who asks whom by name, and the words of it."""
    edition = teller.edition
    same = [one for one in edition.dossier.demands if one.evidence == demand.evidence and one.to == demand.to]
    makers = sorted({one.by for one in same if one.by in edition.actors}, key=lambda a: (-edition.weights.actor(a), a))
    to = edition.actors.get(demand.to)
    if not makers or to is None:
        return None
    names = places(edition)
    if any(span.covers(one) for actor in makers for one in names.names(actor, span.document)):
        outlet = teller.outlets.name(edition.by_document[span.document])
        teller.pause()
        return Line((f"In the words of {outlet}: ", *quoted(edition.dossier, span), "."), (span,))
    return None


def answers(teller: Teller, demand: Demand, fresh: Callable[[Iterable[Span]], bool]) -> Iterator[Line]:
    """Its answers in the order of the text, then what the side that asked says to them.

    Answers of one actor in one sentence are one line. `fresh` says whether the sentence of a passage is told yet.
    """
    edition = teller.edition
    same: dict[tuple[bool, str, Span], list[Response]] = {}
    for one in sorted(demand.responses, key=lambda one: (_reply(edition, demand, one), _first(edition, one), one.kind)):
        held = sorted((span.span for span in one.evidence if edition.holds(span)), key=edition.rank)
        if held and one.by in edition.actors:
            same.setdefault((_reply(edition, demand, one), one.by, edition.sentence(held[0])), []).append(one)
    for (reply, _, _), group in same.items():
        spans = sorted({span.span for one in group for span in one.evidence if edition.holds(span)}, key=edition.rank)
        if any(span.overlaps(edition.sentence(one)) for span in spans for one in demand.evidence):
            continue  # the sentence of the demand says it
        if fresh(spans):
            line = printed(teller, spans[0])
            if line is not None or not reply:
                yield line or _quoted(teller, spans[0])


def _quoted(teller: Teller, span: Span) -> Line:
    """The answer in the words of its article, where its sentence does not stand alone."""
    outlet = teller.outlets.name(teller.edition.by_document[span.document])
    teller.pause()
    return Line((f"The answer, in the words of {outlet}: ", *quoted(teller.edition.dossier, span), "."), (span,))


def _reply(edition: Edition, demand: Demand, response: Response) -> bool:
    """Whether the answer comes from the side that asked: it is then about the answer of the other."""
    asker, speaker = edition.actors.get(demand.by), edition.actors.get(response.by)
    if response.by == demand.by:
        return True
    country = asker.country if asker is not None else None
    addressee = edition.actors.get(demand.to)
    apart = addressee is None or addressee.country != country
    return country is not None and speaker is not None and speaker.country == country and apart


def _first(edition: Edition, response: Response) -> tuple[int, int, int]:
    return min((edition.rank(span.span) for span in response.evidence if edition.holds(span)), default=(0, 0, 0))
