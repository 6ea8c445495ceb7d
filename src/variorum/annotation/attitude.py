"""The attitude of a sentence towards somebody it names: negative, neutral or positive.

A small network reads what the sentence and its syntax say around the name: vectors of the words that stand in each
grammatical relation to it, and the meaning of the whole and of its surroundings. The task is that of Hamborg and
Donnay 2021 (NewsMTSC, EACL), on whose training part it was fitted by `training/attitude.py`; `lexicon/attitude.md` says
how. It is an aid for reading many passages, no finding by itself: about one in three of its answers is wrong.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from .parser import Parse
from .vectors import default_encoder

Label = Literal["negative", "neutral", "positive"]
Floats = NDArray[np.float32]

LABELS: tuple[Label, ...] = ("negative", "neutral", "positive")
WEIGHTS = "attitude.npz"
WORD_WIDTH = 300
"""Components of a word's vector in the parser's vocabulary."""

_SIDE = 6  # words to each side that count as next to the name
_AROUND = 150  # characters to each side that count as its surroundings
_HIGHEST = 4  # steps up the tree from the name: beyond that lies another clause
_LONGEST = 1000  # characters of a sentence that are encoded, as in `vectors`
_MEANING = 1.5  # weight of the meaning vectors beside the word vectors, of unit length all
_TOLD = {"dobj", "attr", "acomp", "oprd", "xcomp"}


@dataclass(frozen=True, slots=True)
class Attitude:
    """The likeliest attitude, and the balance from -1 (surely negative) to 1 (surely positive)."""

    label: Label
    balance: float


def toward(parse: Parse, start: int, end: int) -> Attitude | None:
    """The attitude of the sentence at `start..end` towards whoever these characters name; None in a text not parsed."""
    return of_all(parse, [(start, end)])[0]


def of_all(parse: Parse, places: Sequence[tuple[int, int]]) -> list[Attitude | None]:
    """The same for several places of one article, encoded together."""
    spans = [parse.token_span(start, end) if parse.parsed else None for start, end in places]
    known = [span for span in spans if span is not None and len(span)]
    if not known:
        return [None] * len(places)
    shares = iter(_shares(features(known)))
    return [_attitude(next(shares)) if span is not None and len(span) else None for span in spans]


def _attitude(shares: Floats) -> Attitude:
    return Attitude(LABELS[int(shares.argmax())], round(float(shares[2] - shares[0]), 3))


def features(spans: Sequence[TokenSpan]) -> Floats:
    """One row a name: vectors of the words by relation, of the sentence, of the surroundings without the name."""
    words = np.stack([_by_relation(span) for span in spans])
    meanings = _encoded([span.sent.text[:_LONGEST] for span in spans])
    around = _encoded([_surroundings(span) for span in spans])
    return np.concatenate([words, _MEANING * meanings, _MEANING * around], axis=1)


def _encoded(texts: list[str]) -> Floats:
    return np.asarray(default_encoder().encode(texts), dtype=np.float32)


def _surroundings(span: TokenSpan) -> str:
    """The sentence near the name, with a letter in its place: what is said, whoever it is about."""
    sentence = span.sent
    before = sentence.doc.text[max(sentence.start_char, span.start_char - _AROUND) : span.start_char]
    after = sentence.doc.text[span.end_char : min(sentence.end_char, span.end_char + _AROUND)]
    return f"{before}X{after}"


def _by_relation(span: TokenSpan) -> Floats:
    """The vectors of the words in each relation to the name, each of unit length."""
    sentence, doc = span.sent, span.doc
    verb = _verb(span.root)
    told = [word for child in verb.children if child.dep_ in _TOLD and child not in span for word in child.subtree]
    groups: list[Iterable[Token]] = [
        [verb],
        doc[max(sentence.start, span.start - _SIDE) : span.start],
        doc[span.end : min(sentence.end, span.end + _SIDE)],
        [child for token in span for child in token.children if child not in span],
        told,
        verb.subtree,
        [token for token in sentence if token not in span],
        _above(span.root),
        span,
    ]
    return np.concatenate([_mean(group) for group in groups])


def _verb(token: Token) -> Token:
    while token.pos_ not in {"VERB", "AUX"} and token.head != token:
        token = token.head
    return token


def _above(token: Token) -> list[Token]:
    found: list[Token] = []
    while token.head != token and len(found) < _HIGHEST:
        token = token.head
        found.append(token)
    return found


def _mean(tokens: Iterable[Token]) -> Floats:
    vectors = [token.vector for token in tokens if token.has_vector and not token.is_punct]
    if not vectors:
        return np.zeros(WORD_WIDTH, dtype=np.float32)
    mean = np.mean(np.asarray(vectors, dtype=np.float32), axis=0)
    length = float(np.linalg.norm(mean))
    return np.asarray(mean / length if length else mean, dtype=np.float32)


def _shares(rows: Floats) -> Floats:
    """The share of each label, one row a name."""
    hidden_weights, hidden_bias, out, out_bias = _weights()
    hidden = np.maximum(rows @ hidden_weights + hidden_bias, 0.0)
    weights = hidden @ out + out_bias
    raised = np.exp(weights - weights.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True), dtype=np.float32)


@cache
def _weights() -> tuple[Floats, Floats, Floats, Floats]:
    """The network; its first layer is stored in 8 bits with one scale a column."""
    with as_file(files("variorum.lexicon").joinpath(WEIGHTS)) as path, np.load(path) as stored:
        parts = {key: np.asarray(stored[key], dtype=np.float32) for key in stored.files}
    return parts["hidden"] * parts["scale"], parts["hidden_bias"], parts["out"], parts["out_bias"]
