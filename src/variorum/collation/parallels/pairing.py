"""Two sentences set against one another, thing by thing: what of the one is also in the other, in whatever order.

A word is also there as a form of it, a name as anyone of the same side, a figure as one that can be the same, a time
as one that agrees.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.collation import times
from variorum.collation.meaning.kinship import kinship

from .lines import Line
from .slots import doer
from .tokens import Token

_NEXT = 0.12
"""What it adds to a pair of things that what stands beside them agrees too."""


_ONE_SIDE, _ONE_PART = 0.8, 0.7
"""What two names are worth that lead to two actors of one side, or share a part."""

_COARSE = 0.6
"""What two times are worth of which one lies within the other: "in August", "on 21 August"."""

_OPEN = ".."
"""How a time without an end is written: "since 2008" agrees with too much to tell."""

_WORDS = ("word", "name", "cue")

_KIN = 0.5
"""Kinship of two words from which the one may stand for the other."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two lines with, for each token of either, the place of its partner in the other (or -1) and how good it is."""

    a: Line
    b: Line
    to_b: tuple[int, ...]
    to_a: tuple[int, ...]
    good: tuple[float, ...]

    def quality_b(self, place: int) -> float:
        """How well the token of the second line at a place is matched."""
        return self.good[self.to_a[place]] if self.to_a[place] >= 0 else 0.0

    def settled(self, i: int, j: int) -> bool:
        """Whether either of two tokens has a partner that means the same; a time that is only wider does not."""
        return any(self.good[n] > _COARSE for n in (i, self.to_a[j]) if n >= 0 and self.to_b[n] >= 0)

    def free_a(self) -> list[Token]:
        """The tokens of the first line that have no partner in the second."""
        return [token for token, partner in zip(self.a.tokens, self.to_b, strict=True) if partner < 0]

    def free_b(self) -> list[Token]:
        """The tokens of the second line that have no partner in the first."""
        return [token for token, partner in zip(self.b.tokens, self.to_a, strict=True) if partner < 0]


def pair(a: Line, b: Line) -> Pair:
    """The partners of the tokens of two lines, the surest first, each in one pair."""
    found = _likely(a.tokens, b.tokens)
    scored = sorted(
        (-(quality + _beside(found, i, j)), abs(i / len(a.tokens) - j / len(b.tokens)), i, j)
        for (i, j), quality in found.items()
    )
    to_b, to_a, good = [-1] * len(a.tokens), [-1] * len(b.tokens), [0.0] * len(a.tokens)
    for _, _, i, j in scored:
        if to_b[i] < 0 and to_a[j] < 0:
            to_b[i], to_a[j], good[i] = j, i, found[i, j]
    return Pair(a, b, tuple(to_b), tuple(to_a), tuple(good))


def one_doer(pair: Pair, i: int, j: int) -> bool:
    """Whether two deeds may be of one doer: not if names that differ stand before them."""
    first, second = doer(pair.a, i), doer(pair.b, j)
    return first is None or second is None or likeness(first, second) > 0


def _likely(a: Sequence[Token], b: Sequence[Token]) -> dict[tuple[int, int], float]:
    by_sort: defaultdict[str, list[int]] = defaultdict(list)
    for j, token in enumerate(b):
        by_sort[token.sort].append(j)
    found: dict[tuple[int, int], float] = {}
    for i, token in enumerate(a):
        sorts = _WORDS if token.sort in _WORDS else (token.sort,)
        for j in (j for sort in sorts for j in by_sort[sort]):
            quality = likeness(token, b[j])
            if quality > 0:
                found[i, j] = quality
    return found


def _beside(found: dict[tuple[int, int], float], i: int, j: int) -> float:
    return _NEXT * (((i - 1, j - 1) in found) + ((i + 1, j + 1) in found))


def likeness(one: Token, other: Token) -> float:
    """How far two tokens mean the same: 1 for the same, 0 for nothing in common."""
    if "number" in (one.sort, other.sort):
        return 1.0 if one.sort == other.sort and can_be_one(one, other) else 0.0
    if "time" in (one.sort, other.sort):
        return _same_time(one, other)
    if "name" in (one.sort, other.sort):
        return _alike_names(one, other)
    if one.key == other.key:
        return 1.0
    near = 0.0 if "turn" in (one.sort, other.sort) else kinship(one.form, other.form)
    return near if near >= _KIN else 0.0


def _alike_names(one: Token, other: Token) -> float:
    """Of two names, one of which may be a plain word: 1 for one actor, less for one side or a shared part of a name."""
    if one.actor == other.actor and (one.actor is not None or one.key == other.key):
        return 1.0
    if one.key == other.key:
        return _ONE_SIDE if one.person == other.person else _COARSE
    return _ONE_PART if _same_name(one, other) else 0.0


def _same_name(one: Token, other: Token) -> bool:
    """Whether names share a word that is written alike in both: "Mr. Holm" and "Karen Holm"."""
    long = {word for word in one.form.split() if len(word) > 3}
    return bool(long & {word for word in other.form.split() if len(word) > 3})


def can_be_one(one: Token, other: Token) -> bool:
    """Whether two figures can be of one value."""
    a, b = one.quantity, other.quantity
    if a is None or b is None:
        return one.form == other.form
    lows = [-1e18 if q.low is None else q.low for q in (a, b)]
    highs = [1e18 if q.high is None else q.high for q in (a, b)]
    return max(lows) <= min(highs)


def _same_time(one: Token, other: Token) -> float:
    if one.sort != other.sort or one.moment is None or other.moment is None:
        return 0.0
    if one.form == other.form:  # "Monday" of two articles: only what each reckons from may differ
        return 1.0
    a, b = one.moment, other.moment
    if one.key == other.key:
        return 1.0
    if a.kind == "duration" or b.kind == "duration" or a.when is None or b.when is None:
        return 0.0
    if _OPEN in (a.when[:2], a.when[-2:], b.when[:2], b.when[-2:]):
        return 0.0
    return _COARSE if times.agree(a.when, b.when) else 0.0
