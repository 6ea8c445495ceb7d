"""Fit the judgements of `variorum.collation.meaning.judge` and write their weights.

    python -m training.meaning ../shared/bench [--out src/variorum/lexicon/meaning.json]

`same` is fitted on ECB+ train: sentences of two articles of one topic are the same where the events that the gold
marks in them are, by half or more, the same ones, and not where none is; the pairs between are left out. `told` is
fitted on the claims of WiCE dev and their evidence: told where fully supported. Both are logistic regressions.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from benchmarks.articles import document
from benchmarks.claims.affair import affair, read
from benchmarks.ecbplus import reading as ecb
from benchmarks.ecbplus.topic import Topic, topics
from numpy.typing import NDArray

from variorum.collation import ground
from variorum.collation.ground import Across
from variorum.collation.meaning import Judge, measures
from variorum.model import Span

SEED = 1
PAIRS = 160
"""Pairs of a topic: the large topics say no more than the small ones."""

SHARED, APART = 0.5, 0.0
"""Shares of common events from which two sentences are the same, and to which they are not."""

WORTH = 0.25
"""Share of the shorter sentence's words in common, below which a pair is easy and teaches nothing."""

RIDGE = {"same": 1.0, "told": 30.0}
STEPS = 40
FOLDS = 5

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """What a pair is judged by, whether the gold says yes, and the story or claim that it is of."""

    values: tuple[float, ...]
    yes: bool
    story: str


def of_sentences(folder: Path) -> Iterator[Case]:
    """Pairs of sentences of ECB+ train."""
    chosen = random.Random(SEED)
    names = sorted({path.name for path in (folder / "xml").iterdir()} - set(ecb.DEV))
    for topic in topics(ecb.read(folder, names, "train")):
        judge = Judge(ground.of(topic.readings, Across(topic.actors, (), (), ())))
        pairs = list(_pairs(topic, judge))
        chosen.shuffle(pairs)
        for a, b, share in pairs[:PAIRS]:
            if share >= SHARED or share <= APART:
                found, cosine = judge.align((a,), (b,)), judge.cosine((a,), (b,)) or 0.0
                yield Case(measures.of_same(found, cosine), share >= SHARED, topic.name)


def _pairs(topic: Topic, judge: Judge) -> Iterator[tuple[Span, Span, float]]:
    """Two annotated sentences of different articles and their share of common events, where they share words."""
    units = []
    for article, reading in zip(topic.articles, topic.readings, strict=True):
        for start, end in article.annotated:
            events = {gold.cluster for gold in article.gold if start <= gold.start < end}
            if events:
                units.append((Span(reading.document.id, start, end), events))
    for (a, mine), (b, theirs) in combinations(units, 2):
        share = len(mine & theirs) / len(mine | theirs)
        if a.document != b.document and (share >= SHARED or _common(judge, a, b) >= WORTH):
            yield a, b, share


def _common(judge: Judge, a: Span, b: Span) -> float:
    weights = [{form: token.weight for token in judge.tokens((one,)) for form in token.forms} for one in (a, b)]
    both = sum(weights[0][form] for form in weights[0].keys() & weights[1].keys())
    return both / (min(sum(one.values()) for one in weights) or 1.0)


def of_claims(path: Path) -> Iterator[Case]:
    """The claims of WiCE with the evidence chosen for each."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        row = json.loads(line)
        text, places = "", []
        for sentence in filter(str.strip, row["evidence"]):
            text += " " if text else ""
            places.append((len(text), len(text) + len(sentence)))
            text += sentence
        claim, evidence = read([document("claim", row["claim"]), document("evidence", text)])
        judge = affair([claim, evidence]).judge
        own = (Span(claim.document.id, 0, len(row["claim"])),)
        units = [(Span(evidence.document.id, *place),) for place in places]
        yield Case(judge.measured(own, units), row["label"] == "supported", str(number))


def fit(cases: Sequence[Case], ridge: float, *, even: bool) -> tuple[Floats, float]:
    """Weights and constant: Newton's method on measures in units of their spread; `even`: both answers weigh alike."""
    facts = np.array([case.values for case in cases])
    yes = np.array([float(case.yes) for case in cases])
    weights = np.where(yes > 0, (1 - yes.mean()) / yes.mean(), 1.0) if even else np.ones(len(yes))
    middle, spread = facts.mean(axis=0), facts.std(axis=0) + 1e-9
    scaled = np.column_stack([(facts - middle) / spread, np.ones(len(facts))])
    shrink = np.append(np.full(facts.shape[1], ridge), 1e-9)
    found = np.zeros(scaled.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(scaled @ found, -30, 30)))
        slope = scaled.T @ (weights * (yes - chance)) - shrink * found
        bend = (scaled * (weights * chance * (1 - chance))[:, None]).T @ scaled + np.diag(shrink)
        found += np.linalg.solve(bend, slope)
    return found[:-1] / spread, float(found[-1] - (found[:-1] * middle / spread).sum())


def held_out(cases: Sequence[Case], ridge: float, *, even: bool) -> tuple[Floats, Floats]:
    """The probability of each case by weights that never saw its story, and the gold."""
    stories = sorted({case.story for case in cases})
    fold_of = {story: number % FOLDS for number, story in enumerate(stories)}
    chances = np.zeros(len(cases))
    for fold in range(FOLDS):
        weights, constant = fit([case for case in cases if fold_of[case.story] != fold], ridge, even=even)
        for place, case in enumerate(cases):
            if fold_of[case.story] == fold:
                chances[place] = 1 / (1 + np.exp(-(np.array(case.values) @ weights + constant)))
    return chances, np.array([float(case.yes) for case in cases])


def main() -> None:
    """Fit, print what held-out stories say, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--out", type=Path, default=Path("src/variorum/lexicon/meaning.json"))
    arguments = parser.parse_args()
    kinds = {
        "same": (list(of_sentences(arguments.bench / "ecbplus")), measures.OF_SAME, False),
        "told": (list(of_claims(arguments.bench / "support" / "oracle" / "dev.jsonl")), measures.OF_TOLD, True),
    }
    held = {}
    for name, (cases, measured, even) in kinds.items():
        chances, gold = held_out(cases, RIDGE[name], even=even)
        for limit in (0.5, 0.6, 0.7, 0.8, 0.9):
            sure = chances >= limit
            sys.stdout.write(f"{name} {limit}: {int(gold[sure].sum())} of {int(sure.sum())}, {int(gold.sum())} gold\n")
        held[name] = _kept(fit(cases, RIDGE[name], even=even), measured)
        at = measured.index("cosine")
        words = [Case(case.values[:at] + case.values[at + 1 :], case.yes, case.story) for case in cases]
        held[f"{name}, words"] = _kept(fit(words, RIDGE[name], even=even), [m for m in measured if m != "cosine"])
    arguments.out.write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")


def _kept(found: tuple[Floats, float], measured: Sequence[str]) -> dict[str, object]:
    weights = [[name, round(float(weight), 4)] for name, weight in zip(measured, found[0], strict=True)]
    return {"constant": round(found[1], 4), "weights": weights}


if __name__ == "__main__":
    main()
