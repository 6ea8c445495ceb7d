"""In whose voice a passage stands: a speaker's whose words take it up, or that of the article."""

from variorum.collation.ground import Ground
from variorum.model import Quotation, Span

from .finding import written

_MOST = 0.5
"""Share of a passage that reported words must take up to be its voice."""


def spoken(ground: Ground, place: Span) -> Quotation | None:
    """The reported words that take up most of a passage."""
    inside = [one for one in ground.by_document[place.document].quotations if _shared(one, place) >= _MOST]
    return max(inside, key=lambda one: (_shared(one, place), one.speaker is not None, one.id), default=None)


def _shared(one: Quotation, place: Span) -> float:
    return max(0, min(one.end, place.end) - max(one.start, place.start)) / max(1, len(place))


def tellers(ground: Ground, place: Span) -> frozenset[str]:
    """The actors whose reported words a passage has, all of it or some."""
    inside = [one for one in ground.by_document[place.document].quotations if one.overlaps(place)]
    return frozenset(one.speaker.actor for one in inside if one.speaker is not None and one.speaker.actor is not None)


def name_of(ground: Ground, place: Span) -> str:
    """Who says it, in words: the speaker, others whom the article does not name, or the article."""
    found = spoken(ground, place)
    by = found.speaker.actor if found is not None and found.speaker is not None else None
    by = by if by in ground.actors else teller(ground, place)
    if by is not None:
        return ground.actors[by].name
    return written(ground, place.document) if found is None else "others not named"


def teller(ground: Ground, place: Span) -> str | None:
    """Who tells what most of a passage says, by its clauses: its speaker, or who is named in what reports it.

    So of "a Lantern report which claimed that the bridge would close" it is the Lantern.
    """
    held = ground.by_document[place.document].assertions
    inside = [one for one in held if place.start <= one.predicate.start < place.end]
    spoken_of = [one.said_by for one in inside if one.voice == "attributed" and one.said_by in ground.actors]
    if spoken_of:
        return spoken_of[0]
    starts = {one.predicate.start for one in inside if one.voice == "attributed"}
    for one in held:
        told = any(part.role == "complement" and part.head.start in starts for part in one.arguments)
        agents = [part for part in one.arguments if told and part.role == "agent"]
        named = {actor for part in agents for *_, actor in ground.places_of_names(place.document, part.start, part.end)}
        if len(named) == 1:
            return next(iter(named))
    return None
