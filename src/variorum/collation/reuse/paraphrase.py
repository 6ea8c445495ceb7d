"""Sentences that say the same in other words: alike in meaning, and sharing what they name and tell.

A logistic model of four figures, fitted by training/paraphrase.py on the Microsoft Research Paraphrase Corpus (Dolan
and Brockett 2005): the cosine of the vectors, the share of words that are no names, of synonyms too, the share of all
words that can be set against one another in order, and how alike the sentences are in length. Its pairs were chosen for
their likeness, and its idea of a paraphrase is loose: one sentence may tell much that the other does not. So the model
only says yes where it is sure, and never where names or numbers stand against each other.
"""

from collections.abc import Collection, Sequence
from math import exp

import numpy as np

from variorum.annotation.vectors import Matrix
from variorum.collation.wordnet import met_as
from variorum.collation.words import is_number, rarity

from .alignment import align, aligned
from .candidates import CONTENT
from .kinds import differing
from .lines import Line
from .match import match

WEIGHTS = (4.44, 1.78, 2.47, 3.86, -8.40)
"""The weights of the four figures, in their order, and the constant."""

SURE = 0.78
"""Probability from which a pair counts: the least at which nine in ten are right, by cross-validation in five parts."""

_SHARED = 0.45
"""Share of all words, names too, below which sentences of one affair tell different things about the same people."""


_SAME_WORDS = 0.9
"""Aligned words from which two sentences are no paraphrase: they are copies, too common to tell of, or differ in what
counts."""


def probability(a: Line, b: Line, likeness: float) -> float:
    """How sure it is that two sentences say the same; 0 where a name or number stands against another."""
    if numbers_conflict(a, b) or names_conflict(a, b) or shared(_content(a), _content(b)) < _SHARED:
        return 0.0
    whole = match(a, b)
    if whole and ((whole.ratio >= _SAME_WORDS and min(whole.covered()) >= 0.8) or any(True for _ in differing(whole))):
        return 0.0
    return model(features(a, b, likeness))


def features(a: Line, b: Line, likeness: float) -> tuple[float, ...]:
    """The figures that the model goes by; the last is that of the constant."""
    steps = align(a.keys, b.keys, local=False, meaning=True)
    fewer, more = sorted((len(a.words), len(b.words)))
    return likeness, telling(a, b), 2 * aligned(steps) / (fewer + more), fewer / more, 1.0


def model(figures: Sequence[float]) -> float:
    """The logistic model alone."""
    return 1 / (1 + exp(-sum(weight * figure for weight, figure in zip(WEIGHTS, figures, strict=True))))


def telling(a: Line, b: Line) -> float:
    """The share of words in common that are no names, which is what sentences tell of those they name; by rarity.

    A word is in common, too, where the other sentence has one that may mean the same.
    """
    left, right = _content(a, names=False), _content(b, names=False)
    total = sum(rarity(form) for form in sorted(left | right)) + sum(rarity(form) for form in sorted(left & right))
    if not total:
        return 0.0
    both = 2 * sum(rarity(form) for form in sorted(left & right))
    mine, theirs = sorted(left - right), sorted(right - left)
    return (both + _met(mine, theirs) + _met(theirs, mine)) / total


def _met(words: Sequence[str], others: Sequence[str]) -> float:
    """The rarity of the words that may mean the same as one of the others."""
    senses = frozenset(sense for other in others for sense in met_as(other))
    return sum(rarity(word) for word in words if not senses.isdisjoint(met_as(word)))


def shared(left: Collection[str], right: Collection[str]) -> float:
    """Words in common, each by its rarity, over the words of both (Dice)."""
    both = sum(rarity(form) for form in sorted(set(left) & set(right)))
    total = sum(rarity(form) for form in sorted(left)) + sum(rarity(form) for form in sorted(right))
    return 2 * both / total if total else 0.0


def _content(line: Line, *, names: bool = True) -> set[str]:
    return {
        form
        for form, name in zip(line.keys, line.names, strict=True)
        if (names or not name) and rarity(form) >= CONTENT
    }


def numbers_conflict(a: Line, b: Line) -> bool:
    """Whether either has a number that the other lacks while that has one of its own."""
    left, right = {k for k in a.keys if is_number(k)}, {k for k in b.keys if is_number(k)}
    return bool(left - right) and bool(right - left)


def names_conflict(a: Line, b: Line) -> bool:
    """Whether each names two things that the other does not have at all."""
    left = {form for form, name in zip(a.keys, a.names, strict=True) if name} - set(b.keys)
    right = {form for form, name in zip(b.keys, b.names, strict=True) if name} - set(a.keys)
    return len(left) > 1 and len(right) > 1


def likenesses(vectors: Matrix, pairs: Sequence[tuple[int, int]]) -> list[float]:
    """The cosine of each pair of rows; 0 where a row has no vector."""
    if not pairs or not vectors.shape[1]:
        return [0.0] * len(pairs)
    first, second = np.array(pairs).T
    found: list[float] = []
    for start in range(0, len(pairs), 4096):  # rows are copied: bound the memory
        part = slice(start, start + 4096)
        found.extend(np.einsum("ij,ij->i", vectors[first[part]], vectors[second[part]]).tolist())
    return found
