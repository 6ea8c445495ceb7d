"""Clauses joined to events: average linkage that never crosses what is forbidden."""

import heapq
from collections.abc import Callable, Mapping

Pair = tuple[int, int]
UNLINKED = 0.2
"""Chance of a pair that nothing speaks for and nothing against."""

Barred = Callable[[int, int], bool]


def gather(
    size: int, chances: Mapping[Pair, float], barred: Barred, threshold: float, unlinked: float = UNLINKED
) -> list[list[int]]:
    """Groups of places 0 … size-1, each in one, the likeliest joined first.

    `chances` has the pairs that something speaks for, the smaller place first; other pairs count as `unlinked`. Two
    groups are joined while their mean chance reaches `threshold`, something speaks for it, and no member of one is
    barred from a member of the other.
    """
    groups = {place: [place] for place in range(size)}
    sums: dict[int, dict[int, float]] = {place: {} for place in range(size)}
    for (a, b), chance in chances.items():
        sums[a][b] = sums[b][a] = chance - unlinked

    def mean(a: int, b: int) -> float:
        return unlinked + _excess(groups, sums, a, b) if b in sums[a] else 0.0

    heap = [(-mean(a, b), a, b) for a, b in chances if mean(a, b) >= threshold]
    heapq.heapify(heap)
    while heap:
        negative, a, b = heapq.heappop(heap)
        if a not in groups or b not in groups or mean(a, b) != -negative:
            continue
        if any(barred(min(i, j), max(i, j)) for i in groups[a] for j in groups[b]):
            sums[a].pop(b)
            sums[b].pop(a)
            continue
        groups[a] = sorted(groups[a] + groups.pop(b))
        _fold(sums, a, b)
        for other in sorted(sums[a]):
            value = mean(a, other)
            if value >= threshold:
                heapq.heappush(heap, (-value, min(a, other), max(a, other)))
    return [groups[place] for place in sorted(groups)]


def _excess(groups: Mapping[int, list[int]], sums: Mapping[int, Mapping[int, float]], a: int, b: int) -> float:
    """By how much the pairs of two groups are likelier, on average, than unlinked ones."""
    return sums[a][b] / (len(groups[a]) * len(groups[b]))


def _fold(sums: dict[int, dict[int, float]], a: int, b: int) -> None:
    """Give the chances of `b` to `a`. A pair that was found barred stays out of both."""
    for other, total in sums.pop(b).items():
        sums[other].pop(b)
        if other != a:
            sums[a][other] = sums[other][a] = sums[a].get(other, 0.0) + total
    sums[a].pop(b, None)
