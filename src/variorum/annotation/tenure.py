"""What the lists of office-holders add to a person of an article: country, sector, and the time in an office."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from . import offices
from .codes import code
from .offices import Held

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ENDED = re.compile(r"\b(?:former|ex|then|late|outgoing|ousted|deposed)\b[ -]?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a person: country and sector, the time of each of the titles, and what told the country."""

    country: str | None
    sector: str | None
    whens: tuple[str | None, ...]
    how: str | None


def of(name: str, titles: Sequence[str], country: str | None, published: str | None) -> Known:
    """What the lists know of the bearer of a full name at the date of the article.

    A namesake is a false alarm: nothing is taken where several persons of the name held an office then, where the
    text gives another country, or where its titles are of another sector than the office.
    """
    told = next((sector for title in titles if (sector := code(title).sector)), None)
    day = _DAY.match(published or "")
    held = _bearer(name, country, day.group()) if day and " " in name else ()
    now = [one for one in held if day and one.on(day.group())]
    fitting = [one for one in now if told in (None, one.sector, "ELI")]
    whens = tuple(_when(title, held, day.group() if day else "") for title in titles)
    if not fitting or (told == "ELI" and not any(whens)):
        return Known(None, told, whens, None)
    one = fitting[0]
    office = one.office or f"sector {one.sector}"
    return Known(one.country, told or one.sector, whens, f"country: list of office-holders, {office} {one.interval}")


def _bearer(name: str, country: str | None, day: str) -> tuple[Held, ...]:
    """The career of the one person of this name who is known to have held an office by that day."""
    held = offices.career(name)
    people = {one.person for one in held}
    lands = {one.country for one in held if one.country}
    apart = country is not None and bool(lands) and country not in lands
    one_person = len(people) == 1 and (len(lands) <= 1 or all(one.office for one in held))
    begun = any(one.on(day) or one.before(day) for one in held)
    return held if one_person and begun and not apart else ()


def _when(title: str, held: Sequence[Held], day: str) -> str | None:
    """The time in the office that a title names: the present one, of a former holder the one that has ended."""
    bare = _ENDED.sub("", title)
    ended = bare != title
    fitting = [one for one in held if one.office and _names(bare, one.office)]
    times = {one.interval for one in fitting if (one.before(day) if ended else one.on(day))}
    return times.pop() if len(times) == 1 else None


def _names(title: str, office: str) -> bool:
    one, other = (offices.folded(words).replace("defense", "defence") for words in (title, office))
    return one == other or other.startswith(f"{one} of ")
