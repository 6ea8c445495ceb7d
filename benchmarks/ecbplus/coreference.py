"""Scores of clusters against gold clusters over the same mentions: MUC, B-cubed, CEAF-e, and pairs.

MUC after Vilain et al. (1995), B-cubed after Bagga and Baldwin (1998), CEAF with the entity-based likeness phi-4 after
Luo (2005); the mean of the three F1 is the score of the CoNLL shared tasks (Pradhan et al. 2014). All in points.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from itertools import combinations
from typing import Any

import numpy as np

Clusters = Mapping[Any, Any]
"""The cluster of each mention."""


def conll(found: Clusters, gold: Clusters) -> float:
    """The mean F1 of the three measures."""
    return sum(f for _, _, f in (muc(found, gold), bcubed(found, gold), ceaf(found, gold))) / 3


def muc(found: Clusters, gold: Clusters) -> tuple[float, float, float]:
    """By links: how few links of one side must be added to the other."""
    return _three(*_links(found, gold), *_links(gold, found))


def _links(whole: Clusters, parts: Clusters) -> tuple[float, float]:
    """Links of the clusters of `whole` that `parts` has too, and all of them."""
    groups = _groups(whole)
    kept = sum(len(group) - len({parts[one] for one in group}) for group in groups)
    return float(kept), float(sum(len(group) - 1 for group in groups))


def bcubed(found: Clusters, gold: Clusters) -> tuple[float, float, float]:
    """By mentions: the share of each mention's cluster that belongs with it."""
    both = _overlaps(found, gold)
    sizes, truths = _sizes(found), _sizes(gold)
    precision = sum(n * n / sizes[f] for (f, _), n in both.items())
    recall = sum(n * n / truths[g] for (_, g), n in both.items())
    return _three(precision, float(len(found)), recall, float(len(gold)))


def ceaf(found: Clusters, gold: Clusters) -> tuple[float, float, float]:
    """By clusters: the best one-to-one match of both sides."""
    sizes, truths = _sizes(found), _sizes(gold)
    rows = {name: at for at, name in enumerate(sizes)}
    columns = {name: at for at, name in enumerate(truths)}
    likeness = np.zeros((len(rows), len(columns)))
    for (f, g), n in _overlaps(found, gold).items():
        likeness[rows[f], columns[g]] = 2 * n / (sizes[f] + truths[g])
    best = best_match(likeness)
    return _three(best, float(len(rows)), best, float(len(columns)))


def best_match(likeness: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> float:
    """The greatest sum of values with at most one of each row and column.

    The Hungarian method by shortest augmenting paths (Jonker and Volgenant 1987), on each connected part alone.
    """
    return sum(_assigned(likeness[np.ix_(rows, columns)]) for rows, columns in _parts(likeness > 0))


def _parts(linked: np.ndarray[tuple[int, int], np.dtype[np.bool_]]) -> list[tuple[list[int], list[int]]]:
    """Rows and columns that are linked, directly or through others."""
    left, found = set(range(linked.shape[0])), []
    while left:
        rows: set[int] = set()
        columns: set[int] = set()
        stack = [left.pop()]
        while stack:
            row = stack.pop()
            rows.add(row)
            fresh = set(np.flatnonzero(linked[row]).tolist()) - columns
            columns |= fresh
            stack.extend({one for c in fresh for one in np.flatnonzero(linked[:, c]).tolist()} - rows)
        left -= rows
        if columns:
            found.append((sorted(rows), sorted(columns)))
    return found


def _assigned(gain: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> float:
    """The best assignment of the smaller side to the larger."""
    cost = -(gain if gain.shape[0] <= gain.shape[1] else gain.T)
    n, m = cost.shape
    over_rows, over_columns, owner = np.zeros(n + 1), np.zeros(m + 1), np.zeros(m + 1, dtype=int)
    for row in range(1, n + 1):
        owner[0], column = row, 0
        least, way, used = np.full(m + 1, np.inf), np.zeros(m + 1, dtype=int), np.zeros(m + 1, dtype=bool)
        while owner[column]:
            used[column] = True
            at = owner[column]
            slack = cost[at - 1] - over_rows[at] - over_columns[1:]
            better = ~used[1:] & (slack < least[1:])
            least[1:][better], way[1:][better] = slack[better], column
            nearest = int(np.argmin(np.where(used, np.inf, least)))
            step = least[nearest]
            over_rows[owner[used]] += step
            over_columns[used] -= step
            least[~used] -= step
            column = nearest
        while column:
            owner[column], column = owner[way[column]], way[column]
    return float(-sum(cost[owner[c] - 1, c - 1] for c in range(1, m + 1) if owner[c]))


def pairs(found: Clusters, gold: Clusters, apart: Mapping[Any, Any]) -> tuple[int, int, int]:
    """Right pairs, found pairs, gold pairs, of mentions that `apart` (their articles) tells apart."""
    mine, truth = _pairs(found, apart), _pairs(gold, apart)
    return len(mine & truth), len(mine), len(truth)


def _pairs(clusters: Clusters, apart: Mapping[Any, Any]) -> set[frozenset[Hashable]]:
    return {
        frozenset(pair)
        for group in _groups(clusters)
        for pair in combinations(group, 2)
        if apart[pair[0]] != apart[pair[1]]
    }


def _groups(clusters: Clusters) -> list[list[Hashable]]:
    found: defaultdict[Hashable, list[Hashable]] = defaultdict(list)
    for mention, name in clusters.items():
        found[name].append(mention)
    return list(found.values())


def _sizes(clusters: Clusters) -> dict[Hashable, int]:
    sizes: defaultdict[Hashable, int] = defaultdict(int)
    for name in clusters.values():
        sizes[name] += 1
    return dict(sizes)


def _overlaps(found: Clusters, gold: Clusters) -> dict[tuple[Hashable, Hashable], int]:
    both: defaultdict[tuple[Hashable, Hashable], int] = defaultdict(int)
    for mention, name in found.items():
        both[name, gold[mention]] += 1
    return dict(both)


def _three(right: float, mine: float, kept: float, truth: float) -> tuple[float, float, float]:
    precision = 100 * right / mine if mine else 0.0
    recall = 100 * kept / truth if truth else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0
