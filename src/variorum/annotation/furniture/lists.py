"""The word lists of this package, read from the lexicon once a process."""

import re
from functools import cache
from importlib.resources import files

_LEXICON = files("variorum") / "lexicon"


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The entries of a list in their order, each as its tab-separated columns; comments and empty lines left out."""
    text = (_LEXICON / name).read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def agencies() -> dict[str, tuple[str, str]]:
    """News and picture agencies: the name as written, in lower case, to its full name and what it deals in."""
    return {written.lower(): (name, trade) for written, name, trade in rows("furniture-agencies.tsv")}


@cache
def outlets() -> dict[str, str]:
    """Outlets, the name in lower case without article to the name as listed."""
    return {bare(name): name for (name,) in rows("outlet-names.txt")}


@cache
def cities() -> frozenset[str]:
    """Cities, in lower case, that open a dateline without a country."""
    return frozenset(name.lower() for (name,) in rows("furniture-cities.txt"))


@cache
def sections() -> frozenset[str]:
    """Names of sections, in lower case."""
    return frozenset(name.lower() for (name,) in rows("furniture-sections.txt"))


@cache
def scene_verbs() -> frozenset[str]:
    """Present-tense verbs of captions."""
    return frozenset(form for (form,) in rows("furniture-scene-verbs.txt"))


@cache
def agency_pattern() -> str:
    """A regular expression for any agency's name, the longest first; to be used with case kept for short names."""
    names = sorted((row[0] for row in rows("furniture-agencies.tsv")), key=lambda name: (-len(name), name))
    return r"(?<![\w-])(?:" + "|".join(_spelled(name) for name in names) + r")(?!\w)"


def bare(name: str) -> str:
    """A name for look-up: lower case, without leading article."""
    return name.lower().strip().removeprefix("the ")


def _spelled(name: str) -> str:
    # Initials mean an agency only in capitals ("PA", not "pa"); longer names are also printed in capitals throughout.
    return re.escape(name) if len(name) <= 4 else f"(?i:{re.escape(name)})"
