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
    if found is None:
        return written(ground, place.document)
    by = found.speaker.actor if found.speaker is not None else None
    return ground.actors[by].name if by in ground.actors else "others not named"
