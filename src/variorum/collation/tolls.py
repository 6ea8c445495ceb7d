"""Figures of the dead, the missing, those aboard …, across the articles of one story.

Texts name those counted by many nouns, so that the noun does not join them; what is said of them does ("killed",
"bodies", "the toll"). An article gives the figure of its own story first; what follows may be of another day or place.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from variorum.model import Moment, Quantity, Reading, Sentence, Series, Story, cluster_id

from . import times

_LEAST = 2
"""One dead or missing is as often somebody in particular as a toll."""

_FAR = 5.0
"""How many times one figure may be another and still be of one incident; beyond it they are of two."""

_BACKGROUND = 45
"""Days from publication beyond which a sentence that is dated tells of something else."""

_LABELS = {
    "dead": "people dead", "missing": "people missing", "injured": "people injured", "aboard": "people aboard",
    "displaced": "people displaced", "infected": "people infected",
}  # fmt: skip
"""The fates of which a story has one count. Of those rescued, arrested or held, each account counts its own."""


def series(stories: Iterable[Story], readings: Iterable[Reading]) -> tuple[Series, ...]:
    """One series for each fate that two articles or more of a story count."""
    known = {reading.document.id: reading for reading in readings}
    found = [one for story in stories for one in _of_story(story, known)]
    return tuple(sorted(found, key=lambda one: one.id))


def _of_story(story: Story, known: Mapping[str, Reading]) -> list[Series]:
    by_fate: defaultdict[str, list[Quantity]] = defaultdict(list)
    for document in story.documents:
        for fate, quantity in _first_figures(known[document]).items():
            by_fate[fate].append(quantity)
    return [
        Series(
            id=cluster_id("series", (one.id for one in group)),
            label=_LABELS[fate],
            unit="person",
            quantities=tuple(one.id for one in group),
        )
        for fate, figures in sorted(by_fate.items())
        for group in (_near(figures),)
        if len(group) > 1
    ]


def _first_figures(reading: Reading) -> dict[str, Quantity]:
    """Of each fate the first figure that an article gives in its running text, else in its headline."""
    first: dict[str, Quantity] = {}
    ordered = sorted(reading.quantities, key=lambda one: (_in_furniture(reading, one), one.start, one.end))
    for one in ordered:
        if one.fate in _LABELS and (one.low or one.high or 0) >= _LEAST and not _of_the_past(reading, one):
            first.setdefault(str(one.fate), one)
    return first


def _in_furniture(reading: Reading, place: Quantity) -> bool:
    return any(part.start < place.end and place.start < part.end for part in reading.document.furniture)


def _of_the_past(reading: Reading, quantity: Quantity) -> bool:
    """Whether the sentence reaches long before the article: what it counts is of another story, or of many."""
    published = reading.document.published
    sentence: Sentence | None = next((s for s in reading.sentences if s.start <= quantity.start < s.end), None)
    if published is None or sentence is None:
        return False
    inside = [m for m in reading.moments if sentence.start <= m.start < sentence.end]
    return any(_reaches_back(moment, published) for moment in inside)


def _reaches_back(moment: Moment, published: str) -> bool:
    if moment.when is None:
        return False
    if moment.kind == "duration":
        return moment.when.startswith("P") and "Y" in moment.when
    return times.bounds(moment.when)[0] < times.earlier(published, _BACKGROUND)


def _near(figures: Sequence[Quantity]) -> list[Quantity]:
    """The figures that can be of one incident: those within reach of the middling one."""
    ordered = sorted(figures, key=lambda one: (_size(one), one.document))
    middle = _size(ordered[len(ordered) // 2])
    kept = [one for one in ordered if middle / _FAR <= _size(one) <= middle * _FAR]
    return sorted(kept, key=lambda one: (one.document, one.start))


def _size(figure: Quantity) -> float:
    return figure.low if figure.low is not None else figure.high or 0.0
