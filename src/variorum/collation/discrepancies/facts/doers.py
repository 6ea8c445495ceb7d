"""One deed that accounts give to different doers, or that has the doer and the sufferer the other way round."""

from collections.abc import Iterator

from variorum.collation.discrepancies.contrast import Contrast, Value
from variorum.collation.ground import Ground
from variorum.collation.parallels import Line, Pair, Parallels
from variorum.collation.parallels.sureness import sureness
from variorum.model import EventMention, Span

from .places import Gate, one_time

_OTHER = Gate(sure=0.25, near=0.2, run=0.3, less=0.5, weight=0.6, meaning=0.5)
_TURNED = Gate(sure=0.1, near=0.3, run=0.0, less=0.2, weight=0.7, meaning=0.5)
"""What must agree around the two deeds; where the parties have changed places they agree besides."""

_SAME_WORD = 0.8
_MUTUAL = ("CONSULT", "AGREE", "COOPERATE", "STATEMENT")
"""Types of deeds that two do to one another, or each for himself."""

_SAYING = "STATEMENT"
_WHO = ("person", "state", "government", "organization", "alliance", "media")
_OPEN = ("negated", "hypothetical")


def find(ground: Ground, parallels: Parallels) -> Iterator[Contrast]:
    """Deeds of one word whose doers differ."""
    for pair in (pair for _, _, pair in parallels.pairs if one_time(ground, pair)):
        for i, j in enumerate(pair.to_b):
            if j < 0 or pair.good[i] < _SAME_WORD:
                continue
            one, other = _deed(ground, pair.a, i), _deed(ground, pair.b, j)
            if one is not None and other is not None:
                yield from _compared(ground, pair, (i, j), (one, other))


def _compared(
    ground: Ground, pair: Pair, places: tuple[int, int], deeds: tuple[EventMention, EventMention]
) -> Iterator[Contrast]:
    turned = _turned(ground, *deeds)
    if not turned and not _others(ground, pair, *deeds):
        return
    sure, context = sureness(ground, pair, *places, "word")
    if (_TURNED if turned else _OTHER).lets(sure, context):
        first, second = (_value(ground, line, one) for line, one in zip((pair.a, pair.b), deeds, strict=True))
        yield Contrast(
            kind="agent",
            one=first,
            other=second,
            sure=sure,
            context=context,
            verdict="undetermined",
            why="Nothing in the texts says which of them has it right.",
            what="Doer and sufferer stand the other way round" if turned else "One deed is told of two doers",
        )


def _deed(ground: Ground, line: Line, at: int) -> EventMention | None:
    """The mention of an event that a token tells, where it has a single doer."""
    return next(
        (
            one
            for one in ground.by_document[line.document].events
            if one.trigger.start == line.tokens[at].start and len(one.actors) == 1 and one.status not in _OPEN
        ),
        None,
    )


def _turned(ground: Ground, one: EventMention, other: EventMention) -> bool:
    """Whether each side does to the other what the other does to it in the second mention, and to nobody else."""
    if one.type in _MUTUAL or other.type in _MUTUAL:
        return False
    doers, done_to = ground.sides.all(one.actors), ground.sides.all(one.recipients)
    doers_b, done_to_b = ground.sides.all(other.actors), ground.sides.all(other.recipients)
    crossed = bool(doers & done_to_b) and bool(done_to & doers_b)
    return crossed and not doers & doers_b and not done_to & done_to_b


def _others(ground: Ground, pair: Pair, one: EventMention, other: EventMention) -> bool:
    """Whether the doers are two of one kind, each named in its own sentence alone, and those done to are not two."""
    first, second = ground.actors[one.actors[0]], ground.actors[other.actors[0]]
    if _SAYING in (one.type, other.type):  # who says what is looked at by itself
        return False
    if ground.speaks_for(first.id) == ground.speaks_for(second.id):
        return False
    if first.country is not None and first.country == second.country and "state" in (first.kind, second.kind):
        return False
    if not {first.kind, second.kind} <= set(_WHO) or set(first.name.casefold().split()) & set(
        second.name.casefold().split()
    ):
        return False
    done_to, done_to_b = ground.sides.all(one.recipients), ground.sides.all(other.recipients)
    if done_to and done_to_b and not done_to & done_to_b:
        return False
    named_a = {token.actor for token in pair.a.tokens}
    named_b = {token.actor for token in pair.b.tokens}
    apart = first.id not in named_b and second.id not in named_a
    return first.id in named_a and second.id in named_b and apart


def _value(ground: Ground, line: Line, deed: EventMention) -> Value:
    """The doer, at the place where the sentence names it, else the clause."""
    doer = ground.actors[deed.actors[0]]
    side = ground.sides.of(doer.id)
    at = [one for one in line.tokens if one.sort == "name" and one.key == side]
    words = min(at, key=lambda one: abs(one.start - deed.trigger.start), default=None)
    place = line.place(words) if words is not None else Span(line.document, deed.start, deed.end)
    return Value(f"by {side}", f"by {doer.name}", place, line.span)
