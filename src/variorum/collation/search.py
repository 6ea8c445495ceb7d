"""Whether an article may tell in any words what a passage of another tells: all its sentences are searched.

A sentence, furniture included, may tell it where it and the next one share enough of its telling words, in any form
or as synonyms (`wordnet`), of its numbers and of those it names, by whatever name; or where the vectors are near.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from math import log

import numpy as np
import numpy.typing as npt

from variorum.model import Sentence, Span

from . import wordnet
from .events.families import stem
from .ground import Ground
from .words import is_number, rarity, words

Vector = npt.NDArray[np.float32]
Forms = frozenset[str | int]

_CONTENT = 0.2
"""Rarity from which a word is looked for: "plan" .17 is everywhere."""

_NAME, _RARE_NAME, _NUMBER = 0.3, 1.1, 0.5
"""What a name that all speak of, one that is hardly named and a number weigh beside words, which weigh their rarity:
where an article names a minor figure of the story at all, it may tell what he does. Set by eye."""


_FIRM = frozenset({"person", "organization", "government"})
"""Kinds of actors that go by their names; "Democrats" or "the capital" may be meant without being named."""

_YEAR = re.compile(r"(?:19|20)\d\d")

_ENOUGH = 4.0
"""Weight of what a passage says at most, about six words and two names: a long one may be told by its core alone."""


@dataclass(frozen=True, slots=True)
class Match:
    """How near an article comes to what is sought, each 0 to 1.

    `share` is the largest weighted share of it that two sentences in a row have; `whole` that of the article;
    `likeness` the largest cosine of two sentences; `nearest` the sentence that comes nearest.
    """

    share: float
    whole: float
    likeness: float
    nearest: Span | None


class Searched:
    """The articles of an affair, made ready to be searched once they are asked for."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._pages: dict[str, _Page] = {}
        self._sought: dict[Span, Mapping[Forms, float]] = {}

    def match(self, document: str, places: Iterable[Span]) -> Match:
        """The nearest that an article comes to any of the passages of others."""
        page = self._page(document)
        found = [page.match(self._asked_of(place.span), self._meaning(place)) for place in places]
        return Match(
            share=max(one.share for one in found),
            whole=max(one.whole for one in found),
            likeness=max(one.likeness for one in found),
            nearest=max(found, key=lambda one: one.share + one.likeness).nearest,
        )

    def lacks(self, document: str, place: Span, actors: Iterable[str]) -> bool:
        """Whether an article has one of the actors of a passage nowhere, or a figure of it that is no year."""
        known = (self._ground.actors[one] for one in actors if one in self._ground.actors)
        theirs = self._ground.sides.all(one.id for one in known if one.kind in _FIRM)
        figures = [key for key, _ in self._words(place) if is_number(key) and not _YEAR.fullmatch(key)]
        return bool(theirs - self._ground.named_sides(document)) or not all(map(self._page(document).has, figures))

    def weight(self, place: Span) -> float:
        """How much a passage says: what its telling words, numbers and names weigh together."""
        return sum(self._asked_of(place).values())

    def _page(self, document: str) -> "_Page":
        if document not in self._pages:
            sentences = self._ground.by_document[document].sentences
            self._pages[document] = _Page(document, sentences, [self._held(document, one) for one in sentences])
        return self._pages[document]

    def _meaning(self, place: Span) -> Vector | None:
        return self._page(place.document).meaning(place)

    def _asked_of(self, place: Span) -> Mapping[Forms, float]:
        """What a passage says: for each word, number and name the forms in which it may be met, and what it weighs."""
        if place not in self._sought:
            sought = {_asked(key): weight for key, weight in self._words(place)}
            names = self._ground.named(place.document, place.start, place.end)
            self._sought[place] = sought | {frozenset((one,)): self._name(one) for one in self._ground.sides.all(names)}
        return self._sought[place]

    def _name(self, side: str) -> float:
        """What a name weighs: the more, the more seldom the affair names it."""
        most = log(sum(self._named.values()) + 1)
        rare = 1 - log(self._named[side] + 1) / most if most else 0.0
        return _NAME + (_RARE_NAME - _NAME) * rare

    @cached_property
    def _named(self) -> Counter[str]:
        """How often the affair names each side."""
        sides, readings = self._ground.sides, self._ground.readings
        named = (sides.of(actor) for one in readings for actor in self._ground.named(one.document.id))
        return Counter(side for side in named if side is not None)

    def _words(self, place: Span) -> Iterator[tuple[str, float]]:
        """The telling words of a passage that lie in no name, and what they weigh."""
        text = self._ground.by_document[place.document].document.text
        names = self._ground.places_of_names(place.document, place.start, place.end)
        for word in words(text, place.start, place.end):
            weight = _NUMBER if is_number(word.key) else rarity(word.key)
            if weight >= _CONTENT and not any(start <= word.start < end for start, end, _ in names):
                yield word.key, weight

    def _held(self, document: str, sentence: Sentence) -> set[str | int]:
        """What a sentence holds: those it names, and the forms of all its words."""
        text = self._ground.by_document[document].document.text
        held: set[str | int] = set(self._ground.sides.all(self._ground.named(document, sentence.start, sentence.end)))
        return held.union(*(_met(word.key) for word in words(text, sentence.start, sentence.end)))


class _Page:
    """One article: in which sentences each form stands, and the sentences' vectors."""

    def __init__(self, document: str, sentences: Sequence[Sentence], held: Sequence[set[str | int]]) -> None:
        self._document = document
        self._sentences = sentences
        self._vectors = _vectors(sentences)
        self._places: dict[str | int, set[int]] = {}
        for n, forms in enumerate(held):
            for form in forms:
                self._places.setdefault(form, set()).update((n, n - 1) if n else (n,))

    def match(self, sought: Mapping[Forms, float], meaning: Vector | None) -> Match:
        """How near the article comes to what is sought."""
        total = min(sum(sought.values()), _ENOUGH)
        shares = [0.0] * len(self._sentences)
        whole = 0.0
        for forms, weight in sought.items():
            places = set[int]().union(*(self._places[form] for form in forms if form in self._places))
            whole += weight / total if places else 0.0
            for n in places:
                shares[n] += weight / total
        likes = [0.0] * len(shares)
        if meaning is not None and self._vectors is not None:
            likes = (self._vectors @ meaning).tolist()
        at = max(range(len(shares)), key=lambda n: (shares[n] + likes[n], -n), default=None)
        return Match(min(1.0, max(shares, default=0.0)), min(1.0, whole), max(likes, default=0.0), self._sentence(at))

    def has(self, form: str | int) -> bool:
        """Whether a form stands anywhere in the article."""
        return form in self._places

    def _sentence(self, at: int | None) -> Span | None:
        return None if at is None else Span(self._document, self._sentences[at].start, self._sentences[at].end)

    def meaning(self, place: Span) -> Vector | None:
        """The mean vector of the sentences that a place touches."""
        if self._vectors is None:
            return None
        inside = [n for n, one in enumerate(self._sentences) if one.start < place.end and place.start < one.end]
        total: Vector = self._vectors[inside].sum(axis=0)
        length = float(np.linalg.norm(total))
        return np.asarray(total / length, dtype=np.float32) if length else None


def _vectors(sentences: Sequence[Sentence]) -> Vector | None:
    size = max((len(one.vector) for one in sentences), default=0)
    if not size:
        return None
    rows = np.zeros((len(sentences), size), dtype=np.float32)
    for n, one in enumerate(sentences):
        if one.vector:
            rows[n] = np.frombuffer(one.vector, dtype=np.int8)
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1.0), dtype=np.float32)


@cache
def _asked(word: str) -> Forms:
    """The forms in which a word may be met: its stem, its base forms, words derived from them, its commoner senses."""
    return frozenset((*_met(word), *wordnet.derivations(word)))


@cache
def _met(word: str) -> Forms:
    return frozenset((word,)) if is_number(word) else frozenset((f"~{stem(word)}", *wordnet.met_as(word)))
