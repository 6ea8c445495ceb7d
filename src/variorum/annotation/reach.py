"""How far a cue reaches: its sentence, and quoted sentences beside it."""

import numpy as np
from numpy.typing import NDArray

from .grid import Grid

_SENTENCES_AWAY = 6

Ints = NDArray[np.int64]


def window_of(grid: Grid, cue: int) -> Ints:
    """The tokens that a cue can reach: its sentence, and quoted sentences that follow or precede it in the paragraph.

    After a sentence that ends with a colon the next paragraph is within reach if it begins with a quotation mark.
    """
    own, paragraph, final = int(grid.sentence[cue]), int(grid.paragraph[cue]), int(grid.sentence[-1])
    first = own
    while first > 0 and own - first < _SENTENCES_AWAY and _reaches(grid, first - 1, paragraph):
        first -= 1
    last = _last_reached(grid, own, paragraph)
    if last == own and last < final and _ends_with_colon(grid, last):
        last = _last_reached(grid, own, int(grid.paragraph[_bounds(grid, last + 1)[0]]))
    low, high = _bounds(grid, first)[0], _bounds(grid, last)[1]
    return np.arange(low, high, dtype=np.int64)


def _last_reached(grid: Grid, own: int, paragraph: int) -> int:
    last, final = own, int(grid.sentence[-1])
    while last < final and last - own < _SENTENCES_AWAY and _reaches(grid, last + 1, paragraph):
        last += 1
    return last


def _bounds(grid: Grid, sentence: int) -> tuple[int, int]:
    low, high = np.searchsorted(grid.sentence, [sentence, sentence + 1])
    return int(low), int(high)


def _reaches(grid: Grid, sentence: int, paragraph: int) -> bool:
    """Whether the sentence is of the paragraph and has quoted words."""
    low, high = _bounds(grid, sentence)
    return int(grid.paragraph[low]) == paragraph and bool((grid.quote[low:high] >= 0).any())


def _ends_with_colon(grid: Grid, sentence: int) -> bool:
    low, high = _bounds(grid, sentence)
    return grid.parse.tokens[low:high].text.rstrip().endswith(":")
