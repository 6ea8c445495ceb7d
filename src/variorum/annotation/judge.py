"""How likely a drafted report is to be right as a whole: a logistic regression over a few plain facts about it.

Facts are about the report itself (how sure its cue and its words are, how long it is, whether a source is named) and
about its rivals (whether it lies within another's words, or holds another). Calibrated on articles that the networks
under it were not trained on; the weights are in `lexicon/quotation-judge.json`.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from .drafts import Draft
    from .grid import Grid

Floats = NDArray[np.float64]


@cache
def _weights() -> tuple[Floats, Floats, Floats, float]:
    stored = json.loads(files("variorum.lexicon").joinpath("quotation-judge.json").read_text(encoding="utf-8"))
    return (
        np.array(stored["mean"]),
        np.array(stored["spread"]),
        np.array(stored["weights"]),
        float(stored["floor"]),
    )


def floor() -> float:
    """The least probability of a report that is kept: the best F1 on articles held out from training."""
    return _weights()[3]


def weigh(grid: Grid, drafts: list[Draft]) -> Floats:
    """The probability of each draft."""
    if not drafts:
        return np.zeros(0)
    mean, spread, weights, _ = _weights()
    value = expanded((facts(grid, drafts) - mean) / spread) @ weights
    chances: Floats = 1 / (1 + np.exp(-value))
    return chances


def expanded(scaled: Floats) -> Floats:
    """The facts, a constant, their squares and their products."""
    size = scaled.shape[1]
    products = [scaled[:, i] * scaled[:, j] for i in range(size) for j in range(i, size)]
    return np.column_stack([np.ones(len(scaled)), scaled, *products])


def facts(grid: Grid, drafts: list[Draft]) -> Floats:
    """One row a draft."""
    tokens = grid.parse.tokens
    words = [frozenset(int(token) for token in draft.content if tokens[int(token)].is_alpha) for draft in drafts]
    return np.array([_of(grid, drafts, words, at) for at in range(len(drafts))], dtype=np.float64)


def _of(grid: Grid, drafts: list[Draft], words: list[frozenset[int]], at: int) -> list[float]:
    draft, own = drafts[at], words[at]
    inside = holder = rival = 0.0
    for other, theirs in zip(drafts, words, strict=True):
        if other is draft:
            continue
        if draft.head in theirs:
            inside = max(inside, other.chance * other.sureness)
        if other.head in own:
            holder = max(holder, other.chance * other.sureness)
        shared = len(own & theirs) / max(1, len(own | theirs))
        if other.chance > draft.chance:
            rival = max(rival, shared)
    quoted = float((grid.quote[draft.content] >= 0).mean())
    return [
        float(np.log(draft.chance / (1 - min(draft.chance, 0.999)))),
        draft.sureness,
        draft.source_sureness,
        float(np.log1p(len(own))),
        float(len(own) <= 1),
        quoted,
        float(grid.quote[draft.head] >= 0),
        inside,
        holder,
        rival,
        float(grid.paragraph[draft.head] == 0),
        float(draft.head > draft.content[0]),
    ]
