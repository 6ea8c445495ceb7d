"""ECB+ with the gold's mentions given: each is a trigger that the program reads and joins as its own.

A thread is one story of a topic, or, where `whole`, both of its stories, which are alike in kind and told of others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks import given
from benchmarks.ecbplus.reading import Article
from benchmarks.ecbplus.topic import renamed
from benchmarks.given import Given
from variorum.annotation import annotate
from variorum.collation import actors
from variorum.collation.events.parties import Parties
from variorum.collation.events.telling import Telling, lay_out

Key = tuple[str, int, int]
"""An article's name and the characters of a gold mention."""


@dataclass(frozen=True)
class Thread:
    """Articles told together, their mentions, the gold cluster of each, and the gold mentions that each stands for."""

    name: str
    topic: str
    whole: bool
    tellings: Sequence[Telling]
    gold: Mapping[str, str]
    marked: Mapping[str, Sequence[tuple[Key, str]]]


Read = tuple[Article, Given]


def read(articles: Iterable[Article]) -> list[Read]:
    """The articles with the gold's mentions as their events."""
    return [(one, given.read(annotate(one.document), [(m.start, m.end) for m in one.gold])) for one in articles]


def story(article: Article) -> str:
    """The gold's story of an article: a topic has one that ECB had, and a like one that ECB+ added."""
    return f"{article.topic}+" if "plus" in article.name else article.topic


def threads(articles: Iterable[Article]) -> Iterator[Thread]:
    """The stories of each topic, and each whole topic."""
    known = read(articles)
    for whole in (False, True):
        grouped: defaultdict[str, list[Read]] = defaultdict(list)
        for one in known:
            grouped[one[0].topic if whole else story(one[0])].append(one)
        for name in sorted(grouped):
            yield thread(name, grouped[name], whole=whole)


def thread(name: str, group: Sequence[Read], *, whole: bool = False) -> Thread:
    """Articles as one thread."""
    readings = [known.reading for _, known in group]
    found, names = actors.find([[actor for reading in readings for actor in reading.actors]])
    marked: defaultdict[str, list[tuple[Key, str]]] = defaultdict(list)
    for article, known in group:
        for gold in article.gold:
            id = known.events.get((gold.start, gold.end))
            if id is not None:
                marked[id].append(((article.name, gold.start, gold.end), gold.cluster))
    tellings = lay_out([renamed(reading, names) for reading in readings], Parties(found), found)
    return Thread(name, group[0][0].topic, whole, tellings, {id: rows[0][1] for id, rows in marked.items()}, marked)
