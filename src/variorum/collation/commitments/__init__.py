"""What actors bind themselves to or threaten, as the articles of one affair together tell it.

What one article tells is set right first (`mended.py`). Commitments are joined where the side and the kind are the
same, the addressee and the condition do not speak against it, and the wordings are about the same matter (`find.py`).
A promise and the same promise under a condition are two.
"""

from .find import find

__all__ = ["find"]
