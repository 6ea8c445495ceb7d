"""How sure it is that two places of two sentences are the same place of one fact, whatever stands in them.

In unedited stories the values of two such places are equal nearly always, so that how often they are equal tells how
often the places are the same. A logistic model of what stands around the places, without the values, was fitted by
training/parallels.py on that: of places that look so, in how many articles of several outlets are the values equal.
"""

from math import exp

from variorum.collation.ground import Ground
from variorum.collation.meaning.kinship import kinship

from .context import Context, around
from .pairing import Pair
from .slots import governor, located
from .tokens import Sort, Token

_KIN = 0.5

Weights = tuple[float, float, float, float, float, float, float]
"""Of `Context.beside`, `run`, `near`, `meaning`; of the deeds that govern the places, the kind of value; constant."""

_MODELS: dict[str, Weights] = {
    "number": (1.24, 1.26, 1.01, -0.43, 0.29, 1.53, -1.34),
    "time": (0.29, 0.18, 1.82, 0.85, 0.36, 0.0, -0.28),
    "name": (1.98, 0.08, 1.68, 2.63, -0.25, 4.5, -5.72),
    "word": (2.42, 0.9, 1.14, 1.11, 0.0, 0.0, -2.97),
}

_RUN = 1.5
"""Weight of a run beyond which more of it tells nothing."""


def sureness(ground: Ground, pair: Pair, i: int, j: int, sort: Sort | None = None) -> tuple[float, Context]:
    """The probability that two tokens of a pair of lines stand in the same place of one fact, and what it rests on.

    `sort` is given where the tokens are looked at as words, whatever they are.
    """
    context = around(pair, [i], [j])
    sort = sort or pair.a.tokens[i].sort
    row = features(ground, pair, (i, j), context, sort)
    total = sum(weight * value for weight, value in zip(_MODELS[sort], row, strict=True))
    return 1 / (1 + exp(-total)), context


def features(ground: Ground, pair: Pair, places: tuple[int, int], context: Context, sort: Sort) -> list[float]:
    """What the model takes, in the order of its weights."""
    i, j = places
    deeds, kind = (0.0, 0.0) if sort == "word" else (governed(pair, i, j), _kind(ground, pair, i, j))
    return [context.beside, min(context.run, _RUN), context.near, context.meaning, deeds, kind, 1.0]


def governed(pair: Pair, i: int, j: int) -> float:
    """1 where what governs both places is one deed, 0 where it is two, between them where it is not known."""
    a, b = governor(pair.a, i), governor(pair.b, j)
    if a is None or b is None:
        return 0.5
    one, other = pair.a.tokens[a], pair.b.tokens[b]
    if pair.to_b[a] == b or one.sort == other.sort == "cue":
        return 1.0
    return float(one.sort == other.sort and kinship(one.form, other.form) >= _KIN)


def _kind(ground: Ground, pair: Pair, i: int, j: int) -> float:
    """How far the two values are of one kind: figures of one unit, names of one kind of actor in one kind of place."""
    one, other = pair.a.tokens[i], pair.b.tokens[j]
    if one.sort == "number":
        return same_unit(one, other)
    if one.sort == "name":
        first, second = (ground.by_document[line.document].document.text for line in (pair.a, pair.b))
        alike = located(first, one) == located(second, other)
        return alike * same_kind(ground, one, other)
    return 1.0


def same_unit(one: Token, other: Token) -> float:
    """1 for figures of one unit, 0 for two, between them where one or both have none."""
    first, second = (token.quantity.unit if token.quantity else None for token in (one, other))
    if first and second:
        return float(first == second or kinship(first.casefold(), second.casefold()) >= _KIN)
    return 0.25 if first or second else 0.5


def same_kind(ground: Ground, one: Token, other: Token) -> float:
    """1 for two actors of one kind, 0 for two kinds, between them where a name leads to none."""
    first, second = (ground.actors.get(token.actor or "") for token in (one, other))
    if first is None or second is None:
        return 0.5
    return float(first.kind == second.kind)
