"""Fit the logistic model of `variorum.collation.reuse.paraphrase` and print its weights.

    python -m training.paraphrase ../shared/bench/similarity/msr-para-train.tsv

Only five numbers leave the corpus. Plain gradient descent from zero, so that it gives the same weights everywhere.
"""

import sys
from pathlib import Path

import numpy as np
from benchmarks.reuse.pairs import read

from variorum.collation.reuse.paraphrase import features as figures

STEPS, RATE = 20_000, 0.5


def main(path: Path) -> None:
    """Print the weights of the figures that the model goes by, the constant last."""
    pairs = read(path)
    features = np.array([figures(a, b, cosine) for a, b, cosine, _ in pairs])
    gold = np.array([float(same) for *_, same in pairs])
    weights = np.zeros(features.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-features @ weights))
        weights -= RATE * features.T @ (chance - gold) / len(gold)
    sys.stdout.write("WEIGHTS = " + ", ".join(f"{weight:.2f}" for weight in weights) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
