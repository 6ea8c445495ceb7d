"""One deed of two doers."""

from collections.abc import Iterator, Sequence

from variorum.collation.discrepancies.contrast import Contrast
from variorum.collation.ground import Ground
from variorum.model import Span

from .frames import Frame, Phrase
from .sameness import SAME, apart, enough, figures_apart, one_time, told_as_fact
from .telling import contrast, value
from .twins import Twin

_LEAST = 0.2
"""Sum of what the phrases besides that agree must tell. In 150 stories of development weeks 49 pairs of deeds of one
predicate and object have one named doer, and 1 has two, under two forms of one name."""

_BODIES = frozenset({"state", "government", "organization", "alliance", "media", "group"})


def find(ground: Ground, twins: Sequence[Twin]) -> Iterator[Contrast]:
    """Deeds done to one thing by two, each called by name, where the other article does not tell the same doer."""
    agreed: set[tuple[Span, str]] = set()
    differing: list[tuple[Twin, Phrase, Phrase]] = []
    for twin in twins:
        if twin.opposite or not (told_as_fact(twin.a) and told_as_fact(twin.b)):
            continue
        doers = twin.a.of("agent"), twin.b.of("agent")
        if twin.agent is not None and twin.agent > 0:
            agreed |= {(twin.a.words, twin.b.document), (twin.b.words, twin.a.document)}
        elif all(len(one) == 1 for one in doers):
            x, y = doers[0][0], doers[1][0]
            differing += [(twin, x, y)] if _one_deed(twin, x, y) and _two(ground, twin, x, y) else []
    for twin, x, y in differing:
        if not {(twin.a.words, twin.b.document), (twin.b.words, twin.a.document)} & agreed:
            told = "One deed is told of two doers", "Nothing in the texts says which of them has it right."
            values = value(ground, twin.a, x.place), value(ground, twin.b, y.place)
            yield contrast(ground, twin, "agent", values, ("undetermined", *told))


def _one_deed(twin: Twin, x: Phrase, y: Phrase) -> bool:
    same = twin.agent == 0 and twin.predicate == 1 and (twin.theme or 0.0) >= SAME and one_time(twin)
    return same and enough(twin, (x, y), least=_LEAST) and not (figures_apart(twin) or apart(twin))


def _two(ground: Ground, twin: Twin, x: Phrase, y: Phrase) -> bool:
    """Whether both are named, of one kind, and neither stands on the other side or speaks for the other."""
    first, second = _named(ground, x), _named(ground, y)
    if first is None or second is None or _elsewhere(ground, twin.a, second) or _elsewhere(ground, twin.b, first):
        return False
    one, other = ground.actors[first], ground.actors[second]
    if set(one.name.casefold().split()) & set(other.name.casefold().split()):
        return False
    if one.kind == other.kind == "person":
        return True
    lands = one.country is not None and one.country == other.country
    return {one.kind, other.kind} <= _BODIES and not lands and ground.speaks_for(first) != ground.speaks_for(second)


def _named(ground: Ground, phrase: Phrase) -> str | None:
    """The one actor whose name is the head of a phrase."""
    if len(phrase.actors) != 1:
        return None
    (actor,) = phrase.actors
    head = phrase.argument.head
    by_name = actor in ground.actors and any(
        one.kind in ("name", "metonym") and one.document == phrase.place.document and one.start <= head.start < one.end
        for one in ground.actors[actor].mentions
    )
    return actor if by_name else None


def _elsewhere(ground: Ground, frame: Frame, actor: str) -> bool:
    """Whether a sentence names somebody, or one of the same side."""
    place = frame.sentence
    if place is None:
        return True
    named = ground.named(frame.document, place.start, place.end)
    return ground.sides.of(actor) in ground.sides.all(named)
