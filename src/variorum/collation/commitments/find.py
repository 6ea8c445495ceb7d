"""The commitments of all articles, each once in an affair, with the evidence of all that tell it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.collation import matters, sides, times
from variorum.collation.matters import Forms, Matter
from variorum.model import Actor, Commitment, Reading, Time, cluster_id

from .mended import FIRM, Cast, mended


@dataclass(frozen=True, slots=True)
class _Told:
    """A commitment as one article tells it."""

    commitment: Commitment
    side: str
    to: str | None
    matter: Matter
    condition: Matter | None


def find(threads: Iterable[Sequence[Reading]], actors: Sequence[Actor]) -> tuple[Commitment, ...]:
    """The commitments of all articles, each once in an affair, with the evidence of all that tell it."""
    side_of = sides.sides(actors)
    found = [one for readings in threads for one in _within(readings, actors, side_of)]
    return tuple(sorted(found, key=lambda one: (one.evidence, one.by, one.kind, one.id)))


def _within(readings: Sequence[Reading], actors: Sequence[Actor], side_of: dict[str, str]) -> list[Commitment]:
    texts = {reading.document.id: reading.document.text for reading in readings}
    names = matters.forms(actors, side_of, texts)
    state_of = sides.states(actors)
    by_id = {actor.id: actor for actor in actors}
    told = [
        _told(right, names, side_of)
        for reading in sorted(readings, key=lambda one: one.document.id)
        for one in sorted(reading.commitments, key=lambda one: (one.evidence, one.id))
        if (right := mended(one, Cast(names, side_of, by_id), reading)) is not None
    ]
    return [
        _joined(group, names, side_of, state_of) for group in matters.grouped(told, lambda one: one.side, _likeness)
    ]


def _told(one: Commitment, names: Forms, side_of: dict[str, str]) -> _Told:
    return _Told(
        commitment=one,
        side=side_of.get(one.by, one.by),
        to=side_of.get(one.to, one.to) if one.to else None,
        matter=matters.matter(one.text, names),
        condition=matters.matter(one.condition, names) if one.condition else None,
    )


def _likeness(one: _Told, other: _Told) -> float:
    """How sure it is that both tell the same commitment; 0 where they do not."""
    a, b = one.commitment, other.commitment
    same_kind = a.kind == b.kind or {a.kind, b.kind} == FIRM  # "vowed" and "promised" are the reporters' words
    if not same_kind or not times.agree(a.when, b.when):
        return 0.0
    if one.to and other.to and one.to != other.to:
        return 0.0
    if a.by != b.by and set(a.evidence) & set(b.evidence):  # two whom one clause names beside each other
        return 0.0
    if not _conditions_fit(one.condition, other.condition):
        return 0.0
    return matters.same(one.matter, other.matter, apart={one.side, *((one.to,) if one.to else ())})


def _conditions_fit(one: Matter | None, other: Matter | None) -> bool:
    """Whether both depend on the same, or neither on anything."""
    if one is None or other is None:
        return one is other
    if one.denies != other.denies:
        return False
    return one.words == other.words or matters.same(one, other) > 0


def _joined(
    group: Sequence[_Told], names: Forms, side_of: dict[str, str], state_of: dict[str, str]
) -> Commitment:  # fmt: skip
    """One record of all that tell the same commitment."""
    every = [one.commitment for one in group]
    if len(every) == 1:
        return every[0]
    whens: list[Time] = [one.when for one in every if one.when]
    conditions = [one.condition for one in every if one.condition]
    return Commitment(
        id=cluster_id("commitment", (one.id for one in every)),
        by=sides.speaker((one.by for one in every), side_of, state_of),
        to=next((one.to for one in every if one.to), None),
        kind=min(one.kind for one in every),
        text=matters.fullest((one.text for one in every), names),
        condition=matters.fullest(conditions, names) if conditions else None,
        when=times.exact(whens),
        evidence=tuple(sorted({span for one in every for span in one.evidence})),
        how=_how(group),
    )


def _how(group: Sequence[_Told]) -> str:
    both = frozenset.intersection(*(matters.common(group[0].matter.words, one.matter.words) for one in group))
    who = "actor" if len({one.commitment.by for one in group}) == 1 else "side"
    return f"same {who} and kind, words in common: {matters.shown(both)}"
