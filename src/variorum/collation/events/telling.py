"""A clause that tells an event, made ready for comparison."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.collation.words import rarity
from variorum.model import Actor, EventMention, Extent, Reading

from . import days, wording
from .days import Days
from .families import family
from .parties import Parties, Party, joined
from .weights import Named, Weights, within

_EARLY = 3
"""Days that a plan may be told after its event: what an article calls planned was so when its source said it."""


_JOURNEY = "visit"
"""The family of whatever leads somebody to a place: to visit, to travel, to go there."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A mention with what it is compared by.

    `stated` are the days that the clause itself gives, `possible` those on which the event can lie, given also when
    the article appeared. `terms` are the content words of the clause without names and without the trigger, by stem,
    with their weight, those `around` the same of its whole sentence, which begins at `sentence`; `named` are the sides
    that it names beside its parties, with their rarity in the affair. `shares` are its percentages, `ordinal` is the
    "first" of "their first meeting". `general` tells of no particular event. `word` tells the event, `near` are the
    content words beside it by family, `before` and `after` the next of these, `beside` the families that its sentence
    tells too; `present` are the sides named in the sentence, the `rank`-th of its text; `number` tells a noun of one
    event from that of several; `symbol` is a time that the article cannot anchor, in symbols.
    """

    mention: EventMention
    family: str
    mutual: bool
    agents: Party
    patients: Party
    stated: Days | None
    possible: Days
    published: Days | None
    land: str | None
    terms: Mapping[str, float]
    around: Mapping[str, float]
    named: Mapping[str, float]
    numbers: frozenset[str]
    shares: frozenset[str]
    ordinal: str
    general: bool
    sentence: int
    vector: bytes
    word: str
    near: Mapping[str, float]
    before: str
    after: str
    beside: frozenset[str]
    present: Mapping[str, float]
    rank: int
    number: str
    symbol: str | None

    @property
    def parties(self) -> Party:
        """All parties together."""
        return joined(self.agents, self.patients)


def lay_out(readings: Sequence[Reading], parties: Parties, actors: Iterable[Actor]) -> list[Telling]:
    """The mentions of all articles, in the order of their ids."""
    documents = {reading.document.id for reading in readings}
    named: defaultdict[str, list[Named]] = defaultdict(list)
    for actor in actors:
        for mention in actor.mentions:
            if mention.document in documents:
                named[mention.document].append(Named(mention.start, mention.end, actor.id))
    found: list[Telling] = []
    here = {one: sorted(places, key=lambda n: (n.start, n.end, n.actor)) for one, places in named.items()}
    weights = Weights(readings, here, parties)
    for reading in readings:
        found.extend(_of_one(reading, parties, here.get(reading.document.id, []), weights))
    return sorted(found, key=lambda one: one.mention.id)


def _of_one(reading: Reading, parties: Parties, named: Sequence[Named], weights: Weights) -> Iterator[Telling]:
    text, sentences = reading.document.text, sorted(reading.sentences)
    starts = [one.start for one in sentences]
    published = days.of(reading.document.published)
    symbols = {moment.id: moment.symbolic for moment in reading.moments}
    kinds = {mention.id: _kind(text, mention) for mention in reading.events}
    ranks = {mention.id: bisect_right(starts, mention.trigger.start) - 1 for mention in reading.events}
    told: defaultdict[int, list[EventMention]] = defaultdict(list)
    for mention in reading.events:
        told[ranks[mention.id]].append(mention)
    for mention in reading.events:
        at = ranks[mention.id]
        around: Extent = sentences[at] if at >= 0 else mention.trigger
        left, right = wording.beside(text, mention, around)
        inside = within(named, mention.start, mention.end)
        agents, patients = parties.of(mention.actors), parties.of(mention.recipients)
        word, stated = wording.core(text, mention), days.of(mention.when)
        kind = kinds[mention.id]
        present = parties.sides.all(one.actor for one in within(named, around.start, around.end))
        yield Telling(
            mention=mention,
            family=kind,
            mutual=wording.mutual(mention, word),
            agents=agents,
            patients=patients,
            stated=stated,
            possible=_possible(mention, stated, published),
            published=published,
            land=None if mention.where is None else parties.places.get(mention.where),
            terms=weights.of(text, mention.start, mention.end, inside, kind),
            around=weights.of(text, around.start, around.end, within(named, around.start, around.end), kind),
            named=weights.names(parties.sides.all(one.actor for one in inside) - agents.sides - patients.sides),
            numbers=wording.numbers(text, mention),
            shares=wording.shares(text, mention),
            ordinal=wording.ordinal(text, mention),
            general=wording.general(text, mention, word),
            sentence=around.start,
            vector=sentences[at].vector if at >= 0 else b"",
            word=word.casefold(),
            near={family(one): rarity(one) for one in (*left, *right)},
            before=family(left[-1]) if left else "",
            after=family(right[0]) if right else "",
            beside=frozenset(kinds[one.id] for one in told[at] if one is not mention),
            present=weights.names(present),
            rank=max(at, 0),
            number=wording.number(mention, word),
            symbol=symbols.get(str(mention.details.get("moment", ""))),
        )


def _kind(text: str, mention: EventMention) -> str:
    return _JOURNEY if "destination" in mention.details else family(wording.core(text, mention))


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
