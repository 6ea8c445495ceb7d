"""Which articles tell one story, and which stories continue one affair.

First the affairs: articles alike by their words, weighted by rarity in the news, damped by the days between them, are
joined by average linkage. Then, within each affair, the stories: by what tells its articles apart (`contrast`).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from variorum.model import Reading, Story, cluster_id

from . import contrast, linkage
from .likeness import Index
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
    """

    thread: str
    documents: tuple[str, ...]
    stories: tuple[Story, ...]
    courses: tuple[tuple[str, ...], ...]


class Stories:
    """The stories of articles that come and go; what they are depends on which are there, never on their order."""

    def __init__(self) -> None:
        self._profiles: dict[str, Profile] = {}
        self._titles: dict[str, str] = {}
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

    def remove(self, id: str) -> None:
        """Take an article out."""
        self._index.remove(id)
        for other in self._alike.pop(id, {}):
            del self._alike[other][id]
        del self._profiles[id], self._titles[id]

    def affairs(self) -> list[Affair]:
        """The affairs of the articles that are there, with their stories."""
        self._told = {one: self._told.get(one) or self._affair(one) for one in self.threads()}
        return list(self._told.values())

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
        odds = contrast.dated(undated, profiles, known)
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
