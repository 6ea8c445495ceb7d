"""Names that a list holds for one: towns under two spellings, bodies with two names, short forms of given names."""

from collections import defaultdict
from functools import cache

from variorum.annotation.gazetteer import rows
from variorum.annotation.offices import folded


@cache
def _listed(kind: str) -> dict[str, frozenset[int]]:
    """The rows of the list in which a name stands, by the name as it is compared."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, (what, names) in enumerate(rows("actor-aliases.tsv")):
        if what == kind:
            for name in names.split(";"):
                found[folded(name)].add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


def rows_of(kind: str, name: str) -> frozenset[int]:
    """The rows of a kind that have the name; names of one row are one."""
    return _listed(kind).get(folded(name), frozenset())


def given(one: str, other: str) -> bool:
    """Whether two given names may be one person's: "William" and "Bill"."""
    return bool(rows_of("given", one) & rows_of("given", other))
