"""Clauses joined to events: average linkage that never crosses what is forbidden."""

import heapq
from collections.abc import Callable, Mapping

Pair = tuple[int, int]
Barred = Callable[[int, int], bool]


def gather(size: int, chances: Mapping[Pair, float], barred: Barred, threshold: float) -> list[list[int]]:
    """Groups of places 0 … size-1, each in one, the likeliest joined first.

    `chances` has the pairs that may be one, the smaller place first; pairs that are not there count as 0. Two groups
    are joined while their mean chance reaches `threshold` and no member of one is barred from a member of the other.
    """
    groups = {place: [place] for place in range(size)}
    sums: dict[int, dict[int, float]] = {place: {} for place in range(size)}
    for (a, b), chance in chances.items():
        sums[a][b] = sums[b][a] = chance
    heap = [(-chance, a, b) for (a, b), chance in chances.items() if chance >= threshold]
    heapq.heapify(heap)
    while heap:
        negative, a, b = heapq.heappop(heap)
        if a not in groups or b not in groups or _mean(groups, sums, a, b) != -negative:
            continue
        if any(barred(min(i, j), max(i, j)) for i in groups[a] for j in groups[b]):
            sums[a].pop(b)
            sums[b].pop(a)
            continue
        groups[a] = sorted(groups[a] + groups.pop(b))
        _fold(sums, a, b)
        for other in sorted(sums[a]):
            mean = _mean(groups, sums, a, other)
            if mean >= threshold:
                heapq.heappush(heap, (-mean, min(a, other), max(a, other)))
    return [groups[place] for place in sorted(groups)]


def _mean(groups: Mapping[int, list[int]], sums: Mapping[int, Mapping[int, float]], a: int, b: int) -> float:
    return sums[a].get(b, 0.0) / (len(groups[a]) * len(groups[b]))


def _fold(sums: dict[int, dict[int, float]], a: int, b: int) -> None:
    """Give the chances of `b` to `a`. A pair that was found barred stays out of both."""
    for other, total in sums.pop(b).items():
        sums[other].pop(b)
        if other != a:
            sums[a][other] = sums[other][a] = sums[a].get(other, 0.0) + total
    sums[a].pop(b, None)
