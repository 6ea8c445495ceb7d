"""All deeds of an affair that accounts tell with another doer, day, turn or certainty."""

from collections.abc import Iterator

from variorum.collation.discrepancies.contrast import Contrast
from variorum.collation.ground import Ground

from . import days, doers, turns
from .pairs import pairs


def contrasts(ground: Ground) -> Iterator[Contrast]:
    """The pairs of clauses that tell one deed otherwise."""
    found = pairs(ground)
    yield from turns.find(ground, found)
    yield from doers.find(ground, found)
    yield from days.find(ground)
