"""Whether what stands around two places of two sentences is the same, the places themselves left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from variorum.annotation.vectors import matrix

from .lines import Line
from .pairing import Pair

_REACH = 5.0
"""Tokens over which what stands around counts less by half: a sentence tells several facts, the slot belongs to one."""


_FAR = 0.6
"""What a thing counts that is there, but far from the place."""

_CLOSE = 3
"""Things on either side of a place that stand near it."""

_STRIDE = 3
"""Tokens from one thing of a run to the next, those that tell nothing among them."""


@dataclass(frozen=True, slots=True)
class Context:
    """How much of what stands around either place is also around the other, nearer things counting more.

    `less` and `more` are the shares of the two sides, `weight` what they share, `beside` how many of the four things
    next to the places agree in place, `run` the weight of what follows one on another in both from the places on,
    `near` the share of what stands within a few things of either, on the poorer side, `meaning` the cosine of the
    sentences.
    """

    less: float
    more: float
    weight: float
    beside: float
    run: float
    near: float
    meaning: float

    def row(self) -> list[float]:
        """The figures as the model takes them."""
        return [self.less, self.more, min(self.weight, 3.0), self.beside, min(self.run, 1.5), self.near, self.meaning]


def around(pair: Pair, i: Sequence[int], j: Sequence[int]) -> Context:
    """The context of the tokens `i` of the one line and `j` of the other."""
    left, shared_a = _share(pair.a, i, [pair.good[n] for n in range(len(pair.a.tokens))], pair.to_b, j)
    good_b = [pair.quality_b(n) for n in range(len(pair.b.tokens))]
    right, shared_b = _share(pair.b, j, good_b, pair.to_a, i)
    return Context(
        less=min(left, right),
        more=max(left, right),
        weight=min(shared_a, shared_b),
        beside=_beside(pair, i, j),
        run=_run(pair, i, j, 1) + _run(pair, i, j, -1),
        near=min(_near(pair.a, i, pair.to_b, j), _near(pair.b, j, pair.to_a, i)),
        meaning=cosine(pair.a.vector, pair.b.vector),
    )


def _share(
    line: Line, slot: Sequence[int], good: Sequence[float], partner: Sequence[int], other: Sequence[int]
) -> tuple[float, float]:
    first, last, at = min(slot), max(slot), sum(other) / len(other)
    whole = told = weight = 0.0
    for n, (value, quality) in enumerate(zip(line.weights, good, strict=True)):
        if n in slot or not value:
            continue
        away = first - n if n < first else max(0, n - last)
        near = value * 0.5 ** (away / _REACH)
        found = quality * (_FAR if quality and abs(partner[n] - at) > 2 * _REACH else 1.0)
        whole += near
        told += near * found
        weight += value * found
    return (told / whole if whole else 0.0), weight


def _beside(pair: Pair, i: Sequence[int], j: Sequence[int]) -> float:
    """The share of neighbours, before and after, whose partner is the neighbour of the other place, or nearly."""
    found = 0.0
    for step, a, b in ((-1, min(i), min(j)), (1, max(i), max(j))):
        n = _next(pair.a, a, step)
        m = _next(pair.b, b, step)
        if n is None and m is None:
            found += 0.5
        elif n is not None and m is not None and pair.to_b[n] == m:
            found += 1.0
        elif (n is not None and 0 <= (pair.to_b[n] - b) * step <= 2) or (
            m is not None and 0 <= (pair.to_a[m] - a) * step <= 2
        ):
            found += 0.5
    return found / 2


def _next(line: Line, at: int, step: int) -> int | None:
    n = at + step
    while 0 <= n < len(line.tokens):
        if line.weights[n]:
            return n
        n += step
    return None


def cosine(one: bytes, other: bytes) -> float:
    """The cosine of the meanings of two sentences; 0 where either has none."""
    if not one or not other or len(one) != len(other):
        return 0.0
    rows = matrix([one, other])
    return float(np.dot(rows[0], rows[1]))


def _run(pair: Pair, i: Sequence[int], j: Sequence[int], step: int) -> float:
    """The weight of the things that follow from the places on, in one direction and one order in both lines.

    One thing may stand between in either line.
    """
    n, m = (max(i), max(j)) if step > 0 else (min(i), min(j))
    found = 0.0
    while True:
        ahead = [_next(pair.a, n, step)]
        if ahead[0] is not None:
            ahead.append(_next(pair.a, ahead[0], step))
        fitting = [k for k in ahead if k is not None and 0 < (pair.to_b[k] - m) * step <= _STRIDE]
        fitting = [k for k in fitting if pair.to_b[k] >= 0]
        if not fitting:
            return found
        n = fitting[0]
        m = pair.to_b[n]
        found += pair.a.weights[n] * pair.good[n]


def _near(line: Line, slot: Sequence[int], partner: Sequence[int], other: Sequence[int]) -> float:
    """The share of the few things around a place whose partner is among those around the other place."""
    whole = told = 0.0
    for at in (*_following(line, min(slot), -1), *_following(line, max(slot), 1)):
        whole += line.weights[at]
        there = partner[at]
        if there >= 0 and min(abs(there - place) for place in other) <= 2 * _CLOSE:
            told += line.weights[at]
    return told / whole if whole else 0.0


def _following(line: Line, at: int, step: int) -> Iterator[int]:
    """The places of the few things next to a place, in one direction."""
    there = _next(line, at, step)
    for _ in range(_CLOSE):
        if there is None:
            return
        yield there
        there = _next(line, there, step)
