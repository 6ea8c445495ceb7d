"""What is kept of an article to find its story: its words by rarity, its names and numbers, its beginning, its day.

Everything here is read from the text and its furniture alone, so that articles can be sorted before they are annotated.
Rarity is that of a table of English news (`words.background`), so that the likeness of two articles depends on these
two and on no third.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
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


Told = list[tuple[str, bool]]
"""Words, each with whether it is capitalised."""


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
    title: frozenset[str]


def profile(document: Document) -> Profile:
    """The profile of an article."""
    told = [*_title(document), *_told(document, _running(document))]
    plain, names = _weighed(told)
    return Profile(
        id=document.id,
        day=_day(document.published),
        weights=_scaled(plain, names),
        plain=plain,
        names=names & plain.keys(),
        lead=frozenset(form for form, _ in told[:_LEAD]) & plain.keys(),
        title=frozenset(word.key for word in words(document.title or "", 0, len(document.title or ""))) & plain.keys(),
    )


def stretch(document: Document, start: int, end: int) -> dict[str, int]:
    """The weights of the words of a part of an article, as if it stood alone."""
    return _scaled(*_weighed(_told(document, [(start, end)])))


def _weighed(told: Told) -> tuple[dict[str, float], frozenset[str]]:
    """The telling words with what they weigh before scaling, and which words are names."""
    often = Counter(form for form, _ in told)
    capital = Counter(form for form, upper in told if upper)
    names = frozenset(form for form, n in often.items() if 2 * capital[form] > n and not is_number(form))
    return {form: (1 + log(n)) * rare for form, n in often.items() if (rare := _rarity(form)) >= _RARE}, names


def _scaled(plain: Mapping[str, float], names: frozenset[str]) -> dict[str, int]:
    """The weights of unit length, names with their bonus."""
    heavy = {form: weight * (_NAMES if form in names else 1.0) for form, weight in plain.items()}
    length = sum(weight * weight for _, weight in sorted(heavy.items())) ** 0.5 or 1.0
    return {form: round(weight / length * SCALE) for form, weight in heavy.items()}


def _told(document: Document, parts: Iterable[tuple[int, int]]) -> Told:
    """The words of parts of the text."""
    text = document.text
    return [(one.key, text[one.start].isupper()) for part in parts for one in words(text, *part) if _short(one)]


def _title(document: Document) -> Told:
    """The words of a title that does not stand in the text."""
    if document.title is None or any(part.kind == "headline" for part in document.furniture):
        return []
    title = document.title
    return [(one.key, title[one.start].isupper()) for one in words(title, 0, len(title)) if _short(one)]


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
