"""Fit the model of `variorum.annotation.events.roots` on PLOVER's pairs, cross-validate it, and write its weights.

    python -m training.roots ../shared/bench [--out src/variorum/lexicon/event-roots.npz]

Softmax regression with a ridge, solved over the cases' inner products. Folds keep sentences of like words together.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from benchmarks.plover.reading import Pair as Gold
from benchmarks.plover.reading import between, mentions_between, pairs, read
from numpy.typing import NDArray

from variorum.annotation.events import pair, roots
from variorum.annotation.events.pair import Pair
from variorum.annotation.events.roots import LABELS, ROWS, RULES, Features, Model
from variorum.annotation.parser import Parse
from variorum.model import EventMention

FOLDS = 10
SEEDS = (1, 2, 3)
RIDGE = 0.33
RIDGES = (0.1, 0.33, 1.0)
"""What a nested choice has to choose from."""

STEPS = 250
OFTEN = 3
"""Cases of a verb from which the model may be asked about it."""

ALIKE = 0.5
"""Share of words in common from which two sentences stay in one fold."""

Matrix = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Case:
    """A pair with its features, its label, the verb over its source, and the rules' mention of it."""

    features: Features
    label: int
    verb: str
    words: frozenset[str]
    mention: EventMention | None


def case(gold: Gold, parse: Parse, mention: EventMention | None) -> Case:
    """The case that a gold pair gives; `mention` is what the rules read between the two."""
    of = pair_of(gold, parse)
    read_ = told(mention)
    words = frozenset(token.lower_ for token in parse.tokens if token.is_alpha)
    verb = of.lemma(pair.verb_over(of.source))
    return Case(roots.features(of, read_), LABELS.index(gold.root), verb, words, mention)


def told(mention: EventMention | None) -> set[str]:
    """The features of what the rules read."""
    if mention is None:
        return pair.told(None, None, acts=False, acted=False)
    acts = "source" in mention.actors or (mention.said_by == "source" and not mention.actors)
    acted = "target" in mention.recipients or "target" in mention.actors
    return pair.told(mention.type, mention.status, acts=acts, acted=acted)


def pair_of(gold: Gold, parse: Parse) -> Pair:
    """Source and target of a gold pair in its parse."""
    source = parse.token_span(*gold.source)
    target = parse.token_span(*gold.target) if gold.target is not None else None
    assert source is not None
    return Pair(
        pair.lifted(source.root),
        frozenset(token.i for token in source),
        pair.lifted(target.root) if target is not None else None,
        frozenset(token.i for token in target) if target is not None else frozenset(),
    )


def cases(bench: Path) -> list[Case]:
    """All cases, read once."""
    found = []
    for gold in pairs(bench):
        parse = read(gold.text)
        found.append(case(gold, parse, between(mentions_between(gold, parse))))
    return found


def matrix(known: Sequence[Case], *, rules: bool = True) -> Matrix:
    """The features as rows, without those of the rules where they are to stay out; the last column is constant."""
    dense = len(known[0].features.dense)
    found = np.zeros((len(known), ROWS + RULES + dense + 1))
    for at, one in enumerate(known):
        rows, worth = one.features.row()
        kept = slice(None) if rules else rows < ROWS
        found[at, rows[kept]] = worth[kept]
        found[at, ROWS + RULES : -1] = one.features.dense
    found[:, -1] = 1.0
    return found


def fit(inner: Matrix, labels: Ints, ridge: float = RIDGE) -> Matrix:
    """The weight of each case for each label, by Nesterov's method over the cases' inner products."""
    wanted = np.eye(len(LABELS))[labels]
    rate = 1 / (0.5 * float(np.linalg.eigvalsh(inner)[-1]) + ridge)
    now = before = np.zeros_like(wanted)
    for step in range(STEPS):
        ahead = now + (now - before) * (step / (step + 3))
        before, now = now, ahead - rate * (_shares(inner @ ahead) - wanted + ridge * ahead)
    return now


def _shares(weights: Matrix) -> Matrix:
    raised = np.exp(weights - weights.max(axis=1, keepdims=True))
    shares: Matrix = raised / raised.sum(axis=1, keepdims=True)
    return shares


def groups(known: Sequence[Case]) -> list[int]:
    """A number for each case, the same where sentences share most of their words."""
    found = list(range(len(known)))
    for at, one in enumerate(known):
        for earlier in range(at):
            other = known[earlier]
            if len(one.words & other.words) >= ALIKE * len(one.words | other.words):
                found = [found[earlier] if number == found[at] else number for number in found]
    return found


def by_verb(known: Sequence[Case]) -> list[int]:
    """A number for each case, the same where the same verb stands over the source."""
    verbs = sorted({one.verb for one in known})
    return [verbs.index(one.verb) for one in known]


def folds(parts: Sequence[int], seed: int, many: int = FOLDS) -> Ints:
    """The fold of each case; what is of one group is of one fold."""
    names = np.array(sorted(set(parts)))
    np.random.default_rng(seed).shuffle(names)
    where = {int(name): at % many for at, name in enumerate(names)}
    return np.array([where[part] for part in parts])


def held_out(inner: Matrix, labels: Ints, fold: Ints, ridge: Callable[[Ints], float] | None = None) -> Matrix:
    """The chances of each case by a model that never saw its fold."""
    found = np.zeros((len(labels), len(LABELS)))
    for number in sorted(set(fold.tolist())):
        seen, left = np.flatnonzero(fold != number), np.flatnonzero(fold == number)
        weights = fit(inner[np.ix_(seen, seen)], labels[seen], ridge(seen) if ridge else RIDGE)
        found[left] = _shares(inner[np.ix_(left, seen)] @ weights)
    return found


def macro(labels: Ints, found: Ints) -> float:
    """Macro-F1 in points."""
    scores = []
    for label in range(len(LABELS)):
        right = int(((labels == label) & (found == label)).sum())
        both = int((labels == label).sum() + (found == label).sum())
        scores.append(200 * right / both if both else 0.0)
    return sum(scores) / len(scores)


def cross_validated(inner: Matrix, labels: Ints, parts: Sequence[int]) -> list[Matrix]:
    """The chances of all cases, once for each seed."""
    return [held_out(inner, labels, folds(parts, seed)) for seed in SEEDS]


def nested(inner: Matrix, labels: Ints, parts: Sequence[int]) -> float:
    """Macro-F1 where each fold's ridge is chosen inside the others, by three folds of their own; first seed."""

    def chosen(seen: Ints) -> float:
        own = folds([parts[at] for at in seen], 7, 3)
        part = inner[np.ix_(seen, seen)]

        def reached(ridge: float) -> float:
            return macro(labels[seen], held_out(part, labels[seen], own, lambda _: ridge).argmax(axis=1))

        return max(RIDGES, key=reached)

    return macro(labels, held_out(inner, labels, folds(parts, SEEDS[0]), chosen).argmax(axis=1))


def model(rows: Matrix, labels: Ints) -> Model:
    """The model of all cases."""
    weights = (rows.T @ fit(rows @ rows.T, labels)).astype(np.float32)
    first = ROWS + RULES
    return Model(weights[:first], weights[first:-1], weights[-1])


def save(path: Path, of: Model) -> None:
    """Write a model in 8 bits, with one scale a column."""
    parts = {"constant": of.constant}
    for name, weights in (("table", of.table), ("dense", of.dense)):
        scale = np.abs(weights).max(axis=0) / 127
        parts |= {name: np.round(weights / scale).astype(np.int8), f"{name}_scale": scale.astype(np.float32)}
    np.savez_compressed(path, **parts)  # type: ignore[arg-type]


def main() -> None:
    """Read, cross-validate, print, fit and write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("data", type=Path)
    options.add_argument("--out", type=Path, default=Path("src/variorum/lexicon/event-roots.npz"))
    options.add_argument("--nested", action="store_true", help="choose the ridge inside each fold too (slow)")
    chosen = options.parse_args()
    known = cases(chosen.data)
    labels = np.array([one.label for one in known])
    alike, verbs = groups(known), by_verb(known)
    for name, rules in (("with the rules' reading", True), ("without", False)):
        rows = matrix(known, rules=rules)
        inner = rows @ rows.T
        for kind, parts in (("sentences", alike), ("verbs", verbs)):
            reached = [macro(labels, one.argmax(axis=1)) for one in cross_validated(inner, labels, parts)]
            sys.stdout.write(f"{name}, {kind} held out: {[round(one, 1) for one in reached]}\n")
        if chosen.nested:
            sys.stdout.write(f"{name}, ridge chosen inside: {nested(inner, labels, alike):.1f}\n")
    save(chosen.out, model(matrix(known), labels))
    counts = Counter(one.verb for one in known)
    held = {
        "verbs": sorted(verb for verb, count in counts.items() if count >= OFTEN and verb.isalpha() and verb.islower())
    }
    chosen.out.with_suffix(".json").write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
