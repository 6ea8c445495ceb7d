"""How much the words and names of one affair tell."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from variorum.collation.words import is_number, rarity, words
from variorum.model import Reading

from .families import family, stem
from .parties import Parties

_CONTENT = 0.2
"""Rarity below which a word carries no content of its own ("the", "said", "after")."""

_FEWEST = 60
"""Sentences that an affair is taken to have at least: a few cannot tell which words are common in it."""


@dataclass(frozen=True, slots=True)
class Named:
    """Where a document names an actor."""

    start: int
    end: int
    actor: str


def within(named: Sequence[Named], start: int, end: int) -> Sequence[Named]:
    """Those that begin in `[start, end)`; `named` is in the order of the text."""
    first = bisect_left(named, start, key=lambda one: one.start)
    return named[first : bisect_left(named, end, lo=first, key=lambda one: one.start)]


class Weights:
    """How much each content word of one affair tells: its rarity in news, and its rarity among the affair's sentences.

    What every second sentence of the affair says ("Olympic" in an affair about the games) tells one event from another
    as little as "the" does.
    """

    def __init__(self, readings: Iterable[Reading], named: Mapping[str, Sequence[Named]], parties: Parties) -> None:
        counts: Counter[str] = Counter()
        sides: Counter[str] = Counter()
        total = 0
        for reading in readings:
            text, here = reading.document.text, named.get(reading.document.id, ())
            for sentence in reading.sentences:
                total += 1
                counts.update({stem(word.key) for word in words(text, sentence.start, sentence.end)})
                inside = within(here, sentence.start, sentence.end)
                sides.update(parties.sides.all(one.actor for one in inside))
        whole = max(total, _FEWEST) + 1
        self._weights = {one: log(whole / count) / log(whole) for one, count in counts.items()}
        self._names = {one: log(whole / count) / log(whole) for one, count in sides.items()}

    def names(self, sides: Iterable[str]) -> dict[str, float]:
        """The sides with their rarity among the affair's sentences."""
        return {one: self._names.get(one, 1.0) for one in sorted(sides)}

    def of(self, text: str, start: int, end: int, named: Sequence[Named], kind: str) -> dict[str, float]:
        """The content words of `text[start:end]` that are no names and not of the family `kind`, by stem."""
        found: dict[str, float] = {}
        for word in words(text, start, end):
            rare = rarity(word.key)
            if rare < _CONTENT or is_number(word.key) or any(one.start <= word.start < one.end for one in named):
                continue
            if family(word.key) != kind:
                found[stem(word.key)] = rare * self._weights.get(stem(word.key), 1.0)
        return found
