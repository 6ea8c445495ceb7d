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


_FIRST = 3
_CLOSE = 25
"""Words after a time that it may belong to; letters between a name and the deed it does."""

_BACK = 4
"""Things before a time among which the words stand that it may belong to."""

_CLAUSE = re.compile(r"[;:()—]|\b(?:and|but|that|who|which|when|after|before|while)\b")
"""What ends the clause that a time stands in."""

_BREAK = re.compile(r"[,;:()]|\b(?:in|on|at|to|for|by|of|and|but|as|that|who|which|when|after|before)\b")
"""What ends the noun phrase that a time stands in."""


def located(text: str, token: Token) -> bool:
    """Whether a name stands where a place does: "in Bergen", but not "near Bergen's harbour"."""
    if text[token.end : token.end + 2] in ("'s", "’s"):
        return False
    return _PLACES.search(text[max(0, token.start - _AHEAD) : token.start]) is not None


def governor(line: Line, at: int) -> int | None:
    """The place of the deed or word of saying nearest to a token, the one before it of two as near."""
    near = [
        (abs(n - at), n > at, n)
        for n, token in enumerate(line.tokens)
        if n != at and (token.deed or token.sort == "cue") and abs(n - at) <= _REACH
    ]
    return min(near)[2] if near else None


def heads(text: str, line: Line, at: int) -> set[int]:
    """What a time may belong to: the noun that it stands before ("the Monday trip"), else what stands before it.

    A time that opens its sentence belongs to the first words after it.
    """
    after = [n for n in range(at + 1, len(line.tokens)) if line.tokens[n].sort in ("word", "cue")][:_FIRST]
    joined = [n for n in after if text[line.tokens[at].end : line.tokens[n].start].count(" ") <= n - at]
    attached = [n for n in joined if not _BREAK.search(text[line.tokens[at].end : line.tokens[n].start])]
    if attached and attached[0] == at + 1:
        return set(attached)
    deed = governor(line, at)
    before = [n for n in range(at - 1, max(-1, at - _BACK - 1), -1) if line.tokens[n].sort in ("word", "cue")]
    beside = [n for n in before[:2] if not _CLAUSE.search(text[line.tokens[n].end : line.tokens[at].start])]
    return {*beside, *(() if deed is None else (deed,))} or set(after)


def doer(line: Line, at: int) -> Token | None:
    """Who does a deed, as far as the order of words tells: the name right before it, nothing of weight between."""
    before = line.tokens[at - 1] if at else None
    close = before is not None and line.tokens[at].start - before.end <= _CLOSE
    return before if before is not None and before.sort == "name" and close else None
