"""A stretch in which two sentences of different articles agree."""

from dataclasses import dataclass, replace

from variorum.collation.words import rarity
from variorum.model import Span

from .alignment import Step, align, aligned
from .candidates import CONTENT
from .lines import Line

_LOOSE_ENDS = 3
"""Words by which a stretch may fall short of the end of a quotation or sentence and still be taken for all of it."""

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Match:
    """A stretch of two lines that agrees: the steps through it."""

    a: Line
    b: Line
    steps: tuple[Step, ...]

    @property
    def bounds(self) -> tuple[int, int, int, int]:
        """First and last word in either line."""
        first, last = self.steps[0], self.steps[-1]
        return first.a0, last.a1, first.b0, last.b1

    @property
    def ratio(self) -> float:
        """Aligned words over all words of both stretches; a form of the same word counts .7, one of its meaning .5."""
        a0, a1, b0, b1 = self.bounds
        return 2 * aligned(self.steps) / (a1 - a0 + b1 - b0)

    @property
    def weight(self) -> float:
        """The rarity of all equal words with content, each counted once."""
        forms = {form for step in self.steps if step.equal for form in self.a.keys[step.a0 : step.a1]}
        return sum(rarity(form) for form in sorted(forms) if rarity(form) >= CONTENT)

    @property
    def identical(self) -> bool:
        """Whether no word differs."""
        return all(step.equal for step in self.steps)

    def covered(self) -> tuple[float, float]:
        """The share of either line that the stretch takes up."""
        a0, a1, b0, b1 = self.bounds
        return (a1 - a0) / len(self.a.words), (b1 - b0) / len(self.b.words)

    def spans(self) -> tuple[Span, Span]:
        """The stretch in either document."""
        a0, a1, b0, b1 = self.bounds
        return self.a.span(a0, a1), self.b.span(b0, b1)


def match(
    a: Line, b: Line, in_a: Place | None = None, in_b: Place | None = None, *, meaning: bool = False
) -> Match | None:
    """The stretch in which two lines agree best, looked for within the given words; None where they share nothing.

    Where it falls short of the end of a quotation or sentence by a few words on either side, these belong to it.
    `meaning`: words that may mean the same agree too.
    """
    (a0, a1), (b0, b1) = in_a or (0, len(a.words)), in_b or (0, len(b.words))
    steps = [_moved(step, a0, b0) for step in align(a.keys[a0:a1], b.keys[b0:b1], local=True, meaning=meaning)]
    if not steps:
        return None
    before = _before(steps[0], _bounds(a, in_a), _bounds(b, in_b))
    after = _after(steps[-1], _bounds(a, in_a), _bounds(b, in_b))
    return Match(a, b, tuple(step for step in (before, *steps, after) if step.size))


def _moved(step: Step, a: int, b: int) -> Step:
    return replace(step, a0=step.a0 + a, a1=step.a1 + a, b0=step.b0 + b, b1=step.b1 + b)


def _bounds(line: Line, place: Place | None) -> list[Place]:
    """The stretches whose ends count: the one looked in, or the sentence and its quotations."""
    if place is not None:
        return [place]
    return [(0, len(line.words)), *((part.first, part.last) for part in line.quoted if part.last)]


def _before(first: Step, in_a: list[Place], in_b: list[Place]) -> Step:
    a = max((start for start, end in in_a if start <= first.a0 < end), default=first.a0)
    b = max((start for start, end in in_b if start <= first.b0 < end), default=first.b0)
    left, right = _loose(first.a0 - a, first.b0 - b, either=len(in_a) == len(in_b) == 1)
    return Step(first.a0 - left, first.a0, first.b0 - right, first.b0)


def _after(last: Step, in_a: list[Place], in_b: list[Place]) -> Step:
    a = min((end for start, end in in_a if start < last.a1 <= end), default=last.a1)
    b = min((end for start, end in in_b if start < last.b1 <= end), default=last.b1)
    left, right = _loose(a - last.a1, b - last.b1, either=len(in_a) == len(in_b) == 1)
    return Step(last.a1, last.a1 + left, last.b1, last.b1 + right)


def _loose(left: int, right: int, *, either: bool) -> tuple[int, int]:
    """Words to add on either side: the few that are missing, on both together; in quotations on each by itself."""
    if not either and max(left, right) > _LOOSE_ENDS:
        return 0, 0
    return left if left <= _LOOSE_ENDS else 0, right if right <= _LOOSE_ENDS else 0
