"""Which pairs of clauses are worth comparing.

Clauses of one kind that have a party in common, or of which one names none, are held together only where they also
share a day, a place, a rare word, or a sentence of like meaning.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from variorum.annotation.vectors import matrix

from .families import once
from .telling import Telling

_RARE = 0.4
"""Rarity from which one word in common is worth a look."""

_ALIKE = 0.5
"""Cosine from which two sentences are."""

_MANY = 60
_NEIGHBOURS = 8
"""A key that stands in more than `_MANY` clauses links each only to the next few, so that no key costs a square."""

_BLOCK = 512
"""Rows of vectors multiplied at once."""


def pairs(tellings: Sequence[Telling]) -> dict[tuple[int, int], float]:
    """Places in `tellings` to compare, the smaller first, each with the cosine of the sentences."""
    vectors = matrix([one.vector for one in tellings])
    found = {
        pair
        for places in _by_key(tellings).values()
        for pair in _linked(places)
    }  # fmt: skip
    for places in _by_kind(tellings).values():
        found.update(_alike(places, vectors))
    ordered = sorted(found)
    if not ordered:
        return {}
    first, second = np.array(ordered).T
    cosines = np.einsum("ij,ij->i", vectors[first], vectors[second]) if vectors.shape[1] else np.zeros(len(ordered))
    return {pair: round(float(value), 4) for pair, value in zip(ordered, cosines, strict=True)}


def _kinds(one: Telling) -> tuple[str, ...]:
    return (one.mention.type, one.family)


def _by_kind(tellings: Sequence[Telling]) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(tellings):
        for kind in _kinds(one):
            if kind != "OTHER":
                found[kind].append(place)
    return found


def _by_key(tellings: Sequence[Telling]) -> dict[tuple[str, ...], list[int]]:
    found: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, one in enumerate(tellings):
        for kind in _kinds(one):
            for key in _keys(one):
                found[kind, *key].append(place)
    return found


def _keys(one: Telling) -> Iterator[tuple[str, ...]]:
    sides = sorted(one.parties.sides) or [""]
    if one.mention.when is not None:
        yield from (("day", one.mention.when[:10], side) for side in sides)
    if one.mention.where is not None:
        yield ("place", one.mention.where)
    yield from (("word", word) for word, weight in sorted(one.terms.items()) if weight >= _RARE)
    yield from (("number", number) for number in sorted(one.numbers))
    yield from (("name", name) for name, weight in sorted(one.named.items()) if weight >= _RARE)
    if one.ordinal:
        yield from (("ordinal", one.ordinal, side) for side in sides)
    if one.family in once():
        yield from (("once", side) for side in sides)


def _linked(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    reach = len(places) if len(places) <= _MANY else _NEIGHBOURS
    for index, first in enumerate(places):
        for second in places[index + 1 : index + 1 + reach]:
            yield first, second


def _alike(
    places: Sequence[int], vectors: "np.ndarray[tuple[int, int], np.dtype[np.float32]]"
) -> Iterator[tuple[int, int]]:
    rows = vectors[list(places)]
    for start in range(0, len(places), _BLOCK):
        near = rows[start : start + _BLOCK] @ rows.T >= _ALIKE
        for i, j in np.argwhere(near):
            if start + i < j:
                yield places[start + int(i)], places[int(j)]
