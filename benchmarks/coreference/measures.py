"""Scores of chains over mentions that the two sides need not share.

A mention of one side only counts as missed or false. MUC, B³ and CEAFe are those of CoNLL 2012 on a system's own
mentions (Pradhan et al. 2014), LEA that of Moosavi and Strube (2016). All are precision, recall and F1 in points.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

import numpy as np

from benchmarks.ecbplus.coreference import best_match

Chains = Sequence[frozenset[Hashable]]
Three = tuple[float, float, float]


def conll(found: Chains, gold: Chains) -> float:
    """The mean F1 of MUC, B³ and CEAFe."""
    return sum(measure(found, gold)[2] for measure in (muc, bcubed, ceaf)) / 3


def muc(found: Chains, gold: Chains) -> Three:
    """By links: how few must be added to the other side."""
    return _both(found, gold, _unbroken)


def bcubed(found: Chains, gold: Chains) -> Three:
    """By mentions: the share of each one's chain that the other side keeps with it."""
    return _both(found, gold, _kept)


def lea(found: Chains, gold: Chains) -> Three:
    """By chains, weighted by their size: the share of all links between the mentions of each that is kept."""
    return _both(found, gold, _linked)


def ceaf(found: Chains, gold: Chains) -> Three:
    """By chains: the best one-to-one match of both sides."""
    likeness = np.zeros((len(found), len(gold)))
    for row, one in enumerate(found):
        for column, other in enumerate(gold):
            likeness[row, column] = 2 * len(one & other) / (len(one) + len(other))
    best = best_match(likeness) if found and gold else 0.0
    return _three(best, len(found), best, len(gold))


def _both(found: Chains, gold: Chains, measure: Callable[[Chains, Chains], tuple[float, float]]) -> Three:
    return _three(*measure(found, gold), *measure(gold, found))


def _unbroken(whole: Chains, parts: Chains) -> tuple[float, float]:
    at = {mention: number for number, part in enumerate(parts) for mention in part}
    kept = sum(len(one) - len({at.get(mention, mention) for mention in one}) for one in whole)
    return float(kept), float(sum(len(one) - 1 for one in whole))


def _kept(whole: Chains, parts: Chains) -> tuple[float, float]:
    return sum(len(one & part) ** 2 / len(one) for one in whole for part in parts), float(sum(map(len, whole)))


def _linked(whole: Chains, parts: Chains) -> tuple[float, float]:
    kept = sum(
        n * (n - 1) / (len(one) - 1) for one in whole if len(one) > 1 for part in parts if (n := len(one & part)) > 1
    )
    return float(kept), float(sum(len(one) for one in whole if len(one) > 1))


def _three(right: float, mine: float, kept: float, truth: float) -> Three:
    precision = 100 * right / mine if mine else 0.0
    recall = 100 * kept / truth if truth else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0
