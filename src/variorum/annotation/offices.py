"""Who held which public office when, from two lists: one of dictionaries of 2014, one compiled by hand up to 2025."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from . import gazetteer

_LISTS = ("actor-holders-recent.tsv", "actor-holders.tsv")
_FIRST, _LAST = "0000-01-01", "9999-12-31"


@dataclass(frozen=True, slots=True)
class Held:
    """One person's time in one office.

    `office` is None where the source tells the sector only, `country` where the office is of an international body.
    `since` and `until` are days, months or years (EDTF); `until` is None where the office was still held on `known`,
    the last day that the source knows. Nothing is known of later days.
    """

    person: str
    office: str | None
    sector: str
    country: str | None
    since: str | None
    until: str | None
    known: str | None = None

    def on(self, day: str) -> bool:
        """Whether the office was held on a day (`2014-03-05`) that the source knows."""
        return _start(self.since) <= day <= _end(self.until or self.known)

    def before(self, day: str) -> bool:
        """Whether the office is known to have ended by that day."""
        return self.until is not None and _end(self.until) < day

    def open_on(self, day: str) -> bool:
        """Whether the office had not ended when the source was made, and the day is later."""
        return self.until is None and _end(self.known) < day

    @property
    def interval(self) -> str:
        """The time in office as an EDTF interval, open where the end is not known."""
        return f"{self.since or '..'}/{self.until or '..'}"


def _start(when: str | None) -> str:
    return when + _FIRST[len(when) :] if when else _FIRST


def _end(when: str | None) -> str:
    return when + "-12-31"[len(when) - 4 :] if when else _LAST


def folded(name: str) -> str:
    """A name as it is compared: lower case, without accents, dots and hyphens."""
    if name.isascii() and name.replace(" ", "").isalnum():
        return name.lower()
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    return " ".join("".join(" " if sign in "-–" else sign for sign in plain if _kept(sign)).lower().split())


_LETTERS = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae"})


def _kept(sign: str) -> bool:
    return not unicodedata.combining(sign) and sign not in ".,'’‘`\""


@cache
def _lines() -> dict[str, list[str]]:
    """The lines of the lists under each name of their person, folded. A name in one line is one in all of a list."""
    found: dict[str, list[str]] = defaultdict(list)
    for listed in _LISTS:
        people: dict[str, list[str]] = defaultdict(list)
        names: dict[str, set[str]] = defaultdict(set)
        for person, others, *rest in gazetteer.rows(listed):
            people[person].append("\t".join((person, *rest)))
            names[person].update((folded(person), *(folded(name) for name in others.split(";") if name)))
        for person, lines in people.items():
            for name in names[person]:
                found[name].extend(lines)
    return found


@lru_cache(maxsize=1 << 14)
def career(name: str) -> tuple[Held, ...]:
    """All offices known of the bearers of this name, whoever they are, in the order of the lists."""
    return tuple(_held(line) for line in _lines().get(folded(name), ()))


def _held(line: str) -> Held:
    person, office, sector, land, since, until = line.split("\t")
    known = until[1:] if until.startswith(">") else None
    return Held(person, office or None, sector, land or None, since or None, None if known else until or None, known)


@cache
def _outer() -> dict[str, set[str]]:
    """Of the first and last words of names of the hand-compiled list, the persons who have them."""
    found: dict[str, set[str]] = defaultdict(set)
    for person, others, *_ in gazetteer.rows(_LISTS[0]):
        for name in filter(None, [person, *others.split(";")]):
            words = folded(name).split()
            if len(words) > 1:
                found[f"{words[0]} {words[-1]}"].add(person)
    return found


def likely(name: str) -> tuple[Held, ...]:
    """The career of the one well-known person whose first and last names are those of a name, whatever is between."""
    words = folded(name).split() or [""]
    people = _outer().get(f"{words[0]} {words[-1]}", set())
    return career(next(iter(people))) if len(people) == 1 else ()


def holder(name: str, day: str | None = None) -> tuple[Held, ...]:
    """The offices that bearers of this name held on a day (`2014-03-05`), or all where no day is given.

    Nothing is guessed: a surname finds its bearer only where the lists have it as a name of one.
    """
    held = career(name)
    return held if day is None else tuple(one for one in held if one.on(day))


def country(held: Iterable[Held]) -> str | None:
    """The one country of the offices, None where there are several or none."""
    found = {one.country for one in held}
    return found.pop() if len(found) == 1 else None


@cache
def _surnames() -> dict[str, tuple[Held, ...]]:
    found: dict[str, list[Held]] = defaultdict(list)
    for person, _, office, *_ in gazetteer.rows(_LISTS[0]):
        if office:
            found[folded(person).split()[-1]].extend(one for one in career(person) if one.office)
    return {name: tuple(dict.fromkeys(held)) for name, held in found.items()}


def bearers(surname: str) -> tuple[Held, ...]:
    """The named offices of all persons of the hand-compiled list whose name ends with this word."""
    return _surnames().get(folded(surname), ())
