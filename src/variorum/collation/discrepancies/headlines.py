"""Headlines that say more than the article: a fact where the body has a plan, a supposition or somebody's word."""

from collections.abc import Iterator, Sequence

from variorum.collation.events.families import family
from variorum.collation.ground import Ground
from variorum.model import EventMention, Furniture, Quantity, Reading, Span
from variorum.model.claim import DiscrepancyKind

from .finding import Difference, side, written

_FACT = ("happened", "ongoing")
_AHEAD = ("expected", "hypothetical")
"""What a fact is more than. An aim ("arrived to deliver aid") reads as planned, and is often reached by then."""


def find(ground: Ground) -> Iterator[Difference]:
    """For each article the headline clauses that its body weakens wherever it tells the same, and other figures."""
    for reading in ground.readings:
        yield from _figures(ground, reading)
    for reading in ground.readings:
        for headline in reading.headlines:
            if headline.voice == "own" and headline.status in _FACT and headline.type not in ("STATEMENT", "OTHER"):
                found = _difference(ground, reading, headline, _same(ground, reading, headline))
                if found is not None:
                    yield found


def _same(ground: Ground, reading: Reading, headline: EventMention) -> list[EventMention]:
    """What the body tells of the event of the headline: the same word, doer and sufferer."""
    word = family(_trigger(ground, headline))
    actors, targets = ground.sides.all(headline.actors), ground.sides.all(headline.recipients)
    if not actors:
        return []
    return [
        one
        for one in reading.events
        if one.type == headline.type
        and family(_trigger(ground, one)) == word
        and actors & ground.sides.all(one.actors)
        and (targets & ground.sides.all(one.recipients) if targets else not one.recipients)
    ]


def _trigger(ground: Ground, mention: EventMention) -> str:
    return ground.text(Span(mention.document, mention.trigger.start, mention.trigger.end))


def _difference(
    ground: Ground, reading: Reading, headline: EventMention, body: Sequence[EventMention]
) -> Difference | None:
    if not body or any(one.voice == "own" and one.status in _FACT for one in body):
        return None
    if all(one.status in _FACT for one in body):
        kind: DiscrepancyKind = "attribution"
        value, told = "on somebody's word", "as somebody's words"
    elif all(one.status in _AHEAD for one in body):
        kind, value, told = "certainty", "not yet so", "as planned, expected or possible"
    else:
        return None
    return Difference(
        between="within-one-article",
        kind=kind,
        verdict="precision",
        sides=(side("headline: as a fact", [headline]), side(f"body: {value}", list(body))),
        explanation=f"The headline of {written(ground, reading.document.id)} states as a fact what its body tells "
        f"{told}.",
        how="headline against body",
        of=(headline.id, *(one.id for one in body)),
    )


def _figures(ground: Ground, reading: Reading) -> Iterator[Difference]:
    """Counts of people in the headline that no figure of the body can be, where the body has one value alone."""
    heads = [part for part in reading.document.furniture if part.kind in ("headline", "standfirst")]
    exact = [one for one in reading.quantities if one.fate and one.low == one.high and not one.approximate]
    for head in (one for one in exact if _within(heads, one)):
        body = [one for one in reading.quantities if one.fate == head.fate and not _within(heads, one)]
        values = {(one.low, one.high) for one in body}
        if len(values) == 1 and all(one in exact for one in body) and (head.low, head.high) not in values:
            yield _counts(ground, head, body)


def _within(parts: Sequence[Furniture], place: Span) -> bool:
    return any(part.start <= place.start and place.end <= part.end for part in parts)


def _counts(ground: Ground, head: Quantity, body: Sequence[Quantity]) -> Difference:
    shown, told = (" ".join(ground.text(one).split()) for one in (head, body[0]))
    return Difference(
        between="within-one-article",
        kind="number",
        verdict="undetermined",
        sides=(side(f"headline: {shown}", [head]), side(f"body: {told}", list(body))),
        explanation=f"The headline of {written(ground, head.document)} has {shown} ({head.fate}), its body {told}. "
        "It may be that one of them was brought up to date.",
        how="headline figure against body",
        of=(head.id, *(one.id for one in body)),
    )
