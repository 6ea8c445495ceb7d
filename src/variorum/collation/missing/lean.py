"""A passage in which an article leans on a text, and what is known there of the text."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from variorum.collation.words import rarity, words
from variorum.model import Actor, Extent, Quotation, Reading, Span

_LONGEST = 400
_CONTENT = 0.2
"""Rarity from which a word says what a sentence is about."""


@dataclass(frozen=True, slots=True)
class Lean:
    """One text as one article names it in one or more places.

    `makers` are the actors whose text it is, or in whose pages it stands; `quoted` the passages given in its words,
    `around` whom and what the sentences are about; `generic` is whether the phrase may take up a text named before,
    `day` when the article appeared, `name` the name of its own that the text bears, in small letters.
    """

    title: str
    kind: str
    noun: str
    places: tuple[Span, ...]
    actors: frozenset[str] = frozenset()
    makers: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()
    quoted: tuple[Span, ...] = ()
    generic: bool = False
    around: frozenset[str] = frozenset()
    day: str | None = None
    how: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """An article with the actors that are named in it, by place."""

    reading: Reading
    named: tuple[tuple[int, int, Actor], ...]
    own: frozenset[str] = field(default_factory=frozenset)

    @property
    def text(self) -> str:
        """The words of the article."""
        return self.reading.document.text

    def inside(self, start: int, end: int) -> list[Actor]:
        """The actors named between two places, in the order of the text."""
        return [actor for at, to, actor in self.named if start <= at and to <= end]

    def quoted(self, part: Extent) -> list[Quotation]:
        """The quotations that lie, at least in part, in a stretch."""
        return [one for one in self.reading.quotations if one.start < part.end and part.start < one.end]

    def about(self, part: Extent) -> frozenset[str]:
        """Whom and what a stretch is about: its telling words, and the actors that it names."""
        told = {word.key for word in words(self.text, part.start, part.end) if rarity(word.key) >= _CONTENT}
        return frozenset(told | {actor.id for actor in self.inside(part.start, part.end)})

    def passage(self, part: Extent, start: int, end: int) -> Span:
        """The sentence where it is short enough, else what fits of it around `[start, end)`."""
        if len(part) <= _LONGEST:
            return Span(self.reading.document.id, part.start, part.end)
        first = max(part.start, min(start, end - _LONGEST))
        return Span(self.reading.document.id, first, min(part.end, first + _LONGEST))


def places(actors: Iterable[Actor]) -> dict[str, tuple[tuple[int, int, Actor], ...]]:
    """In each document, where actors are named, in the order of the text."""
    named: defaultdict[str, list[tuple[int, int, Actor]]] = defaultdict(list)
    for actor in actors:
        for mention in actor.mentions:
            if mention.kind != "pronoun":
                named[mention.document].append((mention.start, mention.end, actor))
    return {id: tuple(sorted(some, key=lambda one: (one[0], one[1], one[2].id))) for id, some in named.items()}


def speaker(quotations: Sequence[Quotation], cast: Mapping[str, Actor]) -> Actor | None:
    """Who says the quotations, where it is one person or body."""
    found = {one.speaker.actor for one in quotations if one.speaker is not None and one.speaker.actor}
    actors = [cast[id] for id in sorted(found) if id in cast and cast[id].kind not in {"document", "media"}]
    return actors[0] if len(actors) == 1 else None
