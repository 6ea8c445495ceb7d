"""Fit the judgement of `variorum.collation.support` and write its weights.

    python -m training.support ../shared/bench [--out src/variorum/lexicon/support.json]

A logistic regression on the claims of WiCE dev whose names, figures, dates, speakers, quoted words and negations are
all borne out (the others are never called supported): is the claim fully supported. The least probability is the lowest
at which of the claims called supported seven in ten and a margin are, claims held out in ten folds.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np
from benchmarks.support import wice
from numpy.typing import NDArray

from variorum.collation.support.measures import NAMES

FOLDS = 10
RIDGE = 10.0
STEPS = 30
PRECISION = 0.72
"""What is asked of the held-out folds: the bar of .7 and a margin for a set of 349."""

Floats = NDArray[np.float64]


def fit(facts: Floats, yes: NDArray[np.bool_]) -> tuple[Floats, float]:
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


def held_out(facts: Floats, yes: NDArray[np.bool_], whole: NDArray[np.bool_]) -> Floats:
    """The probability of each claim by weights that were fitted without it."""
    chances = np.zeros(len(yes))
    turns = np.arange(len(yes)) % FOLDS
    for fold in range(FOLDS):
        known = (turns != fold) & whole
        weights, constant = fit(facts[known], yes[known])
        chances[turns == fold] = 1 / (1 + np.exp(-(facts[turns == fold] @ weights + constant)))
    return np.where(whole, chances, 0.0)


def least(chances: Floats, yes: NDArray[np.bool_]) -> tuple[float, float, float]:
    """The lowest probability that is precise enough, with precision and recall there; in steps of .01."""
    for limit in (step / 100 for step in range(20, 90)):
        said = chances >= limit
        if said.any() and yes[said].mean() >= PRECISION:
            return limit, float(yes[said].mean()), float(said[yes].mean())
    return 0.5, 0.0, 0.0


def main() -> int:
    """Fit, tell, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--out", type=Path, default=Path("src/variorum/lexicon/support.json"))
    arguments = parser.parse_args()
    cases = wice.cases(arguments.bench)
    facts = np.array([case.values for case in cases])
    yes = np.array([case.supported for case in cases])
    whole = np.array([not case.faults for case in cases])
    chances = held_out(facts, yes, whole)
    limit, precision, recall = least(chances, yes)
    sys.stderr.write(f"held out: least {limit}, precision {precision:.3f}, recall {recall:.3f}\n")
    weights, constant = fit(facts[whole], yes[whole])
    told = [[name, round(float(weight), 4)] for name, weight in zip(NAMES, weights, strict=True)]
    data = {"constant": round(constant, 4), "least": limit, "weights": told}
    arguments.out.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
