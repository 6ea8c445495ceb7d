"""Which clauses of several articles tell one event.

Only articles of one continuing affair are compared. A pair of clauses is first held against what forbids it (another
day, another country, other parties, swapped roles: `barriers`), then must have evidence beyond its participants, and is
weighed last by a model (`likeness`). Clauses are joined by average linkage, and never across what is forbidden, so no
chain of likenesses leads from one day's meeting to that of another.
"""

from .find import alike, find

__all__ = ["alike", "find"]
