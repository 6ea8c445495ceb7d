"""Where an actor stands on an issue, as the articles of one affair together tell it.

What one article tells is set right first (`mended.py`): wordings that were cut short, "the plan" of a sentence before,
what stands under "rejected the idea that". Positions are joined where actor and stance are the same and the wordings of
the issue are about the same matter (`find.py`). Opposite stances stay two positions; where their dates say that one
came after the other, the later one says so (`changes.py`). Whether somebody changed their mind, or the articles differ,
is for the reader.
"""

from .find import find

__all__ = ["find"]
