"""All facts of an affair that accounts tell with other values."""

from collections.abc import Iterator

from variorum.collation.discrepancies.contrast import Contrast
from variorum.collation.ground import Ground
from variorum.collation.parallels import Parallels

from . import certainty, days, doers, figures, names, polarity, sayers


def contrasts(ground: Ground) -> Iterator[Contrast]:
    """The pairs of values that stand in one place of one fact and differ."""
    parallels = Parallels(ground)
    for rule in (figures, days, names, doers, sayers, polarity, certainty):
        yield from rule.find(ground, parallels)
