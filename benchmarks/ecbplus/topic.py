"""The articles of one topic of ECB+ as the program reads them, with its mentions set beside those of the gold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from benchmarks.ecbplus.reading import Article, Gold
from variorum.annotation import annotate
from variorum.collation import actors, events
from variorum.collation.events.parties import Parties
from variorum.collation.events.telling import Telling, lay_out
from variorum.model import Actor, Event, EventMention, Reading


@dataclass(frozen=True)
class Topic:
    """One topic: its articles, their readings with the ids of actors across articles, and these actors."""

    name: str
    articles: Sequence[Article]
    readings: Sequence[Reading]
    actors: Sequence[Actor]

    def matches(self) -> Iterator[tuple[EventMention, Gold, Article]]:
        """Our mentions whose triggers overlap a gold mention, each of both once, in the order of the text."""
        for article, reading in zip(self.articles, self.readings, strict=True):
            used: set[str] = set()
            for gold in article.gold:
                ours = next((one for one in reading.events if one.id not in used and _overlap(one, gold)), None)
                if ours is not None:
                    used.add(ours.id)
                    yield ours, gold, article

    def clusters(self) -> Mapping[str, str]:
        """The gold cluster of each of our mentions that the gold has too."""
        return {ours.id: gold.cluster for ours, gold, _ in self.matches()}

    def articles_of(self) -> Mapping[str, str]:
        """The article of each of them."""
        return {ours.id: article.name for ours, _, article in self.matches()}

    def detected(self) -> tuple[int, int, int]:
        """Our triggers that the gold has, ours in its annotated sentences, and those of the gold."""
        ours = {
            (article.name, one.trigger)
            for article, reading in zip(self.articles, self.readings, strict=True)
            for one in reading.events
            if any(start <= one.trigger.start < end for start, end in article.annotated)
        }
        return sum(1 for _ in self.matches()), len(ours), sum(len(article.gold) for article in self.articles)

    def tellings(self) -> list[Telling]:
        """The mentions ready for comparison."""
        return lay_out(self.readings, Parties(self.actors), self.actors)

    def events(self) -> tuple[Event, ...]:
        """The events that the program finds."""
        return events.find([self.readings], self.actors)


def topics(articles: Iterable[Article]) -> Iterator[Topic]:
    """The articles read and gathered by topic; the articles of a topic are one thread, as in the gold."""
    grouped: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        grouped[article.topic].append(article)
    for name, group in grouped.items():
        readings = [annotate(article.document) for article in group]
        found, names = actors.find([[actor for reading in readings for actor in reading.actors]])
        yield Topic(name, group, [renamed(reading, names) for reading in readings], found)


def _overlap(mention: EventMention, gold: Gold) -> bool:
    return mention.trigger.start < gold.end and gold.start < mention.trigger.end


def renamed(reading: Reading, names: Mapping[str, str]) -> Reading:
    """The reading with the ids of actors across articles in its events."""
    changed = tuple(
        msgspec.structs.replace(
            one,
            actors=tuple(names[actor] for actor in one.actors if actor in names),
            recipients=tuple(names[actor] for actor in one.recipients if actor in names),
            where=names.get(one.where or ""),
            said_by=names.get(one.said_by or ""),
        )
        for one in reading.events
    )
    return msgspec.structs.replace(reading, events=changed)
