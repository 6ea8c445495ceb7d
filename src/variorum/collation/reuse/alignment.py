"""Words of two texts set against one another: where they agree, and what differs there.

Alignment by dynamic programming (Needleman and Wunsch 1970; for the stretch that agrees best, Smith and Waterman 1981).
An equal word counts by its rarity, so that "of the" pulls nothing to the wrong place.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from variorum.collation.wordnet import met_as
from variorum.collation.words import rarity

_EQUAL = 400
_RARE = 1000
_ALIKE = 300
_AKIN = 250
_GAP = 450
"""In thousandths, so that sums are exact: an equal word counts .4 and its rarity, a form of the same word .3, one that
may mean the same .25, a word that has no partner costs .45. So one unequal word is worth one very common equal one."""

_FORM, _MEANING = 0.7, 0.5
"""What a form of the same word, and one that may mean the same, count for in a share of aligned words."""

_CONTENT = 0.15
"""Rarity from which a word is looked up for others of its meaning; commoner ones ("make") mean too many things."""

_LIKENESS = 72.0
"""Percentage of letters from which two words in one place are forms of one word (ideologised, ideological)."""

Table = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Step:
    """Words `[a0, a1)` of one text against `[b0, b1)` of the other.

    equal: the same words; alike: one word against another form of it; akin: against one that may mean the same; else
    words that stand in the place of others.
    """

    a0: int
    a1: int
    b0: int
    b1: int
    equal: bool = False
    alike: bool = False
    akin: bool = False

    @property
    def size(self) -> int:
        """Words on the longer side."""
        return max(self.a1 - self.a0, self.b1 - self.b0)


@cache
def alike(one: str, other: str) -> bool:
    """Whether two words look like forms of one word: same beginning, most letters shared. Numbers never are."""
    if min(len(one), len(other)) < 4 or one[:3] != other[:3] or one[0].isdigit():
        return False
    return fuzz.ratio(one, other) >= _LIKENESS


def align(a: Sequence[str], b: Sequence[str], *, local: bool, meaning: bool = False) -> list[Step]:
    """The steps through two texts; `local`: through the stretch of either that agrees best, from equal to equal word.

    Empty where nothing agrees. `meaning`: words that may mean the same are set against one another too.
    """
    if not a or not b:
        return [] if local or not (a or b) else [Step(0, len(a), 0, len(b))]
    scores = _scores(a, b)
    if meaning:
        _add_akin(scores, a, b)
    sums = _sums(scores, local=local)
    path = _path(scores, sums, local=local)
    steps = _steps(path, a, b)
    if local:
        while steps and not steps[0].equal:
            steps.pop(0)
        while steps and not steps[-1].equal:
            steps.pop()
    return steps


def aligned(steps: Sequence[Step]) -> float:
    """How many words of either text have a partner in the other."""
    return sum((step.a1 - step.a0) if step.equal else _FORM * step.alike + _MEANING * step.akin for step in steps)


def _scores(a: Sequence[str], b: Sequence[str]) -> Table:
    """What setting each word against each other is worth; far below zero where they have nothing in common."""
    scores = np.full((len(a), len(b)), -1_000_000, dtype=np.int32)
    places: defaultdict[str, list[int]] = defaultdict(list)
    beginnings: defaultdict[str, list[int]] = defaultdict(list)
    for index, form in enumerate(b):
        places[form].append(index)
        beginnings[form[:3]].append(index)
    for row, form in enumerate(a):
        for column in beginnings.get(form[:3], ()):
            if alike(form, b[column]):
                scores[row, column] = _ALIKE
        if form in places:
            scores[row, places[form]] = _EQUAL + round(_RARE * rarity(form))
    return scores


def _add_akin(scores: Table, a: Sequence[str], b: Sequence[str]) -> None:
    """Adds what words are worth that may mean the same."""
    places: defaultdict[str | int, list[int]] = defaultdict(list)
    for column, form in enumerate(b):
        if _has_meaning(form):
            for sense in met_as(form):
                places[sense].append(column)
    for row, form in enumerate(a):
        if _has_meaning(form):
            for column in {column for sense in met_as(form) for column in places.get(sense, ())}:
                scores[row, column] = max(scores[row, column], _AKIN)


def _has_meaning(form: str) -> bool:
    return form[0].isalpha() and rarity(form) >= _CONTENT


def _sums(scores: Table, *, local: bool) -> Table:
    """The best sum that ends at each two words."""
    rows, columns = scores.shape
    cost = _GAP * np.arange(columns + 1, dtype=np.int32)
    sums = np.zeros((rows + 1, columns + 1), dtype=np.int32)
    if not local:
        sums[0] = -cost
    for row in range(1, rows + 1):
        line = sums[row]
        line[0] = 0 if local else -_GAP * row
        np.maximum(sums[row - 1, 1:] - _GAP, sums[row - 1, :-1] + scores[row - 1], out=line[1:])
        if local:
            np.maximum(line, 0, out=line)
        line += cost
        np.maximum.accumulate(line, out=line)
        line -= cost
    return sums


def _path(scores: Table, sums: Table, *, local: bool) -> list[tuple[int, int, bool]]:
    """The way back from the best end: places in either text, and whether they were set against each other there."""
    columns = sums.shape[1]
    row, column = divmod(int(sums.argmax()), columns) if local else (sums.shape[0] - 1, columns - 1)
    path = []
    while (sums[row, column] > 0) if local else (row or column):
        if row and column and sums[row, column] == sums[row - 1, column - 1] + scores[row - 1, column - 1]:
            row, column = row - 1, column - 1
            path.append((row, column, True))
        elif row and sums[row, column] == sums[row - 1, column] - _GAP:
            row -= 1
            path.append((row, column, False))
        else:
            column -= 1
            path.append((row, column, False))
    return path[::-1]


def _steps(path: Sequence[tuple[int, int, bool]], a: Sequence[str], b: Sequence[str]) -> list[Step]:
    steps: list[Step] = []
    ends = [(row, column) for row, column, _ in path[1:]]
    for index, (row, column, together) in enumerate(path):
        if index < len(ends):
            row_end, column_end = ends[index]
        elif together:
            row_end, column_end = row + 1, column + 1
        else:
            row_end, column_end = len(a), len(b)
        equal = together and a[row] == b[column]
        form = together and not equal and alike(a[row], b[column])
        step = Step(row, row_end, column, column_end, equal, form, together and not equal and not form)
        before = steps[-1] if steps else None
        if before and not _by_itself(step) and not _by_itself(before) and before.equal == step.equal:
            steps[-1] = Step(before.a0, step.a1, before.b0, step.b1, step.equal)
        else:
            steps.append(step)
    return steps


def _by_itself(step: Step) -> bool:
    return step.alike or step.akin
