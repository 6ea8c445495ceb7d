"""Fit the logistic model of `variorum.collation.events.likeness` on ECB+ and write its weights.

    python -m training.events ../shared/bench/ecbplus [--out src/variorum/lexicon/event-join.json]

Train topics only. The program reads each topic's articles; its mentions are those of the gold where their triggers
overlap. Pairs that nothing keeps apart are the cases, whatever evidence they have. The threshold is the lowest at which
joined pairs of different articles are right often enough, each topic joined by a model that never saw it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from benchmarks.ecbplus.coreference import pairs
from benchmarks.ecbplus.reading import DEV, read
from benchmarks.ecbplus.topic import Topic, topics
from numpy.typing import NDArray

from variorum.collation.events import candidates, likeness
from variorum.collation.events.barriers import barred
from variorum.collation.events.evidence import OF_WORDS
from variorum.collation.events.gather import gather
from variorum.collation.events.proof import Proof
from variorum.collation.events.telling import Telling

FOLDS = 5
RIDGE = 1.0
STEPS = 40
RIGHT = 0.85
"""Share of joined pairs that must be right in topics held out."""

THRESHOLDS = tuple(round(0.5 + 0.05 * step, 2) for step in range(9))

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """A pair of clauses: their places, features, whether anything speaks for them, and the gold (null: not in it)."""

    pair: tuple[int, int]
    features: tuple[float, ...]
    grounds: bool
    same: bool | None


@dataclass(frozen=True)
class Cases:
    """The pairs of one topic."""

    topic: Topic
    tellings: Sequence[Telling]
    cases: Sequence[Case]


def cases(topic: Topic) -> Cases:
    """All pairs of a topic that are worth a look and that nothing keeps apart."""
    tellings, gold = topic.tellings(), topic.clusters()
    proof, found = Proof(tellings), []
    for (i, j), cosine in candidates.pairs(tellings).items():
        a, b = tellings[i], tellings[j]
        if barred(a, b):
            continue
        clusters = gold.get(a.mention.id), gold.get(b.mention.id)
        same = None if None in clusters else clusters[0] == clusters[1]
        found.append(Case((i, j), likeness.features(a, b, cosine), bool(proof.of(a, b, cosine)), same))
    return Cases(topic, tellings, found)


def fit(parts: Iterable[Cases]) -> Floats:
    """Weights and, last, the constant: Newton's method with a small ridge on the weights."""
    known = [case for part in parts for case in part.cases if case.same is not None]
    facts = np.array([(*case.features, 1.0) for case in known])
    same = np.array([float(bool(case.same)) for case in known])
    ridge = np.full(facts.shape[1], RIDGE)
    ridge[-1] = 1e-9
    weights = np.zeros(facts.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-facts @ weights))
        slope = facts.T @ (same - chance) - ridge * weights
        bend = (facts * (chance * (1 - chance))[:, None]).T @ facts + np.diag(ridge)
        weights += np.linalg.solve(bend, slope)
    return weights


def joined(part: Cases, weights: Floats, threshold: float) -> tuple[int, int, int]:
    """Right, found and gold pairs of different articles of one topic."""
    known = likeness.Model(tuple(weights[:-1].tolist()), float(weights[-1]), threshold)
    tellings, gold = part.tellings, part.topic.clusters()
    chances = {
        case.pair: likeness.chance(case.features, known, proven=case.grounds)
        for case in part.cases
        if case.grounds or tellings[case.pair[0]].mention.type not in OF_WORDS
    }

    def apart(i: int, j: int) -> bool:
        return barred(tellings[i], tellings[j])

    groups = gather(len(tellings), chances, apart, threshold)
    found = {
        tellings[place].mention.id: number
        for number, group in enumerate(groups)
        for place in group
        if tellings[place].mention.id in gold
    }
    return pairs(found, gold, part.topic.articles_of())


def choose(parts: Sequence[Cases]) -> tuple[float, dict[float, tuple[int, int, int]]]:
    """The threshold, and for each the pairs in held-out topics."""
    reached: dict[float, tuple[int, int, int]] = dict.fromkeys(THRESHOLDS, (0, 0, 0))
    for fold in range(FOLDS):
        weights = fit(part for at, part in enumerate(parts) if at % FOLDS != fold)
        for part in parts[fold::FOLDS]:
            for threshold in THRESHOLDS:
                right, found, gold = joined(part, weights, threshold)
                before = reached[threshold]
                reached[threshold] = (before[0] + right, before[1] + found, before[2] + gold)
    good = [one for one, (right, found, _) in reached.items() if right >= RIGHT * found]
    return (good or [THRESHOLDS[-1]])[0], reached


def write(path: Path, weights: Floats, threshold: float) -> None:
    """The file that the program reads."""
    named = {name: round(float(value), 3) for name, value in zip(likeness.FEATURES, weights[:-1], strict=True)}
    held: dict[str, Any] = {"weights": named, "constant": round(float(weights[-1]), 3), "threshold": threshold}
    path.write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Read, fit, choose, write, and print what was reached."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("data", type=Path)
    options.add_argument("--out", type=Path, default=Path("src/variorum/lexicon/event-join.json"))
    chosen = options.parse_args()
    names = [path.name for path in (chosen.data / "xml").iterdir() if path.name not in DEV]
    parts = [cases(topic) for topic in topics(read(chosen.data, names, "train"))]
    threshold, reached = choose(parts)
    for one, (right, found, gold) in reached.items():
        sys.stdout.write(f"{one}: {right} of {found} pairs right, {gold} in the gold\n")
    known = [case for part in parts for case in part.cases if case.same is not None]
    sys.stdout.write(f"{len(known)} pairs, {sum(bool(case.same) for case in known)} of one event\n")
    write(chosen.out, fit(parts), threshold)


if __name__ == "__main__":
    main()
