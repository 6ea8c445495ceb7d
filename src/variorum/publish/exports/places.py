"""What formats ask of a dossier again and again: the words at a place, what stands around them, an actor's name."""

from functools import cached_property
from typing import Any

from variorum.model import Actor, Document, Dossier, EventMention, Extent, Span

from .standing import Standing, standings

URN = "urn:variorum:"
"""Before the id of a record it is its IRI, the same at every run over the same articles."""

TERMS = "https://github.com/variorum/variorum/blob/main/docs/exports.md#"
"""The vocabulary of what no public vocabulary has a word for."""

_AROUND = 32
"""Characters before and after a quote, as Hypothesis and others write them, so that it is found in a changed page."""


class Places:
    """A dossier by its ids and places."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.documents: dict[str, Document] = {document.id: document for document in dossier.documents}
        self.actors: dict[str, Actor] = {actor.id: actor for actor in dossier.actors}

    @cached_property
    def standings(self) -> dict[str, Standing]:
        """How each event stands."""
        return standings(self.dossier)

    @cached_property
    def mentions(self) -> dict[str, EventMention]:
        """The mentions of events by their ids."""
        return {mention.id: mention for event in self.dossier.events for mention in event.mentions}

    def name(self, actor: str | None) -> str | None:
        """The name of an actor."""
        found = self.actors.get(actor or "")
        return found.name if found is not None else None

    def holds(self, place: Span) -> bool:
        """Whether a place lies in a text of the dossier."""
        document = self.documents.get(place.document)
        return document is not None and place.end <= len(document.text)

    def words(self, place: Span | None) -> str | None:
        """The exact words at a place."""
        return None if place is None or not self.holds(place) else self.dossier.text(place)

    def around(self, place: Span) -> tuple[str, str]:
        """What stands before and after a place, line breaks included."""
        text = self.documents[place.document].text
        return text[max(0, place.start - _AROUND) : place.start], text[place.end : place.end + _AROUND]

    def row(self, place: Span) -> dict[str, Any]:
        """A place with its words as plain values."""
        return {"document": place.document, "start": place.start, "end": place.end, "text": self.words(place)}


def pieces(record: Any) -> tuple[Span, ...]:
    """The stretches that a record's words consist of: its pieces where it has several, else its place."""
    held: tuple[Extent, ...] = getattr(record, "pieces", ())
    return tuple(Span(record.document, one.start, one.end) for one in held) or (record.span,)


def without_empty(values: dict[str, Any]) -> dict[str, Any]:
    """The values that say something."""
    return {name: value for name, value in values.items() if value not in (None, "", [], (), {})}
