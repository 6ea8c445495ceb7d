"""Words that can tell one event: "invade" and "invasion", "met" and "meeting".

The family of a word is a row of `lexicon/event-families.tsv`, else its stem. Only the ending is looked at: a stem need
not be a word, it is only compared.
"""

import re
from collections.abc import Iterator
from functools import cache

from variorum.annotation import gazetteer

_ENDINGS = re.compile(r"(?:ations?|itions?|ments?|ings?|ions?|als?|ied|ies|ed|es|s|e|y)$")
_SHORTEST = 3
_DOUBLED = re.compile(r"([bdgmnprt])\1$")


@cache
def stem(word: str) -> str:
    """The word without its ending: "signing", "signed" and "sign" give one stem."""
    form = word.casefold()
    for _ in range(2):  # "meetings" has two endings
        shorter = _ENDINGS.sub("", form)
        if len(shorter) < _SHORTEST or shorter == form:
            break
        form = shorter
    return _DOUBLED.sub(r"\1", form)


def _uninflected(form: str) -> Iterator[str]:
    """Forms that the word may be an inflection of, the likeliest first; most of them are no words."""
    if form.endswith(("ies", "ied")):
        yield form[:-3] + "y"
    if form.endswith(("s", "d")):
        yield form[:-1]
    if form.endswith(("es", "ed")):
        yield from (form[:-2], _DOUBLED.sub(r"\1", form[:-2]))
    if form.endswith("ing"):
        yield from (form[:-3], form[:-3] + "e", _DOUBLED.sub(r"\1", form[:-3]))
    if form.endswith("ying"):
        yield form[:-4] + "ie"


@cache
def _known() -> tuple[dict[str, str], dict[str, str]]:
    """The family of each listed form, and of each stem that leads to one family only."""
    forms = {word: row[0] for row in gazetteer.rows("event-families.tsv") for word in row[1].split()}
    stems: dict[str, set[str]] = {}
    for word, name in forms.items():
        stems.setdefault(stem(word), set()).add(name)
    return forms, {one: next(iter(names)) for one, names in stems.items() if len(names) == 1}


@cache
def once() -> dict[str, str]:
    """The families of what befalls one but once, and whom: a person as `subject` (to die) or `object`, or a `place`."""
    return {row[0]: row[2] for row in gazetteer.rows("event-families.tsv") if len(row) > 2}


@cache
def family(word: str) -> str:
    """The family of a word as it stands in a text."""
    form = word.casefold()
    forms, stems = _known()
    listed = next((forms[one] for one in (form, *_uninflected(form)) if one in forms), None)
    return listed or stems.get(stem(form)) or f"~{stem(form)}"
