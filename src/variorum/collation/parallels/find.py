"""The sentences of an affair that tell the same fact, set against one another."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from variorum.collation.ground import Ground

from . import candidates
from .context import Context
from .lines import Line, lay_out
from .pairing import Pair, likeness, pair
from .sureness import sureness
from .tokens import Sort

_MARGIN = 0.15
"""How much surer a place with the same value must be for another with a different one not to be looked at: an article
that tells a fact twice may have it wrong once."""


@dataclass(frozen=True, slots=True)
class Place:
    """A token of a line: `line` is the place of the line in its affair, `at` that of the token in the line."""

    line: int
    at: int


End = tuple[Place, str]
"""A value, and the document that is looked through for its like."""


@dataclass(frozen=True, slots=True)
class Opposed:
    """Two tokens in the same place of what seems one fact, whose values differ. `sure` is that it is the same place."""

    pair: Pair
    i: int
    j: int
    sure: float
    context: Context


def pairs(ground: Ground) -> list[tuple[int, int, Pair]]:
    """The pairs of sentences worth a look, with the places of their lines, set against one another."""
    lines = lay_out(ground)
    return [(one, other, pair(lines[one], lines[other])) for one, other in candidates.pairs(lines)]


class Parallels:
    """The pairs of sentences of an affair, and what stands opposed in them."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.pairs = pairs(ground)

    def opposed(self, sort: Sort, fits: Callable[[Opposed], bool]) -> Iterator[Opposed]:
        """Values of a sort that stand in the same place of one fact and differ, each the other's likeliest partner.

        A value that the other article has elsewhere in a place as like is not opposed to another there. `fits` is what
        two values must be to be opposed at all.
        """
        equal, unequal = self._values(sort, fits)
        taken: dict[End, str] = {}
        ordered = sorted(unequal, key=lambda one: (-one[2].sure, *_order(one[0]), *_order(one[1])))
        for first, second, opposed in ordered:
            ends = ((first, opposed.pair.b.document), (second, opposed.pair.a.document))
            values = (opposed.pair.b.tokens[opposed.j].key, opposed.pair.a.tokens[opposed.i].key)
            if any(taken.get(end, value) != value for end, value in zip(ends, values, strict=True)):
                continue
            if max(equal[end] for end in ends) <= opposed.sure + _MARGIN:
                taken.update(zip(ends, values, strict=True))
                yield opposed

    def _values(
        self, sort: Sort, fits: Callable[[Opposed], bool]
    ) -> tuple[defaultdict[End, float], list[tuple[Place, Place, Opposed]]]:
        """How sure the likeliest place with an equal value is, by document, and the pairs of values that fit."""
        equal: defaultdict[End, float] = defaultdict(float)
        unequal: list[tuple[Place, Place, Opposed]] = []
        for one, other, found in self.pairs:
            for i, j in _of_sort(found, sort):
                partners = found.to_b[i] == j
                if not partners and found.settled(i, j):
                    continue
                sure, context = sureness(self.ground, found, i, j)
                first, second = Place(one, i), Place(other, j)
                if partners:
                    for end in ((first, found.b.document), (second, found.a.document)):
                        equal[end] = max(equal[end], sure)
                elif likeness(found.a.tokens[i], found.b.tokens[j]) == 0:
                    opposed = Opposed(found, i, j, sure, context)
                    if fits(opposed):
                        unequal.append((first, second, opposed))
        return equal, unequal


def _order(place: Place) -> tuple[int, int]:
    return place.line, place.at


def _of_sort(found: Pair, sort: Sort) -> Sequence[tuple[int, int]]:
    first = [i for i, token in enumerate(found.a.tokens) if token.sort == sort]
    second = [j for j, token in enumerate(found.b.tokens) if token.sort == sort]
    return [(i, j) for i in first for j in second]


__all__ = ["Line", "Opposed", "Pair", "Parallels", "pairs"]
