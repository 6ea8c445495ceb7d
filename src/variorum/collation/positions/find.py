"""The positions of all articles, each once in an affair, with the evidence of all that tell it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import msgspec

from variorum.collation import matters, sides, times, wordings, wordnet
from variorum.collation.matters import Forms, Matter
from variorum.collation.reuse.paraphrase import shared
from variorum.collation.words import rarity, words
from variorum.model import Actor, Position, Reading, Span, Time, leaf_id
from variorum.model.stance import StanceBasis

from . import changes
from .mended import mended

_CLOSEST: tuple[StanceBasis, ...] = ("self-stated", "relayed", "inferred-by-analyst")

_SAME_UTTERANCE = 0.6
"""Share of words (Dice, by rarity) from which two passages are taken to render one utterance."""

_SAME_WORDS = 0.8
"""The same for one utterance that an article gives to a state, and another to its leader."""

_SAME_THING = 0.55
"""How sure it is that two wordings with the same noun and names are of one plan; likelier ones go first."""

_SHARED_WORDS = 2
_ONE_SENSE = frozenset({"same", "derived", "synonym", "wider", "narrower"})

_BACK = 2
"""Sentences before an issue such as "any such agreement" in which the matter that it takes up may be named."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A position as one article tells it, with what it is about."""

    position: Position
    matter: Matter
    side: str
    passage: frozenset[str]


def find(threads: Iterable[Sequence[Reading]], actors: Sequence[Actor]) -> tuple[Position, ...]:
    """The positions of all articles, each once in an affair, with the evidence of all that tell it."""
    side_of = sides.sides(actors)
    found = [one for readings in threads for one in _within(readings, actors, side_of)]
    return tuple(sorted(found, key=lambda one: (one.evidence, one.actor, one.stance, one.issue)))


def _within(readings: Sequence[Reading], actors: Sequence[Actor], side_of: dict[str, str]) -> list[Position]:
    state_of = sides.states(actors)
    texts = {reading.document.id: reading.document.text for reading in readings}
    names = matters.forms(actors, side_of, texts)
    by_id = {actor.id: actor for actor in actors}
    told = [
        _told(right, texts, names, side_of)
        for reading in sorted(readings, key=lambda one: one.document.id)
        for one in sorted(reading.positions, key=lambda one: (one.evidence, one.issue))
        if one.evidence and (right := mended(_spelt_out(one, reading, names), reading, names, by_id)) is not None
    ]
    told = [one for one in told if not _bystander(one, told, by_id)]
    published = {reading.document.id: reading.document.published for reading in readings}
    joined = [
        _joined(group, names, sides.speaker((one.position.actor for one in group), side_of, state_of))
        for group in matters.grouped(told, lambda one: (one.side, one.position.stance), _likeness)
    ]
    return changes.marked(_with_ids(_dated(one, published) for one in joined), names, side_of)


def _bystander(one: _Told, told: Sequence[_Told], by_id: Mapping[str, Actor]) -> bool:
    """Whether an outlet holds in the very clause what somebody else holds there: "told the Post, Venn, who opposes"."""
    actor = by_id.get(one.position.actor)
    if actor is None or actor.kind != "media":
        return False
    others = (other.position for other in told if other.position.actor != one.position.actor)
    return any(set(other.evidence) & set(one.position.evidence) for other in others)


def _dated(position: Position, published: Mapping[str, Time | None]) -> Position:
    """The position with the days on which the articles that tell it appeared."""
    days = {day for span in position.evidence if (day := published.get(span.document))}
    return msgspec.structs.replace(position, published=tuple(sorted(days)))


def _told(position: Position, texts: dict[str, str], names: Forms, side_of: dict[str, str]) -> _Told:
    passage = {
        word.key for span in position.evidence for word in words(texts[span.document], span.start, span.end)
    }  # fmt: skip
    side = side_of.get(position.actor, position.actor)
    return _Told(position, matters.matter(position.issue, names), side, frozenset(passage))


def _spelt_out(position: Position, reading: Reading, names: Forms) -> Position:
    """The position with what "such" takes up, where the article has named one matter just before."""
    found = matters.matter(position.issue, names)
    if not found.empty or "such" not in position.issue.casefold().split():
        return position
    earlier = _just_before(position.evidence[0], reading)
    taken_up = {one.issue for one in earlier if not matters.matter(one.issue, names).empty}
    if len(taken_up) != 1:
        return position
    issue = f"{position.issue} ({taken_up.pop()})"
    return msgspec.structs.replace(position, issue=issue, how="what “such” takes up stands in a sentence before")


def _just_before(place: Span, reading: Reading) -> list[Position]:
    starts = [sentence.start for sentence in reading.sentences if sentence.start <= place.start]
    if not starts:
        return []
    first = starts[-1 - _BACK] if len(starts) > _BACK else starts[0]
    inside = [one for one in reading.positions if one.evidence and first <= one.evidence[0].start < starts[-1]]
    last = max((one.evidence[0].start for one in inside), default=0)
    return [one for one in inside if one.evidence[0].start == last]


def _likeness(one: _Told, other: _Told) -> float:
    """How sure it is that both tell the same position; 0 where they do not."""
    a, b = one.position, other.position
    if a.actor != b.actor and (
        set(a.evidence) & set(b.evidence) or shared(one.passage, other.passage) < _SAME_WORDS
    ):  # two whom one clause names beside each other are two
        return 0.0
    if not times.agree(a.when, b.when) and shared(one.passage, other.passage) < _SAME_UTTERANCE:
        return 0.0
    if _nested(a, b) and (one.matter.words <= other.matter.words or other.matter.words <= one.matter.words):
        return 1.0  # one clause read twice
    if _one_thing(one, other):
        return _SAME_THING
    if one.matter.empty or other.matter.empty:
        return 1.0 if shared(one.passage, other.passage) >= _SAME_UTTERANCE else 0.0
    return matters.same(one.matter, other.matter, apart={one.side}) or _in_other_words(one, other)


def _in_other_words(one: _Told, other: _Told) -> float:
    """The same where words of the one have a synonym in the other, and two words more are the same."""
    both = matters.common(one.matter.words, other.matter.words)
    if len(both) < _SHARED_WORDS:
        return 0.0
    alone = sorted(other.matter.words - both)
    instead = {
        word: next((form for form in alone if wordnet.relation(word, form) in _ONE_SENSE), word)
        for word in sorted(one.matter.words)
    }
    found = frozenset(instead.values())
    if found == one.matter.words:
        return 0.0
    first = one.matter.first and instead[one.matter.first]
    same = matters.same(replace(one.matter, words=found, first=first), other.matter, apart={one.side})
    return min(same, _SAME_THING)


def _one_thing(one: _Told, other: _Told) -> bool:
    """Whether both are of "the plan" of the same people: one noun of the kind, and the same names beside it."""
    if one.matter.denies != other.matter.denies:
        return False
    named = one.matter.named - {one.side}
    nouns = [{word.key for word in words(told.position.issue, 0, len(told.position.issue))} for told in (one, other)]
    both = nouns[0] & nouns[1] & wordings.listed("standing")
    return (
        bool(both and named) and named == other.matter.named - {other.side} and one.matter.denies == other.matter.denies
    )


def _nested(one: Position, other: Position) -> bool:
    return any(a.covers(b) or b.covers(a) for a in one.evidence for b in other.evidence)


def _joined(group: Sequence[_Told], names: Forms, actor: str) -> Position:
    """One record of all that tell the same position, which is that of `actor`."""
    first = group[0].position
    if len(group) == 1:
        return first
    return Position(
        actor=actor,
        issue=matters.fullest((one.position.issue for one in group), names),
        stance=first.stance,
        basis=min((one.position.basis for one in group), key=_CLOSEST.index),
        when=_when([one.position.when for one in group if one.position.when]),
        evidence=_smallest({span for one in group for span in one.position.evidence}),
        how=_how(group),
    )


def _smallest(spans: set[Span]) -> tuple[Span, ...]:
    """The passages without those that hold another one and more."""
    return tuple(sorted(span for span in spans if not any(span != one and span.covers(one) for one in spans)))


def _when(known: list[Time]) -> Time | None:
    """The time that says most where all agree; of one utterance told with several, the earliest."""
    if all(times.agree(one, other) for one in known for other in known):
        return times.exact(known)
    return times.earliest(known)


def _how(group: Sequence[_Told]) -> str:
    who = "actor" if len({one.position.actor for one in group}) == 1 else "side"
    if len({one.position.issue.casefold() for one in group}) == 1:
        return f"same {who} and stance, the issue in the same words"
    both = frozenset.intersection(*(_like_words(one, group) for one in group))
    telling = [form for form in both if rarity(form) > 0]
    if not telling:
        return f"same {who} and stance, the same utterance"
    return f"same {who} and stance, words of the issue in common: {matters.shown(telling)}"


def _like_words(one: _Told, group: Sequence[_Told]) -> frozenset[str]:
    """The words of the first issue that stand in this one too, in this or another form."""
    return matters.common(group[0].matter.words, one.matter.words)


def _with_ids(positions: Iterable[Position]) -> list[Position]:
    """Each with its id: that of its first passage, its actor and stance; of several there, with the issue too."""
    taken: set[str] = set()
    found = []
    for one in sorted(positions, key=lambda one: (one.evidence, one.actor, one.stance, one.issue)):
        id = _id(f"position {one.actor} {one.stance}", one)
        if id in taken:
            id = _id(f"position {one.actor} {one.stance} {one.issue}", one)
        taken.add(id)
        found.append(msgspec.structs.replace(one, id=id))
    return found


def _id(layer: str, position: Position) -> str:
    return "position-" + leaf_id(layer, min(position.evidence)).rpartition("-")[2]
