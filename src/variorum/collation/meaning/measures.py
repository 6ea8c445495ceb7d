"""What two aligned passages are judged by, each a figure from 0 to 1 that can be read."""

from collections.abc import Callable, Iterable

from .alignment import Alignment
from .tokens import Token

OF_COVER = ("exactly", "names", "figures", "others", "cosine")
"""What it is judged by whether the second passage tells what the first one does."""

OF_TOLD = (*OF_COVER, "anywhere")
"""The same of a whole text: of its best part, and how much of the passage is found anywhere in it."""

OF_SAME = (
    "most covered", "least covered", "most words", "least words", "names", "figures", "others", "against", "reversed",
    "length", "cosine",
)  # fmt: skip
"""What it is judged by whether both say the same."""

_SUPPOSING = frozenset({
    "if", "unless", "whether", "may", "might", "could", "should", "possibly", "possible", "possibility", "prospect",
    "perhaps", "maybe", "consider", "considers", "considered", "considering", "hypothetical",
})  # fmt: skip
"""Words by which something is told as what may be. "Would" is not one: reported speech has it for "will"."""

_EXACT = 0.8
"""Likeness from which two tokens say the same thing, not only something of the kind."""


def of_cover(found: Alignment, cosine: float) -> tuple[float, ...]:
    """How much of the first passage the second tells, in the order of `OF_COVER`."""
    covered = _covered(found)
    return (
        _share(found.a, {place: 1.0 for place, near in covered.items() if near >= _EXACT}, _any),
        _share(found.a, covered, _named),
        _share(found.a, covered, _figure),
        others(found),
        cosine,
    )


def of_same(found: Alignment, cosine: float) -> tuple[float, ...]:
    """How alike both passages are, in the order of `OF_SAME`."""
    back = mirrored(found)
    forth_covered, back_covered = _covered(found), _covered(back)
    whole = sorted((_share(found.a, forth_covered, _any), _share(back.a, back_covered, _any)))
    words = sorted((_share(found.a, forth_covered, _plain), _share(back.a, back_covered, _plain)))
    names = min(_share(found.a, forth_covered, _named), _share(back.a, back_covered, _named))
    figures = min(_share(found.a, forth_covered, _figure), _share(back.a, back_covered, _figure))
    sizes = sorted((_weight(found.a, _any), _weight(found.b, _any)))
    return (
        whole[1],
        whole[0],
        words[1],
        words[0],
        names,
        figures,
        others(found),
        float(against(found)),
        float(reversed_(found)),
        sizes[0] / sizes[1] if sizes[1] else 0.0,
        cosine,
    )


def share(found: Alignment) -> float:
    """How much of the first passage has a partner in the second, by weight."""
    return _share(found.a, _covered(found), _any)


def mirrored(found: Alignment) -> Alignment:
    """The same alignment, seen from the second passage."""
    pairs = sorted((type(pair)(pair.b, pair.a, pair.likeness) for pair in found.pairs), key=lambda one: one.a)
    return Alignment(found.b, found.a, tuple(pairs), tuple((y, x) for x, y in found.opposites))


def others(found: Alignment) -> float:
    """How telling the names are that stand against one another: each side names somebody whom the other does not."""
    sides = ([token.weight for token in side if token.actor is not None] for side in (found.only_a, found.only_b))
    return min(max(side, default=0.0) for side in sides)


def against(found: Alignment) -> bool:
    """Whether a number stands against another, or a day against another: each side has one that the other lacks."""
    only_a, only_b = found.only_a, found.only_b
    numbers = any(one.number for one in only_a) and any(one.number for one in only_b)
    return numbers or (any(one.day for one in only_a) and any(one.day for one in only_b))


def reversed_(found: Alignment) -> bool:
    """Whether one side says that something is not so, or uses the opposite of a word of the other."""
    denied = any(one.negation for one in found.a) != any(one.negation for one in found.b)
    return denied != bool(len(found.opposites) % 2)


def supposed(found: Alignment) -> bool:
    """Whether one side only supposes what the other tells: it has an "if" or a "may", and the other has none."""
    first, second = (any(token.forms[0] in _SUPPOSING for token in side) for side in (found.a, found.b))
    return first != second


def _covered(found: Alignment) -> dict[int, float]:
    return {pair.a: pair.likeness for pair in found.pairs}


def _weight(tokens: Iterable[Token], kind: Callable[[Token], bool]) -> float:
    return sum(token.weight for token in tokens if kind(token))


def _share(tokens: tuple[Token, ...], covered: dict[int, float], kind: Callable[[Token], bool]) -> float:
    """The covered weight of one kind of tokens as a share of all of it; 1 where there is none."""
    whole = _weight(tokens, kind)
    held = sum(tokens[place].weight * near for place, near in sorted(covered.items()) if kind(tokens[place]))
    return held / whole if whole else 1.0


def _any(_: Token) -> bool:
    return True


def _plain(token: Token) -> bool:
    return token.plain


def _named(token: Token) -> bool:
    return token.actor is not None


def _figure(token: Token) -> bool:
    return token.number is not None or token.day is not None
