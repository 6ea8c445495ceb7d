"""Whether two passages of different articles say the same, and how much of one the other tells."""

from .alignment import Alignment, Pair, align
from .judge import Judge
from .measures import against, mirrored, reversed_, supposed
from .measures import share as covers
from .tokens import Passage, Token, tokens

__all__ = [
    "Alignment",
    "Judge",
    "Pair",
    "Passage",
    "Token",
    "against",
    "align",
    "covers",
    "mirrored",
    "reversed_",
    "supposed",
    "tokens",
]
