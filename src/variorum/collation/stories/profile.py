"""What is kept of an article to find its story: its words by rarity, its names and numbers, its beginning, its day.

Everything here is read from the text and its furniture alone, so that articles can be sorted before they are annotated.
Rarity is that of a table of English news (`words.background`), so that the likeness of two articles depends on these
two and on no third.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import log

from variorum.collation.words import Word, background, is_number, words
from variorum.model import Document

_NAMES = 1.5
"""How much more a capitalised word weighs."""

_RARE = 1.0
"""Natural logarithm of rarity from which a word counts: it stands in less than 37 of 100 articles."""

_LEAD = 80
"""Words of a text that count as its beginning, which in news says what happened."""

_OF_THE_PAGE = ("boilerplate", "byline", "caption", "credit", "source-line", "update-line")
"""Furniture that says nothing of the story: an outlet uses one gallery of pictures for months."""

_LONGEST = 30
"""Characters of a word; what is longer is an address."""

SCALE = 1 << 15
"""Weights are whole numbers of this part of 1, so that their sums are exact in any order."""


@dataclass(frozen=True, slots=True)
class Profile:
    """An article as it is compared with others.

    `weights` has each telling word with its weight (unit length, in parts of `SCALE`), `plain` the same before scaling
    and without the bonus of names.
    """

    id: str
    day: int | None
    weights: dict[str, int]
    plain: dict[str, float]
    names: frozenset[str]
    lead: frozenset[str]


def profile(document: Document) -> Profile:
    """The profile of an article."""
    told = _told(document)
    often = Counter(form for form, _ in told)
    capital = Counter(form for form, upper in told if upper)
    names = frozenset(form for form, n in often.items() if 2 * capital[form] > n and not is_number(form))
    plain = {form: (1 + log(n)) * rare for form, n in often.items() if (rare := _rarity(form)) >= _RARE}
    heavy = {form: weight * (_NAMES if form in names else 1.0) for form, weight in plain.items()}
    length = sum(weight * weight for _, weight in sorted(heavy.items())) ** 0.5 or 1.0
    return Profile(
        id=document.id,
        day=_day(document.published),
        weights={form: round(weight / length * SCALE) for form, weight in heavy.items()},
        plain=plain,
        names=names & plain.keys(),
        lead=frozenset(form for form, _ in told[:_LEAD]) & plain.keys(),
    )


def _told(document: Document) -> list[tuple[str, bool]]:
    """The words of headline and text, each with whether it is capitalised; what belongs to the page is left out."""
    text = document.text
    told = [
        (one.key, text[one.start].isupper())
        for start, end in _running(document)
        for one in words(text, start, end)
        if _short(one)
    ]
    title = document.title or ""
    if any(part.kind == "headline" for part in document.furniture):
        return told
    return [(one.key, title[one.start].isupper()) for one in words(title, 0, len(title)) if _short(one)] + told


def _running(document: Document) -> Iterator[tuple[int, int]]:
    """The stretches of the text between what belongs to the page."""
    at = 0
    for part in sorted(document.furniture):
        if part.kind in _OF_THE_PAGE and part.end > at:
            yield at, max(at, part.start)
            at = part.end
    yield at, len(document.text)


def _short(word: Word) -> bool:
    return word.end - word.start <= _LONGEST


def _rarity(form: str) -> float:
    total, counts = background()
    return log((total + 1) / (counts.get(form, 0) + 1))


def _day(published: str | None) -> int | None:
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None
