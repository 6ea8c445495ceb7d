"""Whether two passages of different articles say the same, and how much of one the other tells."""

from .alignment import Alignment, Pair, align
from .tokens import Token, tokens

__all__ = ["Alignment", "Pair", "Token", "align", "tokens"]
