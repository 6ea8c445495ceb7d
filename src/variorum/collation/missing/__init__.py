"""Texts that the articles lean on and that are not among them: statements, letters, leaked papers, other outlets' work.

Within an article the places of one text are found by its noun ("an open letter … the letter"). Across articles two are
one text where passages that the articles share are quoted from both, or where kind, makers and description agree.
"""

from collections.abc import Iterable, Sequence

from variorum.model import Actor, MissingSource, Reading, Reuse, cluster_id, leaf_id

from . import joining, named, outlets, texts
from .lean import Lean, Page, places

__all__ = ["find"]


def find(
    threads: Iterable[Sequence[Reading]], actors: Sequence[Actor], reuse: Sequence[Reuse]
) -> tuple[MissingSource, ...]:
    """The texts that articles quote from, cite or sum up without being among the articles, each once in an affair."""
    found = [one for readings in threads for one in _within(readings, actors, reuse)]
    return tuple(sorted(found, key=lambda one: (one.evidence, one.kind, one.title)))


def _within(readings: Sequence[Reading], actors: Sequence[Actor], reuse: Sequence[Reuse]) -> list[MissingSource]:
    cast = {actor.id: actor for actor in actors}
    media = [actor for actor in actors if actor.kind == "media"]
    present = {actor.id for actor in media if outlets.in_set(readings, actor)}
    cited = places(actors)
    leans: list[Lean] = []
    for reading in sorted(readings, key=lambda one: one.document.id):
        id = reading.document.id
        here = [actor for actor in media if any(mention.document == id for mention in actor.mentions)]
        one = Page(reading, cited.get(id, ()), outlets.own(reading.document, here))
        leans.extend(joining.within_article(_of_article(one, cast, present)))
    groups = joining.across(leans, reuse)
    return [_record(group) for group in groups]


def _of_article(one: Page, cast: dict[str, Actor], present: set[str]) -> list[Lean]:
    """The leans of an article, those on nouns first where both readings see one place; none on what is in the set."""
    own_name = list(named.leans(one))
    by_noun = [
        lean
        for lean in texts.leans(one, cast)
        if not any(set(lean.places) & set(other.places) and lean.noun == other.noun for other in own_name)
    ]
    others = [
        lean
        for lean in outlets.leans(one, cast)
        if not any(set(lean.places) & set(other.places) and lean.actors & other.actors for other in by_noun)
    ]
    found = [lean for lean in [*own_name, *by_noun, *others] if not lean.outlets & present]
    return sorted(found, key=lambda lean: (lean.places, lean.title))


def _record(group: Sequence[Lean]) -> MissingSource:
    places = sorted({place for lean in group for place in lean.places})
    title, kind = joining.called(group)
    return MissingSource(
        title=title,
        kind=kind,
        evidence=tuple(places),
        id=cluster_id("missing", [leaf_id(f"missing {kind} {title}", places[0])]),
        actors=tuple(sorted({actor for lean in group for actor in (*lean.actors, *lean.makers)})),
        how=joining.how(group),
    )
