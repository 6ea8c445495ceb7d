"""Which sentences of the articles come near what a checked sentence says, found by what they hold and by meaning.

An inverted index and one product of vectors, so that a page is looked up in time that grows with what is shared.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from variorum.annotation.vectors import embed, matrix
from variorum.collation import wordnet
from variorum.collation.ground import Ground
from variorum.collation.meaning import Judge, Token
from variorum.model import Extent, Span

_CONTENT = 0.12
"""Rarity below which a word finds nothing."""

_AKIN = 0.6
"""What a word counts that is only met in another of its commoner meanings."""

_NEAREST = 12
"""Sentences that a checked one is set against."""

Key = tuple[str, object]
Row = NDArray[np.float32]


class Index:
    """All sentences of the articles, by what they hold."""

    def __init__(self, ground: Ground) -> None:
        self.spans: list[Span] = []
        vectors: list[bytes] = []
        judge = Judge(ground)
        for reading in ground.readings:
            for one in reading.sentences:
                self.spans.append(Span(reading.document.id, one.start, one.end))
                vectors.append(one.vector)
        self._matrix = matrix(vectors)
        self._places: defaultdict[Key, set[int]] = defaultdict(set)
        for place, span in enumerate(self.spans):
            for token in judge.tokens((span,)):
                for key, _ in _keys(token):
                    self._places[key].add(place)
        self._by_document: defaultdict[str, list[int]] = defaultdict(list)
        for place, span in enumerate(self.spans):
            self._by_document[span.document].append(place)

    def within(self, spans: Iterable[Span]) -> set[int]:
        """The sentences that given passages touch."""
        wanted = list(spans)
        return {
            place
            for document in {one.document for one in wanted}
            for place in self._by_document.get(document, ())
            if any(one.overlaps(self.spans[place]) for one in wanted)
        }

    def lead(self, document: str, count: int) -> list[int]:
        """The first sentences of an article."""
        return self._by_document.get(document, [])[:count]

    def around(self, place: int, reach: int) -> Iterator[int]:
        """The sentences next to one, in its article."""
        for other in range(max(0, place - reach), min(len(self.spans), place + reach + 1)):
            if other != place and self.spans[other].document == self.spans[place].document:
                yield other

    def vector(self, text: str) -> Row | None:
        """The meaning of a text; null where articles were read without vectors."""
        if not self._matrix.size or not text:
            return None
        raw = embed(text, [Extent(0, len(text))])
        return matrix(raw)[0] if raw[0] else None

    def cosines(self, vector: Row | None) -> Row:
        """The likeness of meaning of all sentences to a vector."""
        if vector is None:
            return np.zeros(len(self.spans), dtype=np.float32)
        return np.asarray(np.maximum(self._matrix @ vector, 0.0), dtype=np.float32)

    def nearest(self, asked: Sequence[Token], cosines: Row, among: set[int] | None) -> list[int]:
        """The sentences that share most, the nearest first."""
        scores = cosines.astype(np.float64)
        whole = sum(token.weight for token in asked if token.weight >= _CONTENT) or 1.0
        for token in asked:
            if token.weight < _CONTENT:
                continue
            worth: dict[int, float] = {}
            for key, share in _keys(token):
                for place in self._places.get(key, ()):
                    worth[place] = max(worth.get(place, 0.0), share)
            for place, share in worth.items():
                scores[place] += share * token.weight / whole
        places = sorted(range(len(self.spans)) if among is None else among, key=lambda n: (-scores[n], n))
        return places[:_NEAREST]


def _keys(token: Token) -> Iterator[tuple[Key, float]]:
    if token.actor is not None:
        yield ("actor", token.actor), 1.0
    if token.day is not None:
        yield ("day", token.day), 1.0
    if token.number is not None:
        yield ("number", token.number), 1.0
    for form in token.forms:
        yield ("form", form), 1.0
    if token.plain and token.weight >= _CONTENT:
        yield ("stem", token.stem), 1.0
        for met in wordnet.met_as(token.forms[0]):
            yield ("met", met), _AKIN
