"""The logistic regression of `variorum.collation.support`, fitted on claims and measured on claims held out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

FOLDS = 10
RIDGE = 10.0
STEPS = 30

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


def fit(facts: Floats, yes: Flags) -> tuple[Floats, float]:
    """Weights and constant: Newton's method on measures in units of their spread."""
    gold = yes.astype(float)
    middle, spread = facts.mean(axis=0), facts.std(axis=0) + 1e-9
    scaled = np.column_stack([(facts - middle) / spread, np.ones(len(facts))])
    shrink = np.append(np.full(facts.shape[1], RIDGE), 1e-9)
    found = np.zeros(scaled.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(scaled @ found, -30, 30)))
        slope = scaled.T @ (gold - chance) - shrink * found
        curve = (scaled * (chance * (1 - chance))[:, None]).T @ scaled + np.diag(shrink)
        found = found + np.linalg.solve(curve, slope)
    return found[:-1] / spread, float(found[-1] - (found[:-1] * middle / spread).sum())


def held_out(facts: Floats, yes: Flags, whole: Flags) -> Floats:
    """The probability of each claim by weights that were fitted without it; 0 where a part of it is not borne out.

    `whole` are the claims without such a part, which alone are fitted on.
    """
    chances = np.zeros(len(yes))
    turns = np.arange(len(yes)) % FOLDS
    for fold in range(FOLDS):
        known = (turns != fold) & whole
        weights, constant = fit(facts[known], yes[known])
        chances[turns == fold] = 1 / (1 + np.exp(-(facts[turns == fold] @ weights + constant)))
    return np.where(whole, chances, 0.0)
