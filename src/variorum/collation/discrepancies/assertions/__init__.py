"""Differences between clauses set side by side role by role: who did what to whom, when, where, and whether.

What other rules find is held against the same clauses: two values whose clauses say different things are of two facts.
"""

from .bearing import Bearing
from .find import contrasts
from .frames import frames

__all__ = ["Bearing", "contrasts", "frames"]
