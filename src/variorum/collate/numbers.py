"""Quantities that can be set side by side: the same unit, about the same thing, in the same place."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from variorum.model import Quantity, Series, cluster_id

from .words import rarity, words

_SHARED = 0.5
_CONTENT = 0.2


def series(quantities: Iterable[Quantity]) -> tuple[Series, ...]:
    """Groups of two quantities or more that count the same thing; what is said to differ is kept apart."""
    by_unit: defaultdict[str, list[Quantity]] = defaultdict(list)
    for one in sorted(quantities, key=lambda q: (q.document, q.start, q.end, q.id)):
        if one.unit:
            by_unit[one.unit.casefold()].append(one)
    found = []
    for unit, members in sorted(by_unit.items()):
        for group in _alike(members):
            if len(group) > 1:
                found.append(_record(unit, group))
    return tuple(sorted(found, key=lambda one: one.id))


def _alike(members: Sequence[Quantity]) -> list[list[Quantity]]:
    """Quantities grouped so that each agrees with every other of its group."""
    groups: list[list[Quantity]] = []
    for one in members:
        fitting = [group for group in groups if all(_comparable(one, other) for other in group)]
        if fitting:
            max(fitting, key=lambda group: sum(_likeness(one, other) for other in group) / len(group)).append(one)
        else:
            groups.append([one])
    return groups


def _comparable(a: Quantity, b: Quantity) -> bool:
    return a.where == b.where and _likeness(a, b) >= _SHARED


def _likeness(a: Quantity, b: Quantity) -> float:
    """What is counted, compared by its words with content; the smaller description must mostly be in the larger."""
    left, right = _content(a), _content(b)
    if not left or not right:
        return float(left == right)
    return sum(map(rarity, left & right)) / min(sum(map(rarity, left)), sum(map(rarity, right)))


def _content(quantity: Quantity) -> set[str]:
    text = quantity.of or ""
    return {word.key for word in words(text, 0, len(text)) if rarity(word.key) >= _CONTENT}


def _record(unit: str, group: Sequence[Quantity]) -> Series:
    label = max((one.of or unit for one in group), key=lambda text: (len(text), text))
    return Series(
        id=cluster_id("series", (one.id for one in group)),
        label=label,
        unit=unit,
        quantities=tuple(one.id for one in group),
    )
