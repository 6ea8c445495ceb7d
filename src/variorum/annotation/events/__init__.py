"""Clauses that tell events: what happened, is planned, feared or denied, with who, whom, when and where.

`find` reads one article. Types are those of the module `types`; the words that tell them are data
(`lexicon/event-*.tsv`).
"""

from .find import by_rules, find, in_order, of_headlines
from .speech import with_status

__all__ = ["by_rules", "find", "in_order", "of_headlines", "with_status"]
