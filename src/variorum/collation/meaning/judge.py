"""The judgement of two passages: whether they say the same, and how much of one the other tells.

Logistic regressions on what can be read off the aligned words (`measures`) and the cosine of the passages' vectors;
the weights are in `lexicon/meaning.json`, what they were fitted on in the card beside it. Where an article was read
without vectors, the words decide alone, by weights of their own.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

import numpy as np
from numpy.typing import NDArray

from variorum.annotation.vectors import embed, matrix
from variorum.collation.ground import Ground
from variorum.model import Extent, Span

from . import measures
from .alignment import Alignment, aligned, likeness
from .tokens import Passage, Token, tokens

_LEAST = 0.3
"""Likeness below which a word of a document tells nothing of a passage."""

_SAME_ACT = 0.5
"""Likeness from which two words tell one act: from kinds of one another on ("shot", "killed")."""

_MARKS = 2
"""Characters at either end of a sentence that a passage may lack and still be all of it."""

Row = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Weights:
    """The weight of each measure, and the constant."""

    weights: tuple[float, ...]
    constant: float

    def chance(self, values: Sequence[float]) -> float:
        """The probability for passages of these measures."""
        total = self.constant + sum(weight * value for weight, value in zip(self.weights, values, strict=True))
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


@cache
def stored(name: str) -> Weights:
    """The weights of a judgement: `same`, `told`, or either of them `without vectors`."""
    held = json.loads(files("variorum.lexicon").joinpath("meaning.json").read_text("utf-8"))[name]
    return Weights(tuple(weight for _, weight in held["weights"]), held["constant"])


class Judge:
    """Judges passages of one affair; what was once looked at is kept."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._tokens: dict[tuple[Span, ...], tuple[Token, ...]] = {}
        self._vectors: dict[tuple[Span, ...], Row | None] = {}
        self._aligned: dict[tuple[tuple[Span, ...], tuple[Span, ...]], Alignment] = {}
        self._embeds = any(one.vector for reading in ground.readings for one in reading.sentences)

    def tokens(self, passage: Passage) -> tuple[Token, ...]:
        """The tokens of a passage."""
        key = tuple(passage)
        if key not in self._tokens:
            self._tokens[key] = tokens(self._ground, key)
        return self._tokens[key]

    def prepare(self, passages: Iterable[Passage]) -> None:
        """Give all passages their vectors at once, which is far quicker than one by one."""
        new = sorted({key for one in passages if (key := tuple(one)) not in self._vectors})
        if not self._embeds:
            self._vectors.update(dict.fromkeys(new))
            return
        new = [one for one in new if not self._is_sentence(one)]
        if not new:
            return
        told = [" ".join(self._ground.text(piece) for piece in one) for one in new]
        places, text = [], ""
        for one in told:
            places.append(Extent(len(text), len(text) + len(one)))
            text += one + "\n"
        raw = embed(text, places)
        rows = matrix(raw)
        self._vectors.update((key, row if held else None) for key, row, held in zip(new, rows, raw, strict=True))

    def _is_sentence(self, passage: tuple[Span, ...]) -> bool:
        """Whether a passage is a whole sentence, whose vector is known: up to the marks and spaces at its ends."""
        whole = self._ground.sentence(passage[0].document, passage[0].start)
        if whole is None or len(passage) > 1 or not whole.vector:
            return False
        if abs(passage[0].start - whole.start) > _MARKS or abs(whole.end - passage[0].end) > _MARKS:
            return False
        self._vectors[passage] = matrix([whole.vector])[0]
        return True

    def cosine(self, a: Passage, b: Passage) -> float | None:
        """The cosine of the passages' vectors, from 0; null where there are none."""
        self.prepare((a, b))
        first, second = self._vectors[tuple(a)], self._vectors[tuple(b)]
        return None if first is None or second is None else max(0.0, float(first @ second))

    def align(self, a: Passage, b: Passage) -> Alignment:
        """The words of the passages that say the same."""
        first, second = tuple(a), tuple(b)
        if (second, first) in self._aligned:
            return measures.mirrored(self._aligned[second, first])
        if (first, second) not in self._aligned:
            self._aligned[first, second] = aligned(self._ground, self.tokens(a), self.tokens(b))
        return self._aligned[first, second]

    def covers(self, a: Passage, b: Passage) -> float:
        """How much of what the first passage says the second tells, from 0 to 1, by the weight of its words."""
        return measures.share(self.align(a, b))

    def same(self, a: Passage, b: Passage) -> float:
        """The probability that both say the same."""
        return self.judged(self.align(a, b), self.cosine(a, b))

    def judged(self, found: Alignment, cosine: float | None) -> float:
        """The same of passages that are aligned already."""
        values = measures.of_same(found, cosine or 0.0)
        return stored("same").chance(values) if cosine is not None else stored("same, words").chance(values[:-1])

    def acts(self, a: Passage, found: Alignment) -> tuple[int, int]:
        """How many words of a passage tell an act, and how many of these have a partner in the alignment."""
        acts = [
            one.trigger
            for piece in a
            for one in self._ground.by_document[piece.document].events
            if one.trigger.start < piece.end and piece.start < one.trigger.end and one.type != "STATEMENT"
        ]
        places = {
            place
            for place, token in enumerate(found.a)
            if any(one.start < token.end and token.start < one.end for one in acts)
        }
        held = {pair.a for pair in found.pairs if pair.likeness >= _SAME_ACT}
        return len(places), len(places & held)

    def told(self, a: Passage, units: Sequence[Passage]) -> float:
        """The probability that a text, given as sentences or smaller parts, tells all that a passage says."""
        if not units:
            return 0.0
        values = self.measured(a, units)
        if values[-2] < 0:
            return stored("told, words").chance((*values[:-2], values[-1]))
        return stored("told").chance(values)

    def measured(self, a: Passage, units: Sequence[Passage]) -> tuple[float, ...]:
        """What that is judged by, in the order of `measures.OF_TOLD`; without vectors the cosine is -1.

        The part that tells most of the passage counts, and how many of its words are found anywhere in the text.
        """
        self.prepare((a, *units))
        _, values, share = max(self._cover(a, unit) for unit in units)
        return (*values, self._anywhere(a, units) if len(units) > 1 else share)

    def _cover(self, a: Passage, b: Passage) -> tuple[float, tuple[float, ...], float]:
        """What a part of a text is chosen by, what it is judged by, and how much of the passage it tells."""
        found, cosine = self.align(a, b), self.cosine(a, b)
        share = measures.share(found)
        return share + (cosine or 0.0), measures.of_cover(found, -1.0 if cosine is None else cosine), share

    def _anywhere(self, a: Passage, units: Sequence[Passage]) -> float:
        """How much of a passage is told in any words of a text, wherever they stand."""
        own = self.tokens(a)
        others = {(*token.forms, token.actor or "", token.day or ""): token for b in units for token in self.tokens(b)}
        held = [token.weight * self._best(token, others.values()) for token in own]
        whole = sum(token.weight for token in own)
        return sum(held) / whole if whole else 1.0

    def _best(self, token: Token, others: Iterable[Token]) -> float:
        near = max((likeness(self._ground, token, other) for other in others), default=0.0)
        return near if near >= _LEAST else 0.0
