"""The words that time expressions are built from, out of the lexicon."""

import re
from functools import cache
from importlib import resources


def rows(name: str) -> list[list[str]]:
    """The entries of a lexicon file: one a line, fields parted by tabs, `#` opens a comment line."""
    text = (resources.files("variorum.lexicon") / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def table(kind: str) -> dict[str, str]:
    """Word to value for one kind of `moment-words.tsv`."""
    return {word: value for row_kind, word, value in rows("moment-words.tsv") if row_kind == kind}


def either(kind: str, *, upper: bool = False) -> str:
    """A pattern for any word of a kind, longest first; with `upper` also all in capitals."""
    words = set(table(kind))
    if upper:
        words |= {word.upper() for word in words}
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word) for word in ordered) + ")"


@cache
def zones() -> dict[str, str]:
    """Abbreviation of a time zone to its IANA name."""
    return {row[0]: row[1] for row in rows("moment-zones.tsv")}


@cache
def prospective() -> frozenset[str]:
    """Lemmas whose complement lies ahead."""
    return frozenset(row[0] for row in rows("moment-prospective.txt"))


@cache
def scheduled() -> frozenset[str]:
    """Lemmas whose present tense beside a date tells of a timetable."""
    return frozenset(row[0] for row in rows("moment-scheduled.txt"))


@cache
def year_nouns() -> frozenset[str]:
    """Plural nouns that a bare year stands before."""
    return frozenset(row[0] for row in rows("moment-year-nouns.txt"))


@cache
def names() -> re.Pattern[str]:
    """Names that hold a word of time and are no time."""
    entries = sorted((row[0] for row in rows("moment-names.txt")), key=lambda name: (-len(name), name))
    return re.compile(r"\b(?:" + "|".join(re.escape(entry) for entry in entries) + r")\b")


@cache
def dated() -> tuple[tuple[str, str, re.Pattern[str], re.Pattern[str]], ...]:
    """Events named by month and day alone: month and day, year, pattern of what follows, of what stands before."""
    entries = rows("moment-dated.tsv")
    return tuple((day, year, re.compile(after), re.compile(before)) for day, year, after, before in entries)
