"""The events of all articles."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from variorum.annotation.events.types import STATEMENT
from variorum.model import Actor, Event, Reading

from . import candidates, record
from .barriers import barred
from .evidence import COPIED, DATED, OF_WORDS, ONCE, ORDINAL, WORDING
from .gather import UNLINKED, Pair, gather
from .likeness import chances as likeness
from .likeness import model, unproven
from .parties import Match, Parties, match
from .proof import Proof
from .telling import Telling, lay_out

_MARKED = frozenset({DATED, ONCE, ORDINAL})
"""Grounds that mark this very event."""

_WORDED = 0.95
"""Chance of sayings in almost the same words."""

_KNOWN = 0.4
"""Chance from which one deed of the same doers, proven in two ways, is one event; a little less than the model's
`balanced`. Set by eye: it joins two more pairs of QA-Align dev, both right, and none of ECB+ dev."""


def find(threads: Iterable[Sequence[Reading]], actors: Sequence[Actor]) -> tuple[Event, ...]:
    """Every mention in exactly one event; only mentions of one continuing affair are joined.

    Args:
        threads: the readings of each affair, with the ids of actors across articles.
        actors: those actors.
    """
    parties = Parties(actors)
    found = [event for readings in threads for event in _within(readings, parties, actors)]
    return tuple(sorted(found, key=lambda one: one.id))


def _within(readings: Sequence[Reading], parties: Parties, actors: Sequence[Actor]) -> list[Event]:
    ground = record.ground(readings)
    tellings = lay_out(readings, parties, actors)
    chances, grounds = weigh(tellings)

    def apart(i: int, j: int) -> bool:
        return barred(tellings[i], tellings[j])

    groups = gather(len(tellings), chances, apart, model().threshold)
    found = []
    for group in groups:
        confidence, how = _why([tellings[i] for i in group], group, chances, grounds)
        found.append(record.of([tellings[i].mention for i in group], ground, confidence, how))
    return found


def weigh(tellings: Sequence[Telling]) -> tuple[dict[Pair, float], dict[Pair, tuple[str, ...]]]:
    """The chance that each pair worth a look is one event, and, of those proven, what speaks for it."""
    cosines, proof = candidates.pairs(tellings), Proof(tellings)
    chances: dict[Pair, float] = {}
    grounds: dict[Pair, tuple[str, ...]] = {}
    for (i, j), chance in likeness(tellings, cosines).items():
        a, b = tellings[i], tellings[j]
        if barred(a, b):
            continue
        found = proof.of(a, b, cosines[i, j], chance)
        if found or a.mention.type not in OF_WORDS:
            chances[i, j] = max(chance, _least(a, b, found, chance)) if found else unproven(chance)
        if found:
            grounds[i, j] = found
    return chances, grounds


def _least(a: Telling, b: Telling, found: Sequence[str], chance: float) -> float:
    """The chance that a proof gives a pair whatever the likeness of the rest.

    ECB+ hardly ever counts two sayings as one, so that the model knows little of them: their content has proved them.
    "Promised" and "agreed" are two acts, though, whatever the content. One word for a deed of the same doers that two
    kinds of proof speak for needs less likeness.
    """
    if chance >= _KNOWN and len(found) > 1 and a.family == b.family and a.agents.sides == b.agents.sides != frozenset():
        return model().threshold
    if a.mention.type in OF_WORDS and (a.family == b.family or a.mention.type == b.mention.type == STATEMENT):
        return model().threshold if {WORDING, COPIED}.isdisjoint(found) else _WORDED
    return 0.0 if _MARKED.isdisjoint(found) else model().threshold


def alike(tellings: Sequence[Telling]) -> list[list[int]]:
    """The places of clauses joined by their likeness alone, without the rules of `barriers` and `proof`.

    It finds most where each story is told once, as in gold data, and joins too much in a long affair, in which like
    events come again.
    """
    chances = likeness(tellings, candidates.pairs(tellings))
    return gather(len(tellings), chances, lambda _, __: False, model().balanced, unlinked=0.0)


def _why(
    group: Sequence[Telling],
    places: Sequence[int],
    chances: Mapping[Pair, float],
    grounds: Mapping[Pair, tuple[str, ...]],
) -> tuple[float | None, str | None]:
    """The mean chance of the pairs of a group, and what speaks for them; null for a clause alone."""
    pairs = [(i, j) for at, i in enumerate(places) for j in places[at + 1 :]]
    if not pairs:
        return None, None
    mean = sum(chances.get(pair, UNLINKED) for pair in pairs) / len(pairs)
    return round(mean, 3), _how(group, [grounds[pair] for pair in pairs if pair in grounds])


def _how(group: Sequence[Telling], grounds: Iterable[Sequence[str]]) -> str:
    """In plain words what the mentions have in common, what holds for most links first."""
    counted = Counter(reason for found in grounds for reason in found)
    reasons = sorted(counted, key=lambda reason: (-counted[reason], reason))
    first, *rest = group
    same = any(match(first.parties, one.parties) is Match.SAME for one in rest)
    return ", ".join([*(["same parties"] if same else []), *reasons])
