"""A few texts read as articles of one affair, and the likeness that collation goes by, asked of any two places.

The thresholds, the words left out and the weights are those of the program's own code, which is called and not copied:
two places are alike if one speaker's words at them would be one saying, or if clauses in them may be one event.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import msgspec

from variorum.annotation import annotate
from variorum.collation import actors, ground, reuse
from variorum.collation.claims import statements
from variorum.collation.dossier import renamed
from variorum.collation.events.find import weigh
from variorum.collation.events.likeness import model
from variorum.collation.events.parties import Parties
from variorum.collation.events.telling import lay_out
from variorum.collation.ground import Across, Ground
from variorum.model import Actor, Document, Event, Extent, Quotation, Reading, Span, Speaker

_SPEAKER = Actor(id="actor-somebody", name="somebody", kind="person", country=None, roles=(), mentions=())
"""Who says all passages that are compared, so that they are told apart by their words alone."""


@dataclass(frozen=True)
class Affair:
    """The readings of one affair, with the ids of actors across articles, and these actors."""

    readings: tuple[Reading, ...]
    actors: tuple[Actor, ...]

    @cached_property
    def ground(self) -> Ground:
        """What claims are found on, with the shared passages, and with the speaker of the compared passages."""
        known = Across((*self.actors, _SPEAKER), (), reuse.find([self.readings]), ())
        return ground.of(self.readings, known)

    @cached_property
    def joinable(self) -> list[tuple[Span, Span]]:
        """The triggers of each two clauses that are likely enough one event."""
        tellings = lay_out(self.readings, Parties(self.actors), self.actors)
        chances, _ = weigh(tellings)
        triggers = [Span(one.mention.document, one.mention.trigger.start, one.mention.trigger.end) for one in tellings]
        return [(triggers[i], triggers[j]) for (i, j), chance in chances.items() if chance >= model().threshold]


def affair(readings: Sequence[Reading]) -> Affair:
    """The affair that texts make."""
    found, names = actors.find([[actor for reading in readings for actor in reading.actors]])
    return Affair(tuple(renamed(reading, names) for reading in readings), tuple(found))


def read(documents: Sequence[Document]) -> list[Reading]:
    """Each text on its own."""
    return [annotate(document) for document in documents]


class Likeness:
    """Whether two of several passages are alike; each is one or more pieces of one document."""

    def __init__(self, of: Affair, passages: Sequence[Sequence[Span]]) -> None:
        self._ground = of.ground
        self._passages = passages
        self._said = [_saying(place, pieces) for place, pieces in enumerate(passages)]
        self._keys = {one.id: self._words(one) for one in self._said}
        self._vectors = statements.meanings(self._ground, self._said)
        self._joined = [
            {place for place, pieces in enumerate(passages) if any(piece.overlaps(side) for piece in pieces)}
            for pair in of.joinable
            for side in pair
        ]

    def _words(self, one: Quotation) -> statements.Keys:
        parts = [msgspec.structs.replace(one, start=piece.start, end=piece.end) for piece in one.pieces]
        return {key: value for part in parts for key, value in statements.words_of(self._ground, part).items()}

    def sayings(self, a: int, b: int) -> bool:
        """Whether both would be one saying of one speaker."""
        one, other = self._said[a], self._said[b]
        enough = statements.tells(self._ground, one) and statements.tells(self._ground, other)
        return enough and statements.same(self._ground, one, other, self._keys, self._vectors)

    def events(self, a: int, b: int) -> bool:
        """Whether a clause of one and a clause of the other may be one event."""
        pairs = zip(self._joined[::2], self._joined[1::2], strict=True)
        return any((a in one and b in other) or (b in one and a in other) for one, other in pairs)

    def __call__(self, a: int, b: int) -> bool:
        """Whether the two passages are alike in either way."""
        return self.sayings(a, b) or self.events(a, b)


def _saying(place: int, pieces: Sequence[Span]) -> Quotation:
    return Quotation(
        document=pieces[0].document,
        start=min(piece.start for piece in pieces),
        end=max(piece.end for piece in pieces),
        id=f"quotation-{place}",
        pieces=tuple(Extent(piece.start, piece.end) for piece in pieces),
        kind="direct",
        speaker=Speaker(actor=_SPEAKER.id, named="named"),
        cue=None,
        addressee=None,
        within=None,
    )


def triggers(event: Event) -> list[Span]:
    """Where the words that tell an event stand."""
    return [Span(one.document, one.trigger.start, one.trigger.end) for one in event.mentions]


def balanced(said: Sequence[bool], gold: Sequence[bool]) -> float:
    """The mean share of pairs told rightly, of those that are the same and of those that are not, in points."""
    yes = sum(gold)
    no = len(gold) - yes
    right = sum(s and g for s, g in zip(said, gold, strict=True))
    apart = sum(not s and not g for s, g in zip(said, gold, strict=True))
    return 100 * ((right / yes if yes else 0.0) + (apart / no if no else 0.0)) / 2


def counted(said: Sequence[bool], gold: Sequence[bool]) -> dict[str, int]:
    """The counts behind a figure of pairs."""
    right = sum(s and g for s, g in zip(said, gold, strict=True))
    return {"pairs": len(gold), "the same": sum(gold), "said": sum(said), "right": right}
