"""What actors demand of each other, and what came back, as the articles of one affair together tell it.

A demand is joined where the maker's side, the addressee's side and the content are the same; a state, the bodies of its
government and its office-holders are one side, except where they demand something of one another. A demand made again
is the same demand, of the earliest time that is given for it.
"""

from collections.abc import Iterable, Sequence

import msgspec

from variorum.collation import matters, sides, times
from variorum.model import Actor, Demand, Reading, cluster_id

from .answers import added as with_answers
from .asked import Asked, asked, likeness
from .cast import people
from .mended import mended
from .merged import merged
from .replies import added as with_replies

__all__ = ["find"]


def find(threads: Iterable[Sequence[Reading]], actors: Sequence[Actor]) -> tuple[Demand, ...]:
    """The demands of all articles, each once in an affair, with the evidence and the answers of all that tell it."""
    side_of = sides.sides(actors)
    found = [one for readings in threads for one in _within(readings, actors, side_of)]
    return tuple(sorted(found, key=lambda one: (one.evidence, one.by, one.to, one.id)))


def _within(readings: Sequence[Reading], actors: Sequence[Actor], side_of: dict[str, str]) -> list[Demand]:
    ordered = sorted(readings, key=lambda one: one.document.id)
    names = matters.forms(actors, side_of, {reading.document.id: reading.document.text for reading in ordered})
    state_of = sides.states(actors)
    by_id = {actor.id: actor for actor in actors}
    told = [
        asked(right, names, side_of)
        for reading in ordered
        for one in sorted(reading.demands, key=lambda one: (one.evidence, one.id))
        if one.evidence and (right := mended(one, reading, names, by_id, side_of)) is not None
    ]
    joined = [
        _joined(group, names, side_of, state_of)
        for group in matters.grouped(told, lambda one: (one.by, one.to), likeness)
    ]
    if not joined:
        return []
    cast = people(actors, ordered)
    joined = with_answers(joined, ordered, names, cast)
    joined = with_replies(joined, ordered, cast)
    return [one.demand for one in joined]


def _joined(
    group: Sequence[Asked], names: matters.Forms, side_of: dict[str, str], state_of: dict[str, str]
) -> Asked:  # fmt: skip
    """One demand of all that are the same."""
    every = [one.demand for one in group]
    first = group[0]
    demand = msgspec.structs.replace(
        first.demand,
        id=cluster_id("demand", (one.id for one in every)),
        by=sides.speaker((one.by for one in every), side_of, state_of),
        to=sides.speaker((one.to for one in every), side_of, state_of),
        text=matters.fullest((one.text for one in every), names),
        when=times.earliest([one.when for one in every if one.when]),
        evidence=tuple(sorted({span for one in every for span in one.evidence})),
        responses=merged([response for one in every for response in one.responses], side_of, state_of),
        how=_how(group) if len(group) > 1 else first.demand.how,
    )
    return Asked(demand, first.by, first.to, matters.matter(demand.text, names))


def _how(group: Sequence[Asked]) -> str:
    both = frozenset.intersection(*(matters.common(group[0].matter.words, one.matter.words) for one in group))
    who = "maker" if len({one.demand.by for one in group}) == 1 else "maker's side"
    return f"same {who} and addressee, words in common: {matters.shown(both)}"
