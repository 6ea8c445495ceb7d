"""The words of a phrase that names an actor, in the forms in which they are compared."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from . import offices

T = TypeVar("T")

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W_]+)*['’]?|[,;:()]")
_POSSESSIVE = re.compile(r"['’]s?$")
_MARKS = frozenset(",;:()")
_LONGEST = 9
_JOINING = frozenset(("of", "for", "the", "and", "in", "de", "la", "al", "el"))
_IRREGULAR = {"children": "child", "people": "people", "police": "police", "thieves": "thief", "wives": "wife",
              "series": "series", "news": "news", "media": "media", "press": "press"}  # fmt: skip


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
        plain = text if text in _MARKS else offices.folded(_POSSESSIVE.sub("", text))
        tied = match.start() > 0 and phrase[match.start() - 1] in "-–"
        found.append(Word(text, plain, singular(plain), tied))
    return tuple(found)


def plain(name: str) -> str:
    """A name as it is compared."""
    if name.isascii() and name.replace(" ", "").isalnum():
        return name.lower()
    return " ".join(word.plain for word in words(name))


def singulars(name: str) -> str:
    """A noun of one or several words as it is compared, each word in the singular."""
    return " ".join(singular(word) for word in plain(name).split())


def runs(found: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """All runs of words, at each place the longest first."""
    for start in range(len(found)):
        for end in range(min(len(found), start + _LONGEST), start, -1):
            yield start, end


def written_as_name(run: Sequence[Word]) -> bool:
    """Whether words are written as a name is: each with a capital, but for those that join."""
    return all(word.capital or word.plain in _JOINING for word in run)
