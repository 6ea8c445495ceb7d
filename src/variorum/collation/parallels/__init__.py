"""Sentences of several articles that tell the same fact, found with the value under test left out."""

from .find import Opposed, Parallels
from .lines import Line
from .pairing import Pair
from .tokens import Token

__all__ = ["Line", "Opposed", "Pair", "Parallels", "Token"]
