"""A long stretch of agreement, cut into passages of bounded length."""

from collections.abc import Iterator

from .alignment import Step
from .match import Match


def pieces(match: Match, longest: int) -> Iterator[Match]:
    """The match where both passages are short enough, else consecutive parts of it, each ending on equal words."""
    a, b = match.spans()
    if max(len(a), len(b)) <= longest:
        yield match
        return
    part: list[Step] = []
    for step in _single(match):
        if part and _length(match, [*part, step]) > longest:
            yield from _trimmed(match, part)
            part = []
        part.append(step)
    yield from _trimmed(match, part)


def _single(match: Match) -> Iterator[Step]:
    """The steps, those of equal words one by one."""
    for step in match.steps:
        if step.equal:
            for offset in range(step.a1 - step.a0):
                a, b = step.a0 + offset, step.b0 + offset
                yield Step(a, a + 1, b, b + 1, equal=True)
        else:
            yield step


def _length(match: Match, part: list[Step]) -> int:
    a0, a1, b0, b1 = part[0].a0, part[-1].a1, part[0].b0, part[-1].b1
    left = match.a.words[a1 - 1].end - match.a.words[a0].start if a1 > a0 else 0
    right = match.b.words[b1 - 1].end - match.b.words[b0].start if b1 > b0 else 0
    return max(left, right)


def _trimmed(match: Match, part: list[Step]) -> Iterator[Match]:
    while part and not part[0].equal:
        part = part[1:]
    while part and not part[-1].equal:
        part = part[:-1]
    if part:
        yield Match(match.a, match.b, tuple(part))
