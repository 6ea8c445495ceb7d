"""Whom an actor acts or speaks for: a state, its government, its capital and its officials are one side."""

from collections.abc import Iterable, Mapping

from variorum.model import Actor

_STATE = frozenset({"state", "government", "office"})


class Sides:
    """The side of each actor.

    States, bodies of government and capitals that stand for them go by their country; persons by it too where the text
    gives them an office of it. Everybody else is a side alone. Two actors of one side are not the same actor.
    """

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._sides: dict[str, str] = {actor.id: _side(actor) for actor in actors}

    def of(self, actor: str | None) -> str | None:
        """The side of an actor, by its id: a country's code or the id itself. None for nobody."""
        return None if actor is None else self._sides.get(actor, actor)

    def all(self, actors: Iterable[str]) -> frozenset[str]:
        """The sides of several actors."""
        return frozenset(self._sides.get(actor, actor) for actor in actors)

    def same(self, one: str | None, other: str | None) -> bool:
        """Whether two actors are known and of one side."""
        return one is not None and other is not None and self.of(one) == self.of(other)


def _side(actor: Actor) -> str:
    if actor.country is None:
        return actor.id
    capital = actor.kind == "place" and any(mention.kind == "metonym" for mention in actor.mentions)
    official = actor.kind == "person" and bool(actor.roles)
    return actor.country if actor.kind in _STATE or capital or official else actor.id


def places(actors: Iterable[Actor]) -> Mapping[str, str]:
    """The country in which each state or place lies, by the actor's id, where it is known."""
    return {one.id: one.country for one in actors if one.country and one.kind in ("state", "government", "place")}
