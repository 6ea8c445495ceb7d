"""What a phrase that names an actor says of its country and of what it does.

The sectors are those of CAMEO and PLOVER (GOV, MIL, REB, OPP, PTY, COP, JUD, LEG, SPY, MED, EDU, BUS, CRM, CVL, IGO,
NGO, …). The method is that of the agent dictionaries of TABARI and PETRARCH (Schrodt 2014), with the structure of
English noun phrases added: the head stands before the first preposition, nouns that say little ("spokesman") give way
to those that say more, and "of" leads on where the head says little.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from . import lookup, offices, phrases
from .heads import Phrase, joints
from .offices import Held
from .phrases import Find, Word

_LISTED = "list of office-holders"


@dataclass(frozen=True, slots=True)
class Code:
    """The country (ISO 3166-1 alpha-3) and sector of an actor, None where unknown, and what told them.

    `international` marks a body of several states, which has no country.
    """

    country: str | None
    sector: str | None
    how: str
    international: bool = False


UNKNOWN = Code(None, None, "no known word")


@lru_cache(maxsize=4096)
def code(phrase: str, day: str | None = None) -> Code:
    """The country and sector of the actor that a phrase names, as of a day (`2014-03-05`) where one is given.

    "the Russian foreign minister" is RUS and GOV; "Angela Merkel" is DEU, and GOV on the days on which she is known
    to have held an office, ELI after the last of them. Without a day, a person has a sector only where all offices
    that are known are of one.
    """
    words = phrases.words(phrase.strip(" \"“”‘’'"))
    if not words:
        return UNKNOWN
    person = _person(words, day)
    rest = Phrase([word for at, word in enumerate(words) if person is None or not person.start <= at < person.end])
    sector, why = rest.sector()
    if person is not None and not _possessor(words, person):
        sector, why = _of_person(person.what, (sector, why), day)
    country, whence, international = _country(rest)
    if person is not None and not whence:
        held = [one for one in person.what if day is None or one.on(day)] or person.what
        country, whence = offices.country(held), _LISTED
        international = country is None and all(one.sector == "IGO" for one in held)
    told = [f"country: {whence}" if country or international else "", f"sector: {why}" if sector else ""]
    return Code(country, sector, "; ".join(filter(None, told)) or UNKNOWN.how, international)


def _country(phrase: Phrase) -> tuple[str | None, str, bool]:
    """The country that the words tell, the words, and whether they name a body of several states."""
    land, body = phrase.land(), phrase.body()
    if land is not None:
        return land.country, land.words, False
    if body is not None and (body.what.country or body.what.international):
        return body.what.country, body.what.name, body.what.international
    return None, "", False


def _person(words: Sequence[Word], day: str | None) -> Find[tuple[Held, ...]] | None:
    """The office-holder that is named: in full, or by surname after an office that one bearer is known to have held."""
    person = lookup.person(words)
    if person is not None or len(words) < 2 or not words[-1].capital:
        return person
    titles = {word.plain for word in words[:-1]}
    bearers = {
        held.person
        for held in offices.bearers(words[-1].plain)
        if titles & set(offices.folded(held.office or "").split()) and (day is None or held.on(day))
    }
    return Find(len(words) - 1, len(words), offices.career(bearers.pop())) if len(bearers) == 1 else None


def _possessor(words: Sequence[Word], person: Find[tuple[Held, ...]]) -> bool:
    """Whether the actor is not the person but somebody or something of theirs: "Obama administration"."""
    return person.end < len(words) and words[person.end].plain not in joints("cut")


def _of_person(held: Sequence[Held], told: tuple[str | None, str], day: str | None) -> tuple[str | None, str]:
    """The sector of an office-holder: of the office held on the day, ELI after the last, else what the words say."""
    if day is None:
        sectors = {one.sector for one in held}
        return told if told[0] or len(sectors) > 1 else (sectors.pop(), _LISTED)
    now = [one for one in held if one.on(day)]
    if now:
        named = next((one for one in now if one.sector == told[0]), now[0])
        return named.sector, f"{_LISTED}: {named.office or named.sector}"
    if all(one.before(day) for one in held):
        return "ELI", f"{_LISTED}: office ended"
    return told
