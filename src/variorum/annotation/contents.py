"""What a cue brings: which words around it are reported, and which name the source.

For each cue, every word of its sentence, and of quoted sentences beside it, gets a label (other, content, source,
cue) from a small network that sees the way through the parse from the cue to the word, quotation marks, and distance.
The best sequence of labels is found by Viterbi's method. Trained by `training/quotations.py`.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from . import cues, network
from .grid import Grid
from .network import Floats, Rows, hashed
from .reach import window_of

NETWORK = "quotation-contents"
OTHER, CONTENT, SOURCE, CUE = range(4)
ROLES = (0, -1, 1)  # the word and its neighbours; then the cue, then the child of the cue on the way to the word
_AT_ONCE = 100
_FACTS = 28

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Way:
    """For each word of the window how the parse leads to it from the cue.

    `steps` code the labels on the way, by its first one, two and three, and whole up to four; `first` is the word next
    to the cue on the way; `crossed` counts other cues on it.
    """

    steps: NDArray[np.uint64]
    first: Ints
    crossed: Ints


@dataclass(frozen=True, slots=True)
class Labelled:
    """The tokens of one cue's window, the best label of each, and the probabilities of the labels."""

    window: Ints
    labels: Ints
    shares: Floats


def label(grid: Grid, heads: Sequence[int], chances: Floats) -> list[Labelled]:
    """The labels around each of the cues. Cues are read some at a time, so that long texts need little memory."""
    net = network.load(NETWORK)
    found = []
    roles = net.projected(grid.vectors)
    for begin in range(0, len(heads), _AT_ONCE):
        some = heads[begin : begin + _AT_ONCE]
        windows = [window_of(grid, head) for head in some]
        bases = [basis(grid, head, window, chances) for head, window in zip(some, windows, strict=True)]
        rows = hashed_basis(np.hstack([base for base, _ in bases]))
        firsts = np.concatenate([first for _, first in bases])
        own = np.repeat(np.array(some), [len(window) for window in windows])
        weights = net.logits(rows, _dense(roles, np.concatenate(windows), own, firsts))
        cuts = np.cumsum([len(window) for window in windows])[:-1]
        parts = np.split(weights, cuts)
        for window, part, path in zip(windows, parts, best_paths(parts, net.follow), strict=True):
            found.append(Labelled(window, path, network.softmax(part)))
    return found


def _dense(roles: Floats, tokens: Ints, heads: Ints, firsts: Ints) -> list[Floats]:
    """What each vector role adds: the word and its neighbours, the cue, the word next to the cue on the way."""
    parts = [cues.moved(roles[:, role], offset)[tokens] for role, offset in enumerate(ROLES)]
    parts += [roles[column, role] for role, column in ((len(ROLES), heads), (len(ROLES) + 1, firsts))]
    return parts


def best_paths(parts: Sequence[Floats], follow: Floats) -> list[Ints]:
    """For each table of weights the sequence of labels with the greatest sum (Viterbi 1967), all walked abreast."""
    sizes = np.array([len(part) for part in parts])
    longest, kinds = int(sizes.max()), follow.shape[0]
    weights = np.zeros((longest, len(parts), kinds), dtype=np.float32)
    for number, part in enumerate(parts):
        weights[: len(part), number] = part
    came = np.zeros((longest, len(parts), kinds), dtype=np.int64)
    score = weights[0].copy()
    for at in range(1, longest):
        going = np.flatnonzero(sizes > at)
        step = score[going][:, :, None] + follow
        came[at, going] = step.argmax(axis=1)
        score[going] = step.max(axis=1) + weights[at, going]
    paths = [np.zeros(size, dtype=np.int64) for size in sizes]
    for number, path in enumerate(paths):
        label = int(score[number].argmax())
        for at in range(len(path) - 1, 0, -1):
            path[at] = label
            label = int(came[at, number, label])
        path[0] = label
    return paths


def way(grid: Grid, cue: int, window: Ints, busy: NDArray[np.bool_]) -> Way:
    """Walk the parse from the cue to every word of its sentence."""
    begin = int(window[0])
    heads, dep, taken = (grid.head[window] - begin).tolist(), grid.dep[window].tolist(), busy[window].tolist()
    near = _neighbours(heads, dep)
    steps = np.zeros((4, len(window)), dtype=np.uint64)
    first, crossed = np.full(len(window), cue, dtype=np.int64), np.full(len(window), -1, dtype=np.int64)
    codes: dict[int, tuple[int, ...]] = {cue - begin: ()}
    crossed[cue - begin] = 0
    queue = deque(codes)
    while queue:
        here = queue.popleft()
        for other, step in near[here]:
            if other in codes:
                continue
            codes[other] = (*codes[here], step)
            first[other] = begin + other if here == cue - begin else first[here]
            crossed[other] = crossed[here] + taken[other]
            queue.append(other)
    for there, code in codes.items():
        for length in range(4):
            steps[length, there] = _code(code[: length + 1], len(code) if length == 3 else 0)
    return Way(steps, first, crossed)


def _neighbours(heads: Sequence[int], dep: Sequence[int]) -> list[list[tuple[int, int]]]:
    """For each word of a window the words next to it in the parse, children before the head, and the steps there."""
    size = len(heads)
    near: list[list[tuple[int, int]]] = [[] for _ in heads]
    for at, head in enumerate(heads):
        if head != at and 0 <= head < size:
            near[head].append((at, dep[at]))
    for at, head in enumerate(heads):
        if head != at and 0 <= head < size:
            near[at].append((head, dep[at] ^ 1))
    return near


@lru_cache(maxsize=1 << 16)
def _code(steps: tuple[int, ...], length: int) -> int:
    value = min(length, 8) + 1
    for step in steps:
        value = ((value ^ step) * 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
        value ^= value >> 31
    return value


def features(grid: Grid, cue: int, window: Ints, chances: Floats) -> tuple[Rows, Ints]:
    """The hashed features of every word of the window, and the words next to the cue on the ways to them."""
    base, first = basis(grid, cue, window, chances)
    return hashed_basis(base), first


def basis(grid: Grid, cue: int, window: Ints, chances: Floats) -> tuple[NDArray[np.uint64], Ints]:
    """What the features are made of, one row a fact and one column a word, and the words next to the cue."""
    busy = chances > 0.4  # words that are cues themselves more often than not
    road = way(grid, cue, window, busy)
    quote, own = grid.quote[window], grid.quote[cue]
    inside = quote >= 0
    comma = np.uint64(grid.parse.tokens.vocab.strings[","])
    away = window - cue
    base = np.empty((_FACTS, len(window)), dtype=np.uint64)
    base[0:4] = road.steps
    base[4:12] = np.array(_of_cue(grid, cue), dtype=np.uint64)[:, None]
    facts = (
        np.sign(away) + 1,
        np.sign(away) * np.minimum(np.log2(np.abs(away) + 1) * 2, 12).astype(np.int64) + 20,
        np.clip(grid.sentence[window] - grid.sentence[cue], -3, 3) + 3,
        inside,
        inside * 1 + (inside & (quote == own)) * 2 + (own >= 0) * 4,
        _crossings(quote, window, cue),
        _between(busy[window], window, cue),
        _between(grid.lower[window] == comma, window, cue),
        _mark_of(grid, road.first),
        np.minimum(chances[window] * 5, 4).astype(np.int64),
        np.clip(road.crossed, -1, 2),
        grid.dep[window],
        grid.pos[window],
        grid.lower[window],
        grid.entity[window],
        away == 0,
    )
    for at, fact in enumerate(facts, start=12):
        base[at] = fact.astype(np.uint64)
    return base, road.first


def _of_cue(grid: Grid, cue: int) -> list[int]:
    following = int(grid.lower[cue + 1]) if cue + 1 < len(grid) else 0
    columns = (grid.lemma, grid.dep, grid.tag, grid.pos, grid.children)
    own = [int(column[cue]) for column in columns]
    return [*own, int(grid.lemma[grid.head[cue]]), following, min(int(grid.paragraph[cue]), 1)]


def hashed_basis(base: NDArray[np.uint64]) -> Rows:
    """The hashed features of words from their facts."""
    one, two, three, whole, lemma, dep_cue, tag_cue, pos_cue, frame, head, following, later = base[:12]
    side, distance, away, inside, region, edges, between, commas, mark, chance = base[12:22]
    crossed, dep, pos, lower, entity, itself = base[22:28]
    columns = [
        hashed(0, whole), hashed(1, whole, lemma), hashed(2, two, lemma), hashed(3, one, lemma, side),
        hashed(4, two, mark), hashed(5, whole, region), hashed(6, dep, one), hashed(7, pos, distance),
        hashed(8, distance, one), hashed(9, commas, side, one), hashed(10, region, edges, side),
        hashed(11, away, region, edges), hashed(12, lower, side), hashed(13, lower, one),
        hashed(14, between, side, one), hashed(15, crossed, two), hashed(16, chance, one, side),
        hashed(17, following, side, one), hashed(18, dep_cue, two), hashed(19, tag_cue, two),
        hashed(20, entity, one, side), hashed(21, frame, one), hashed(22, dep_cue, head, one, side),
        hashed(23, lemma, side, region), hashed(24, three, region, side), hashed(25, whole, dep_cue, pos_cue),
        hashed(26, lemma, following, one, side), hashed(27, edges, one, side), hashed(28, itself),
        hashed(29, later, one, side), hashed(30, mark, lemma, one), hashed(31, lemma, away, inside),
    ]  # fmt: skip
    return np.stack(columns, axis=1)


def _crossings(quote: Ints, window: Ints, cue: int) -> Ints:
    """How many edges of quoted stretches lie between the cue and each word, up to 5."""
    changes = np.concatenate([[0], (quote[1:] != quote[:-1]).astype(np.int64)])
    total = np.cumsum(changes)
    found: Ints = np.minimum(np.abs(total - total[cue - window[0]]), 5)
    return found


def _between(flags: NDArray[np.bool_], window: Ints, cue: int) -> Ints:
    """How many flagged words lie between the cue and each word, up to 3."""
    total = np.cumsum(flags.astype(np.int64))
    here = total[cue - window[0]]
    after = total - here - flags
    before = here - total - int(flags[cue - window[0]])
    found: Ints = np.clip(np.where(window > cue, after, before), 0, 3)
    return found


def _mark_of(grid: Grid, first: Ints) -> NDArray[np.uint64]:
    """The leftmost word of the part that hangs on the cue: "that", "to", "whether", or what there is."""
    tokens = grid.parse.tokens
    edges = {int(token): tokens[int(token)].left_edge.i for token in np.unique(first)}
    found: NDArray[np.uint64] = grid.lower[np.array([edges[int(token)] for token in first])]
    return found
