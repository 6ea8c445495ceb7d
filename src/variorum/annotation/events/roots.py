"""The PLOVER root of what a source does to a target, weighed by a small model.

Softmax regression over hashed features (Weinberger et al. 2009) and mean vectors of the parser; `event-roots.md` says
what it was fitted on and how far it can be trusted. It knows no "none of these": who asks it must know that there is
an event.
"""

import json
import zlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

import numpy as np
from numpy.typing import NDArray

from . import pair
from .pair import Floats, Pair

ROWS = 1 << 13
"""Rows of the table of features of words; those of the rules have rows of their own after them."""

RULES = 1 << 9
_WORDS, _READ = 5.0, 0.6
"""How much features of words and of the rules' reading weigh beside the vectors, by cross-validation on PLV_train."""

LABELS = (
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "REJECT", "REQUEST",
    "SANCTION", "SUPPORT", "THREATEN", "YIELD",
)  # fmt: skip
"""The roots of PLV_train: YIELD stands for CONCEDE and RETREAT, and what is planned or refused for AGREE and REJECT."""


@dataclass(frozen=True, slots=True)
class Model:
    """Weights: a row of `table` for each hashed feature, one of `dense` for each component, and a constant."""

    table: Floats
    dense: Floats
    constant: Floats

    def chances(self, one: "Features") -> Floats:
        """The probability of each of `LABELS`."""
        rows, worth = one.row()
        weights = worth @ self.table[rows] + one.dense @ self.dense + self.constant
        raised = np.exp(weights - weights.max())
        shares: Floats = raised / raised.sum()
        return shares


@dataclass(frozen=True, slots=True)
class Features:
    """The features of one pair: hashed rows of words, hashed rows of what the rules read, and vectors."""

    words: NDArray[np.int64]
    read: NDArray[np.int64]
    dense: Floats

    def row(self) -> tuple[NDArray[np.int64], Floats]:
        """The rows that are not zero, and their values."""
        worth = np.full(len(self.words) + len(self.read), _READ, dtype=np.float32)
        worth[: len(self.words)] = _WORDS / np.sqrt(max(len(self.words), 1))
        return np.concatenate([self.words, self.read]), worth


def features(of: Pair, read: set[str]) -> Features:
    """The features of a pair, with those of what the rules read (`pair.told`)."""
    return Features(_hashed(pair.words(of), 0, ROWS), _hashed(read, ROWS, RULES), pair.vectors(of))


def _hashed(names: set[str], first: int, many: int) -> NDArray[np.int64]:
    return np.array(sorted({first + zlib.crc32(name.encode()) % many for name in names}), dtype=np.int64)


@cache
def shipped() -> Model:
    """The model of the lexicon."""
    with as_file(files("variorum.lexicon").joinpath("event-roots.npz")) as path, np.load(path) as stored:
        parts = {name: np.asarray(stored[name], dtype=np.float32) for name in stored.files}
    return Model(parts["table"] * parts["table_scale"], parts["dense"] * parts["dense_scale"], parts["constant"])


@cache
def verbs() -> frozenset[str]:
    """The verbs that the model was fitted on often enough to be asked about."""
    held = json.loads(files("variorum.lexicon").joinpath("event-roots.json").read_text(encoding="utf-8"))
    return frozenset(held["verbs"])
