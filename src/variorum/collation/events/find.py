"""The events of all articles."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from variorum.model import Actor, Event, Reading

from . import candidates, record
from .barriers import barred
from .evidence import OF_WORDS
from .gather import UNLINKED, Pair, gather
from .likeness import chance, features, model
from .parties import Match, Parties, match
from .proof import Proof
from .telling import Telling, lay_out


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
    texts = {reading.document.id: reading.document.text for reading in readings}
    tellings = lay_out(readings, parties, actors)
    chances, grounds = weigh(tellings)

    def apart(i: int, j: int) -> bool:
        return barred(tellings[i], tellings[j])

    groups = gather(len(tellings), chances, apart, model().threshold)
    return [_event([tellings[i] for i in group], group, texts, chances, grounds) for group in groups]


def weigh(tellings: Sequence[Telling]) -> tuple[dict[Pair, float], dict[Pair, tuple[str, ...]]]:
    """The chance that each pair worth a look is one event, and, of those proven, what speaks for it."""
    known, proof = model(), Proof(tellings)
    chances: dict[Pair, float] = {}
    grounds: dict[Pair, tuple[str, ...]] = {}
    for (i, j), cosine in candidates.pairs(tellings).items():
        a, b = tellings[i], tellings[j]
        if barred(a, b):
            continue
        found = proof.of(a, b, cosine)
        if found or a.mention.type not in OF_WORDS:
            chances[i, j] = chance(features(a, b, cosine), known, proven=bool(found))
        if found:
            grounds[i, j] = found
    return chances, grounds


def _event(
    group: Sequence[Telling],
    places: Sequence[int],
    texts: Mapping[str, str],
    chances: Mapping[Pair, float],
    grounds: Mapping[Pair, tuple[str, ...]],
) -> Event:
    mentions = [one.mention for one in group]
    pairs = [(i, j) for at, i in enumerate(places) for j in places[at + 1 :]]
    if not pairs:
        return record.of(mentions, texts, None, None)
    mean = sum(chances.get(pair, UNLINKED) for pair in pairs) / len(pairs)
    return record.of(mentions, texts, round(mean, 3), _how(group, [grounds[pair] for pair in pairs if pair in grounds]))


def _how(group: Sequence[Telling], grounds: Iterable[Sequence[str]]) -> str:
    """In plain words what the mentions have in common, what holds for most links first."""
    counted = Counter(reason for found in grounds for reason in found)
    reasons = sorted(counted, key=lambda reason: (-counted[reason], reason))
    first, *rest = group
    same = any(match(first.parties, one.parties) is Match.SAME for one in rest)
    return ", ".join([*(["same parties"] if same else []), *reasons])
