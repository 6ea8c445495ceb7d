"""Which deeds may be one: those of one word or of words of like or opposite sense that share a thing beside.

An inverted index, so the work grows with what clauses share, not with the square of their number.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from variorum.collation import times
from variorum.collation.ground import Ground
from variorum.collation.parallels import Line

from .frames import Frame

_KEYS = 6
"""Things of a deed that it is looked for by, those that tell most first; two of them it must share with another."""

_MANY, _NEIGHBOURS = 40, 6
"""What more than `_MANY` deeds share links each only to the next few, so that nothing costs a square."""

_APART = 7
"""Days between two articles of different stories beyond which deeds alike are taken for two."""


Keys = Sequence[tuple[str, str]]
"""What something is looked for by: pairs of things that it has both of."""


def pairs(ground: Ground, frames: Sequence[Frame]) -> list[tuple[int, int]]:
    """Places in `frames` of the deeds to compare, in order."""
    return linked(ground, [(one.line, list(combinations(_keys(one), 2))) for one in frames])


def linked(ground: Ground, known: Sequence[tuple[Line, Keys]]) -> list[tuple[int, int]]:
    """Places in `known` of what shares a pair of things with something in another article near in time, in order."""
    postings: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for place, (_, keys) in enumerate(known):
        for both in keys:
            postings[both].append(place)
    close = _Close(ground)
    found: set[tuple[int, int]] = set()
    for both in sorted(postings):
        found.update(_linked(postings[both]))
    documents = [line.document for line, _ in known]
    return sorted((i, j) for i, j in found if documents[i] != documents[j] and close(documents[i], documents[j]))


def _keys(frame: Frame) -> list[str]:
    """The things of a deed that tell most, its own word among them, in the order of their names."""
    weight: dict[str, float] = {}
    for n in frame.things:
        token = frame.line.tokens[n]
        if token.sort in ("word", "cue", "name", "number", "time"):
            weight[token.key] = max(weight.get(token.key, 0.0), frame.line.weights[n] * frame.near[n])
    weight.pop(frame.trigger.key, None)
    return sorted([frame.trigger.key, *sorted(weight, key=lambda key: (-weight[key], key))[:_KEYS]])


def _linked(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    reach = len(places) if len(places) <= _MANY else _NEIGHBOURS
    for index, first in enumerate(places):
        for second in places[index + 1 : index + 1 + reach]:
            yield first, second


class _Close:
    """Whether two articles are of one story or of days near one another."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._known: dict[tuple[str, str], bool] = {}

    def __call__(self, one: str, other: str) -> bool:
        if (one, other) not in self._known:
            self._known[one, other] = self._of(one, other)
        return self._known[one, other]

    def _of(self, one: str, other: str) -> bool:
        if other in self._ground.stories.get(one, ()):
            return True
        first, second = (self._ground.by_document[id].document.published for id in (one, other))
        if first is None or second is None:
            return False
        early, late = sorted((first[:10], second[:10]))
        return not times.before(early, times.earlier(late, _APART))
