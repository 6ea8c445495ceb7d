"""Which pairs of clauses are worth comparing.

Clauses that have a party, day, place, number or rare word in common, or a sentence of like meaning, are held together
if their words can tell one event: words of one kind, related in meaning, or any in sentences that are much alike. Where
an affair has few clauses, all are held together.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from variorum.annotation.events.types import OTHER
from variorum.annotation.vectors import matrix
from variorum.collation import wordnet

from .families import once
from .telling import Telling

_RARE = 0.4
"""Rarity from which one word in common is worth a look."""

_ALIKE = 0.5
"""Cosine from which two sentences are."""

_FEW = 250
"""Clauses of an affair up to which all pairs are looked at."""

_MANY = 60
_NEIGHBOURS = 8
"""A key that stands in more than `_MANY` clauses links each only to the next few, so that no key costs a square."""

_BLOCK = 512
"""Rows of vectors multiplied at once."""

_KIN = frozenset({"same", "derived", "synonym", "wider", "narrower", "sibling"})

Vectors = NDArray[np.float32]


def pairs(tellings: Sequence[Telling]) -> dict[tuple[int, int], float]:
    """Places in `tellings` to compare, the smaller first, each with the cosine of the sentences."""
    vectors = matrix([one.vector for one in tellings])
    ordered = sorted(_found(tellings, vectors))
    if not ordered:
        return {}
    first, second = np.array(ordered).T
    cosines = np.einsum("ij,ij->i", vectors[first], vectors[second]) if vectors.shape[1] else np.zeros(len(ordered))
    valued = {pair: round(float(value), 4) for pair, value in zip(ordered, cosines, strict=True)}
    return {(i, j): near for (i, j), near in valued.items() if near >= _ALIKE or _akin(tellings[i], tellings[j])}


def _found(tellings: Sequence[Telling], vectors: Vectors) -> set[tuple[int, int]]:
    if len(tellings) <= _FEW:
        return {(i, j) for j in range(len(tellings)) for i in range(j)}
    found = {pair for places in _by_key(tellings).values() for pair in _linked(places)}
    for places in _by_kind(tellings).values():
        found.update(_alike(places, vectors))
    return found


def _akin(a: Telling, b: Telling) -> bool:
    """Whether the words that tell the events can tell one."""
    if a.family == b.family or (a.mention.type == b.mention.type and a.mention.type != OTHER):
        return True
    return wordnet.relation(*sorted((a.word, b.word))) in _KIN


def _kinds(one: Telling) -> tuple[str, ...]:
    return (one.mention.type, one.family)


def _by_kind(tellings: Sequence[Telling]) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(tellings):
        for kind in _kinds(one):
            if kind != OTHER:
                found[kind].append(place)
    return found


def _by_key(tellings: Sequence[Telling]) -> dict[tuple[str, ...], list[int]]:
    """The places that have each key in common; keys that tell much on their own go across kinds."""
    found: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, one in enumerate(tellings):
        for key in _keys(one):
            for kind in _kinds(one):
                found[kind, *key].append(place)
            if key[0] in _STRONG:
                found["", *key].append(place)
    return found


_STRONG = frozenset({"word", "number", "name"})


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


def _alike(places: Sequence[int], vectors: Vectors) -> Iterator[tuple[int, int]]:
    rows = vectors[list(places)]
    for start in range(0, len(places), _BLOCK):
        near = rows[start : start + _BLOCK] @ rows.T >= _ALIKE
        for i, j in np.argwhere(near):
            if start + i < j:
                yield places[start + int(i)], places[int(j)]
