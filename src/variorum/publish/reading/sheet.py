"""A reading with its names and codes at hand."""

from functools import cached_property
from typing import Any

from variorum.model import Actor, Extent, Reading, Span
from variorum.publish import times
from variorum.publish.wording import listed


class Sheet:
    """One article on its way into a view: who an id is, what a span says, which code a record has."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.document = reading.document
        self.text = reading.document.text

    @cached_property
    def cast(self) -> tuple[Actor, ...]:
        """The actors, those of most mentions first."""
        return tuple(sorted(self.reading.actors, key=lambda a: (-len(a.mentions), _first(a), a.id)))

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """The actors by their ids."""
        return {actor.id: actor for actor in self.cast}

    @cached_property
    def codes(self) -> dict[str, str]:
        """The codes of actors, quotations and events, which other records point at."""
        reading = self.reading
        groups = {
            "A": [actor.id for actor in self.cast],
            "Q": [quotation.id for quotation in reading.quotations],
            "E": [event.id for event in reading.events],
        }
        found: dict[str, str] = {}
        for letter, ids in groups.items():
            for place, id in enumerate(ids, 1):
                found.setdefault(id, f"{letter}{place}")
        return found

    @cached_property
    def places(self) -> dict[str, Span]:
        """Where quotations and events stand, by their ids."""
        quotations = {one.id: one.span for one in self.reading.quotations}
        return quotations | {one.id: one.span for one in self.reading.events}

    def words(self, span: Span | None) -> str:
        """The words of a span on one line, or nothing."""
        return " ".join(self.text[span.start : span.end].split()) if span is not None else ""

    def quoted(self, span: Span | None) -> str:
        """The words of a span in quotation marks, or nothing."""
        return f"“{words}”" if (words := self.words(span)) else ""

    def span(self, extent: Extent) -> Span:
        """A stretch of this article as a span."""
        return Span(self.document.id, extent.start, extent.end)

    def name(self, actor: str | None, otherwise: str = "somebody not named") -> str:
        """The name of an actor."""
        found = self.actors.get(actor) if actor is not None else None
        return found.name if found is not None else otherwise

    def names(self, actors: tuple[str, ...]) -> str:
        """The names of actors in words, nothing where there are none."""
        return listed([self.name(actor) for actor in actors])

    def see(self, *named: tuple[str, str | None]) -> tuple[tuple[str, str], ...]:
        """What other records are to this one, by their codes; those without a code are left out."""
        return tuple((what, self.codes[id]) for what, id in named if id is not None and id in self.codes)

    def holds(self, span: Any) -> bool:
        """Whether a record's place lies in the text."""
        return bool(span.document == self.document.id and span.end <= len(self.text))


def when(time: str | None) -> str:
    """A time in words, or nothing."""
    return times.phrase(time) if time else ""


def joined(*parts: str | None, by: str = ", ") -> str:
    """The parts that say something."""
    return by.join(part for part in parts if part)


def facts(*pairs: tuple[str, str | None]) -> tuple[tuple[str, str], ...]:
    """The pairs whose value says something."""
    return tuple((name, value) for name, value in pairs if value)


def _first(actor: Actor) -> int:
    return min((mention.start for mention in actor.mentions), default=0)
