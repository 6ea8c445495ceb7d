"""Who speaks for whom: a state, the bodies of its government and its office-holders are one side.

An office counts only where the text gives the person a title of the executive and a country; members of parliaments,
of oppositions and of parties speak for themselves, as do those who have left office or are yet to enter it.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from variorum.annotation.gazetteer import rows
from variorum.model import Actor

_WORD = re.compile(r"[a-z]+(?:[-'’][a-z]+)*")


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(word for kind, words in rows("stance-offices.tsv") if kind == name for word in words.split(";"))


def of(actor: Actor) -> str:
    """The side that an actor speaks for: a country's code, or the actor's own id."""
    if actor.country and (actor.kind == "state" or _executive(actor) or _holds_office(actor)):
        return actor.country
    return actor.id


def sides(actors: Iterable[Actor]) -> dict[str, str]:
    """The side of each actor, by id."""
    return {actor.id: of(actor) for actor in actors}


def states(actors: Iterable[Actor]) -> dict[str, str]:
    """The id of the state that stands for each country named in the articles."""
    found = {actor.country: actor.id for actor in actors if actor.kind == "state" and actor.country}
    return dict(sorted(found.items()))


def speaker(makers: Iterable[str], side_of: Mapping[str, str], state_of: Mapping[str, str]) -> str:
    """Who is recorded of several of one side: the one who is there alone, else its state, else the first of them."""
    ids = sorted(set(makers))
    if len(ids) == 1:
        return ids[0]
    return state_of.get(side_of.get(ids[0], ""), ids[0])


def voice(actor: Actor) -> str:
    """Like `of`, but spokespersons and officials of an unnamed body count for the country that the text gives them.

    Their words may be a company's; so this only serves where the words themselves agree besides.
    """
    titles = (f" {role.title.casefold()} " for role in actor.roles)
    official = any(f" {word} " in title for title in titles for word in _listed("voice"))
    return actor.country if actor.country and actor.kind == "person" and official else of(actor)


def _executive(actor: Actor) -> bool:
    """Whether a body is of the government proper; parliaments and courts speak for themselves."""
    padded = f" {' '.join(_WORD.findall(actor.name.casefold()))} "
    return actor.kind == "government" and not any(f" {word} " in padded for word in _listed("apart"))


def _holds_office(actor: Actor) -> bool:
    return actor.kind in {"person", "office"} and any(speaks_for_state(role.title) for role in actor.roles)


@cache
def speaks_for_state(title: str) -> bool:
    """Whether a title is one of a state's executive: "Deputy Foreign Minister", never "former president"."""
    words = _WORD.findall(title.casefold())
    padded = f" {' '.join(words)} "
    if any(f" {word} " in padded for word in _listed("not")) or padded.strip().endswith("-elect"):
        return False
    if any(f" {head} " in padded for head in _listed("head")):
        # "president of the shipping line" is president of something that is no state
        return " of the " not in padded or any(f" {word} " in padded for word in ("republic", "state", "treasury"))
    voice = any(f" {word} " in padded for word in _listed("voice"))
    return voice and any(f" {word} " in padded for word in _listed("body"))


class Sides:
    """The side of each actor, to be asked for by id.

    States, bodies of government and office-holders go by their country, everybody else by themselves. Two actors of one
    side are not the same actor.
    """

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._sides = sides(actors)

    def of(self, actor: str | None) -> str | None:
        """The side of an actor: a country's code or the id itself. None for nobody."""
        return None if actor is None else self._sides.get(actor, actor)

    def all(self, actors: Iterable[str]) -> frozenset[str]:
        """The sides of several actors."""
        return frozenset(self._sides.get(actor, actor) for actor in actors)

    def same(self, one: str | None, other: str | None) -> bool:
        """Whether two actors are known and of one side."""
        return one is not None and other is not None and self.of(one) == self.of(other)


def places(actors: Iterable[Actor]) -> dict[str, str]:
    """The country in which each state, seat of government or place lies, by the actor's id, where it is known."""
    return {one.id: one.country for one in actors if one.country and one.kind in ("state", "government", "place")}
