"""The words of a phrase that names an actor, and which of them are known names and nouns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from . import gazetteer, offices
from .gazetteer import Entry, Noun, Organisation

T = TypeVar("T")

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W_]+)*['’]?|[,;:()]")
_POSSESSIVE = re.compile(r"['’]s?$")
_LONGEST = 9
_SHORT = 3  # abbreviations of so few letters are words too (IS, ICE, MIT), unless written in capitals
_IRREGULAR = {"children": "child", "people": "people", "police": "police", "thieves": "thief", "wives": "wife",
              "series": "series", "news": "news", "media": "media", "press": "press"}  # fmt: skip
_PRONOUNS = frozenset(("us", "it", "is", "who"))


@dataclass(frozen=True, slots=True)
class Word:
    """One word: as written, folded, in the singular, and whether a hyphen ties it to the word before."""

    text: str
    plain: str
    single: str
    tied: bool

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


@dataclass(frozen=True, slots=True)
class Find(Generic[T]):
    """What words `start` to `end` of a phrase are known to be."""

    start: int
    end: int
    what: T


@dataclass(frozen=True, slots=True)
class Land:
    """A country that words name: by its own name, demonym or capital, or by that of a place in it."""

    country: str
    words: str
    place: bool = False


def singular(word: str) -> str:
    """The singular of a noun in lower case, as far as its spelling tells."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men"):
        return word[:-2] + "an"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word


def words(phrase: str) -> tuple[Word, ...]:
    """The words of a phrase, hyphenated ones apart."""
    found = []
    for match in _WORD.finditer(phrase):
        text = match.group()
        plain = text if text in ",;:()" else offices.folded(_POSSESSIVE.sub("", text))
        tied = match.start() > 0 and phrase[match.start() - 1] in "-–"
        found.append(Word(text, plain, singular(plain), tied))
    return tuple(found)


def _plain(name: str) -> str:
    return " ".join(word.plain for word in words(name))


def _runs(found: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """All runs of words, at each place the longest first."""
    for start in range(len(found)):
        for end in range(min(len(found), start + _LONGEST), start, -1):
            yield start, end


def _names(listed: Sequence[Word]) -> bool:
    """Whether words are written as a name is, in a phrase that tells: each noun with a capital."""
    return all(
        word.capital or word.plain in {"of", "for", "the", "and", "in", "de", "la", "al", "el"} for word in listed
    )


@cache
def _organisations() -> dict[str, tuple[str, Organisation]]:
    found: dict[str, tuple[str, Organisation]] = {}
    for name, known in gazetteer.organisations().items():
        found.setdefault(_plain(name), (name, known))
    return found


@cache
def _lands() -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for name, entry in gazetteer.entries().items():
        if entry.kind == "state":
            found.setdefault(_plain(name), entry)
    return found


@cache
def _places() -> dict[str, str]:
    found: dict[str, str] = {}
    for name, country in gazetteer.places().items():
        found.setdefault(_plain(name), country)
    return found


@cache
def _nouns() -> dict[str, Noun]:
    found: dict[str, Noun] = {}
    for name, noun in gazetteer.nouns().items():
        found.setdefault(" ".join(word.single for word in words(name)), noun)
    return found


def nouns(found: Sequence[Word]) -> list[Find[Noun]]:
    """The nouns for those who act, the longest first, none within another."""
    known, taken = [], 0
    for start, end in _runs(found):
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
    for start, end in _runs(found):
        if start < taken:
            continue
        listed = _organisations().get(" ".join(word.plain for word in found[start:end]))
        if listed is not None and _fits(found[start:end], listed[0], lower=lower):
            known.append(Find(start, end, listed[1]))
            taken = end
    return known


def _fits(run: Sequence[Word], name: str, *, lower: bool) -> bool:
    if (
        name.isupper()
        and len(name) <= _SHORT
        and not (lower and name in ("EU", "UN", "ICC", "IMF", "WHO", "FBI", "CIA"))
    ):
        return all(word.text.replace(".", "").isupper() for word in run)
    if name.islower():
        # The lists in lower case do not say which names are common words as well.
        return lower or _names(run) or (not any(sign.isupper() for word in run for sign in word.text) and len(run) > 1)
    return lower or _names(run) or not name[:1].isupper()


def lands(found: Sequence[Word]) -> list[Find[Land]]:
    """The countries that are named, and those of towns and regions, in the order of the words."""
    lower = not any(word.capital for word in found)
    known: list[Find[Land]] = []
    taken = 0
    for start, end in _runs(found):
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
    if lower or not _names(run) or name not in _places():
        return None
    return Land(_places()[name], text, place=True)


def person(found: Sequence[Word]) -> Find[tuple[offices.Held, ...]] | None:
    """The longest run of words that names an office-holder.

    A single word does only at the end of the phrase, or where our own list has it ("Assad government").
    """
    for start, end in sorted(_runs(found), key=lambda run: (run[0] - run[1], run)):
        run = found[start:end]
        if not run[0].capital:
            continue
        held = _career(run)
        if held and (len(run) > 1 or end == len(found) or all(one.office for one in held)):
            return Find(start, end, held)
    return None


def _career(run: Sequence[Word]) -> tuple[offices.Held, ...]:
    """What is known of the bearers of a name, with initials between left out where nothing is with them."""
    name = " ".join(word.plain for word in run)
    bare = " ".join(word.plain for word in run if len(word.plain) > 1)
    return offices.career(name) or (offices.career(bare) if bare != name and " " in bare else ())
