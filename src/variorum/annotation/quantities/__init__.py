"""Numbers with what they count.

A span starts at the number (or the number word, "tens of thousands") and ends at the noun of what is counted, or at the
unit of money and measures; hedges stay outside and set `approximate` and the bounds. Shares ("half", "one in five") are
percentages. Not quantities: times, ordinals, names with numbers, scores, addresses, and "one" or "the two" as pronouns.
"""

from .find import find

__all__ = ["find"]
