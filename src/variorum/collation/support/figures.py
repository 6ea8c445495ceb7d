"""Whether a figure of a checked sentence is one that a passage gives, with what rounding and hedges allow."""

from dataclasses import dataclass

from variorum.collation.meaning.kinship import kinship
from variorum.model import Quantity

_KIN = 0.5
"""Kinship of two units from which the figures may count one thing."""

_ROUNDED = 0.05
"""How far a figure that is called approximate may be from the one it stands for, as a share of it."""


_MORE = 1.2
"""How many times as many there may be where a sentence says "more than": nobody writes that of far more."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its bounds; null where a side is open. `quantity` is what it was read as."""

    low: float | None
    high: float | None
    quantity: Quantity | None = None

    @property
    def value(self) -> float:
        """The bound that is given in words."""
        return self.low if self.low is not None else self.high or 0.0


def told(asked: Figure, found: Figure) -> bool:
    """Whether the second figure bears out the first."""
    if (asked.low, asked.high) == (found.low, found.high):
        return True
    if asked.low is not None and asked.high is None:  # "more than 100"
        return found.low is not None and found.low >= asked.low * (1 - _ROUNDED) and found.value <= _MORE * asked.value
    if asked.low is None and asked.high is not None:  # "up to 40"
        return (
            found.high is not None and found.high <= asked.high * (1 + _ROUNDED) and asked.value <= _MORE * found.value
        )
    hedged = any(one.quantity is not None and one.quantity.approximate for one in (asked, found))
    return _meet(asked, found) if hedged or None not in (found.low, found.high) else asked.value == found.value


def _meet(asked: Figure, found: Figure) -> bool:
    slack = _ROUNDED if any(o.quantity is not None and o.quantity.approximate for o in (asked, found)) else 0.0
    low_a, high_a = asked.low or 0.0, asked.high if asked.high is not None else asked.value
    low_b, high_b = found.low or 0.0, found.high if found.high is not None else found.value
    return low_a * (1 - slack) <= high_b and low_b <= high_a * (1 + slack)


def comparable(asked: Figure, found: Figure) -> bool:
    """Whether both are read as counts of one unit, so that one stands in the place of the other."""
    a, b = (one.quantity.unit if one.quantity else None for one in (asked, found))
    return bool(a and b) and (a == b or kinship(str(a).casefold(), str(b).casefold()) >= _KIN)
