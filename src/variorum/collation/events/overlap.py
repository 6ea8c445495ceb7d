"""How much two clauses share: of weighted words or names, and of days."""

from collections.abc import Mapping

from .telling import Telling


def same_days(a: Telling, b: Telling) -> bool:
    """Whether both clauses give a day, or two, and the same: a longer stretch holds many events."""
    if a.stated is None or b.stated is None:
        return False
    return max(len(a.stated), len(b.stated)) <= 2 and a.stated.meets(b.stated)


def common(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """The sum of rarities of what both have."""
    return sum(a[word] for word in sorted(a.keys() & b.keys()))


def dice(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """What both have, as a share of what they have on average."""
    whole = sum(a.values()) + sum(b.values())
    return 2 * common(a, b) / whole if whole else 0.0


def cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """The cosine of two weighted bags; 0 where one is empty."""
    lengths = sum(v * v for v in a.values()) * sum(v * v for v in b.values())
    both = sum(a[word] * b[word] for word in sorted(a.keys() & b.keys()))
    return both / lengths**0.5 if lengths else 0.0
