"""Average linkage over whole numbers.

Groups are joined, the most alike first, as long as the mean likeness between them reaches a threshold. Pairs that are
not given count as not alike at all. A join needs one pair at the threshold at least, so groups that no such pair links
never see each other, and each such part of the whole can be joined on its own.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush

Pairs = Mapping[tuple[int, int], int]
"""The likeness of two members, the smaller first."""


def join(pairs: Pairs, groups: Sequence[Sequence[int]], threshold: float) -> list[list[int]]:
    """The groups after joining, each sorted, in the order of their first members.

    Likeness is zero or more, the threshold more than zero. Ties go to the group with the smallest member.
    """
    members = {min(group): sorted(group) for group in groups}
    sums = _sums(pairs, members)
    heap = [
        (-_mean(total, members[a], members[b]), a, b)
        for a, row in sums.items()
        for b, total in row.items()
        if a < b and _mean(total, members[a], members[b]) >= threshold
    ]
    heapify(heap)
    while heap:
        likeness, a, b = heappop(heap)
        if a in members and b in members and likeness == -_mean(sums[a][b], members[a], members[b]):
            _merge(members, sums, a, b)
            for c, total in sums[a].items():
                mean = _mean(total, members[a], members[c])
                if mean >= threshold:
                    heappush(heap, (-mean, min(a, c), max(a, c)))
    return [sorted(members[first]) for first in sorted(members)]


def parts(pairs: Pairs, count: int, threshold: float) -> list[list[int]]:
    """The parts of `count` members that no pair at the threshold links, in order."""
    of = list(range(count))

    def root(one: int) -> int:
        while of[one] != one:
            of[one] = of[of[one]]
            one = of[one]
        return one

    for (a, b), likeness in pairs.items():
        if likeness >= threshold:
            first, second = sorted((root(a), root(b)))
            of[second] = first
    found: defaultdict[int, list[int]] = defaultdict(list)
    for one in range(count):
        found[root(one)].append(one)
    return [found[first] for first in sorted(found)]


def _sums(pairs: Pairs, members: Mapping[int, Sequence[int]]) -> dict[int, dict[int, int]]:
    home = {one: first for first, group in members.items() for one in group}
    sums: dict[int, dict[int, int]] = {first: {} for first in members}
    for (one, other), likeness in pairs.items():
        a, b = home[one], home[other]
        if a != b:
            sums[a][b] = sums[a].get(b, 0) + likeness
            sums[b][a] = sums[b].get(a, 0) + likeness
    return sums


def _mean(total: int, one: Sequence[int], other: Sequence[int]) -> float:
    return total / (len(one) * len(other))


def _merge(members: dict[int, list[int]], sums: dict[int, dict[int, int]], a: int, b: int) -> None:
    """Put group `b` into group `a`."""
    members[a] += members.pop(b)
    for c, total in sums.pop(b).items():
        if c != a:
            sums[a][c] = sums[a].get(c, 0) + total
            sums[c][a] = sums[a][c]
            del sums[c][b]
    sums[a].pop(b, None)
