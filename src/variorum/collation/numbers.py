"""Quantities of several articles that can be set side by side: the same unit, the same thing, the same place.

A rare noun ("refugees") says what is counted. A measure ("percent", "dollars") or a common noun ("people") does not:
then what the texts say of it must agree, or else the sentences that the figures stand in.

Where a quantity does not say its place, the countries named in its sentence stand for it: the troops of a sentence on
one neighbour are not those of a sentence on another.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from variorum.model import Actor, Quantity, Reading, Series, Story, cluster_id

from . import tolls
from .reuse.alignment import alike
from .reuse.paraphrase import shared
from .words import is_number, rarity, words

_PARTIES = ("person", "organization", "alliance")

_SHARED = 0.5
"""Share of the smaller description that must stand in the larger."""

_SAME_PLACES = 0.75
_SAME_PLACES_EQUAL = 0.5
"""Share of countries in common (of both together) from which two sentences are about one place; the second where the
figures are equal, which is itself a sign that they are the same."""

_CONTENT = 0.2

_TELLING_UNIT = 0.45
"""Rarity from which a counted noun says by itself what is counted: "troop" .63, "refugee" .5, but "person" .22."""

_TELLING = 0.5
"""Rarity that two descriptions of a measure or a common noun must share."""

_FAR = 3.0
"""How many times one figure may be another and still count the same; tolls seldom rise faster from day to day."""

_SHARE = "percent"

_SAME_SENTENCE = 0.35
"""Share of words (Dice, by rarity) from which two sentences tell the same. Set by eye on articles of one day."""


@dataclass(frozen=True, slots=True)
class _Counted:
    """A quantity with what it counts, and the countries and other parties that its sentence names."""

    quantity: Quantity
    content: frozenset[str]
    countries: frozenset[str]
    parties: frozenset[str]
    sentence: frozenset[str]


def all_series(
    threads: Sequence[Sequence[Reading]], actors: Iterable[Actor], stories: Iterable[Story]
) -> tuple[Series, ...]:
    """The series of people by what befell them, then those of other things; a quantity is in one series only."""
    fates = tolls.series(stories, (reading for readings in threads for reading in readings))
    taken = {id for one in fates for id in one.quantities}
    rest = [
        [replace(reading, quantities=tuple(q for q in reading.quantities if q.id not in taken)) for reading in readings]
        for readings in threads
    ]
    return tuple(sorted((*fates, *series(rest, actors)), key=lambda one: one.id))


def series(threads: Iterable[Sequence[Reading]], actors: Iterable[Actor]) -> tuple[Series, ...]:
    """Groups of quantities of one continuing affair that count the same thing, from two articles or more."""
    places = _places(actors)
    found = [one for readings in threads for one in _within(readings, places)]
    return tuple(sorted(found, key=lambda one: one.id))


def _within(readings: Sequence[Reading], places: Mapping[str, Sequence[tuple[int, str]]]) -> list[Series]:
    by_unit: defaultdict[str, list[_Counted]] = defaultdict(list)
    for reading in sorted(readings, key=lambda one: one.document.id):
        for one in sorted(reading.quantities, key=lambda q: (q.start, q.end, q.id)):
            if one.unit:
                by_unit[one.unit.casefold()].append(_counted(one, reading, places.get(reading.document.id, ())))
    return [
        _record(unit, [one.quantity for one in group])
        for unit, members in sorted(by_unit.items())
        for group in _alike(members)
        if len({one.quantity.document for one in group}) > 1
    ]


def _places(actors: Iterable[Actor]) -> defaultdict[str, list[tuple[int, str]]]:
    """In each document, where countries are named in any form, and persons and bodies by their ids."""
    found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for actor in actors:
        country = actor.country if actor.kind in ("state", "government", "place") else None
        if country or actor.kind in _PARTIES:
            for mention in actor.mentions:
                found[mention.document].append((mention.start, country or actor.id))
    return found


def _counted(quantity: Quantity, reading: Reading, places: Iterable[tuple[int, str]]) -> _Counted:
    around = next((s for s in reading.sentences if s.start <= quantity.start < s.end), None)
    named = {who for at, who in places if around and around.start <= at < around.end}
    inside = {one for one in named if not one.startswith("actor-")}
    said = words(reading.document.text, around.start, around.end) if around else []
    told = {word.key for word in said if rarity(word.key) >= _CONTENT and not is_number(word.key)}
    return _Counted(
        quantity, frozenset(_content(quantity)), frozenset(inside), frozenset(named - inside), frozenset(told)
    )


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
            max(fitting, key=lambda group: sum(_fit(one, other) for other in group) / len(group)).append(one)
        else:
            groups.append([one])
    return groups


def _fit(one: _Counted, other: _Counted) -> float:
    """How well two figures go together: alike in what is said of them, and better still if they are equal."""
    return _likeness(one, other) + _equal(one, other)


def _comparable(a: _Counted, b: _Counted) -> bool:
    if _likeness(a, b) < _SHARED or not _same_thing(a, b):
        return False
    if _far(a.quantity, b.quantity) or _side_by_side(a, b) or _of_others(a, b):
        return False
    if a.quantity.where or b.quantity.where:
        return a.quantity.where == b.quantity.where
    if not a.countries and not b.countries:
        return True
    equal = _equal(a, b)
    common = len(a.countries & b.countries) / len(a.countries | b.countries)
    return common >= (_SAME_PLACES_EQUAL if equal else _SAME_PLACES)


def _of_others(a: _Counted, b: _Counted) -> bool:
    """Whether each sentence names persons or bodies, and none of the other's: one's pardons are not another's."""
    return bool(a.parties and b.parties) and not a.parties & b.parties and not _equal(a, b)


def _side_by_side(a: _Counted, b: _Counted) -> bool:
    """Whether one article gives both as different figures, and so tells apart what they count."""
    return a.quantity.document == b.quantity.document and not _equal(a, b)


def _equal(a: _Counted, b: _Counted) -> bool:
    return (a.quantity.low, a.quantity.high) == (b.quantity.low, b.quantity.high)


def _far(a: Quantity, b: Quantity) -> bool:
    """Whether two figures are so far apart that they count different things: those shown, escaped and taken."""
    lows = [one.low if one.low is not None else one.high or 0.0 for one in (a, b)]
    highs = [one.high if one.high is not None else one.low or 0.0 for one in (a, b)]
    return max(lows) > _FAR * max(min(highs), 0.0)


def _same_thing(a: _Counted, b: _Counted) -> bool:
    """Whether the texts say enough for the figures to be of one thing."""
    if rarity((a.quantity.unit or "").casefold()) >= _TELLING_UNIT and not _measured(a.quantity):
        return True
    both = sum(map(rarity, sorted(a.content & b.content)))
    alike_sentences = shared(a.sentence, b.sentence) >= _SAME_SENTENCE
    if _SHARE in (a.quantity.unit, b.quantity.unit) and not _equal(a, b):
        return alike_sentences  # shares of one thing are many: who voted for whom, who got what
    return both >= _TELLING or alike_sentences


def _measured(quantity: Quantity) -> bool:
    """Whether the unit is one of measure or money, not the noun counted."""
    unit = (quantity.unit or "").casefold()
    return not any(alike(unit, word.key) for word in words(quantity.of or "", 0, len(quantity.of or "")))


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
    described = [one.of for one in group if one.of]
    most = Counter(described).most_common()
    label = min((text for text, count in most if count == most[0][1]), key=lambda text: (len(text), text), default=unit)
    return Series(
        id=cluster_id("series", (one.id for one in group)),
        label=label,
        unit=unit,
        quantities=tuple(one.id for one in group),
    )
