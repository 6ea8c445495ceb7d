"""What stands around a name, as numbers: each word of the sentence with its place in the syntax as the name sees it.

Names are blanked out, the one asked about and all others: what is said counts, not about whom.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from spacy.strings import StringStore
from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan

from variorum.annotation import marks
from variorum.annotation.parser import Parse

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]

LEMMAS = 1 << 13
"""Rows of the table that dictionary forms are hashed into; one more row stands for a blanked word."""

_DEPENDENCIES = (
    "ROOT", "acl", "acomp", "advcl", "advmod", "agent", "amod", "appos", "attr", "aux", "auxpass", "case", "cc",
    "ccomp", "compound", "conj", "csubj", "csubjpass", "dative", "dep", "det", "dobj", "expl", "intj", "mark", "meta",
    "neg", "nmod", "npadvmod", "nsubj", "nsubjpass", "nummod", "oprd", "parataxis", "pcomp", "pobj", "poss", "preconj",
    "predet", "prep", "prt", "punct", "quantmod", "relcl", "xcomp",
)  # fmt: skip
_PARTS = (
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",
    "VERB", "X", "SPACE",
)  # fmt: skip
_NAMES = ("PERSON", "ORG", "GPE", "NORP")
_PROPER = _PARTS.index("PROPN")
_REACH = 40  # words to each side of the name that are read: the longest sentences are lists
_STEPS = 5  # steps up and down the tree that are told apart
_EDGES = np.array([1, 2, 3, 4, 6, 9, 14])  # distances in words that are told apart
SIZES = (len(_DEPENDENCIES) + 1, len(_PARTS) + 1, len(_NAMES) + 1, (_STEPS + 1) ** 2, 2 * len(_EDGES) + 1, 4)
"""How many values each of the small features of a word has: `Surroundings.small`."""

_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(64 - 13)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of an article, one row each. `vector` is the row of the vocabulary's vectors, -1 for none."""

    lemma: Ints
    dependency: Ints
    part: Ints
    name: Ints
    vector: Ints
    head: Ints
    quoted: NDArray[np.bool_]
    context: Floats


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words around one name or several, one row each, with the rows of the words that they hang on and stand by.

    A row number of `len(lemma)` means that there is no such word. `group` is the number of the name whose sentence the
    word is in, `root` the row of each name's head word.
    """

    lemma: Ints
    vector: Ints
    context: Floats
    small: Ints
    head: Ints
    left: Ints
    right: Ints
    target: NDArray[np.bool_]
    group: Ints
    root: Ints


def words(parse: Parse) -> Words:
    """The words of a parsed article."""
    tokens, strings = parse.tokens, parse.tokens.vocab.strings
    columns = tokens.to_array(["LEMMA", "DEP", "POS", "ENT_TYPE", "ORTH", "HEAD"]).astype(np.uint64)
    return Words(
        lemma=((columns[:, 0] * _FACTOR) >> _SHIFT).astype(np.int64),
        dependency=_numbered(columns[:, 1], _hashes(strings, _DEPENDENCIES)),
        part=_numbered(columns[:, 2], _hashes(strings, _PARTS)),
        name=_numbered(columns[:, 3], _hashes(strings, _NAMES)),
        vector=np.asarray(tokens.vocab.vectors.find(keys=columns[:, 4]), dtype=np.int64),
        head=np.arange(len(tokens)) + columns[:, 5].astype(np.int64),
        quoted=_quoted(parse, tokens),
        context=np.asarray(tokens.tensor, dtype=np.float32),
    )


@cache
def _hashes(strings: StringStore, labels: tuple[str, ...]) -> tuple[NDArray[np.uint64], Ints]:
    hashes = np.array([strings[label] for label in labels], dtype=np.uint64)
    order = np.argsort(hashes)
    return hashes[order], order


def _numbered(column: NDArray[np.uint64], known: tuple[NDArray[np.uint64], Ints]) -> Ints:
    """The number of each label in its list; the length of the list for any other."""
    hashes, order = known
    places = np.minimum(np.searchsorted(hashes, column), len(hashes) - 1)
    return np.where(hashes[places] == column, order[places], len(order))


def _quoted(parse: Parse, tokens: Doc) -> NDArray[np.bool_]:
    starts = np.array([token.idx for token in tokens], dtype=np.int64)
    found = np.zeros(len(tokens), dtype=np.bool_)
    for part in marks.find(parse.text, parse.paragraphs, parse.sentences):
        first, last = np.searchsorted(starts, [part.start, part.end])
        found[first:last] = True
    return found


def around(known: Words, spans: Sequence[TokenSpan]) -> Surroundings:
    """The words around each of the names, one after another."""
    parts = [_of_one(known, span) for span in spans]
    sizes = np.array([len(part.lemma) for part in parts], dtype=np.int64)
    offsets = np.concatenate([[0], np.cumsum(sizes)])
    total = int(offsets[-1])

    def moved(name: str) -> Ints:
        columns = [getattr(part, name) for part in parts]
        return np.concatenate([np.where(one < 0, total, one + at) for one, at in zip(columns, offsets, strict=False)])

    return Surroundings(
        lemma=np.concatenate([part.lemma for part in parts]),
        vector=np.concatenate([part.vector for part in parts]),
        context=np.concatenate([part.context for part in parts]),
        small=np.concatenate([part.small for part in parts]),
        head=moved("head"), left=moved("left"), right=moved("right"),
        target=np.concatenate([part.target for part in parts]),
        group=np.repeat(np.arange(len(parts)), sizes),
        root=moved("root"),
    )  # fmt: skip


def _of_one(known: Words, span: TokenSpan) -> Surroundings:
    sentence, root = span.sent, span.root.i
    if not sentence.start <= root < sentence.end:
        root = span.start
    start, end = max(sentence.start, root - _REACH), min(sentence.end, root + _REACH + 1)
    rows, size = np.arange(start, end), end - start
    head = known.head[start:end] - start
    head = np.where((head < 0) | (head >= size), np.arange(size), head)
    target = (rows >= span.start) & (rows < span.end)
    blank = target | ((known.part[start:end] == _PROPER) & (known.name[start:end] < len(_NAMES)))
    quoted = known.quoted[start:end]
    small = np.stack(
        [
            known.dependency[start:end], known.part[start:end], known.name[start:end], _relation(head, root - start),
            _distance(rows, span.start, span.end), 2 * quoted + (quoted == quoted[root - start]),
        ],
        axis=1,
    )  # fmt: skip
    beside = np.arange(size)
    return Surroundings(
        lemma=np.where(blank, LEMMAS, known.lemma[start:end]),
        vector=np.where(blank, -1, known.vector[start:end]),
        context=np.where(target[:, None], np.float32(0), known.context[start:end]),
        small=small,
        head=np.where(head == beside, -1, head),
        left=beside - 1,
        right=np.where(beside == size - 1, -1, beside + 1),
        target=target,
        group=np.zeros(size, dtype=np.int64),
        root=np.array([root - start], dtype=np.int64),
    )


def _relation(head: Ints, root: int) -> Ints:
    """The way from the name to each word through the tree: steps up, then steps down, as one number."""
    above = np.full(len(head), -1, dtype=np.int64)
    at = root
    for step in range(_STEPS + 1):
        if above[at] >= 0:
            break
        above[at] = step
        at = head[at]
    up, down = np.full(len(head), _STEPS), np.full(len(head), _STEPS)
    reached, open_ = np.arange(len(head)), np.ones(len(head), dtype=np.bool_)
    for step in range(_STEPS):
        met = open_ & (above[reached] >= 0)
        up[met], down[met] = above[reached][met], step
        open_ &= ~met
        reached = head[reached]
    way: Ints = up * (_STEPS + 1) + down
    return way


def _distance(rows: Ints, start: int, end: int) -> Ints:
    before = -np.searchsorted(_EDGES, start - rows, side="right")
    after = np.searchsorted(_EDGES, rows - end + 1, side="right")
    found: Ints = np.where(rows < start, before, np.where(rows >= end, after, 0)) + len(_EDGES)
    return found
