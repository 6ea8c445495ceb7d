"""Fit the networks of `variorum.collation.events.likeness` on ECB+ and write their weights.

    python -m training.events ../shared/bench/ecbplus [--out src/variorum/lexicon/event-join.npz]

Train topics only, with the gold's mentions given as triggers (`benchmarks.given`). A topic's two stories are cases
apart and together. The second network learns from what the first says of topics that it never saw. `balanced` is the
highest threshold of likeness alone that comes near the best CoNLL F1 in five folds over topics. `threshold`, above
which clauses that the rules prove are joined, is the lowest at which enough pairs are right in topics held out.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from benchmarks.ecbplus import coreference
from benchmarks.ecbplus.given import Thread, threads
from benchmarks.ecbplus.reading import DEV, read
from numpy.typing import NDArray

from variorum.collation.events import candidates, company, likeness
from variorum.collation.events.barriers import barred
from variorum.collation.events.gather import gather
from variorum.collation.events.likeness import Network
from variorum.collation.events.proof import Proof

FOLDS = 5
SEEDS = (1, 2, 3)
HIDDEN, EPOCHS, BATCH, RATE, DECAY = 24, 6, 512, 0.004, 0.01
REACH = 4.0
RIGHT = 0.93
"""Share of proven pairs of different articles that must be right in topics held out."""

THRESHOLDS = tuple(round(0.2 + 0.05 * step, 2) for step in range(13))
NEAR = 0.5
"""Points of CoNLL F1 below the best at which a higher threshold, which joins less falsely, is taken."""

FEWEST = 30
"""Pairs that a thread counts for at least when its weight is reckoned: the square root of their number."""

Floats = NDArray[Any]
Pair = tuple[int, int]


@dataclass
class Cases:
    """The pairs of one thread: their traits, whether they tell one event, and what the first network says of them."""

    thread: Thread
    pairs: list[Pair]
    traits: Floats
    same: Floats
    first: dict[Pair, float] = field(default_factory=dict)

    @property
    def weight(self) -> Floats:
        """Of each pair, so that a thread of many counts for less than their number."""
        return np.full(len(self.pairs), 1 / max(FEWEST, len(self.pairs)) ** 0.5)

    @property
    def more(self) -> Floats:
        """The traits with those of the company."""
        return np.hstack([self.traits, company.table(self.pairs, self.first)])


def cases(thread: Thread) -> Cases:
    """All pairs that are worth a look."""
    cosines = candidates.pairs(thread.tellings)
    pairs = sorted(cosines)
    clusters = [thread.gold[one.mention.id] for one in thread.tellings]
    same = np.array([float(clusters[i] == clusters[j]) for i, j in pairs])
    return Cases(thread, pairs, likeness.table(thread.tellings, pairs, cosines), same)


def fit(rows: Sequence[Floats], same: Sequence[Floats], weights: Sequence[Floats]) -> Network:
    """One network a seed."""
    facts, truth, weight = np.vstack(rows).astype(np.float32), np.concatenate(same), np.concatenate(weights)
    mean, scale = facts.mean(0), facts.std(0) + 1e-6
    facts = ((facts - mean) / scale).clip(-REACH, REACH)
    truth, weight = truth.astype(np.float32), (weight / weight.mean()).astype(np.float32)
    fitted = [_one(facts, truth, weight, seed) for seed in SEEDS]
    return Network(mean, scale, *(np.array(part) for part in zip(*fitted, strict=True)))


def _one(facts: Floats, truth: Floats, weight: Floats, seed: int) -> list[Floats]:
    """The parts of one network, by Adam (Kingma and Ba 2015) with decoupled decay, the rate falling to nothing."""
    dice, width = np.random.default_rng(seed), facts.shape[1]
    parts: list[Floats] = [
        part.astype(np.float32)
        for part in (
            dice.normal(0, width**-0.5, (width, HIDDEN)), np.zeros(HIDDEN), dice.normal(0, HIDDEN**-0.5, HIDDEN),
            dice.normal(0, 0.1, width), np.zeros(1),
        )
    ]  # fmt: skip
    first, second = [np.zeros_like(p) for p in parts], [np.zeros_like(p) for p in parts]
    steps, at = EPOCHS * (len(truth) // BATCH + 1), 0
    for _ in range(EPOCHS):
        order = dice.permutation(len(truth))
        for start in range(0, len(order), BATCH):
            pick = order[start : start + BATCH]
            at += 1
            rate = RATE * max(0.02, 1 - at / steps)
            for n, slope in enumerate(_slopes(facts[pick], truth[pick], weight[pick] / len(pick), parts)):
                first[n] = 0.9 * first[n] + 0.1 * slope
                second[n] = 0.999 * second[n] + 0.001 * slope * slope
                step = first[n] / (1 - 0.9**at) / (np.sqrt(second[n] / (1 - 0.999**at)) + 1e-8)
                parts[n] = parts[n] - rate * step - rate * DECAY * parts[n] * (n in (0, 2, 3))
    return [*parts[:4], parts[4][0]]


def _slopes(rows: Floats, truth: Floats, weight: Floats, parts: Sequence[Floats]) -> list[Floats]:
    inner, bias, outer, straight, constant = parts
    bent = np.maximum(0.0, rows @ inner + bias)
    wrong = (1 / (1 + np.exp(-(bent @ outer + rows @ straight + constant))) - truth) * weight
    back = np.outer(wrong, outer) * (bent > 0)
    return [rows.T @ back, back.sum(0), bent.T @ wrong, rows.T @ wrong, np.array([wrong.sum()])]


def alone(parts: Sequence[Cases]) -> Network:
    """The first network."""
    return fit([p.traits for p in parts], [p.same for p in parts], [p.weight for p in parts])


def among(parts: Sequence[Cases]) -> Network:
    """The second, where `first` is filled."""
    return fit([p.more for p in parts], [p.same for p in parts], [p.weight for p in parts])


def folds(parts: Sequence[Cases]) -> list[tuple[list[Cases], list[Cases]]]:
    """Five times the threads to learn from and those held out, by topic."""
    names = sorted({part.thread.topic for part in parts}, key=int)
    place = {name: at % FOLDS for at, name in enumerate(names)}
    return [
        ([p for p in parts if place[p.thread.topic] != n], [p for p in parts if place[p.thread.topic] == n])
        for n in range(FOLDS)
    ]


def say_first(parts: Iterable[Cases], known: Network) -> None:
    """Fill in what the first network says of each pair."""
    for part in parts:
        part.first = dict(zip(part.pairs, known.chances(part.traits).tolist(), strict=True))


def chances(part: Cases, known: Network) -> dict[Pair, float]:
    """What the second network says of each pair."""
    return dict(zip(part.pairs, known.chances(part.more).tolist(), strict=True))


def balanced(held: Sequence[tuple[Cases, dict[Pair, float]]]) -> float:
    """The highest threshold at which likeness alone joins nearly best, over the single stories."""
    reached = {}
    for threshold in THRESHOLDS:
        found, gold = {}, {}
        for part, said in held:
            if part.thread.whole:
                continue
            tellings = part.thread.tellings
            for number, group in enumerate(gather(len(tellings), said, lambda _, __: False, threshold, unlinked=0.0)):
                for at in group:
                    for key, cluster in part.thread.marked[tellings[at].mention.id]:
                        found[key], gold[key] = (part.thread.name, number), cluster
        reached[threshold] = coreference.conll(found, gold)
        sys.stdout.write(f"likeness alone at {threshold}: CoNLL {reached[threshold]:.1f}\n")
    best = max(reached.values())
    return max(one for one, value in reached.items() if value >= best - NEAR)


def proven(held: Sequence[tuple[Cases, dict[Pair, float]]]) -> float:
    """The lowest threshold at which enough proven pairs of different articles are right, over whole topics."""
    counts: defaultdict[float, list[int]] = defaultdict(lambda: [0, 0])
    for part, said in held:
        if part.thread.whole:
            kept = _proven(part, said)
            for threshold in THRESHOLDS:
                right, found = _joined(part, kept, threshold)
                counts[threshold][0] += right
                counts[threshold][1] += found
    for threshold, (right, found) in sorted(counts.items()):
        sys.stdout.write(f"proven at {threshold}: {right} of {found} pairs right\n")
    good = [one for one, (right, found) in sorted(counts.items()) if right >= RIGHT * found]
    return max(0.5, good[0] if good else THRESHOLDS[-1])


def _proven(part: Cases, said: dict[Pair, float]) -> dict[Pair, float]:
    """The pairs that the rules prove."""
    tellings = part.thread.tellings
    cosines, proof = candidates.pairs(tellings), Proof(tellings)
    return {
        (i, j): chance
        for (i, j), chance in said.items()
        if not barred(tellings[i], tellings[j]) and proof.of(tellings[i], tellings[j], cosines[i, j])
    }


def _joined(part: Cases, kept: dict[Pair, float], threshold: float) -> tuple[int, int]:
    tellings, gold = part.thread.tellings, part.thread.gold
    groups = gather(len(tellings), kept, lambda i, j: barred(tellings[i], tellings[j]), threshold)
    found = {tellings[at].mention.id: number for number, group in enumerate(groups) for at in group}
    articles = {one.mention.id: one.mention.document for one in tellings}
    right, all_found, _ = coreference.pairs(found, {id: gold[id] for id in found}, articles)
    return right, all_found


def write(path: Path, networks: dict[str, Network], thresholds: dict[str, float]) -> None:
    """The file that the program reads."""
    held = {
        f"{name}_{part}": np.asarray(getattr(network, part)).astype(np.float32)
        for name, network in networks.items()
        for part in likeness.PARTS
    }
    np.savez_compressed(path, **held, **{name: np.float32(value) for name, value in thresholds.items()})


def main() -> None:
    """Read, fit, choose, write, and print what was reached."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("data", type=Path)
    options.add_argument("--out", type=Path, default=Path("src/variorum/lexicon/event-join.npz"))
    chosen = options.parse_args()
    names = [path.name for path in (chosen.data / "xml").iterdir() if path.name not in DEV]
    parts = [cases(thread) for thread in threads(read(chosen.data, names, "train"))]
    sys.stdout.write(f"{sum(len(p.pairs) for p in parts)} pairs, {sum(p.same.sum() for p in parts):.0f} of one event\n")
    for learnt, held in folds(parts):
        say_first(held, alone(learnt))
    said = [(part, chances(part, known)) for learnt, held in folds(parts) for known in [among(learnt)] for part in held]
    thresholds = {"balanced": balanced(said), "threshold": proven(said)}
    write(chosen.out, {"alone": alone(parts), "among": among(parts)}, thresholds)


if __name__ == "__main__":
    main()
