"""What the rules of this package share: a token of a line as a value, and how near two wordings are."""

from dataclasses import dataclass

from variorum.collation import times
from variorum.collation.discrepancies.contrast import Value
from variorum.collation.ground import Ground
from variorum.collation.parallels import Line, Opposed, Pair, Token
from variorum.collation.parallels.context import Context

CLOSE = 0.75
"""Share of what stands around a value, on the poorer side, from which two sentences are one in other hands."""


_REACH = 7
"""Things on either side of a deed among which its times stand."""

_LONG = 45
"""Days before an article beyond which what a sentence dates is another matter than what one without a date tells."""


@dataclass(frozen=True, slots=True)
class Gate:
    """What two places of one fact must have in common at least: see `Context`."""

    sure: float
    near: float
    run: float
    less: float = 0.0
    weight: float = 0.5
    meaning: float = 0.0
    beside: float = 0.0
    more: float = 0.0

    def lets(self, sure: float, context: Context) -> bool:
        """Whether it is enough."""
        return (
            sure >= self.sure
            and context.near >= self.near
            and context.run >= self.run
            and context.less >= self.less
            and context.weight >= self.weight
            and context.meaning >= self.meaning
            and context.beside >= self.beside
            and context.more >= self.more
        )


def value(ground: Ground, line: Line, token: Token, key: str | None = None) -> Value:
    """The value that a token gives."""
    words = line.place(token)
    return Value(key or token.key, " ".join(ground.text(words).split()), words, line.span)


def text_of(ground: Ground, line: Line) -> str:
    """The text of the article of a line."""
    return ground.by_document[line.document].document.text


def published(ground: Ground, line: Line) -> str | None:
    """When the article of a line appeared, to the day."""
    return ground.by_document[line.document].document.published


def one_day(ground: Ground, opposed: Opposed) -> bool:
    """Whether both articles are known to have appeared on one day."""
    a, b = published(ground, opposed.pair.a), published(ground, opposed.pair.b)
    return a is not None and b is not None and a[:10] == b[:10]


def later(ground: Ground, one: Line, other: Line) -> bool:
    """Whether the article of the first line is known to have appeared after that of the second."""
    return times.before(published(ground, other), published(ground, one))


def one_time(ground: Ground, pair: Pair, at: tuple[int, int] | None = None) -> bool:
    """Whether two sentences can be of one time: not if both give times of which none agree, or one alone looks back.

    `at` are two deeds: then only times are looked at that stand near either.
    """
    first, second = (_whens(line, place) for line, place in zip((pair.a, pair.b), at or (None, None), strict=True))
    if first and second:
        return any(times.agree(one, other) for one in first for other in second)
    return not (_back(ground, pair.a, first) or _back(ground, pair.b, second))


def _whens(line: Line, at: int | None) -> list[str]:
    near = line.tokens if at is None else line.tokens[max(0, at - _REACH) : at + _REACH + 1]
    moments = [token.moment for token in near if token.moment is not None]
    return [one.when for one in moments if one.when is not None and one.kind in ("date", "time", "range")]


def _back(ground: Ground, line: Line, whens: list[str]) -> bool:
    """Whether all that a sentence gives of time lies long before its article."""
    day = published(ground, line)
    return day is not None and bool(whens) and all(times.before(one, times.earlier(day, _LONG)) for one in whens)
