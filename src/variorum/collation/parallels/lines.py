"""The sentences of an affair, laid out to be set against one another, and how much each thing in them tells."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from variorum.collation.ground import Ground
from variorum.collation.words import rarity
from variorum.model import Reading, Span

from .tokens import Token, inventory, tokens

_FEWEST = 60
"""Sentences that an affair is taken to have at least: a few cannot tell which words are common in it."""

_LEAST = 0.15
"""Weight of a name that every sentence has: it still tells that the sentence is of that one."""

_FIGURE, _TIME = 0.6, 0.4
"""Weight of a figure and of a time: any value is as likely as another, but values are looked at on their own."""

_NO_HEADLINE = ("caption", "credit", "dateline", "byline", "source-line", "update-line", "boilerplate", "heading")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence or headline: what it names, the weight of each, and its meaning as a vector."""

    document: str
    start: int
    end: int
    headline: bool
    tokens: tuple[Token, ...]
    weights: tuple[float, ...]
    vector: bytes

    @property
    def span(self) -> Span:
        """The place of the whole sentence."""
        return Span(self.document, self.start, self.end)

    def place(self, token: Token) -> Span:
        """Where one of its tokens stands."""
        return Span(self.document, token.start, token.end)


def lay_out(ground: Ground) -> list[Line]:
    """The sentences of all articles of an affair that tell anything, with their headlines."""
    found = [(reading, one) for reading in ground.readings for one in _sentences(ground, reading)]
    counts = Counter(key for _, (_, _, _, told) in found for key in {token.key for token in told})
    whole = max(len(found), _FEWEST) + 1
    rare = {key: log(whole / count) / log(whole) for key, count in counts.items()}
    return [
        Line(reading.document.id, start, end, headline, told, tuple(_weight(one, rare) for one in told), vector)
        for reading, (start, end, (headline, vector), told) in found
    ]


_Sentence = tuple[int, int, tuple[bool, bytes], tuple[Token, ...]]


def _sentences(ground: Ground, reading: Reading) -> Iterable[_Sentence]:
    document, held = reading.document, inventory(ground, reading)
    apart = [part for part in document.furniture if part.kind in _NO_HEADLINE]
    heads = [part for part in document.furniture if part.kind not in _NO_HEADLINE]
    for one in reading.sentences:
        if any(part.start < one.end and one.start < part.end for part in apart):
            continue
        headline = any(part.start < one.end and one.start < part.end for part in heads)
        told = tokens(ground, document.text, held, Span(document.id, one.start, one.end))
        if sum(token.sort not in ("turn", "cue") for token in told) > 1:
            yield one.start, one.end, (headline, one.vector), told


def _weight(token: Token, rare: dict[str, float]) -> float:
    """How much it tells: a word by its rarity in news and in the affair, a name by that in the affair."""
    if token.sort in ("turn", "cue"):
        return 0.0
    if token.sort == "number":
        return _FIGURE
    if token.sort == "time":
        return _TIME
    here = rare[token.key]
    return max(_LEAST, here) if token.sort == "name" else rarity(token.form) * max(_LEAST, here)


def by_document(lines: Sequence[Line]) -> dict[str, list[Line]]:
    """The lines of each document in order."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        found.setdefault(line.document, []).append(line)
    return found
