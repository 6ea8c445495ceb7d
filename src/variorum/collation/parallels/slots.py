"""Where a value stands in a sentence: in the place of a place, and under which deed."""

import re

from .lines import Line
from .tokens import Token

_PLACES = re.compile(
    r"\b(?:in|at|near|from|to|outside|inside|around|across|off|into|towards?|through|over|north|south|east|west) "
    r"(?:the |downtown |central |nearby |northern |southern |eastern |western )?$",
    re.IGNORECASE,
)
_AHEAD = 24
"""Letters before a name in which the preposition of a place stands."""

_REACH = 6
"""Tokens from a time within which the deed stands that it dates."""


def located(text: str, token: Token) -> bool:
    """Whether a name stands where a place does: "in Bergen"."""
    return _PLACES.search(text[max(0, token.start - _AHEAD) : token.start]) is not None


def governor(line: Line, at: int) -> int | None:
    """The place of the deed or word of saying nearest to a token, the one before it of two as near."""
    near = [
        (abs(n - at), n > at, n)
        for n, token in enumerate(line.tokens)
        if n != at and (token.deed or token.sort == "cue") and abs(n - at) <= _REACH
    ]
    return min(near)[2] if near else None
