"""One deed put in two places."""

from collections.abc import Iterator, Sequence

from variorum.collation.discrepancies.contrast import Contrast
from variorum.collation.ground import Ground
from variorum.model import Actor, Span

from .frames import Frame, Phrase
from .sameness import apart, enough, figures_apart, one_doer, one_object, one_time, told_as_fact
from .telling import contrast, value
from .twins import Twin

_WHERE = frozenset({"in", "at", "near", "outside", "inside", "from", "to", "into"})
_LEAST = 0.2
"""Sum of what the phrases besides that agree must tell, as of doers: deeds of two places were too few to set it by."""

_KINDS = frozenset({"place", "state"})


def find(ground: Ground, twins: Sequence[Twin]) -> Iterator[Contrast]:
    """Deeds of one doer, done to one thing, that one preposition puts in two places, neither within the other."""
    same: set[tuple[Span, str]] = set()
    differing: list[tuple[Twin, Phrase, Phrase]] = []
    for twin in twins:
        places = _placed(ground, twin)
        if places is None:
            continue
        x, y = places
        if x.actors & y.actors or not _two(ground, twin, x, y):
            same |= {(twin.a.words, twin.b.document), (twin.b.words, twin.a.document)}
        elif _one_deed(twin, x, y):
            differing.append((twin, x, y))
    for twin, x, y in differing:
        if not {(twin.a.words, twin.b.document), (twin.b.words, twin.a.document)} & same:
            told = "One deed is put in two places", "Both may hold; the articles do not say."
            values = value(ground, twin.a, x.place), value(ground, twin.b, y.place)
            yield contrast(ground, twin, "place", values, ("undetermined", *told))


def _placed(ground: Ground, twin: Twin) -> tuple[Phrase, Phrase] | None:
    """The places of both, where one preposition joins each."""
    if twin.opposite or not (told_as_fact(twin.a) and told_as_fact(twin.b)):
        return None
    for x in _places(ground, twin.a):
        for y in _places(ground, twin.b):
            if x.argument.preposition == y.argument.preposition:
                return x, y
    return None


def _places(ground: Ground, frame: Frame) -> list[Phrase]:
    return [
        one for one in frame.of("oblique") if one.argument.preposition in _WHERE and _actor(ground, one) is not None
    ]


def _actor(ground: Ground, phrase: Phrase) -> Actor | None:
    if len(phrase.actors) != 1:
        return None
    actor = ground.actors.get(next(iter(phrase.actors)))
    return actor if actor is not None and actor.kind in _KINDS else None


def _two(ground: Ground, twin: Twin, x: Phrase, y: Phrase) -> bool:
    """Whether neither place holds the other, and neither is named on the other side."""
    first, second = _actor(ground, x), _actor(ground, y)
    if first is None or second is None:
        return False
    if first.country is not None and first.country == second.country and "state" in (first.kind, second.kind):
        return False
    return not (_names(ground, twin.a, second.id) or _names(ground, twin.b, first.id))


def _names(ground: Ground, frame: Frame, actor: str) -> bool:
    place = frame.sentence
    return place is None or actor in ground.named(frame.document, place.start, place.end)


def _one_deed(twin: Twin, x: Phrase, y: Phrase) -> bool:
    same = one_doer(twin) and one_object(twin) and one_time(twin) and enough(twin, (x, y), least=_LEAST)
    return same and not (figures_apart(twin) or apart(twin, (x, y)))
