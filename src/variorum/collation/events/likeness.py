"""How likely two clauses tell one event.

Two small networks, fitted on ECB+ by `training/events.py`: the first judges each pair by its own traits (`traits`), the
second also by how the pair stands among the others (`company`), since what is like a third clause is like the other.
The weights are in `lexicon/event-join.npz`, their card beside it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from . import company
from .company import Pair
from .telling import Telling
from .traits import Traits

Floats = NDArray[np.float64]

_REACH = 4.0
"""Standard deviations beyond which a trait says no more."""

_UNPROVEN = 0.01
"""By how much a pair stays below the threshold at least if nothing proves it."""


@dataclass(frozen=True, slots=True)
class Network:
    """Several networks of one bend and a straight part, whose chances are averaged; by seed, trait and bend."""

    mean: Floats
    scale: Floats
    inner: Floats
    inner_bias: Floats
    outer: Floats
    straight: Floats
    bias: Floats

    def chances(self, traits: Floats) -> Floats:
        """The chance of each row."""
        rows = ((traits - self.mean) / self.scale).clip(-_REACH, _REACH)
        total = np.zeros(len(rows))
        for seed in range(len(self.bias)):
            bent = np.maximum(0.0, rows @ self.inner[seed] + self.inner_bias[seed])
            total += 1 / (1 + np.exp(-(bent @ self.outer[seed] + rows @ self.straight[seed] + self.bias[seed])))
        return total / len(self.bias)


@dataclass(frozen=True, slots=True)
class Model:
    """Both networks; the chance from which proven clauses are joined, and that at which likeness alone joins best."""

    alone: Network
    among: Network
    threshold: float
    balanced: float


PARTS = ("mean", "scale", "inner", "inner_bias", "outer", "straight", "bias")


@cache
def model() -> Model:
    """The stored model."""
    with files("variorum.lexicon").joinpath("event-join.npz").open("rb") as file, np.load(file) as held:
        alone, among = (
            Network(*(held[f"{name}_{part}"].astype(np.float64) for part in PARTS)) for name in ("alone", "among")
        )
        return Model(alone, among, round(float(held["threshold"]), 2), round(float(held["balanced"]), 2))


def chances(tellings: Sequence[Telling], cosines: Mapping[Pair, float]) -> dict[Pair, float]:
    """The chance that each of the pairs tells one event; `cosines` are those of their sentences."""
    pairs = sorted(cosines)
    if not pairs:
        return {}
    known = model()
    rows = table(tellings, pairs, cosines)
    first = dict(zip(pairs, known.alone.chances(rows).tolist(), strict=True))
    more = np.hstack([rows, company.table(pairs, first)])
    found = known.among.chances(more)
    return {pair: round(float(value), 6) for pair, value in zip(pairs, found, strict=True)}


def table(tellings: Sequence[Telling], pairs: Sequence[Pair], cosines: Mapping[Pair, float]) -> Floats:
    """The traits of the pairs, a row each."""
    traits = Traits(tellings)
    return np.array([traits.of(i, j, cosines[i, j]) for i, j in pairs])


def unproven(chance: float) -> float:
    """The chance of a pair that nothing proves, as joining counts it: it never reaches the threshold alone.

    Such pairs still speak for or against joining two groups that another pair proves to be one.
    """
    return min(chance, model().threshold - _UNPROVEN)
