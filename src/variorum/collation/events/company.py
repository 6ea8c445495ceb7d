"""How a pair of clauses stands among the others of its affair: is a third like both, are others more alike?"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log

import numpy as np
from numpy.typing import NDArray

Pair = tuple[int, int]

NAMES = ("odds", "common", "common-share", "bridge", "company", "best-of-one", "best-of-both")
"""What each number of `table` is."""

_LEAST = 0.02
"""Chance below which a clause is no company."""

_MOST = 5.0
_EDGE = 1e-4


def table(pairs: Sequence[Pair], chances: Mapping[Pair, float]) -> NDArray[np.float64]:
    """The numbers of each pair, a row each, by the chances that its own traits give all pairs."""
    near: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for i, j in pairs:
        chance = chances[i, j]
        if chance >= _LEAST:
            near[i][j] = near[j][i] = chance
    sums = {one: sum(found.values()) for one, found in near.items()}
    best = {one: max(found.values()) for one, found in near.items()}
    rows = [_row(near, sums, best, (i, j), chances[i, j]) for i, j in pairs]
    return np.array(rows) if rows else np.zeros((0, len(NAMES)))


def _row(
    near: Mapping[int, Mapping[int, float]],
    sums: Mapping[int, float],
    best: Mapping[int, float],
    pair: Pair,
    chance: float,
) -> tuple[float, ...]:
    i, j = pair
    mine, theirs = near.get(i, {}), near.get(j, {})
    thirds = sorted(mine.keys() & theirs.keys())
    both = sum(mine[k] * theirs[k] for k in thirds)
    company = sums.get(i, 0.0) + sums.get(j, 0.0)
    tops = (max(best.get(i, 0.0), _EDGE), max(best.get(j, 0.0), _EDGE))
    held = min(max(chance, _EDGE), 1 - _EDGE)
    return (
        log(held / (1 - held)),
        min(both, _MOST),
        2 * both / (company + _EDGE),
        max((min(mine[k], theirs[k]) for k in thirds), default=0.0),
        company,
        chance / min(tops),
        chance / max(tops),
    )
