"""The sentences that bear a checked sentence out best, and how much of it each of them tells."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.collation.meaning import Alignment, Token
from variorum.model import Span

from .ground import Bench
from .index import Index

Floats = NDArray[np.float64]

_MOST = 3
"""Sentences that may bear one out together: what is put in one sentence was seldom taken from more."""

_KNOWN = 4
"""Sentences with the same quoted words that are looked at."""

_LEAST = 0.25
"""Share of the sentence that each of them must tell: what only has one of its names bears nothing out."""

_GAIN = 0.03
"""Share of the sentence that a further one must add."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A stretch of the checked text and what of it the nearest sentences tell.

    `cover` has a row for each of `places` (in the index) and a column for each token: how near the best word there is.
    `chosen` are rows, the best first: the sentences that tell most of it, and those that add to it.
    """

    pieces: tuple[Span, ...]
    tokens: tuple[Token, ...]
    places: tuple[int, ...]
    cover: Floats
    cosines: Floats
    alignments: tuple[Alignment, ...]
    chosen: tuple[int, ...]

    @property
    def asked(self) -> Span:
        """The stretch from the first to the last word."""
        return Span(self.pieces[0].document, self.pieces[0].start, self.pieces[-1].end)

    def holds(self, start: int, end: int) -> bool:
        """Whether a place of the checked text lies in what is asked."""
        return any(one.start <= start and end <= one.end for one in self.pieces)

    @property
    def weights(self) -> Floats:
        """What each token is worth."""
        return np.array([token.weight for token in self.tokens])

    @property
    def support(self) -> tuple[int, ...]:
        """The places of the chosen sentences."""
        return tuple(self.places[row] for row in self.chosen)

    def shares(self, *, plain: bool = False) -> Floats:
        """How much of the stretch each of the sentences tells; `plain`: of its words alone, names left aside."""
        weights = np.array([token.weight * (token.plain or not plain) for token in self.tokens])
        whole = weights.sum()
        return self.cover @ weights / whole if whole else np.ones(len(self.places))


def gather(
    bench: Bench, index: Index, pieces: Sequence[Span], among: set[int] | None = None, known: Sequence[int] = ()
) -> Evidence:
    """What the articles, or given sentences of them, have for a stretch of the checked text.

    `known` are sentences that are looked at in any case, those that have its quoted words.
    """
    tokens = bench.judge.tokens(pieces)
    cosines = index.cosines(index.vector(" ".join(bench.ground.text(piece) for piece in pieces)))
    places = list(dict.fromkeys((*known[:_KNOWN], *index.nearest(tokens, cosines, among))))
    alignments = tuple(bench.judge.align(pieces, (index.spans[place],)) for place in places)
    cover = np.zeros((len(places), len(tokens)))
    for row, found in enumerate(alignments):
        for pair in found.pairs:
            cover[row, pair.a] = pair.likeness
    near = cosines[list(places)].astype(np.float64) if places else np.zeros(0)
    weights = np.array([token.weight for token in tokens])
    return Evidence(tuple(pieces), tokens, tuple(places), cover, near, alignments, _chosen(cover, near, weights))


def _chosen(cover: Floats, cosines: Floats, weights: Floats) -> tuple[int, ...]:
    whole = float(weights.sum())
    if not len(cover) or not whole:
        return ()
    shares = cover @ weights / whole
    best = int(np.argmax(shares + cosines))
    found, told = [best], cover[best]
    while len(found) < _MOST:
        gains = np.where(shares >= _LEAST, np.maximum(cover - told, 0.0) @ weights / whole, 0.0)
        row = int(np.argmax(gains))
        if gains[row] < _GAIN:
            break
        found.append(row)
        told = np.maximum(told, cover[row])
    return tuple(found)


def best(rows: Sequence[int], cover: Floats) -> Floats:
    """How near the best word in any of several sentences is, for each token."""
    return np.asarray(cover[list(rows)].max(axis=0)) if len(rows) else np.zeros(cover.shape[1])
