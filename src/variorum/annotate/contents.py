"""What a cue brings: which words around it are reported, and which name the source.

For each cue, every word of its sentence, and of quoted sentences beside it, gets a label (other, content, source,
cue) from a small network that sees the way through the parse from the cue to the word, quotation marks, and distance.
The best sequence of labels is found by Viterbi's method. Trained by `training/quotations.py`.
"""

from collections import deque
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from . import cues, network
from .grid import Grid, around
from .network import Floats, Rows, hashed

NETWORK = "quotation-contents"
OTHER, CONTENT, SOURCE, CUE = range(4)
ROLES = (0, -1, 1)  # the word and its neighbours; then the cue, then the child of the cue on the way to the word
_SENTENCES_AWAY = 6

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


def label(grid: Grid, cue: int, chances: Floats) -> tuple[Ints, Ints, Floats]:
    """The tokens of the cue's window, the best label of each, and the probabilities of the labels."""
    net = network.load(NETWORK)
    window = window_of(grid, cue)
    rows, first = features(grid, cue, window, chances)
    weights = net.logits(rows, _dense(grid, net, cue, window, first))
    return window, best_path(weights, net.follow), network.softmax(weights)


def _dense(grid: Grid, net: network.Network, cue: int, window: Ints, first: Ints) -> list[Floats]:
    low, high = window[0], window[-1] + 1
    parts = [cues.moved(grid.vectors, offset)[low:high] @ net.dense[role] for role, offset in enumerate(ROLES)]
    own = [part[window - low] for part in parts]
    at = len(ROLES)
    children, inverse = np.unique(first, return_inverse=True)
    return [*own, grid.vectors[cue] @ net.dense[at], (grid.vectors[children] @ net.dense[at + 1])[inverse]]


def best_path(weights: Floats, follow: Floats) -> Ints:
    """The sequence of labels with the greatest sum of weights (Viterbi 1967)."""
    size, kinds = weights.shape
    came = np.zeros((size, kinds), dtype=np.int64)
    score = weights[0].copy()
    for at in range(1, size):
        step = score[:, None] + follow
        came[at] = step.argmax(axis=0)
        score = step.max(axis=0) + weights[at]
    path = np.zeros(size, dtype=np.int64)
    path[-1] = int(score.argmax())
    for at in range(size - 1, 0, -1):
        path[at - 1] = came[at, path[at]]
    return path


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


def way(grid: Grid, cue: int, window: Ints, busy: NDArray[np.bool_]) -> Way:
    """Walk the parse from the cue to every word of its sentence."""
    place = {int(token): at for at, token in enumerate(window)}
    steps = np.zeros((4, len(window)), dtype=np.uint64)
    first, crossed = np.full(len(window), cue, dtype=np.int64), np.full(len(window), -1, dtype=np.int64)
    tokens, dep = grid.parse.tokens, [int(code) for code in grid.dep]
    codes: dict[int, tuple[int, ...]] = {cue: ()}
    crossed[place[cue]] = 0
    queue = deque([cue])
    while queue:
        at = queue.popleft()
        here = place[at]
        near = [(child.i, dep[child.i]) for child in tokens[at].children]
        if tokens[at].head.i != at:
            near.append((tokens[at].head.i, dep[at] ^ 1))
        for other, step in near:
            if other in codes or other not in place:
                continue
            codes[other] = (*codes[at], step)
            there = place[other]
            first[there] = other if at == cue else first[here]
            crossed[there] = crossed[here] + int(busy[other])
            queue.append(other)
    for token, code in codes.items():
        for length in range(4):
            steps[length, place[token]] = _code(code[: length + 1], len(code) if length == 3 else 0)
    return Way(steps, first, crossed)


def _code(steps: tuple[int, ...], length: int) -> int:
    value = min(length, 8) + 1
    for step in steps:
        value = ((value ^ step) * 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
        value ^= value >> 31
    return value


def features(grid: Grid, cue: int, window: Ints, chances: Floats) -> tuple[Rows, Ints]:
    """The hashed features of every word of the window, and the words next to the cue on the ways to them."""
    busy = chances > 0.4  # words that are cues themselves more often than not
    road = way(grid, cue, window, busy)
    one, two, three, whole = road.steps
    size = len(window)

    def same(value: np.uint64 | np.int64 | int) -> NDArray[np.uint64]:
        return np.full(size, value).astype(np.uint64)

    lemma, dep_cue, frame = same(grid.lemma[cue]), same(grid.dep[cue]), same(grid.children[cue])
    side = np.sign(window - cue) + 1
    distance = np.sign(window - cue) * np.minimum(np.log2(np.abs(window - cue) + 1) * 2, 12).astype(np.int64) + 20
    away = np.clip(grid.sentence[window] - grid.sentence[cue], -3, 3) + 3
    quote, own = grid.quote[window], grid.quote[cue]
    inside = quote >= 0
    shared = inside & (quote == own)
    edges = _crossings(quote, window, cue)
    between = _between(busy[window], window, cue)
    commas = _between(grid.lower[window] == np.uint64(grid.parse.tokens.vocab.strings[","]), window, cue)
    mark = _mark_of(grid, road.first)
    region = inside * 1 + shared * 2 + (own >= 0) * 4
    chance = np.minimum(chances[window] * 5, 4).astype(np.int64)
    head = same(grid.lemma[grid.head[cue]])
    nxt = same(around(grid.lower, 1)[cue])
    columns = [
        hashed(0, whole), hashed(1, whole, lemma), hashed(2, two, lemma), hashed(3, one, lemma, side),
        hashed(4, two, mark), hashed(5, whole, region), hashed(6, grid.dep[window], one),
        hashed(7, grid.pos[window], distance), hashed(8, distance, one),
        hashed(9, commas, side, one), hashed(10, region, edges, side),
        hashed(11, away, region, edges), hashed(12, grid.lower[window], side), hashed(13, grid.lower[window], one),
        hashed(14, between, side, one), hashed(15, np.clip(road.crossed, -1, 2), two), hashed(16, chance, one, side),
        hashed(17, nxt, side, one), hashed(18, dep_cue, two), hashed(19, same(grid.tag[cue]), two),
        hashed(20, grid.entity[window], one, side), hashed(21, frame, one), hashed(22, dep_cue, head, one, side),
        hashed(23, lemma, side, region), hashed(24, three, region, side),
        hashed(25, whole, dep_cue, same(grid.pos[cue])),
        hashed(26, lemma, nxt, one, side), hashed(27, edges, one, side), hashed(28, window == cue),
        hashed(29, same(min(int(grid.paragraph[cue]), 1)), one, side), hashed(30, mark, lemma, one),
        hashed(31, lemma, away, inside),
    ]  # fmt: skip
    return np.stack(columns, axis=1), road.first


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
