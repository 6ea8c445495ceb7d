"""Which words of one passage say what words of another say.

After Sultan, Bethard and Sumner (2014): the likeness of two words and the likeness of what stands around them are
weighed together, and the best pairs are taken first, each token once. Names are matched by the actor they lead to,
numbers by value and days by date, so that "the capital's mayor" may be "Ms Holm" and "a dozen" 12.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.collation import times
from variorum.collation.ground import TELLING, Ground
from variorum.collation.words import rarity
from variorum.model import Span

from .kinship import kinship, opposite
from .tokens import Passage, Token, tokens

_REACH = 3
"""Tokens on either side that are what stands around."""

_AROUND = 0.25
"""Weight of what stands around beside the words themselves."""

_LEAST = 0.3
"""Likeness below which two tokens are never a pair."""

_COMMON = 0.12
"""Weight below which a word is a function word: it is paired only with itself and counts as no surroundings."""

_SIDE, _SHARED, _ABOUT = 0.7, 0.9, 0.7
"""Two names of one side; that share a telling word; numbers of which one is rounded, or days of which one says less."""

_DATED = frozenset(".0123456789-")
"""How a day of the calendar begins, in EDTF; others are relative to what the article does not say."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Tokens of both passages, by their places in `Alignment.a` and `b`, and how near they are in meaning."""

    a: int
    b: int
    likeness: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two passages, token by token: the pairs in the order of the first, and what has no partner on either side."""

    a: tuple[Token, ...]
    b: tuple[Token, ...]
    pairs: tuple[Pair, ...]
    opposites: tuple[tuple[Token, Token], ...] = ()
    """Tokens without a partner that are opposites of one another: "rose" and "fell"."""

    @property
    def only_a(self) -> tuple[Token, ...]:
        """What the first says and the second does not."""
        held = {pair.a for pair in self.pairs}
        return tuple(token for place, token in enumerate(self.a) if place not in held)

    @property
    def only_b(self) -> tuple[Token, ...]:
        """What the second says and the first does not."""
        held = {pair.b for pair in self.pairs}
        return tuple(token for place, token in enumerate(self.b) if place not in held)


def align(ground: Ground, a: Span | Passage, b: Span | Passage) -> Alignment:
    """The alignment of two passages of one affair."""
    first, second = ([one] if isinstance(one, Span) else one for one in (a, b))
    return aligned(ground, tokens(ground, first), tokens(ground, second))


def aligned(ground: Ground, a: Sequence[Token], b: Sequence[Token]) -> Alignment:
    """The alignment of two passages that are tokens already."""
    table = _table(ground, a, b)
    telling = {(i, j) for i, j in table if min(a[i].weight, b[j].weight) >= _COMMON}
    scores = {
        (i, j): (1 - _AROUND) * found + _AROUND * _around(table, telling, i, j) for (i, j), found in table.items()
    }
    pairs: list[Pair] = []
    mine: set[int] = set()
    theirs: set[int] = set()
    for i, j in sorted(scores, key=lambda one: (-scores[one], abs(one[0] - one[1]), one)):
        if i not in mine and j not in theirs:
            pairs.append(Pair(i, j, table[i, j]))
            mine.add(i)
            theirs.add(j)
    opposed = tuple(
        (x, y)
        for i, x in enumerate(a)
        if i not in mine and x.plain and x.weight >= _COMMON
        for j, y in enumerate(b)
        if j not in theirs and y.plain and y.weight >= _COMMON and opposite(x.forms[0], y.forms[0])
    )
    return Alignment(tuple(a), tuple(b), tuple(sorted(pairs, key=lambda one: one.a)), opposed)


Table = dict[tuple[int, int], float]


def _table(ground: Ground, a: Sequence[Token], b: Sequence[Token]) -> Table:
    """The likeness of all tokens that are alike; a word that stands in both is not compared with any other."""
    found = _in_both(a, b)
    mine, theirs = {i for i, _ in found}, {j for _, j in found}
    rest = [(j, y) for j, y in enumerate(b) if j not in theirs and y.weight >= _COMMON]
    for i, x in enumerate(a):
        if i not in mine and x.weight >= _COMMON:
            found |= {(i, j): near for j, y in rest if (near := likeness(ground, x, y)) >= _LEAST}
    return found


def _in_both(a: Sequence[Token], b: Sequence[Token]) -> Table:
    """Tokens of the same form, and names of the same actor."""
    places: defaultdict[tuple[str, ...] | str, list[int]] = defaultdict(list)
    for j, y in enumerate(b):
        places[y.forms].append(j)
        if y.actor is not None:
            places[y.actor].append(j)
    found = {(i, j): 1.0 for i, x in enumerate(a) for j in places.get(x.forms, ())}
    return found | {(i, j): 1.0 for i, x in enumerate(a) if x.actor is not None for j in places.get(x.actor, ())}


def _around(table: Table, telling: set[tuple[int, int]], i: int, j: int) -> float:
    """How alike what stands around two tokens is: the sum over the best neighbours, three of them being full."""
    near: dict[int, float] = {}
    for x in range(i - _REACH, i + _REACH + 1):
        for y in range(j - _REACH, j + _REACH + 1):
            if x != i and y != j and (x, y) in telling:
                near[x] = max(near.get(x, 0.0), table[x, y])
    return min(1.0, sum(sorted(near.values(), reverse=True)[:_REACH]) / _REACH)


def likeness(ground: Ground, x: Token, y: Token) -> float:
    """How near two tokens are in meaning, by themselves."""
    if x.day is not None and y.day is not None:
        return _days(x.day, y.day, x, y)
    if x.number is not None and y.number is not None:
        return _numbers(x.number, y.number, x, y)
    if x.actor is not None and y.actor is not None:
        return _names(ground, x, y)
    if any(token.number is not None or token.day is not None for token in (x, y)):
        return 1.0 if x.forms == y.forms else 0.0
    return _words(x, y)


def _days(day: str, other: str, x: Token, y: Token) -> float:
    if day == other:
        return 1.0
    if not (day[:1] in _DATED and other[:1] in _DATED):
        return _ABOUT if set(x.forms) & set(y.forms) else 0.0
    return _ABOUT if times.agree(day, other) else 0.0


def _numbers(number: tuple[float, float], other: tuple[float, float], x: Token, y: Token) -> float:
    if x.forms == y.forms or number == other:
        return 1.0
    return _ABOUT if number[0] <= other[1] and other[0] <= number[1] else 0.0


def _names(ground: Ground, x: Token, y: Token) -> float:
    if x.actor == y.actor or x.forms == y.forms:
        return 1.0
    if any(rarity(form) >= TELLING for form in set(x.forms) & set(y.forms)):
        return _SHARED
    return _SIDE if ground.sides.same(x.actor, y.actor) else 0.0


def _words(x: Token, y: Token) -> float:
    """Two words, or a name and a word of which nobody is known: the best pair of words."""
    if x.actor is None and y.actor is None:
        if min(x.weight, y.weight) < _COMMON:
            return 1.0 if x.forms == y.forms else 0.0
        return kinship(x.forms[0], y.forms[0])
    return max(
        (_SHARED * kinship(one, other) for one in x.forms for other in y.forms if _telling(one) and _telling(other)),
        default=0.0,
    )


def _telling(form: str) -> bool:
    return rarity(form) >= _COMMON
