"""A clause that tells an event, made ready for comparison."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from variorum.annotation.events import frames
from variorum.annotation.events.types import STATEMENT
from variorum.collation.words import is_number, rarity, words
from variorum.model import Actor, EventMention, Reading

from . import days
from .days import Days
from .families import family, stem
from .parties import Parties, Party, joined

_CONTENT = 0.2
"""Rarity below which a word carries no content of its own ("the", "said", "after")."""

_FEWEST = 60
"""Sentences that an affair is taken to have at least: a few cannot tell which words are common in it."""

_EARLY = 3
"""Days that a plan may be told after its event: what an article calls planned was so when its source said it."""

_SEVERAL = frozenset({"talk", "sanction", "exercise", "elect", "riot", "ceasefire"})
"""Families whose plural is one event: "talks", "sanctions", "drills"."""

_MARKED = re.compile(r"(?i)\b(?:the|these|those|this|two|three|four|five|its|his|her|their|[\w.]+['’]s?)\b[^,;]*$")
_HABIT = re.compile(
    r"(?i)\b(?:often|always|usually|regularly|frequently|routinely|repeatedly|every (?:day|week|year))\b"
)


@dataclass(frozen=True, slots=True)
class Telling:
    """A mention with what it is compared by.

    `stated` are the days that the clause itself gives, `possible` those on which the event can lie, given also when
    the article appeared. `terms` are the content words of the clause without names and without the trigger, by stem,
    with their weight, those `around` the same of its whole sentence, which begins at `sentence`; `named` are the sides
    that it names beside its parties. `general` tells of no particular event.
    """

    mention: EventMention
    family: str
    mutual: bool
    agents: Party
    patients: Party
    stated: Days | None
    possible: Days
    land: str | None
    terms: Mapping[str, float]
    around: Mapping[str, float]
    named: frozenset[str]
    numbers: frozenset[str]
    general: bool
    sentence: int
    vector: bytes

    @property
    def parties(self) -> Party:
        """All parties together."""
        return joined(self.agents, self.patients)


@dataclass(frozen=True, slots=True)
class _Named:
    """Where a document names an actor."""

    start: int
    end: int
    actor: str


class Weights:
    """How much each content word of one affair tells: its rarity in news, and its rarity among the affair's sentences.

    What every second sentence of the affair says ("Olympic" in an affair about the games) tells one event from another
    as little as "the" does.
    """

    def __init__(self, readings: Iterable[Reading]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for reading in readings:
            for sentence in reading.sentences:
                total += 1
                counts.update({stem(word.key) for word in words(reading.document.text, sentence.start, sentence.end)})
        whole = max(total, _FEWEST) + 1
        self._weights = {one: log(whole / count) / log(whole) for one, count in counts.items()}

    def of(self, text: str, start: int, end: int, named: Sequence[_Named], kind: str) -> dict[str, float]:
        """The content words of `text[start:end]` that are no names and not of the family `kind`, by stem."""
        found: dict[str, float] = {}
        for word in words(text, start, end):
            rare = rarity(word.key)
            if rare < _CONTENT or is_number(word.key) or any(one.start <= word.start < one.end for one in named):
                continue
            if family(word.key) != kind:
                found[stem(word.key)] = rare * self._weights.get(stem(word.key), 1.0)
        return found


def lay_out(readings: Sequence[Reading], parties: Parties, actors: Iterable[Actor]) -> list[Telling]:
    """The mentions of all articles, in the order of their ids."""
    documents = {reading.document.id for reading in readings}
    named: defaultdict[str, list[_Named]] = defaultdict(list)
    for actor in actors:
        for mention in actor.mentions:
            if mention.document in documents:
                named[mention.document].append(_Named(mention.start, mention.end, actor.id))
    found: list[Telling] = []
    weights = Weights(readings)
    for reading in readings:
        here = sorted(named[reading.document.id], key=lambda one: (one.start, one.end, one.actor))
        found.extend(_of_one(reading, parties, here, weights))
    return sorted(found, key=lambda one: one.mention.id)


def _of_one(reading: Reading, parties: Parties, named: Sequence[_Named], weights: Weights) -> Iterator[Telling]:
    text, sentences = reading.document.text, sorted(reading.sentences)
    starts, name_starts = [one.start for one in sentences], [one.start for one in named]
    published = days.of(reading.document.published)
    for mention in reading.events:
        at = bisect_right(starts, mention.trigger.start) - 1
        sentence = sentences[at] if at >= 0 else None
        trigger = text[mention.trigger.start : mention.trigger.end]
        first = bisect_right(name_starts, mention.start)
        inside = [one for one in named[max(0, first - 3) :] if mention.start <= one.start < mention.end]
        agents, patients = parties.of(mention.actors), parties.of(mention.recipients)
        kind = family(trigger)
        stated = days.of(mention.when)
        content = weights.of(text, mention.start, mention.end, inside, kind)
        yield Telling(
            mention=mention,
            family=kind,
            mutual=_mutual(trigger, mention),
            agents=agents,
            patients=patients,
            stated=stated,
            possible=_possible(mention, stated, published),
            land=None if mention.where is None else parties.places.get(mention.where),
            terms=content,
            around=weights.of(text, sentence.start, sentence.end, named, kind) if sentence else content,
            named=parties.sides.all(one.actor for one in inside) - agents.sides - patients.sides,
            numbers=_numbers(text, mention),
            general=_general(text, mention, kind),
            sentence=sentence.start if sentence else mention.start,
            vector=sentence.vector if sentence else b"",
        )


def _mutual(trigger: str, mention: EventMention) -> bool:
    """Whether the parties have no order: a meeting, a fight, a treaty."""
    if mention.type == STATEMENT:
        return False
    return mention.type == "CONSULT" or any(stem(trigger) == stem(word) for word in frames.classes()["mutual"])


def _possible(mention: EventMention, stated: Days | None, published: Days | None) -> Days:
    """The days on which the event can lie. An undated article says nothing of it."""
    found = stated or Days()
    if published is None:
        return found
    if mention.status in ("happened", "ongoing"):
        return found.within(Days(last=published.last))
    if mention.status in ("planned", "expected") and stated is None:
        return Days(first=published.first - _EARLY)
    return found


def _numbers(text: str, mention: EventMention) -> frozenset[str]:
    """The numbers of the clause that are no day and no year: they count, measure or name something."""
    found = (word.key for word in words(text, mention.start, mention.end) if is_number(word.key))
    return frozenset(one for one in found if len(one) > 1 and not re.fullmatch(r"(?:[12]\d|3[01]|(?:19|20)\d\d)", one))


def _general(text: str, mention: EventMention, kind: str) -> bool:
    """Whether the clause speaks of such events at large: "attacks on civilians", "often attacks"."""
    if mention.when is not None or mention.details.get("moment"):
        return False
    if _HABIT.search(text, mention.start, mention.end):
        return True
    trigger = text[mention.trigger.start : mention.trigger.end]
    plural = mention.how == "rule:noun" and trigger.endswith("s") and not trigger.endswith("ss")
    before = text[max(mention.start, mention.trigger.start - 60) : mention.trigger.start]
    return plural and kind not in _SEVERAL and not _MARKED.search(before)
