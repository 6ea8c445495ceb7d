"""A stance that differs from an earlier one of the same actor on the same matter."""

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from variorum.collation import matters, times
from variorum.collation.matters import Forms
from variorum.model import Position

_OPPOSITE = frozenset({frozenset({"supports", "opposes"})})
_SOFTER = frozenset({frozenset({"supports", "conditional"}), frozenset({"opposes", "conditional"})})


def marked(positions: Sequence[Position], names: Forms, side_of: dict[str, str]) -> list[Position]:
    """The positions, each that comes after another stance of its actor on the matter with the id of that one.

    Only where both have dates, and these do not meet.
    """
    by_side: defaultdict[str, list[Position]] = defaultdict(list)
    for one in positions:
        if one.when is not None:
            by_side[one.actor].append(one)
    found = []
    for one in positions:
        earlier = [other for other in by_side.get(one.actor, ()) if _departs(one, other, names, side_of)]
        last = max(earlier, key=lambda other: (times.bounds(other.when or ""), other.id or ""), default=None)
        found.append(one if last is None else msgspec.structs.replace(one, changed=last.id))
    return found


def _departs(one: Position, other: Position, names: Forms, side_of: dict[str, str]) -> bool:
    """Whether a position is another one than an earlier one on the same matter."""
    pair = frozenset({one.stance, other.stance})
    if pair not in _OPPOSITE | _SOFTER or not times.before(other.when, one.when):
        return False
    side = side_of.get(one.actor, one.actor)
    return matters.same(matters.matter(one.issue, names), matters.matter(other.issue, names), apart={side}) > 0
