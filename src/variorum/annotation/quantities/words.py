"""The words that quantities are built from, out of the lexicon."""

import re
from functools import cache

from variorum.annotation.moments.words import rows


def _either(words: list[str]) -> str:
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s{1,3}") for word in ordered) + ")"


@cache
def hedges() -> dict[str, str]:
    """What each hedge does, before or after a number."""
    return {f"{where} {words}": effect for where, words, effect in rows("quantity-hedges.tsv")}


@cache
def hedge_before() -> re.Pattern[str]:
    """A hedge at the end of a text."""
    words = [words for where, words, _ in rows("quantity-hedges.tsv") if where == "before"]
    return re.compile(
        rf"(?i)(?<![\w-])(?P<words>{_either(words)})\s{{1,3}}(?:(?:the|a|its|his|their|only)\s{{1,3}})?[“‘\"'(]?\Z"
    )


@cache
def hedge_after() -> re.Pattern[str]:
    """A hedge at the start of a text."""
    words = [words for where, words, _ in rows("quantity-hedges.tsv") if where == "after"]
    return re.compile(rf"(?i)[\s-]{{1,3}}(?P<words>{_either(words)})(?!\w)|(?P<sign>\+)(?!\w)")


@cache
def units() -> dict[str, str]:
    """Written form of a unit to the unit."""
    return {row[0]: row[1] for row in rows("quantity-units.tsv")}


@cache
def currency_signs() -> str:
    """A pattern of the signs that stand before an amount of money."""
    return _either([form for form, unit in units().items() if unit.isupper() and not form.islower() and len(unit) == 3])


@cache
def unit_after() -> re.Pattern[str]:
    """A unit right after a number."""
    signs = [form for form in units() if form == "%" or form in ("€", "£", "₽", "₴")]
    named = [form for form in units() if form[0].isalpha()]
    return re.compile(
        rf"\s?(?P<sign>{_either(signs)})|(?:\s?-\s?|\s{{1,3}}|(?<=\d))(?P<unit>(?i:{_either(named)}))(?!\w)"
    )


@cache
def labels() -> frozenset[str]:
    """Nouns that are numbered rather than counted."""
    return frozenset(row[0] for row in rows("quantity-labels.txt"))


@cache
def rhetorical() -> frozenset[str]:
    """Nouns after a small number word that count nothing."""
    return frozenset(row[0] for row in rows("quantity-rhetorical.txt"))


@cache
def changes() -> frozenset[str]:
    """Verbs whose subject is what a sum of money measures: "the debt reached $17 trillion"."""
    return frozenset(row[0] for row in rows("quantity-changes.txt"))


@cache
def telling() -> frozenset[str]:
    """Verbs (dictionary form) by which a source gives a figure."""
    return _of_sources("verb")


@cache
def giving() -> frozenset[str]:
    """Verbs (dictionary form) whose object is a figure that their subject gives."""
    return _of_sources("giving")


@cache
def papers() -> frozenset[str]:
    """Nouns for what figures stand in: polls, reports, data."""
    return _of_sources("paper")


def _of_sources(kind: str) -> frozenset[str]:
    return frozenset(word for row in rows("quantity-sources.tsv") if row[0] == kind for word in row[1].split())


@cache
def sets() -> tuple[tuple[re.Pattern[str], float, float], ...]:
    """Inexact number words with their bounds, longest first."""
    entries = sorted(rows("quantity-sets.tsv"), key=lambda row: (-len(row[0]), row[0]))
    return tuple((re.compile(f"(?i:{_bounded(form)})"), float(low), float(high)) for form, low, high in entries)


@cache
def set_forms() -> str:
    """A pattern of all inexact number words, longest first."""
    entries = sorted((row[0] for row in rows("quantity-sets.tsv")), key=lambda form: (-len(form), form))
    return "(?:" + "|".join(map(_bounded, entries)) + ")"


def _bounded(form: str) -> str:
    """The form with no open-ended run of spaces, which would make hostile text slow."""
    return form.replace(r"\s+", r"\s{1,3}")
