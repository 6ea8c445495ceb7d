"""Fit the logistic model of `variorum.collation.reuse.paraphrase` and print its weights.

    python -m training.paraphrase ../shared/bench/similarity/msr-para-train.tsv

Only three numbers leave the corpus. Plain gradient descent from zero, so that it gives the same weights everywhere.
"""

import sys
from pathlib import Path

import numpy as np
from benchmarks.reuse.pairs import read

from variorum.collation.reuse.paraphrase import telling

STEPS, RATE = 20_000, 0.5


def main(path: Path) -> None:
    """Print the weight of the cosine, that of the words that are no names, and the constant."""
    pairs = read(path)
    features = np.array([(cosine, telling(a, b), 1.0) for a, b, cosine, _ in pairs])
    gold = np.array([float(same) for *_, same in pairs])
    weights = np.zeros(3)
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-features @ weights))
        weights -= RATE * features.T @ (chance - gold) / len(gold)
    sys.stdout.write("COSINE, TELLING, CONSTANT = " + ", ".join(f"{weight:.2f}" for weight in weights) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
