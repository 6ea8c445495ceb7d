"""One change of one article, and where the same fact is told elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .lines import Line

HARMFUL = ("number", "date", "place", "agent", "polarity", "attribution", "certainty")
HARMLESS = ("rounding", "unit", "spelling", "date-form", "name", "order", "cue", "synonym", "omission")


@dataclass(frozen=True, order=True)
class Place:
    """Characters of an article of the story."""

    article: int
    start: int
    end: int


@dataclass(frozen=True)
class Edit:
    """`text` is put where `place` stands in the unedited article; `line` is the sentence around it, unedited.

    `counterparts` are the sentences that tell the same fact, the most alike of another article first.
    """

    kind: str
    how: str
    place: Place
    text: str
    line: Place
    counterparts: tuple[Place, ...]

    @property
    def harmful(self) -> bool:
        """Whether the fact is another after the change."""
        return self.kind in HARMFUL

    @property
    def grown(self) -> int:
        """By how many characters the article is longer afterwards."""
        return len(self.text) - (self.place.end - self.place.start)

    @property
    def edited_line(self) -> Place:
        """The sentence around the place in the edited text; where it was left out, the last character before it."""
        end = self.line.end + self.grown
        return Place(self.line.article, min(self.line.start, max(0, end - 1)), max(end, 1))

    def apply(self, text: str) -> str:
        """The article's text after the change."""
        return text[: self.place.start] + self.text + text[self.place.end :]

    def moved(self, at: int) -> int:
        """Where a character of the edited text stood before; within the edited place, that place's start."""
        if at < self.place.start:
            return at
        return self.place.start if at < self.place.start + len(self.text) else at - self.grown


Change = tuple[str, str, tuple[int, int], str]
"""Kind, how, the characters, and what is put there."""


def edit(line: Line, change: Change, others: Sequence[Line]) -> Edit:
    """A change of a sentence that others tell too."""
    kind, how, span, text = change
    return Edit(
        kind, how, Place(line.article, *span), text, Place(line.article, line.start, line.end),
        tuple(Place(one.article, one.start, one.end) for one in others),
    )  # fmt: skip


def ranked(line: Line, found: Sequence[Line]) -> list[Line]:
    """The counterparts of a sentence: the most alike of other articles first; none if no other article has one."""
    order = sorted(found, key=lambda one: (one.article == line.article, -line.like(one), one.article, one.start))
    unique = list(dict.fromkeys(order))
    return unique if unique and unique[0].article != line.article else []
