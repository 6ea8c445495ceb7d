"""Which articles tell one story, and which stories continue one affair.

First the affairs: articles alike by their words, weighted by rarity in the news, damped by the days between them, are
joined by average linkage. Then, within each affair, the stories: by what tells its articles apart (`contrast`). Last,
sections of roundups are guests in the affairs that they belong to (`roundups`).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import msgspec
import numpy as np

from variorum.model import Reading, Story, cluster_id

from . import contrast, linkage, roundups
from .likeness import Index
from .parts import Part
from .profile import Profile, profile

SAME_AFFAIR = 0.11
"""Mean cosine from which articles continue one affair: set by reading headlines of American news of 2013 to 2017."""

_SAME_NEWS_DAYS = 3
_HALVED_EACH_DAYS = 60.0
"""An affair goes on for weeks: after three days likeness counts half as much each two months."""

_PARTS = 1_000_000
"""Likeness as a whole number: millionths."""


@dataclass(frozen=True, slots=True)
class Affair:
    """A continuing affair: its documents, sorted, and the stories that they tell.

    `courses` are the same documents by what they tell, whatever their day: one happening from its first report on.
    `guests` are sections of roundups from elsewhere, `away` those of its own documents that are guests elsewhere.
    """

    thread: str
    documents: tuple[str, ...]
    stories: tuple[Story, ...]
    courses: tuple[tuple[str, ...], ...]
    guests: tuple[Part, ...] = ()
    away: tuple[Part, ...] = ()


class Stories:
    """The stories of articles that come and go; what they are depends on which are there, never on their order."""

    def __init__(self) -> None:
        self._profiles: dict[str, Profile] = {}
        self._titles: dict[str, str] = {}
        self._sections: dict[str, tuple[roundups.Section, ...]] = {}
        self._index = Index()
        self._alike: defaultdict[str, dict[str, int]] = defaultdict(dict)
        self._parts: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
        self._told: dict[tuple[str, ...], Affair] = {}

    def add(self, reading: Reading) -> None:
        """Take an article in."""
        one = profile(reading.document)
        self._titles[one.id] = _title(reading)
        for id, cosine in self._index.add(one).items():
            likeness = round(cosine * _nearness(one, self._profiles[id]) * _PARTS)
            self._alike[one.id][id] = self._alike[id][one.id] = likeness
        self._profiles[one.id] = one
        if sections := roundups.of(reading.document):
            self._sections[one.id] = sections

    def remove(self, id: str) -> None:
        """Take an article out."""
        self._index.remove(id)
        for other in self._alike.pop(id, {}):
            del self._alike[other][id]
        del self._profiles[id], self._titles[id]
        self._sections.pop(id, None)

    def affairs(self) -> list[Affair]:
        """The affairs of the articles that are there, with their stories."""
        self._told = {one: self._told.get(one) or self._affair(one) for one in self.threads()}
        return _with_guests(list(self._told.values()), self._placed())

    def _placed(self) -> list[tuple[str, roundups.Placed]]:
        """The sections of roundups that belong to other articles, in order."""
        home = {id: affair.thread for affair in self._told.values() for id in affair.documents}
        others = {id: one for id, one in self._profiles.items() if id not in self._sections}
        return [
            (id, one)
            for id, sections in sorted(self._sections.items())
            for one in roundups.placed(self._profiles[id], sections, self._index.like, others, home)
        ]

    def threads(self) -> list[tuple[str, ...]]:
        """The sorted ids of the articles of each affair."""
        ids = sorted(self._profiles)
        place = {id: n for n, id in enumerate(ids)}
        pairs = {
            (n, place[other]): likeness
            for n, id in enumerate(ids)
            for other, likeness in self._alike[id].items()
            if id < other
        }
        parts = [tuple(ids[n] for n in part) for part in linkage.parts(pairs, len(ids), SAME_AFFAIR * _PARTS)]
        self._parts = {part: self._parts.get(part) or self._joined(part) for part in parts}
        return sorted(thread for threads in self._parts.values() for thread in threads)

    def _joined(self, part: tuple[str, ...]) -> list[tuple[str, ...]]:
        """The affairs of articles that are linked with one another and with no others."""
        place = {id: n for n, id in enumerate(part)}
        pairs = {
            (n, place[other]): likeness
            for n, id in enumerate(part)
            for other, likeness in self._alike[id].items()
            if id < other and other in place
        }
        groups = linkage.join(pairs, [[n] for n in range(len(part))], SAME_AFFAIR * _PARTS)
        return [tuple(part[n] for n in group) for group in groups]

    def _affair(self, documents: tuple[str, ...]) -> Affair:
        profiles = [self._profiles[id] for id in documents]
        known, thread = contrast.model(), cluster_id("thread", documents)
        undated = contrast.odds(profiles, known)
        odds = contrast.titled(contrast.dated(undated, profiles, known), profiles, known)
        told = (self._story(documents, thread, odds, group) for group in joined(odds, known.threshold))
        courses = joined(undated, known.threshold)
        return Affair(
            thread=thread,
            documents=documents,
            stories=tuple(sorted(told, key=lambda one: one.id)),
            courses=tuple(tuple(documents[n] for n in group) for group in courses),
        )

    def _story(self, affair: tuple[str, ...], thread: str, odds: contrast.Values, group: Sequence[int]) -> Story:
        return Story(
            id=cluster_id("story", (affair[n] for n in group)),
            title=self._titles[affair[_central(odds, group)]],
            documents=tuple(affair[n] for n in group),
            thread=thread,
            how=_how(odds, group),
        )


def _with_guests(affairs: Sequence[Affair], placed: Iterable[tuple[str, roundups.Placed]]) -> list[Affair]:
    """The affairs with the sections of roundups where they belong; a section that belongs at home stays there."""
    home = {id: affair.thread for affair in affairs for id in affair.documents}
    come: defaultdict[str, defaultdict[str, list[roundups.Placed]]] = defaultdict(lambda: defaultdict(list))
    gone: defaultdict[str, list[roundups.Placed]] = defaultdict(list)
    for id, one in placed:
        if home[one.article] != home[id]:
            come[home[one.article]][id].append(one)
            gone[id].append(one)
    return [_hosting(one, come.get(one.thread, {}), gone) for one in affairs]


def _hosting(
    affair: Affair, come: Mapping[str, Sequence[roundups.Placed]], gone: Mapping[str, Sequence[roundups.Placed]]
) -> Affair:
    """The affair with its guests, each listed in the stories of the articles that its sections are like."""
    away = tuple(_part(id, gone[id]) for id in affair.documents if id in gone)
    if not come and not away:
        return affair
    guests = tuple(_part(id, sections) for id, sections in sorted(come.items()))
    told = tuple(_beside(story, come) for story in affair.stories)
    return replace(affair, stories=told, guests=guests, away=away)


def _beside(story: Story, come: Mapping[str, Sequence[roundups.Placed]]) -> Story:
    """The story with the roundups that tell it beside its own articles."""
    guests = (id for id, sections in come.items() if any(one.article in story.documents for one in sections))
    return msgspec.structs.replace(story, documents=tuple(sorted({*story.documents, *guests})))


def _part(document: str, placed: Iterable[roundups.Placed]) -> Part:
    return Part(document, tuple(sorted(one.extent for one in placed)))


def find(readings: Iterable[Reading]) -> tuple[Story, ...]:
    """The stories of the articles, with the thread that each story belongs to."""
    stories = Stories()
    for reading in readings:
        stories.add(reading)
    return tuple(sorted((one for affair in stories.affairs() for one in affair.stories), key=lambda one: one.id))


def threads(stories: Iterable[Story]) -> list[list[str]]:
    """The documents of each continuing affair."""
    members: defaultdict[str, set[str]] = defaultdict(set)
    for story in stories:
        members[story.thread].update(story.documents)
    return [sorted(documents) for _, documents in sorted(members.items())]


def joined(odds: contrast.Values, threshold: float) -> list[list[int]]:
    """Articles of one affair joined to stories as long as their mean log odds reach `threshold`."""
    lifted = np.rint((odds + contrast.LIMIT) * _PARTS).astype(np.int64)
    count = len(lifted)
    pairs = {(a, b): int(lifted[a, b]) for a in range(count) for b in range(a + 1, count)}
    return linkage.join(pairs, [[n] for n in range(count)], (threshold + contrast.LIMIT) * _PARTS)


def _nearness(one: Profile, other: Profile) -> float:
    """How near two articles are in time: 1 within three days, or where a date is unknown."""
    if one.day is None or other.day is None:
        return 1.0
    return float(0.5 ** (max(0, abs(one.day - other.day) - _SAME_NEWS_DAYS) / _HALVED_EACH_DAYS))


def _central(odds: contrast.Values, story: Sequence[int]) -> int:
    """The article most like the others; the first of equals."""
    return max(story, key=lambda n: (round(float(odds[n, list(story)].sum()), 6), -n))


def _how(odds: contrast.Values, story: Sequence[int]) -> str:
    if len(story) == 1:
        return "no other article is alike enough"
    inner = [float(odds[a, b]) for at, a in enumerate(story) for b in story[at + 1 :]]
    chance = 1 / (1 + np.exp(-sum(inner) / len(inner)))
    return f"names, numbers, beginnings and rare words alike: mean chance {chance:.2f}"


def _title(reading: Reading) -> str:
    """The article's own headline, else the beginning of its first sentence, else where it came from."""
    document = reading.document
    headlines = (document.text[part.start : part.end] for part in document.furniture if part.kind == "headline")
    headline = document.title or next(headlines, None)
    if headline:
        return " ".join(headline.split())
    first = next((s for s in reading.sentences if not s.furniture), None)
    if first is None:
        return document.source
    beginning = " ".join(document.text[first.start : first.end].split())
    return beginning if len(beginning) <= 80 else beginning[:80].rpartition(" ")[0] + " …"
