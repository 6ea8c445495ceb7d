"""A parse as columns of numbers, one row a token, for models that read many tokens at once.

Words and labels are spaCy's 64-bit hashes of their strings, the same in every process and version.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from . import marks
from .marks import Quoted
from .parser import Parse

Ints = NDArray[np.int64]
Words = NDArray[np.uint64]
Floats = NDArray[np.float32]

# The children that tell most about what a verb brings; each is one bit of `children`.
CHILDREN = (
    "nsubj", "nsubjpass", "ccomp", "xcomp", "dobj", "advcl", "parataxis", "prep", "mark", "neg", "aux", "auxpass",
    "agent", "dative", "attr", "acl", "relcl", "acomp", "prt", "poss",
)  # fmt: skip
_BIT = {dep: 1 << at for at, dep in enumerate(CHILDREN)}


@dataclass(frozen=True, slots=True)
class Grid:
    """One row a token. `quote` is the number of the outermost quoted stretch that the token stands in, or -1."""

    parse: Parse
    quoted: tuple[Quoted, ...]
    lemma: Words
    lower: Words
    dep: Words
    pos: Words
    tag: Words
    entity: Words
    head: Ints
    sentence: Ints
    paragraph: Ints
    quote: Ints
    children: Ints
    vectors: Floats

    def __len__(self) -> int:
        return len(self.lemma)


def of(parse: Parse) -> Grid:
    """The columns of one parse."""
    tokens = parse.tokens
    columns = tokens.to_array(["LEMMA", "LOWER", "DEP", "POS", "TAG", "ENT_TYPE"]).astype(np.uint64)
    starts = np.array([token.idx for token in tokens], dtype=np.int64)
    head = np.array([token.head.i for token in tokens], dtype=np.int64)
    quoted = marks.find(parse.text, parse.paragraphs, parse.sentences)
    outermost = [part for part in quoted if part.depth == 0]
    return Grid(
        parse=parse,
        quoted=tuple(outermost),
        lemma=columns[:, 0], lower=columns[:, 1], dep=columns[:, 2], pos=columns[:, 3], tag=columns[:, 4],
        entity=columns[:, 5],
        head=head,
        sentence=np.cumsum([bool(token.is_sent_start) for token in tokens], dtype=np.int64) - 1,
        # Front matter lies before the first paragraph and counts as of it.
        paragraph=np.maximum(np.searchsorted([part.start for part in parse.paragraphs], starts, side="right") - 1, 0),
        quote=_within(starts, outermost),
        children=_children(parse, head),
        vectors=_vectors(parse),
    )  # fmt: skip


def _within(starts: Ints, stretches: list[Quoted]) -> Ints:
    found = np.full(len(starts), -1, dtype=np.int64)
    for number, part in enumerate(stretches):
        first, last = np.searchsorted(starts, [part.start, part.end])
        found[first:last] = number
    return found


def _children(parse: Parse, head: Ints) -> Ints:
    found = np.zeros(len(head), dtype=np.int64)
    for token in parse.tokens:
        bit = _BIT.get(token.dep_)
        if bit is not None:
            found[head[token.i]] |= bit
    return found


def _vectors(parse: Parse) -> Floats:
    """What the parser knows of each token in its context: 96 numbers."""
    return np.asarray(parse.tokens.tensor, dtype=np.float32)


def around(column: Words | Ints, offset: int) -> NDArray[np.uint64]:
    """The column moved by `offset` rows: each row holds its neighbour's value, 0 beyond the ends."""
    moved = np.zeros(len(column), dtype=np.uint64)
    if offset > 0:
        moved[:-offset] = column[offset:].astype(np.uint64)
    elif offset < 0:
        moved[-offset:] = column[:offset].astype(np.uint64)
    return moved
