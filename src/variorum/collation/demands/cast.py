"""The actors of an affair, by id and by the places where they are named."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.collation import sides
from variorum.model import Actor, Reading


@dataclass(frozen=True, slots=True)
class Cast:
    """All actors, their sides, and in each document who is named where, in the order of the text."""

    by_id: dict[str, Actor]
    side_of: dict[str, str]
    state_of: dict[str, str]
    named: dict[str, list[tuple[int, str]]]

    def between(self, document: str, start: int, end: int) -> list[tuple[int, str]]:
        """Who is named in a stretch of a document: the place and the actor's id."""
        return [(at, id) for at, id in self.named.get(document, ()) if start <= at < end]

    def is_of(self, side: str, id: str | None) -> bool:
        """Whether an actor is of a side of a demand: the actor itself, or one who speaks for that state."""
        return id is not None and id in self.by_id and side in {id, self.side_of[id]}


def people(actors: Iterable[Actor], readings: Sequence[Reading]) -> Cast:
    """The actors, with their places in the articles given."""
    every = sorted(actors, key=lambda actor: actor.id)
    documents = {reading.document.id for reading in readings}
    named: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for actor in every:
        for mention in actor.mentions:
            if mention.document in documents:
                named[mention.document].append((mention.start, actor.id))
    return Cast(
        by_id={actor.id: actor for actor in every},
        side_of=sides.sides(every),
        state_of=sides.states(every),
        named={document: sorted(places) for document, places in named.items()},
    )
