"""What stands where in the articles of an edition: deeds, times and names by article, each looked up once."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from weakref import WeakKeyDictionary

from variorum.model import Actor, EventMention, Mention, Moment, Span
from variorum.publish import times
from variorum.publish.edition import Edition

_KNOWN: "WeakKeyDictionary[Edition, Places]" = WeakKeyDictionary()


class Places:
    """The records of an edition by the article, or the actor and the article, that they stand in."""

    def __init__(self, edition: Edition) -> None:
        dossier = edition.dossier
        self._deeds: dict[str, list[EventMention]] = {}
        self._moments: dict[str, list[Moment]] = {}
        self._names: dict[tuple[str, str], list[Mention]] = {}
        self._actors: dict[str, list[tuple[int, int, Actor]]] = {}
        for mention in sorted(edition.mentions.values(), key=lambda one: (one.trigger.start, one.id)):
            self._deeds.setdefault(mention.document, []).append(mention)
        for moment in sorted(dossier.moments, key=lambda one: (one.start, one.end, one.id)):
            self._moments.setdefault(moment.document, []).append(moment)
        for actor in dossier.actors:
            for name in actor.mentions:
                self._names.setdefault((actor.id, name.document), []).append(name)
                self._actors.setdefault(name.document, []).append((name.end, name.start, actor))
        for found in self._names.values():
            found.sort()
        for places in self._actors.values():
            places.sort(key=lambda one: (one[0], one[1], one[2].id))
        self._documents = dossier.documents

    def deeds(self, span: Span) -> Iterator[EventMention]:
        """The mentions of events whose verb or noun begins in a passage."""
        found = self._deeds.get(span.document, [])
        for place in range(bisect_left(found, span.start, key=lambda one: one.trigger.start), len(found)):
            if found[place].trigger.start >= span.end:
                return
            yield found[place]

    def moments(self, span: Span) -> Iterator[Moment]:
        """The times within a passage."""
        found = self._moments.get(span.document, [])
        for place in range(bisect_left(found, span.start, key=lambda one: one.start), len(found)):
            if found[place].start >= span.end:
                return
            if found[place].end <= span.end:
                yield found[place]

    def names(self, actor: str, document: str) -> list[Mention]:
        """The places where an article names an actor, in order."""
        return self._names.get((actor, document), [])

    def ending(self, document: str, first: int, last: int) -> Iterator[tuple[Span, Actor]]:
        """The names that end between two places of an article, with whose they are."""
        found = self._actors.get(document, [])
        for place in range(bisect_left(found, first, key=lambda one: one[0]), len(found)):
            end, start, actor = found[place]
            if end > last:
                return
            yield Span(document, start, end), actor

    @cached_property
    def first_day(self) -> date | None:
        """The first day on which an article can have appeared."""
        reaches = (times.bounds(one.published or one.window) for one in self._documents)
        return min((reach[0] for reach in reaches if reach is not None and reach[0] is not None), default=None)


def places(edition: Edition) -> Places:
    """The places of an edition."""
    found = _KNOWN.get(edition)
    if found is None:
        found = _KNOWN[edition] = Places(edition)
    return found
