"""The times that a checked sentence names, against those of the sentences that bear the rest of it out."""

import re
from collections.abc import Iterator, Sequence

from variorum.collation.words import rarity, words
from variorum.model import Moment

from . import days
from .evidence import Evidence
from .fault import Fault
from .ground import Bench
from .index import Index

_LEAD = 3
"""Sentences from the top of an article that say of which day it is."""

_ARTICLE = re.compile(r"\barticles? of (?:\d+ \w+ and )?$")
"""Before a day that only says which article is meant."""

_LINE = 60
"""Characters of a line that may hold the day of an article and little else."""

_COMMON = 0.1
"""Rarity below which a word of a length of time says nothing of how long ("the", "a")."""

_DAYS = {"D": 1, "W": 7}


class Dated:
    """The times of the checked text."""

    def __init__(self, bench: Bench, index: Index) -> None:
        self._bench = bench
        self._index = index

    def faults(self, evidence: Evidence) -> Iterator[Fault]:
        """Times that neither the supporting sentences have, nor those beside them, nor the day of their article."""
        support = evidence.support
        own = [
            one
            for one in self._bench.checked.moments
            if evidence.holds(one.start, one.end) and one.kind != "recurring" and one.when is not None
        ]
        if not own or not support:
            return
        near = {*support, *(other for place in support for other in self._index.around(place, 1))}
        near |= {top for place in support for top in self._index.lead(self._index.spans[place].document, _LEAD)}
        there = [one for place in sorted(near) for one in self._moments(place)]
        issued = {day for place in support for day in self._issued(self._index.spans[place].document)}
        for one in own:
            if any(_same_time(one, other) for other in there) or any(days.news(one, day) for day in sorted(issued)):
                continue
            if _ARTICLE.search(self._bench.text[: one.start][-_LINE:]):
                continue
            if one.kind == "duration" and self._counted(one, support):
                continue
            rivals = (
                other.span
                for other in self._moments(support[0])
                if days.comparable(one, other) and not any(_same_time(mine, other) for mine in own)
            )
            yield Fault("date", one.start, one.end, self._bench.text[one.start : one.end], next(rivals, None))

    def _issued(self, name: str) -> Iterator[str]:
        """The day of an article; of one that gives none the days that stand in a line of their own."""
        reading = self._bench.ground.by_document[name]
        if reading.document.published is not None:
            yield reading.document.published
            return
        short = [one for one in reading.sentences if len(one) <= _LINE]
        for one in reading.moments:
            if one.when is not None and any(line.start <= one.start and one.end <= line.end for line in short):
                yield one.when

    def _counted(self, one: Moment, support: Sequence[int]) -> bool:
        """Whether a length of time stands in the passages in the same words, read otherwise there."""
        own = _length_words(self._bench.text, one.start, one.end)
        texts = (
            (self._index.spans[place], self._bench.ground.by_document[self._index.spans[place].document].document.text)
            for place in support
        )
        return any(own in _length_words(text, span.start, span.end) for span, text in texts)

    def _moments(self, place: int) -> list[Moment]:
        span = self._index.spans[place]
        found = self._bench.ground.by_document[span.document].moments
        return [one for one in found if span.start <= one.start and one.end <= span.end]


def _same_time(one: Moment, other: Moment) -> bool:
    if (one.kind == "duration") != (other.kind == "duration"):
        return False
    if one.kind == "duration":
        return one.when is not None and other.when is not None and _length(one.when) == _length(other.when)
    return days.told(one, other)


def _length(duration: str) -> str | float:
    """A length of time in days, where it is one of days or weeks."""
    match = re.fullmatch(r"P(\d+)([DW])~?", duration)
    return int(match[1]) * _DAYS[match[2]] if match else duration.rstrip("~")


def _length_words(text: str, start: int, end: int) -> str:
    """Words that tell how long, in a row: "3 week"."""
    inside = [word.key.removesuffix("s") for word in words(text, start, end)]
    return f" {' '.join(form for form in inside if form[:1].isdigit() or rarity(form) >= _COMMON)} "
