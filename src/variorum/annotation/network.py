"""A small network over hashed features: rows of a table are summed, bent once, and weighed into labels.

Features are hashed into a fixed number of rows (Weinberger et al. 2009, "Feature hashing for large scale multitask
learning"), so the file holds no words. Tables are stored in 8 bits with one scale a column.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

import numpy as np
from numpy.typing import NDArray

ROWS = 1 << 15

_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_OTHER = np.uint64(0xC2B2AE3D27D4EB4F)
_SHIFT = np.uint64(29)
_HIGH = np.uint64(49)

Rows = NDArray[np.int32]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Network:
    """`table` has one row a hashed feature, `dense` one matrix a vector role; `out` weighs the bent sum into labels."""

    table: Floats
    dense: Floats
    bias: Floats
    out: Floats
    out_bias: Floats
    follow: Floats  # weights of one label after another, where labels stand in a sequence

    def projected(self, vectors: Floats) -> Floats:
        """Vectors times the matrix of every role at once: one row a vector, then one row a role."""
        roles, inner, outer = self.dense.shape
        wide = np.ascontiguousarray(self.dense.transpose(1, 0, 2)).reshape(inner, roles * outer)
        found: Floats = (vectors @ wide).reshape(len(vectors), roles, outer)
        return found

    def logits(self, features: Rows, vectors: list[Floats]) -> Floats:
        """The weights of the labels, one row a case. `vectors` are already multiplied by `dense`."""
        hidden = np.zeros((len(features), self.table.shape[1]), dtype=np.float32)
        for column in features.T:  # one feature at a time: all of them at once would not fit the processor's cache
            hidden += self.table[column]
        hidden += self.bias
        for part in vectors:
            hidden += part
        bent: Floats = np.maximum(hidden, 0.0)
        weights: Floats = bent @ self.out + self.out_bias
        return weights


@cache
def load(name: str) -> Network:
    """The network of this name from the lexicon."""
    with as_file(files("variorum.lexicon").joinpath(f"{name}.npz")) as path, np.load(path) as stored:
        parts = {key: np.asarray(stored[key], dtype=np.float32) for key in stored.files}
    return Network(
        table=parts["table"] * parts["table_scale"],
        dense=parts["dense"],
        bias=parts["bias"],
        out=parts["out"],
        out_bias=parts["out_bias"],
        follow=parts["follow"],
    )


def hashed(kind: int, *columns: NDArray[np.uint64] | NDArray[np.int64] | NDArray[np.bool_]) -> Rows:
    """One feature of all cases: the row that the combination of the columns' values falls into."""
    mixed = np.full(len(columns[0]), kind + 1, dtype=np.uint64) * _OTHER
    for column in columns:
        mixed = (mixed ^ column.astype(np.uint64)) * _FACTOR
        mixed ^= mixed >> _SHIFT
    mixed *= _OTHER
    return (mixed >> _HIGH).astype(np.int32)


def softmax(weights: Floats) -> Floats:
    """Weights as probabilities, row by row."""
    raised = np.exp(weights - weights.max(axis=1, keepdims=True))
    shares: Floats = raised / raised.sum(axis=1, keepdims=True)
    return shares
