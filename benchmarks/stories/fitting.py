"""Fit what the likenesses of two articles of one affair say about whether they tell one story.

From two sources: pairs of ECB+ articles, short and undated, and pairs of the raw set, long and dated,
judged by hand (`benchmarks/gold/stories.md`, split `tune`, with the features that they had then).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from variorum.collation.stories import Stories, contrast
from variorum.collation.stories.profile import profile
from variorum.model import Reading

RIDGE = 1e-5
STEPS = 40
GOLD = Path(__file__).parent.parent / "gold" / "stories.jsonl"
_JUDGED = 0.6
"""What all judged pairs together weigh, beside all pairs of ECB+: as much as lets the folds be clustered well."""

_LONGEST = 7
"""Days beyond which more of them say no more about a judged pair."""

Values = NDArray[np.float64]


@dataclass(frozen=True)
class Affair:
    """Articles that the program takes to be of one affair: their places, and the features of each two of them."""

    places: tuple[int, ...]
    features: Values


def affairs(readings: Sequence[Reading]) -> list[Affair]:
    """The affairs of all articles, as the program joins them."""
    stories = Stories()
    place = {reading.document.id: n for n, reading in enumerate(readings)}
    for reading in readings:
        stories.add(reading)
    found = [tuple(place[id] for id in affair) for affair in stories.threads()]
    return [Affair(one, contrast.features([profile(readings[n].document) for n in one])) for one in found]


@dataclass(frozen=True)
class Fitted:
    """Weights by feature, the constant, and what the square of the days between two articles takes off."""

    weights: tuple[float, ...]
    constant: float
    by_day: float


def fit(parts: Iterable[Affair], gold: Sequence[str], used: frozenset[int]) -> Fitted:
    """The weights from pairs of `used` articles and from the judged pairs: Newton's method with a ridge.

    Each affair weighs by its articles, not by their pairs, as large ones would decide everything.
    """
    rows, same, weigh = [], [], []
    for part in parts:
        inside = [at for at, place in enumerate(part.places) if place in used]
        for at, a in enumerate(inside):
            for b in inside[at + 1 :]:
                rows.append([*part.features[:, a, b], 0.0, 0.0])
                same.append(float(gold[part.places[a]] == gold[part.places[b]]))
                weigh.append(1 / len(inside))
    weight = np.array(weigh) / sum(weigh)
    judged = [row for row in map(json.loads, GOLD.read_text("utf-8").splitlines()) if row["split"] == "tune"]
    squares = [min(row["days"], _LONGEST) ** 2 for row in judged]
    facts = np.array(rows + [[*row["features"], -square, 1.0] for row, square in zip(judged, squares, strict=True)])
    truth = np.array(same + [float(row["same"]) for row in judged])
    weight = np.concatenate([weight, np.full(len(judged), _JUDGED / len(judged))]) * len(rows)
    *weights, by_day, _, constant = _newton(facts, truth, weight).tolist()
    return Fitted(tuple(weights), constant, by_day)


def _newton(facts: Values, truth: Values, weight: Values) -> Values:
    table = np.c_[facts, np.ones(len(facts))]
    ridge = np.full(table.shape[1], RIDGE * len(truth))
    ridge[-1] = 1e-9
    found = np.zeros(table.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-table @ found))
        slope = table.T @ (weight * (truth - chance)) - ridge * found
        bend = (table * (weight * chance * (1 - chance))[:, None]).T @ table + np.diag(ridge)
        found += np.linalg.solve(bend, slope)
    return found
