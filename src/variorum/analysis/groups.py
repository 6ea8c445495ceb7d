"""Whom actors count as in a table: themselves, their country, or a side that the user names."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal

from variorum.errors import UsageError
from variorum.model import Actor, Dossier

from . import parties

Sides = Mapping[str, Iterable[str]]
"""The names of sides, each with the names or ids of the actors that count for it."""
By = Literal["actor", "country"] | Sides
"""Whom an actor counts as: itself, its country, or the side that names it."""

_NO_COUNTRY = "without a known country"
_NO_SIDE = "of none of the sides"


class Groups:
    """The name under which an actor counts.

    By `country`, only actors whose country is known count; by sides, only those that a side names, by name or id.

    Raises:
        UsageError: `by` is none of these, or a side names an actor that the dossier has not.
    """

    def __init__(self, dossier: Dossier, by: By = "actor") -> None:
        if isinstance(by, str) and by not in ("actor", "country"):
            raise UsageError(f"actors are grouped by 'actor', by 'country' or by sides, not by {by!r}")
        self.lacking = _NO_COUNTRY if isinstance(by, str) else _NO_SIDE
        self._names = _names(dossier.actors, by) if isinstance(by, str) else _by_side(dossier, by)

    def of(self, actor: str | None) -> str | None:
        """The group of the actor of an id; None where it has none."""
        return self._names.get(actor) if actor is not None else None


def _by_side(dossier: Dossier, sides: Sides) -> dict[str, str]:
    wanted: dict[str, str] = {}
    for side, members in sides.items():
        for member in [members] if isinstance(members, str) else members:
            wanted[member] = side
    found: dict[str, str] = {}
    for actor in dossier.actors:
        own = wanted.get(actor.id, wanted.get(actor.name))
        if own is not None:
            found[actor.id] = own
    known = {actor.id for actor in dossier.actors} | {actor.name for actor in dossier.actors}
    if unknown := sorted(set(wanted) - known):
        raise UsageError(f"the dossier has no actor {unknown[0]!r}; `dossier.actors` lists them")
    return found


def _names(actors: Iterable[Actor], by: Literal["actor", "country"]) -> dict[str, str]:
    listed = list(actors)
    if by == "country":
        names = parties.countries()
        return {one.id: names.get(one.country, one.country) for one in listed if one.country is not None}
    often = Counter(one.name for one in listed)
    return {one.id: one.name if often[one.name] == 1 else f"{one.name} ({one.kind}, {one.id[-4:]})" for one in listed}
