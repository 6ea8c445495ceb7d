"""All assertions of an affair that accounts make with another slot."""

from collections.abc import Iterator, Sequence

from variorum.collation.discrepancies.contrast import Contrast
from variorum.collation.ground import Ground

from . import certainty, days, doers, places, polarity
from .frames import Frame
from .twins import twins


def contrasts(ground: Ground, frames: Sequence[Frame]) -> Iterator[Contrast]:
    """The pairs of assertions that tell one thing otherwise."""
    found = list(twins(ground, frames))
    for rule in (polarity, certainty, days, places, doers):
        yield from rule.find(ground, found)
