"""Which sentences are worth comparing: those that share rare words, pairs of words in a row, or a long run of words.

An inverted index, so the work grows with what sentences share, not with the square of their number.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from variorum.collation.words import rarity

from .lines import Line

CONTENT = 0.2
"""Rarity below which a word carries no content of its own ("the", "said", "after")."""

_RARE = 0.55
"""Rarity from which a single word is worth a look: in fewer than about one in ninety articles."""

_ENOUGH = 1.6
"""Sum of rarities over what two sentences share; below it nothing was ever found to be reuse."""

_ENOUGH_SAID = 0.9
"""The same for quotations of one speaker."""

_RUN = 9
"""Words in a row that make two sentences worth comparing however common they are; nine of a row are no set phrase."""

_MANY = 40
_NEIGHBOURS = 6
"""A key that stands in more than `_MANY` sentences links each only to the next few, so that no key costs a square."""


def pairs(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Places in `lines` of the sentences of different articles to compare, in order."""
    postings: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        for one in _keys(line):
            postings[one].append(place)
    shared: Counter[tuple[int, int]] = Counter()
    for one, places in postings.items():
        weight = _ENOUGH if len(one) == _RUN else sum(rarity(form) for form in one)
        for first, second in _linked(places):
            if lines[first].document != lines[second].document:
                shared[first, second] += weight  # type: ignore[assignment]  # a Counter of weights
    return sorted(
        (first, second)
        for (first, second), weight in shared.items()
        if weight >= _ENOUGH or (weight >= _ENOUGH_SAID and _said_by_one(lines[first], lines[second]))
    )


def _said_by_one(a: Line, b: Line) -> bool:
    return any(one.same_speaker(other) for one in a.quoted for other in b.quoted)


def _keys(line: Line) -> set[tuple[str, ...]]:
    content = [form for form in line.keys if rarity(form) >= CONTENT]
    runs = {line.keys[at : at + _RUN] for at in range(len(line.keys) - _RUN + 1)}
    return set(pairwise(content)) | {(form,) for form in content if rarity(form) >= _RARE} | runs


def _linked(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    reach = len(places) if len(places) <= _MANY else _NEIGHBOURS
    for index, first in enumerate(places):
        for second in places[index + 1 : index + 1 + reach]:
            yield first, second
