"""Sentences that say the same in other words: alike in meaning, and sharing the names, numbers and rare words."""

from collections.abc import Sequence

import numpy as np

from variorum.annotate.vectors import Matrix
from variorum.collate.words import is_number, rarity

from .candidates import CONTENT
from .lines import Line

_LIKENESS = 0.72
_SHARED = 0.45
"""Cosine of the vectors, and share of the words by rarity, that both must be reached."""


def is_paraphrase(a: Line, b: Line, likeness: float) -> bool:
    """Whether two sentences say the same: what one adds must be small, no number may stand against another."""
    return likeness >= _LIKENESS and shared(a, b) >= _SHARED and not numbers_conflict(a, b) and not names_conflict(a, b)


def shared(a: Line, b: Line) -> float:
    """Words in common, each by its rarity, over the words of both (Dice)."""
    left, right = _content(a), _content(b)
    both = sum(rarity(form) for form in left & right)
    total = sum(map(rarity, left)) + sum(map(rarity, right))
    return 2 * both / total if total else 0.0


def _content(line: Line) -> set[str]:
    return {form for form in line.keys if rarity(form) >= CONTENT}


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
