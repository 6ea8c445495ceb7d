"""Quantities that can be set side by side: the same unit, about the same thing, in the same place.

Where a quantity does not say its place, the countries named in its sentence stand for it: the troops of a sentence on
one neighbour are not those of a sentence on another.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.model import Actor, Quantity, Reading, Series, cluster_id

from .reuse.alignment import alike
from .words import rarity, words

_SHARED = 0.5
"""Share of the smaller description that must stand in the larger."""

_SAME_PLACES = 0.75
_SAME_PLACES_EQUAL = 0.5
"""Share of countries in common (of both together) from which two sentences are about one place; the second where the
figures are equal, which is itself a sign that they are the same."""

_CONTENT = 0.2


@dataclass(frozen=True, slots=True)
class _Counted:
    """A quantity with what it counts and the countries that its sentence names."""

    quantity: Quantity
    content: frozenset[str]
    countries: frozenset[str]


def series(readings: Iterable[Reading], actors: Iterable[Actor]) -> tuple[Series, ...]:
    """Groups of two quantities or more that count the same thing; what may differ is kept apart."""
    places = _places(actors)
    by_unit: defaultdict[str, list[_Counted]] = defaultdict(list)
    for reading in sorted(readings, key=lambda one: one.document.id):
        for one in sorted(reading.quantities, key=lambda q: (q.start, q.end, q.id)):
            if one.unit:
                by_unit[one.unit.casefold()].append(_counted(one, reading, places[reading.document.id]))
    found = [
        _record(unit, [one.quantity for one in group])
        for unit, members in sorted(by_unit.items())
        for group in _alike(members)
        if len(group) > 1
    ]
    return tuple(sorted(found, key=lambda one: one.id))


def _places(actors: Iterable[Actor]) -> defaultdict[str, list[tuple[int, str]]]:
    """In each document, where countries are named, in any form."""
    found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for actor in actors:
        if actor.country and actor.kind in ("state", "government", "place"):
            for mention in actor.mentions:
                found[mention.document].append((mention.start, actor.country))
    return found


def _counted(quantity: Quantity, reading: Reading, places: Iterable[tuple[int, str]]) -> _Counted:
    around = next((s for s in reading.sentences if s.start <= quantity.start < s.end), None)
    inside = {country for at, country in places if around and around.start <= at < around.end}
    return _Counted(quantity, frozenset(_content(quantity)), frozenset(inside))


def _content(quantity: Quantity) -> set[str]:
    """What is said of the thing counted, beside its bare noun and names: names of places are compared on their own."""
    text, unit = quantity.of or "", (quantity.unit or "").casefold()
    found = {word.key for word in words(text, 0, len(text)) if not text[word.start].isupper()}
    return {form for form in found if rarity(form) >= _CONTENT and form != unit and not alike(form, unit)}


def _alike(members: Sequence[_Counted]) -> list[list[_Counted]]:
    """Quantities grouped so that each agrees with every other of its group."""
    groups: list[list[_Counted]] = []
    for one in members:
        fitting = [group for group in groups if all(_comparable(one, other) for other in group)]
        if fitting:
            max(fitting, key=lambda group: sum(_likeness(one, other) for other in group) / len(group)).append(one)
        else:
            groups.append([one])
    return groups


def _comparable(a: _Counted, b: _Counted) -> bool:
    if _likeness(a, b) < _SHARED:
        return False
    if a.quantity.where or b.quantity.where:
        return a.quantity.where == b.quantity.where
    if not a.countries and not b.countries:
        return True
    equal = (a.quantity.low, a.quantity.high) == (b.quantity.low, b.quantity.high)
    common = len(a.countries & b.countries) / len(a.countries | b.countries)
    return common >= (_SAME_PLACES_EQUAL if equal else _SAME_PLACES)


def _likeness(a: _Counted, b: _Counted) -> float:
    """How much of the smaller description stands in the larger; one that says nothing more fits half."""
    if not a.content or not b.content:
        return 1.0 if a.content == b.content else _SHARED
    less, more = sorted(
        (a.content, b.content), key=lambda content: (sum(map(rarity, sorted(content))), sorted(content))
    )
    both = [form for form in sorted(less) if form in more or any(alike(form, other) for other in more)]
    return sum(map(rarity, both)) / sum(map(rarity, sorted(less)))


def _record(unit: str, group: Sequence[Quantity]) -> Series:
    label = max((one.of or unit for one in group), key=lambda text: (len(text), text))
    return Series(
        id=cluster_id("series", (one.id for one in group)),
        label=label,
        unit=unit,
        quantities=tuple(one.id for one in group),
    )
