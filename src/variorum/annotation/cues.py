"""Cues: the words that bring someone's words ("said", "according to", "the claim that", a colon).

"said" is only a fifth of the cues in political news, so there is no list of verbs. A small network scores each word
from what it is, what hangs on it in the parse, and where quotation marks stand. Trained by `training/quotations.py`;
the card is `lexicon/quotation-models.md`.
"""

import numpy as np
from numpy.typing import NDArray

from . import network
from .grid import CHILDREN, Grid, around
from .network import Rows, hashed

NETWORK = "quotation-cues"
ROLES = (0, -1, 1)  # the vectors of the word itself and of its neighbours; the last role is its head's

Mask = NDArray[np.bool_]

_CANDIDATES = ("VERB", "AUX", "NOUN", "PROPN", "ADJ", "ADV", "ADP", "SCONJ", "PRON", "PUNCT", "X", "INTJ")


def score(grid: Grid) -> network.Floats:
    """For each token the probability that it is the head word of a cue."""
    chances = np.zeros(len(grid), dtype=np.float32)
    places = np.flatnonzero(candidates(grid))
    if len(places):
        net = network.load(NETWORK)
        weights = net.logits(features(grid)[places], [_dense(grid, net)[places]])
        chances[places] = network.softmax(weights)[:, 1]
    return chances


def candidates(grid: Grid) -> Mask:
    """Which tokens can be a cue at all: words of the open classes, prepositions, and colons."""
    strings = grid.parse.tokens.vocab.strings
    kinds = np.array([strings[kind] for kind in _CANDIDATES], dtype=np.uint64)
    marks = grid.pos == np.uint64(strings["PUNCT"])
    mask: Mask = np.isin(grid.pos, kinds) & (~marks | (grid.lower == np.uint64(strings[":"])))
    return mask


def _dense(grid: Grid, net: network.Network) -> network.Floats:
    all_roles = net.projected(grid.vectors)
    total: network.Floats = all_roles[grid.head, len(ROLES)]
    for role, offset in enumerate(ROLES):
        total = total + moved(all_roles[:, role], offset)
    return total


def moved(vectors: network.Floats, offset: int) -> network.Floats:
    """The vectors moved by `offset` rows, zero beyond the ends."""
    if offset == 0:
        return vectors
    shifted = np.zeros_like(vectors)
    if offset > 0:
        shifted[:-offset] = vectors[offset:]
    else:
        shifted[-offset:] = vectors[:offset]
    return shifted


def features(grid: Grid) -> Rows:
    """The hashed features of every token, one row each."""
    lemma, dep, tag, head = grid.lemma, grid.dep, grid.tag, grid.head
    head_lemma, head_dep, grand = lemma[head], dep[head], head[head]
    quoted = grid.quote >= 0
    near = _near_marks(grid)
    frame = grid.children & _bits("ccomp", "xcomp", "dobj", "nsubj", "parataxis", "nsubjpass", "agent")
    subject, object_ = _child(grid, ("nsubj", "nsubjpass")), _child(grid, ("dobj",))
    clause, prep = _child(grid, ("ccomp", "xcomp")), _child(grid, ("prep",))
    place = np.minimum(grid.paragraph, 2)
    columns = [
        hashed(0, lemma), hashed(1, lemma, grid.pos, dep), hashed(2, tag), hashed(3, dep, tag), hashed(4, head_lemma),
        hashed(5, head_lemma, dep), hashed(6, around(grid.lower, 1)), hashed(7, around(grid.lower, -1)),
        hashed(8, around(grid.lower, 2)), hashed(9, grid.children), hashed(10, lemma, frame), hashed(11, tag, frame),
        hashed(12, lemma[subject], subject == np.arange(len(grid))),
        hashed(13, grid.entity[subject], grid.pos[subject]),
        hashed(14, lemma, grid.entity[subject], grid.pos[subject]), hashed(15, lemma[object_]),
        hashed(16, lemma, lemma[object_]), hashed(17, lemma[clause]), hashed(18, lemma, lemma[prep]),
        hashed(19, quoted), hashed(20, lemma, quoted), hashed(21, near), hashed(22, lemma, near),
        hashed(23, place), hashed(24, place, dep), hashed(25, lemma, around(grid.lower, 1)),
        hashed(26, head_lemma, head_dep, dep), hashed(27, lemma[grand], head_dep, dep), hashed(28, grid.entity),
        hashed(29, dep, head_dep, dep[grand]), hashed(30, tag, around(tag, -1), around(tag, 1)),
        hashed(31, tag, near, frame),
    ]  # fmt: skip
    return np.stack(columns, axis=1)


def _bits(*names: str) -> int:
    return sum(1 << CHILDREN.index(name) for name in names)


def _child(grid: Grid, names: tuple[str, ...]) -> NDArray[np.int64]:
    """For each token its last child of these kinds, or the token itself where it has none."""
    strings = grid.parse.tokens.vocab.strings
    found = np.arange(len(grid), dtype=np.int64)
    kinds = np.array([strings[name] for name in names], dtype=np.uint64)
    for place in np.flatnonzero(np.isin(grid.dep, kinds)):
        found[grid.head[place]] = place
    return found


def _near_marks(grid: Grid) -> NDArray[np.int64]:
    """Whether a quotation ends within the four tokens before, and begins within the six after: two bits."""
    size = len(grid)
    before, after = np.zeros(size, dtype=np.int64), np.zeros(size, dtype=np.int64)
    edges = np.flatnonzero(grid.quote[1:] != grid.quote[:-1])
    for edge in edges:
        if grid.quote[edge] >= 0:
            before[edge + 1 : edge + 8] = 1
        if grid.quote[edge + 1] >= 0:
            after[max(0, edge - 8) : edge + 1] = 1
    found: NDArray[np.int64] = before + 2 * after
    return found
