"""One event that two accounts put on different days."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from variorum.collation import times
from variorum.collation.events.families import family
from variorum.collation.ground import Ground
from variorum.model import Event, Span
from variorum.model.claim import Verdict

from .finding import Difference, side, written

_APART = 3
"""Days by which accounts of one visit or signing differ; events farther apart are more likely two."""

_DAY = 10
_ONCE = ("CONSULT", "SUPPORT", "AGREE", "RETREAT", "COOPERATE")
"""Types of events that the same parties seldom have twice within days. Attacks and statements follow on one another."""


def find(ground: Ground, events: Iterable[Event]) -> Iterator[Difference]:
    """Pairs of events with everything the same but the day, that no article tells both of."""
    by_parties: defaultdict[tuple[str, ...], list[Event]] = defaultdict(list)
    for event in events:
        key = _key(ground, event)
        if key is not None:
            by_parties[key].append(event)
    for _, group in sorted(by_parties.items()):
        for i, one in enumerate(group):
            for other in group[i + 1 :]:
                if _same_but_for_the_day(one, other):
                    yield _difference(ground, one, other)


def _key(ground: Ground, event: Event) -> tuple[str, ...] | None:
    """Type, word, all parties and the place, where the event is dated to the day and tells enough."""
    if event.type not in _ONCE or event.when is None or len(event.when.partition("T")[0]) != _DAY:
        return None
    parties = {actor for one in event.mentions for actor in (*one.actors, *one.recipients)}
    if len(parties) < 2:
        return None
    first = event.mentions[0]
    word = family(ground.text(Span(first.document, first.trigger.start, first.trigger.end)))
    where = ground.places.get(event.where or "", event.where or "")
    return (event.type, word, where, *sorted(ground.sides.all(parties)))


def _same_but_for_the_day(one: Event, other: Event) -> bool:
    assert one.when is not None
    assert other.when is not None
    apart = abs(date.fromisoformat(one.when[:_DAY]) - date.fromisoformat(other.when[:_DAY])).days
    documents = {m.document for m in one.mentions} & {m.document for m in other.mentions}
    return 0 < apart <= _APART and not documents


def _difference(ground: Ground, one: Event, other: Event) -> Difference:
    sides = [side(str(event.when), list(event.mentions)) for event in (one, other)]
    verdict, why = _verdict(ground, one, other)
    told = " and ".join(f"{event.when} by {_who(ground, event)}" for event in (one, other))
    return Difference(
        between="outlets",
        kind="date",
        verdict=verdict,
        sides=tuple(sides),
        explanation=f"What seems to be one event is dated {told}. {why}",
        how="same parties, word and place, other day",
        of=(one.id, other.id),
    )


def _who(ground: Ground, event: Event) -> str:
    return written(ground, event.mentions[0].document)


def _verdict(ground: Ground, one: Event, other: Event) -> tuple[Verdict, str]:
    ahead = [e for e in (one, other) if all(m.status in ("planned", "expected") for m in e.mentions)]
    dates = {e.id: [ground.by_document[m.document].document.published for m in e.mentions] for e in (one, other)}
    for event in ahead:
        later = other if event is one else one
        if all(times.before(a, b) for a in dates[event.id] for b in dates[later.id]):
            return "superseded", "The earlier account was of a plan; the later one replaces it."
    return "undetermined", "The texts do not say enough to tell a change of plan, a second event or an error."
