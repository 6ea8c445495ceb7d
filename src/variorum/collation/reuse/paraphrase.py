"""Sentences that say the same in other words: alike in meaning, and sharing what they name and tell.

A logistic model of two figures, the cosine of the vectors and the share of words that are no names, fitted by
training/paraphrase.py on the Microsoft Research Paraphrase Corpus (Dolan and Brockett 2005). Its pairs were chosen for
their likeness, and its idea of a paraphrase is loose: one sentence may tell much that the other does not. So the model
only says yes where it is sure, and never where names or numbers stand against each other.
"""

from collections.abc import Collection, Sequence
from math import exp

import numpy as np

from variorum.annotation.vectors import Matrix
from variorum.collation.words import is_number, rarity

from .candidates import CONTENT
from .kinds import differing
from .lines import Line
from .match import match

COSINE, TELLING, CONSTANT = 6.33, 1.98, -5.15
"""The weights of the model: of the cosine, of the share of words that are no names, and the constant."""

SURE = 0.8
"""Probability from which a pair counts. On the development part it is right nine times in ten there."""

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
    return model(likeness, telling(a, b))


def model(likeness: float, told: float) -> float:
    """The logistic model alone."""
    return 1 / (1 + exp(-(COSINE * likeness + TELLING * told + CONSTANT)))


def telling(a: Line, b: Line) -> float:
    """The share of words in common that are no names, which is what sentences tell of those they name."""
    return shared(_content(a, names=False), _content(b, names=False))


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
