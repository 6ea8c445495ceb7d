"""Actors as event data has them: a country or a kind of body, and what they do.

Nothing is guessed: the country is the one that the reading found, and the sector the one that it found, or the one that
the kind of the actor or an office of the executive says. What is not known stays empty.
"""

from dataclasses import dataclass
from functools import cache
from typing import Final

from variorum.annotation.gazetteer import rows
from variorum.collation import sides
from variorum.model import Actor

_OF_KIND = {"government": "GOV", "media": "MED", "alliance": "IGO"}
_BODIES: Final = frozenset({"IGO", "NGO"})
"""Sectors that PLOVER has as codes of actors without a country, not as sectors."""
_OFFICIAL = frozenset({"GOV", "MIL", "COP", "JUD", "SPY", "IGO"})
"""Sectors whose word is an official's. Legislatures and parties are apart: their members speak for themselves."""
_OFFICIAL_KINDS = frozenset({"state", "government", "alliance"})


@dataclass(frozen=True, slots=True)
class Party:
    """An actor with its codes. `sector` is CAMEO's (MED is media), `plover` PLOVER's (JRN is media, MED medicine).

    `code` is the country (ISO 3166-1 alpha-3), or IGO or NGO of a body of no country.
    """

    actor: Actor
    country: str | None
    code: str | None
    sector: str | None

    @property
    def id(self) -> str:
        """The id of the actor."""
        return self.actor.id

    @property
    def name(self) -> str:
        """The name of the actor."""
        return self.actor.name

    @property
    def plover(self) -> str | None:
        """The sector by PLOVER's list; None for a body that PLOVER has as a kind of actor."""
        return _names()[self.sector][0] or None if self.sector in _names() else None

    @property
    def sector_name(self) -> str:
        """The sector in words, as ICEWS names it; nothing where it is not known."""
        return _names()[self.sector][1] if self.sector in _names() else ""

    @property
    def country_name(self) -> str:
        """The usual English name of the country; nothing where it is not known."""
        return countries().get(self.country or "", "")

    @property
    def title(self) -> str:
        """The first office that the articles give the actor; nothing where they give none."""
        return self.actor.roles[0].title if self.actor.roles else ""

    @property
    def official(self) -> bool:
        """Whether what it says is said by a state, a body of states, or somebody in office."""
        return self.actor.kind in _OFFICIAL_KINDS or self.sector in _OFFICIAL


def of(actor: Actor) -> Party:
    """An actor with its codes."""
    sector = actor.sector or _OF_KIND.get(actor.kind) or _of_office(actor)
    body = sector if sector in _BODIES and actor.country is None else None
    return Party(actor, actor.country, actor.country or body, sector)


def _of_office(actor: Actor) -> str | None:
    held = actor.kind in ("person", "office") and any(sides.speaks_for_state(role.title) for role in actor.roles)
    return "GOV" if held else None


@cache
def countries() -> dict[str, str]:
    """The usual English name of each country."""
    return {row[0]: row[1].split(";")[0].lstrip("?") for row in rows("actor-countries.tsv")}


@cache
def _names() -> dict[str | None, tuple[str, str]]:
    return {code: (plover, name) for code, plover, name in rows("event-sectors.tsv")}
