"""Names of states, bodies and media that are known beforehand, and where a text has them."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from variorum.model import ActorKind

Form = Literal["name", "adjectival", "nominal", "capital"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One known form of a name.

    `usual` is the name that the actor goes by. `unsure` forms are other words or names too (Turkey, Georgia) and count
    only where the reader of names agrees that it is a place or body.
    """

    usual: str
    kind: ActorKind
    country: str | None
    form: Form
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """A place of a text where a known form stands."""

    start: int
    end: int
    entry: Entry


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a tab-separated word list of the lexicon, without comments."""
    text = files("variorum.lexicon").joinpath(name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    yield from csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


@cache
def entries() -> dict[str, Entry]:
    """All known forms. Where two share one (Congolese, Dominican), the first in the list has it."""
    known: dict[str, Entry] = {}
    for row in rows("actor-countries.tsv"):
        code, names, demonyms, capitals, seats = (row + [""] * 5)[:5]
        usual = names.split(";")[0].lstrip("?")
        _add(known, names, Entry(usual, "state", code, "name"))
        adjective, *people = demonyms.split(";")
        _add(known, adjective, Entry(usual, "state", code, "adjectival"))
        for noun in people:
            # "Russians" names the people; "Azeri" or "Croat" stands before nouns as well.
            form: Form = "nominal" if noun.endswith(("s", "men")) else "adjectival"
            _add(known, noun, Entry(usual, "state", code, form))
        _add(known, capitals, Entry(usual, "state", code, "capital"))
        for seat in filter(None, seats.split(";")):
            _add(known, seat, Entry(seat, "government", code, "name"))
    for row in rows("actor-bodies.tsv"):
        kind, names, country = (row + [""] * 3)[:3]
        usual = names.split(";")[0].lstrip("?")
        _add(known, names, Entry(usual, kind, country or None, "name"))  # type: ignore[arg-type]
    return known


def _add(known: dict[str, Entry], forms: str, entry: Entry) -> None:
    for form in filter(None, forms.split(";")):
        unsure = form.startswith("?")
        bare = form.removeprefix("?")
        known.setdefault(bare, Entry(entry.usual, entry.kind, entry.country, entry.form, unsure))


@cache
def _by_first_word() -> dict[str, list[str]]:
    index: dict[str, list[str]] = defaultdict(list)
    for form in entries():
        index[_first_word(form)].append(form)
    return {word: sorted(forms, key=lambda form: (-len(form), form)) for word, forms in index.items()}


def _first_word(text: str) -> str:
    end = next((at for at, sign in enumerate(text) if not sign.isalnum()), len(text))
    return text[:end]


def known_at(text: str, start: int) -> Known | None:
    """The longest known form that begins at `start`, which must be the beginning of a word."""
    for form in _by_first_word().get(_first_word(text[start : start + 40]), ()):
        end = start + len(form)
        if text.startswith(form, start) and not (end < len(text) and _goes_on(text, end, entries()[form])):
            return Known(start, end, entries()[form])
    return None


def _goes_on(text: str, end: int, entry: Entry) -> bool:
    if text[end].isalnum():
        return True
    # "Russian-backed" and "China-Russia" name states; "Post-Dispatch" is a word of its own.
    return entry.kind != "state" and text[end] == "-" and end + 1 < len(text) and text[end + 1].isupper()


@cache
def offices() -> dict[str, tuple[str, str]]:
    """Words for offices and the like: what kind of word it is, and the gender it tells, or ''."""
    found = {}
    for row in rows("actor-offices.tsv"):
        word, kind, gender = (row + [""] * 3)[:3]
        found[word] = (kind, gender)
    return found


@cache
def people() -> dict[str, str]:
    """Common nouns for a single person, and the gender each tells, or ''."""
    return {word: gender.strip("-") for gender, words in rows("actor-people.tsv") for word in words.split()}


@cache
def first_names() -> dict[str, str]:
    """Given names that tell a gender, `m` or `f`."""
    return {name: gender for gender, names in rows("actor-first-names.tsv") for name in names.split()}


@cache
def syllables() -> frozenset[str]:
    """Second syllables of hyphenated Korean and Taiwanese given names."""
    return frozenset(word for row in rows("actor-syllables.txt") for words in row for word in words.split())
