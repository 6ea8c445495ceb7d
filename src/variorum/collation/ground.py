"""What the questions across articles share: the readings of one affair, who is who, and what is copied."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from variorum.model import Actor, Denial, EventMention, Origin, Quotation, Reading, Reuse, Sentence, Span, Story

from . import relays
from .events.families import stem
from .sides import Sides, places, voice
from .words import rarity, words

if TYPE_CHECKING:
    from .search import Searched

TELLING = 0.3
"""Rarity from which a word may show what a claim is about: "troops" .37, "signed" .30, but "plan" .17."""

COPIED = ("verbatim", "near-verbatim", "altered", "cut")


_FEWEST_WORDS = 5
"""Words that are no accident in another article; four of a row are found in many."""

_WORD = re.compile(r"\w+")


def _plain(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.casefold()))} "


@dataclass(frozen=True)
class Ground:
    """The readings of one continuing affair and what is known across them.

    `stories` has for each document those that tell a story together with it.
    """

    readings: tuple[Reading, ...]
    actors: dict[str, Actor]
    sides: Sides
    places: dict[str, str]
    reuse: tuple[Reuse, ...]
    origins: tuple[Origin, ...]
    stories: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def by_document(self) -> dict[str, Reading]:
        """The readings by the ids of their documents."""
        return {reading.document.id: reading for reading in self.readings}

    @cached_property
    def quotations(self) -> dict[str, Quotation]:
        """All quotations by id."""
        return {one.id: one for reading in self.readings for one in reading.quotations}

    @cached_property
    def mentions(self) -> dict[str, EventMention]:
        """All mentions of events by id."""
        return {one.id: one for reading in self.readings for one in reading.events}

    @cached_property
    def denials(self) -> dict[str, list[Denial]]:
        """Of each record that is denied, the denials."""
        found: defaultdict[str, list[Denial]] = defaultdict(list)
        for reading in self.readings:
            for denial in reading.denials:
                found[denial.of].append(denial)
        return found

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        return {one.document.id: [sentence.start for sentence in one.sentences] for one in self.readings}

    @cached_property
    def _mentioned(self) -> dict[str, list[tuple[int, int, str]]]:
        places: dict[str, list[tuple[int, int, str]]] = {one.document.id: [] for one in self.readings}
        for actor in self.actors.values():
            for mention in actor.mentions:
                if mention.document in places:
                    places[mention.document].append((mention.start, mention.end, actor.id))
        return {document: sorted(found) for document, found in places.items()}

    @cached_property
    def _firsts(self) -> dict[str, list[int]]:
        return {document: [start for start, _, _ in found] for document, found in self._mentioned.items()}

    def named(self, document: str, start: int = 0, end: int | None = None) -> list[str]:
        """The actors mentioned within a stretch of a document, or in all of it, once for each mention."""
        found, firsts = self._mentioned[document], self._firsts[document]
        last = len(found) if end is None else bisect_right(firsts, end - 1)
        return [
            actor for at, stop, actor in found[bisect_right(firsts, start - 1) : last] if end is None or stop <= end
        ]

    def places_of_names(self, document: str, start: int, end: int) -> list[tuple[int, int, str]]:
        """The mentions within a stretch: first and last character, and whose they are."""
        found, firsts = self._mentioned[document], self._firsts[document]
        return [one for one in found[bisect_right(firsts, start - 1) : bisect_right(firsts, end - 1)] if one[1] <= end]

    @cached_property
    def media(self) -> dict[str, list[tuple[int, int, str]]]:
        """Of each document the places where it names outlets and agencies, and their names."""
        kinds = {actor.id: actor.name for actor in self.actors.values() if actor.kind == "media"}
        return {
            document: [(start, end, kinds[actor]) for start, end, actor in found if actor in kinds]
            for document, found in self._mentioned.items()
        }

    @cached_property
    def relays(self) -> dict[str, list[relays.Relay]]:
        """Of each document the places where it says what another outlet reported."""
        return {one.document.id: relays.of(one, self.media[one.document.id]) for one in self.readings}

    @cached_property
    def credits(self) -> dict[str, dict[str, Span]]:
        """Of each document the agencies that contributed to it, with the line that says so."""
        return {one.document.id: dict(relays.credited(one.document)) for one in self.readings}

    def order(self, document: str, at: int) -> int | None:
        """The place, among all sentences of a document, of the one that a character lies in."""
        place = bisect_right(self._starts[document], at) - 1
        return place if place >= 0 and at < self.by_document[document].sentences[place].end else None

    def sentence(self, document: str, at: int) -> Sentence | None:
        """The sentence that a character lies in."""
        sentences = self.by_document[document].sentences
        place = bisect_right(self._starts[document], at) - 1
        return sentences[place] if place >= 0 and at < sentences[place].end else None

    def named_sides(self, document: str) -> frozenset[str]:
        """The sides that a document names anywhere."""
        if document not in self._sides:
            self._sides[document] = self.sides.all(self.named(document))
        return self._sides[document]

    @cached_property
    def _sides(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def plain(self) -> dict[str, str]:
        """The words of each document, furniture included, in lower case with one space before and after each."""
        return {one.document.id: _plain(one.document.text) for one in self.readings}

    def has_words(self, document: str, place: Span) -> bool:
        """Whether a document has the words at a place of another, five or more, in the same order."""
        said = _plain(self.text(place))
        return said.count(" ") > _FEWEST_WORDS and said in self.plain[document]

    @cached_property
    def searched(self) -> "Searched":
        """The articles, to be searched for what others tell."""
        from .search import Searched

        return Searched(self)

    def stems(self, place: Span) -> frozenset[str]:
        """The stems of the words at a place that tell something and lie in no mention of an actor."""
        text = self.by_document[place.document].document.text
        names = self.places_of_names(place.document, place.start, place.end)
        return frozenset(
            stem(word.key)
            for word in words(text, place.start, place.end)
            if rarity(word.key) >= TELLING and not any(start <= word.start < end for start, end, _ in names)
        )

    def speaks_for(self, actor: str | None) -> str | None:
        """The side for which an actor speaks, spokespersons of bodies that are not named among them."""
        return voice(self.actors[actor]) if actor in self.actors else self.sides.of(actor)

    def name_of_side(self, actor: str) -> str:
        """The name of the side for which an actor speaks: that of its state, or the actor's own."""
        side = self.speaks_for(actor)
        return self._states.get(str(side)) or (self.actors[actor].name if actor in self.actors else str(side))

    @cached_property
    def _states(self) -> dict[str, str]:
        return {one.country: one.name for one in self.actors.values() if one.kind == "state" and one.country}

    def text(self, span: Span) -> str:
        """The words at a place."""
        return self.by_document[span.document].document.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Across:
    """What is known across all articles before their claims are looked at."""

    actors: Sequence[Actor]
    stories: Sequence[Story]
    reuse: Sequence[Reuse]
    origins: Sequence[Origin]


def of(readings: Sequence[Reading], across: Across) -> Ground:
    """The ground of one affair."""
    inside = {reading.document.id for reading in readings}
    known = {actor.id: actor for actor in across.actors}
    return Ground(
        readings=tuple(readings),
        actors=known,
        sides=Sides(known.values()),
        places=places(known.values()),
        reuse=tuple(one for one in across.reuse if any(span.document in inside for span in one.passages)),
        origins=tuple(one for one in across.origins if inside & set(one.documents)),
        stories={document: one.documents for one in across.stories for document in one.documents if document in inside},
    )
