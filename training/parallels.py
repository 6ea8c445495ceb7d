"""Fit the models of `variorum.collation.parallels.sureness` and print their weights and how far they can be believed.

    python -m training.parallels ../shared/bench

Unedited stories of the raw set are drawn with the seeds of development, from several outlets each. For every figure,
time, name and deed of a sentence the likeliest partner in a sentence of another article is taken, by what stands around
it, and the model learns from what stands around it whether the two are equal. No text leaves the set, only the weights.
The share that is equal among those to which models fitted on the other stories give a probability is printed beside
it, in five parts by story.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks import articles
from variorum.annotation import annotate
from variorum.collation import collate, ground
from variorum.collation.ground import Across, Ground
from variorum.collation.parallels import Parallels, Token
from variorum.collation.parallels.context import Context, around
from variorum.collation.parallels.pairing import likeness
from variorum.collation.parallels.sureness import features
from variorum.collation.parallels.tokens import Sort

DRAWS = ((3, 25, 3), (7, 25, 4), (11, 70, 2))
"""Seed, stories and outlets of a story."""

SORTS: tuple[Sort, ...] = ("number", "time", "name", "word")
RARE = 0.3
"""Weight from which a name is taken: whom every sentence names is equal by chance."""

LEAST = 0.15
FOLDS = 5
STEPS = 40

Matrix = NDArray[np.float64]
Row = tuple[int, list[float], bool]


def main(bench: Path) -> None:
    """Print the weights of each sort, and the share of equal values by probability."""
    rows: dict[Sort, list[Row]] = {sort: [] for sort in SORTS}
    for number, one in enumerate(grounds(bench)):
        for sort in SORTS:
            rows[sort] += [(number, row, equal) for row, equal in pairs(one, sort)]
    for sort in SORTS:
        stories = np.array([number for number, _, _ in rows[sort]])
        values = np.array([row for _, row, _ in rows[sort]])
        equal = np.array([float(same) for _, _, same in rows[sort]])
        sys.stdout.write(f"{sort}: {', '.join(f'{weight:.2f}' for weight in fit(values, equal))}\n")
        chance = np.zeros(len(equal))
        for fold in range(FOLDS):
            held = stories % FOLDS == fold
            chance[held] = 1 / (1 + np.exp(-values[held] @ fit(values[~held], equal[~held])))
        for low in (0.0, 0.2, 0.4, 0.6, 0.8):
            part = (chance >= low) & (chance < low + 0.2)
            if part.any():
                sys.stdout.write(f"  {low:.1f}-{low + 0.2:.1f}: {part.sum()} pairs, {equal[part].mean():.0%} equal\n")


def grounds(bench: Path) -> Iterator[Ground]:
    """The drawn stories, each article in one of them only."""
    used: set[str] = set()
    for seed, count, outlets in DRAWS:
        for rows in articles.stories(bench, count, seed, outlets=outlets):
            if used.isdisjoint(row["id"] for row in rows):
                used.update(row["id"] for row in rows)
                readings = [
                    annotate(
                        articles.document(
                            row["id"], row["text"], published=row["date"][:10], title=row["title"], outlet=row["source"]
                        )
                    )
                    for row in rows
                ]
                found = collate(readings)
                yield ground.of(readings, Across(found.actors, found.stories, (), ()))


def pairs(one: Ground, sort: Sort) -> Iterator[tuple[list[float], bool]]:
    """For each value of a sort its likeliest partner in each sentence set against its own."""
    for _, _, pair in Parallels(one).pairs:
        if pair.a.document == pair.b.document:
            continue
        for i, token in enumerate(pair.a.tokens):
            if taken(token, sort) and not (sort == "name" and pair.a.weights[i] < RARE):
                found = [
                    (row, context, likeness(token, other) > 0)
                    for j, other in enumerate(pair.b.tokens)
                    if taken(other, sort)
                    for context in (around(pair, [i], [j]),)
                    for row in (features(one, pair, (i, j), context, sort),)
                ]
                best = max(found, key=lambda each: score(each[1], each[0]), default=None)
                if best is not None and best[1].more >= LEAST:
                    yield best[0], best[2]


def taken(token: Token, sort: Sort) -> bool:
    """Whether a token is of the sort, and tells a value."""
    return token.deed if sort == "word" else token.sort == sort


def score(context: Context, row: list[float]) -> float:
    """By what the likeliest partner is chosen."""
    return (context.less + context.more) / 2 + 0.3 * context.beside + 0.2 * row[4] + 0.3 * row[5]


def fit(values: Matrix, equal: Matrix) -> Matrix:
    """Weights of a logistic model with a ridge of one, by Newton's steps from zero."""
    weights = np.zeros(values.shape[1])
    ridge = np.eye(len(weights))
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-values @ weights))
        slope = values.T @ (chance - equal) + weights
        weights -= np.linalg.solve((values * (chance * (1 - chance))[:, None]).T @ values + ridge, slope)
    return weights


if __name__ == "__main__":
    main(Path(sys.argv[1]))
