"""What the questions about claims share: the readings of one thread, who is who, and what is copied."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from variorum.collation.sides import Sides, places
from variorum.model import Actor, Origin, Quotation, Reading, Reuse, Sentence, Span

COPIED = ("verbatim", "near-verbatim", "altered", "cut")


@dataclass(frozen=True)
class Ground:
    """The readings of one continuing affair and what is known across them."""

    readings: tuple[Reading, ...]
    actors: dict[str, Actor]
    sides: Sides
    places: dict[str, str]
    reuse: tuple[Reuse, ...]
    origins: tuple[Origin, ...]

    @cached_property
    def by_document(self) -> dict[str, Reading]:
        """The readings by the ids of their documents."""
        return {reading.document.id: reading for reading in self.readings}

    @cached_property
    def quotations(self) -> dict[str, Quotation]:
        """All quotations by id."""
        return {one.id: one for reading in self.readings for one in reading.quotations}

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

    def sentence(self, document: str, at: int) -> Sentence | None:
        """The sentence that a character lies in."""
        sentences = self.by_document[document].sentences
        place = bisect_right(self._starts[document], at) - 1
        return sentences[place] if place >= 0 and at < sentences[place].end else None

    def name_of_side(self, actor: str) -> str:
        """The name of an actor's side: that of its state, or the actor's own."""
        side = self.sides.of(actor)
        return self._states.get(str(side)) or (self.actors[actor].name if actor in self.actors else str(side))

    @cached_property
    def _states(self) -> dict[str, str]:
        return {one.country: one.name for one in self.actors.values() if one.kind == "state" and one.country}

    def text(self, span: Span) -> str:
        """The words at a place."""
        return self.by_document[span.document].document.text[span.start : span.end]


def of(
    readings: Sequence[Reading], actors: Iterable[Actor], reuse: Iterable[Reuse], origins: Iterable[Origin]
) -> Ground:
    """The ground of one thread."""
    inside = {reading.document.id for reading in readings}
    known = {actor.id: actor for actor in actors}
    return Ground(
        readings=tuple(readings),
        actors=known,
        sides=Sides(known.values()),
        places=places(known.values()),
        reuse=tuple(one for one in reuse if any(span.document in inside for span in one.passages)),
        origins=tuple(one for one in origins if inside & set(one.documents)),
    )
