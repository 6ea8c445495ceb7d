"""Which words of a phrase are known: nouns for those who act, organisations, countries and places, office-holders."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from . import gazetteer, offices
from .gazetteer import Entry
from .phrases import Find, Word, plain, runs, singulars, written_as_name

_SHORT = 3  # abbreviations of so few letters are words too (IS, ICE, MIT), unless written in capitals
_COMMON = frozenset(("EU", "UN", "ICC", "IMF", "WHO", "FBI", "CIA"))
_PRONOUNS = frozenset(("us", "it", "is", "who"))
_RELIGIONS = ("BUD", "CHR", "HIN", "JEW", "MUS")
_SECTORS = dict.fromkeys(_RELIGIONS, "REL") | {"PPL": "CVL", "ENV": "NGO", "HRI": "NGO"}
_OF_KINDS = {"media": "MED", "alliance": "IGO", "government": "GOV", "organization": "IGO", "group": "REB"}


@dataclass(frozen=True, slots=True)
class Noun:
    """What a common noun tells of who acts: the sector, or None, and whether only where no other noun tells one."""

    sector: str | None
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Organisation:
    """A known organisation: its country, what it does, and whether it is one of several states."""

    name: str
    country: str | None
    sector: str | None
    international: bool = False


@dataclass(frozen=True, slots=True)
class Land:
    """A country that words name: by its own name, demonym or capital, or by that of a place in it."""

    country: str
    words: str
    place: bool = False


@cache
def _nouns() -> dict[str, Noun]:
    """Our own list goes before that of the dictionaries, which is in the form that is compared."""
    found: dict[str, Noun] = {}
    for sector, strength, listed in gazetteer.rows("actor-sectors.tsv"):
        noun = Noun(None if sector == "-" else sector, strength == "weak")
        for name in listed.split(";"):
            found.setdefault(singulars(name), noun)
    for name, sector, *_ in gazetteer.rows("actor-agents.tsv"):
        found.setdefault(name, Noun(_SECTORS.get(sector, sector)))
    return found


@cache
def _organisations() -> dict[str, Organisation]:
    """Our own lists go before that of the dictionaries, which is in the form that is compared."""
    found: dict[str, Organisation] = {}
    for names, country, sector in gazetteer.rows("actor-organisations.tsv"):
        for name in names.split(";"):
            known = Organisation(name, country.strip("*") or None, sector, country == "*")
            found.setdefault(plain(name), known)
    for name, entry in gazetteer.entries().items():
        several = entry.kind in ("alliance", "organization")
        if entry.kind != "state" and not entry.unsure and (several or entry.country or entry.kind == "media"):
            found.setdefault(plain(name), Organisation(name, entry.country, _OF_KINDS.get(entry.kind), several))
    for names, country, sector in gazetteer.rows("actor-groups.tsv"):
        for name in names.split(";"):
            found.setdefault(name, Organisation(name, country or None, sector, sector == "IGO"))
    return found


@cache
def _lands() -> dict[str, Entry]:
    states = ((name, entry) for name, entry in gazetteer.entries().items() if entry.kind == "state")
    found: dict[str, Entry] = {}
    for name, entry in states:
        found.setdefault(plain(name), entry)
    return found


@cache
def _places() -> dict[str, str]:
    found: dict[str, str] = {}
    for country, names in gazetteer.rows("actor-regions.tsv"):
        for name in names.split(";"):
            found.setdefault(plain(name), country)
    for name, country in gazetteer.rows("actor-places.tsv"):
        found.setdefault(name, country)
    return found


def nouns(found: Sequence[Word]) -> list[Find[Noun]]:
    """The nouns for those who act, the longest first, none within another."""
    known, taken = [], 0
    for start, end in runs(found):
        if start < taken:
            continue
        noun = _nouns().get(" ".join(word.single for word in found[start:end]))
        if noun is not None:
            known.append(Find(start, end, noun))
            taken = end
    return known


def bodies(found: Sequence[Word]) -> list[Find[Organisation]]:
    """The known organisations, written with capitals unless the whole phrase has none."""
    lower = not any(word.capital for word in found)
    known, taken = [], 0
    for start, end in runs(found):
        if start < taken:
            continue
        listed = _organisations().get(" ".join(word.plain for word in found[start:end]))
        if listed is not None and _fits(found[start:end], listed.name, lower=lower):
            known.append(Find(start, end, listed))
            taken = end
    return known


def _fits(run: Sequence[Word], name: str, *, lower: bool) -> bool:
    if name.isupper() and len(name) <= _SHORT and not (lower and name in _COMMON):
        return all(word.text.replace(".", "").isupper() for word in run)
    if name.islower():
        # The lists in lower case do not say which names are common words as well.
        return (
            lower
            or written_as_name(run)
            or (not any(sign.isupper() for word in run for sign in word.text) and len(run) > 1)
        )
    return lower or written_as_name(run) or not name[:1].isupper()


def lands(found: Sequence[Word]) -> list[Find[Land]]:
    """The countries that are named, and those of towns and regions, in the order of the words."""
    lower = not any(word.capital for word in found)
    known: list[Find[Land]] = []
    taken = 0
    for start, end in runs(found):
        run = found[start:end]
        if start < taken or not (lower or run[0].capital):
            continue
        name = " ".join(word.plain for word in run)
        land = _land(name, run, lower=lower)
        if land is not None:
            known.append(Find(start, end, land))
            taken = end
    return known


def _land(name: str, run: Sequence[Word], *, lower: bool) -> Land | None:
    text = " ".join(word.text for word in run)
    if name in _lands():
        entry = _lands()[name]
        unsure = lower and (entry.unsure or name in _PRONOUNS)
        return None if unsure or entry.country is None else Land(entry.country, text)
    if lower or not written_as_name(run) or name not in _places():
        return None
    return Land(_places()[name], text, place=True)


def person(found: Sequence[Word]) -> Find[tuple[offices.Held, ...]] | None:
    """The longest run of words that names an office-holder.

    A single word does only at the end of the phrase, or where our own list has it ("Assad government").
    """
    for start, end in sorted(runs(found), key=lambda run: (run[0] - run[1], run)):
        run = found[start:end]
        if not run[0].capital:
            continue
        held = _career(run)
        if held and (len(run) > 1 or end == len(found) or all(one.office for one in held)):
            return Find(start, end, held)
    return None


def _career(run: Sequence[Word]) -> tuple[offices.Held, ...]:
    """What is known of the bearers of a name, else of one well-known with the same first and last names."""
    name = " ".join(word.plain for word in run)
    return offices.career(name) or (offices.likely(name) if len(run) > 1 and written_as_name(run) else ())
