"""Which sentences of an affair may tell the same fact: those that share enough of what tells, whatever the rest.

An inverted index, so the work grows with what sentences share, not with the square of their number.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from heapq import nlargest

from .lines import Line

_ENOUGH = 0.3
"""Sum of weights that two sentences must share: two rare words, or a name and a word or two."""

_SHARE, _LITTLE = 0.4, 0.15
"""Share of all that the shorter sentence tells, and weight, from which less is enough: short sentences tell little."""

_LEAST_SHARE = 0.08
"""Share of all that the shorter sentence tells below which the two only touch on one another."""

_FEWEST = 2
"""Things that two sentences share at least."""

_MANY = 60
_NEIGHBOURS = 8
"""A thing that more than `_MANY` sentences name links each only to the next few, so that nothing costs a square; it
counts for all that something rarer links."""

_NEAREST = 12
"""Sentences that each is compared with, those that share most first, and of one document no more than `_OF_ONE`."""

_OF_ONE = 3


def pairs(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Places in `lines` of the sentences to compare, in order; of one article a headline with its text alone."""
    postings: defaultdict[str, list[int]] = defaultdict(list)
    weight: dict[tuple[str, int], float] = {}
    for place, line in enumerate(lines):
        for token, value in zip(line.tokens, line.weights, strict=True):
            if value and (token.key, place) not in weight:
                postings[token.key].append(place)
                weight[token.key, place] = value
    shared: defaultdict[tuple[int, int], float] = defaultdict(float)
    things: Counter[tuple[int, int]] = Counter()
    common: defaultdict[int, set[str]] = defaultdict(set)
    for key in sorted(postings):
        often = len(postings[key]) > _MANY
        for place in postings[key] if often else ():
            common[place].add(key)
        for first, second in _linked(postings[key]):
            shared[first, second] += 0.0 if often else weight[key, first]
            things[first, second] += not often
    near: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    whole = [sum(line.weights) for line in lines]
    for (first, second), rare in shared.items():
        both = common[first] & common[second]
        value = rare + sum(weight[key, first] for key in sorted(both))
        shorter = min(whole[first], whole[second])
        enough = max(min(_ENOUGH, max(_LITTLE, _SHARE * shorter)), _LEAST_SHARE * shorter)
        if value < enough or things[first, second] + len(both) < _FEWEST:
            continue
        if _comparable(lines[first], lines[second]):
            near[first].append((value, second))
            near[second].append((value, first))
    return sorted({_ordered(one, other) for one in sorted(near) for other in _nearest(lines, near[one])})


def _ordered(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


def _comparable(one: Line, other: Line) -> bool:
    return one.document != other.document or one.headline != other.headline


def _nearest(lines: Sequence[Line], found: Sequence[tuple[float, int]]) -> list[int]:
    """The sentences that share most, the most of each document first in turn."""
    kept: list[int] = []
    told: defaultdict[str, int] = defaultdict(int)
    for _, place in nlargest(len(found), found, key=lambda one: (one[0], -one[1])):
        document = lines[place].document
        if told[document] < _OF_ONE:
            told[document] += 1
            kept.append(place)
        if len(kept) == _NEAREST:
            break
    return kept


def _linked(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    reach = len(places) if len(places) <= _MANY else _NEIGHBOURS
    for index, first in enumerate(places):
        for second in places[index + 1 : index + 1 + reach]:
            yield first, second
