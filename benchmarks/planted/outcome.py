"""What the program makes of an edited story that it did not make of the unedited one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec

from benchmarks.articles import document
from variorum.annotation import annotate
from variorum.collation import collate
from variorum.model import Discrepancy, Dossier, Reading, Span

from .edit import Edit, Place
from .lines import Line, Story

HARD = ("contradiction", "likely-slip")

_LIKE = 0.3
"""Cosine from which a sentence beside the counterparts counts as one: with a difference between the two."""

Key = tuple[str, str, frozenset[tuple[int, int]]]
"""A discrepancy's kind, verdict, and the sentences of its accounts: article and number."""


@dataclass(frozen=True)
class Outcome:
    """An edit and the discrepancies that it gave rise to."""

    story: int
    edit: Edit
    new: tuple[Discrepancy, ...]
    matching: tuple[Discrepancy, ...]

    @property
    def found(self) -> bool:
        """Whether one is between the edited sentence and a counterpart."""
        return bool(self.matching)

    @property
    def right(self) -> bool:
        """Whether one of those has the kind of the edit."""
        return any(one.kind == self.edit.kind for one in self.matching)

    @property
    def hard(self) -> bool:
        """Whether a new one has a hard verdict."""
        return any(one.verdict in HARD for one in self.new)


class Collated:
    """A story read and collated as it is, and with one edit at a time."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._readings = [_read(row["url"], row["text"], row) for row in story.rows]
        self._numbers = {reading.document.id: n for n, reading in enumerate(self._readings)}
        self._starts = [[line.start for line in story.lines if line.article == n] for n in range(len(story.rows))]
        self.dossier = collate(self._readings)

    def outcome(self, number: int, edit: Edit) -> Outcome:
        """What an edit gives rise to. The edited article keeps its id, so that nothing else of it is changed."""
        row = self._story.rows[edit.place.article]
        was = self._readings[edit.place.article]
        reading = _read(row["url"], edit.apply(row["text"]), row, was.document.id)
        readings = [reading if n == edit.place.article else one for n, one in enumerate(self._readings)]
        after = collate(readings)
        new = self._new(after, edit)
        return Outcome(number, edit, tuple(new), tuple(one for one in new if self._matches(one, edit)))

    def _new(self, after: Dossier, edit: Edit) -> list[Discrepancy]:
        """Those whose kind, verdict and sentences, or for a harmful edit also values, were not there before."""
        old = {self._key(one, None) for one in self.dossier.discrepancies}
        valued = {(self._key(one, None), _values(one)) for one in self.dossier.discrepancies}
        if edit.harmful:
            return [one for one in after.discrepancies if (self._key(one, edit), _values(one)) not in valued]
        return [one for one in after.discrepancies if self._key(one, edit) not in old]

    def _key(self, one: Discrepancy, edit: Edit | None) -> Key:
        places = [self._place(account.document, account.start, account.end) for account in _accounts(one)]
        if edit is not None:
            places = [_moved(place, edit) for place in places]
        return one.kind, one.verdict, frozenset((p.article, self._sentence(p)) for p in places)

    def _place(self, document: str, start: int, end: int) -> Place:
        return Place(self._numbers[document], start, end)

    def _sentence(self, place: Place) -> int:
        return bisect_right(self._starts[place.article], place.start)

    def _matches(self, one: Discrepancy, edit: Edit) -> bool:
        """Whether it sets the edited sentence against one that tells the fact."""
        sides = [[self._place(a.document, a.start, a.end) for a in side.accounts] for side in one.sides]
        edited = {n for n, side in enumerate(sides) for place in side if _overlap(place, edit.edited_line)}
        told = {n for n, side in enumerate(sides) for place in side if self._tells(place, edit)}
        return any(a != b for a in edited for b in told)

    def _tells(self, place: Place, edit: Edit) -> bool:
        there = _moved(place, edit)
        if any(_overlap(there, one) for one in edit.counterparts):
            return True
        line = self._line(edit.line)
        like = (other for other in self._story.lines if other is not line and line.like(other) >= _LIKE)
        return any(_overlap(there, Place(other.article, other.start, other.end)) for other in like)

    def _line(self, place: Place) -> Line:
        return next(x for x in self._story.lines if (x.article, x.start) == (place.article, place.start))


def outcomes(stories: Sequence[Story], edits: Iterable[tuple[int, Edit]]) -> tuple[list[Outcome], dict[int, Dossier]]:
    """What each edit gives rise to, and the dossiers of the unedited stories that have one."""
    found: list[Outcome] = []
    collated: dict[int, Collated] = {}
    for number, edit in edits:
        if number not in collated:
            collated[number] = Collated(stories[number])
        found.append(collated[number].outcome(number, edit))
    return found, {number: one.dossier for number, one in sorted(collated.items())}


def _read(name: str, text: str, row: dict[str, str], id: str | None = None) -> Reading:
    made = document(name, text, published=row["date"][:10], title=row["title"], outlet=row["source"])
    return annotate(made if id is None else msgspec.structs.replace(made, id=id))


def _accounts(one: Discrepancy) -> list[Span]:
    return [account for side in one.sides for account in side.accounts]


def _values(one: Discrepancy) -> frozenset[str]:
    return frozenset(str(side.value) for side in one.sides)


def _moved(place: Place, edit: Edit) -> Place:
    if place.article != edit.place.article:
        return place
    start = edit.moved(place.start)
    return Place(place.article, start, max(start + 1, edit.moved(place.end)))


def _overlap(one: Place, other: Place) -> bool:
    return one.article == other.article and one.start < other.end and other.start < one.end
