"""Persons of one article: which names are of the same one, what gender the text tells, which titles they bear."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from . import gazetteer, spellings, titles
from .names import Name
from .parser import Parse
from .titles import Title

_SUFFIXES = {"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"}
_SHOUTED = 4
"""Letters from which a word in capitals is no initials."""
_PARTICLES = {"von", "van", "der", "de", "den", "al", "bin", "ibn", "el", "di", "da", "dos", "la", "le"}


@dataclass(slots=True)
class Person:
    """One person: the fullest name, its places, its titles, and the gender that the text tells (`m`, `f` or '')."""

    name: str
    mentions: list[tuple[int, int]] = field(default_factory=list)
    titles: list[Title] = field(default_factory=list)
    gender: str = ""

    @property
    def country(self) -> str | None:
        """The country of most of the titles that name one, None where two are named as often."""
        votes = Counter(title.country for title in self.titles if title.country).most_common(2)
        tied = len(votes) > 1 and votes[0][1] == votes[1][1]
        return votes[0][0] if votes and not tied else None


def group(parse: Parse, names: Sequence[Name]) -> list[Person]:
    """The persons that the names stand for, in the order of their first mention.

    A full name and its surname are one person; a single word joins the one person whose name ends with it, or else
    begins with it ("Xi"). Where several share a surname it goes to the one named in full most often.
    """
    spans = [span for name in names if name.label == "PERSON" and (span := _without_title(name))]
    people: list[Person] = []
    told_apart = {_words(name)[0] for start, end in spans if _suffix(name := parse.text[start:end]) and _short(name)}
    for start, end in sorted(spans, key=lambda span: (-len(_words(parse.text[span[0] : span[1]])), span)):
        person = _same(people, parse.text[start:end], told_apart)
        if person is None:
            person = Person(parse.text[start:end])
            people.append(person)
        person.mentions.append((start, end))
    for person in people:
        person.mentions.sort()
        _describe(parse, person)
    return sorted(people, key=lambda person: person.mentions[0])


def _words(name: str) -> list[str]:
    words = [word for word in name.replace(",", " ").split() if word not in _SUFFIXES]
    return words or [name]


def _without_title(name: Name) -> tuple[int, int] | None:
    """The name without titles that spaCy took into it ("Sen. Ted Cruz", "President Biden")."""
    start = name.start
    words = name.text.split(" ")
    while len(words) > 1 and (
        words[0].lower() in gazetteer.offices() or gazetteer.known_at(words[0], 0) or _shouted(words)
    ):
        start += len(words[0]) + 1
        words = words[1:]
    if words[0].lower() in gazetteer.offices() or not any(word[:1].isupper() for word in words):
        return None
    return (start, name.end) if start < name.end else None


def _shouted(words: list[str]) -> bool:
    """Whether a word in capitals stands before a name that is not: a dateline or a button ("CLOSE Ann Holm")."""
    first, *rest = words
    return first.isalpha() and first.isupper() and len(first) >= _SHOUTED and not any(map(str.isupper, rest))


def _suffix(name: str) -> str:
    """ "Jr" of "Ann Holm, Jr."; empty where there is none."""
    return next((word.rstrip(".") for word in name.replace(",", " ").split() if word in _SUFFIXES), "")


def _short(name: str) -> bool:
    return len(_words(name)) == 1


def _same(people: list[Person], name: str, told_apart: set[str]) -> Person | None:
    """The person whom a name fits best. `told_apart` are surnames that the text also gives a suffix: "Holm Jr."."""
    words, suffix = _words(name), _suffix(name)
    fits = [person for person in people if _fits(_words(person.name), words)]
    bearing = [person for person in fits if _suffix(person.name) == suffix]
    if len(words) > 1:  # father and son; a bare surname may be either's
        fits = bearing
    elif suffix or words[0] in told_apart:
        fits = bearing or [person for person in fits if not _suffix(person.name)]
    if not fits:
        return None
    last = [person for person in fits if _words(person.name)[-1] == words[-1]] or fits
    full = max(_named_in_full(person) for person in last)
    best = [person for person in last if _named_in_full(person) == full]
    return min(best, key=lambda person: person.mentions[0])


def _named_in_full(person: Person) -> int:
    return sum(end - start > len(_words(person.name)[-1]) for start, end in person.mentions)


def _fits(full: list[str], words: list[str]) -> bool:
    if len(words) == 1:
        return words[0] == full[0] or spellings.core(words[0]) == spellings.core(full[-1])
    if len(full) > 1 and all(spellings.alike(full[at], words[at]) for at in (0, -1)):
        return True
    if full[-1] != words[-1]:
        return " ".join(words) in " ".join(full)
    one, other = full[0].rstrip("."), words[0].rstrip(".")
    if one == other or one in full[-1:] or other in full:
        return True
    short, long = sorted((one, other), key=len)
    nickname = len(short) == 1 or len(short) >= 3
    return (nickname and long.startswith(short)) or words[0].lower() in _PARTICLES


def _describe(parse: Parse, person: Person) -> None:
    for start, end in person.mentions:
        title = titles.before(parse, start)
        person.titles.extend([title] if title else [])
        person.titles.extend(titles.beside(parse, start, end))
    person.gender = _gender(person)


def _gender(person: Person) -> str:
    told = Counter(title.gender for title in person.titles if title.gender)
    if len(told) == 1:
        return next(iter(told))
    first = _words(person.name)[0] if " " in person.name else ""
    return gazetteer.first_names().get(first, "") if not told else ""


def surnames(people: Iterable[Person]) -> set[str]:
    """The last words of full names, by which a text goes on to name their bearers, in capitals too."""
    found = {_words(person.name)[-1] for person in people if " " in person.name}
    long = {word for word in found if len(word) >= _SHOUTED}
    return found | {word.upper() for word in long} | {word.title() for word in long if word.isupper()}
