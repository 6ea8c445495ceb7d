"""Two digits the other way round: 54 in a sentence that copies have with 45, a treaty of 1978 that others date 1987.

Only numbers of the same digits in another order are looked at. Other differences of number have other reasons: a newer
count, a rounding, a second text of one name.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from variorum.collation.claims import accounts
from variorum.collation.ground import Ground
from variorum.model import Span

from .finding import Difference, side, written

_NUMBER = re.compile(r"(?<![\d.,:/-])\d{2,4}(?![\d/-]|[.,:]\d)")
_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 8
"""Words of a sentence from which two that are equal but for a number are taken for copies of one."""

_OTHERS = 2
"""Documents that must have the number the one way for a single one to be taken for the slip."""

_TEXTS = "Convention|Treaty|Agreement|Accords?|Charter|Protocol|Pact|Constitution|Declaration|Act|Memorandum|Armistice"
_NAME = rf"(?P<name>(?:[A-Z][\w’'-]+\s+){{1,4}}(?:{_TEXTS}))"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_DATED = (
    re.compile(rf"\b{_YEAR}\s+{_NAME}\b"),
    re.compile(rf"\b{_NAME}\s+of\s+{_YEAR}\b"),
    re.compile(rf"\b{_NAME}\s+(?:was|were)\s+(?:signed|concluded|adopted|agreed)\s+in\s+{_YEAR}\b"),
)

Places = Mapping[str, Sequence[Span]]
"""By a number as it is written, the places that have it."""


def find(ground: Ground) -> Iterator[Difference]:
    """Numbers of copied sentences, and years of named texts, that one article turns round."""
    for places in _copied(ground):
        yield from _turned(ground, places, "a sentence that the articles share", "number")
    for name, places in _named(ground):
        yield from _turned(ground, places, f"the {name}", "date")


def _copied(ground: Ground) -> Iterator[Places]:
    """For each number of a sentence that several articles have, by its values the places of the number."""
    shared: defaultdict[str, list[tuple[Span, ...]]] = defaultdict(list)
    for reading in ground.readings:
        document = reading.document
        counts = [(one.start, one.end) for one in reading.quantities if one.fate is not None]
        for sentence in reading.sentences:
            text = document.text[sentence.start : sentence.end]
            numbers = [(sentence.start + m.start(), sentence.start + m.end()) for m in _NUMBER.finditer(text)]
            frame = _WORD.findall(_NUMBER.sub(" 0 ", text).casefold())
            if numbers and len(frame) >= _FEWEST_WORDS and not _changing(counts, numbers):
                shared[" ".join(frame)].append(tuple(Span(document.id, *place) for place in numbers))
    for frame_ in sorted(shared):
        rows = shared[frame_]
        if len(rows) > _OTHERS and len({len(row) for row in rows}) == 1:
            for column in zip(*rows, strict=True):
                yield _by_words(ground, column)


def _changing(counts: Sequence[tuple[int, int]], numbers: Sequence[tuple[int, int]]) -> bool:
    """Whether one of the numbers counts people to whom something befell: such counts grow from copy to copy."""
    return any(start < stop and first < end for start, end in counts for first, stop in numbers)


def _named(ground: Ground) -> Iterator[tuple[str, Places]]:
    """The named texts with the years that the articles give them."""
    names: defaultdict[str, list[Span]] = defaultdict(list)
    years: dict[Span, str] = {}
    for reading in ground.readings:
        for pattern in _DATED:
            for found in pattern.finditer(reading.document.text):
                place = Span(reading.document.id, found.start(), found.end())
                years[place] = found["year"]
                names[" ".join(found["name"].split()).removeprefix("The ")].append(place)
    for name in sorted(names):
        by_year: defaultdict[str, list[Span]] = defaultdict(list)
        for place in names[name]:
            by_year[years[place]].append(place)
        yield name, by_year


def _by_words(ground: Ground, spans: Sequence[Span]) -> Places:
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for span in spans:
        found[ground.text(span)].append(span)
    return found


def _turned(ground: Ground, places: Places, what: str, kind: str) -> Iterator[Difference]:
    """A difference where one article alone has a number whose digits the others have the other way round."""
    if len(places) != _OTHERS:
        return
    documents = {number: {span.document for span in spans} for number, spans in places.items()}
    right, wrong = sorted(places, key=lambda number: (-len(documents[number]), number))
    one, other = documents[right], documents[wrong]
    if len(one) < _OTHERS or len(other) != 1 or one & other or sorted(right) != sorted(wrong):
        return
    (alone,) = other
    yield Difference(
        between="outlets",
        kind="date" if kind == "date" else "number",
        verdict="likely-slip",
        sides=tuple(
            side(number, [accounts.clause_around(ground, one) for one in places[number]]) for number in (right, wrong)
        ),
        explanation=f"{written(ground, alone)} has {wrong} in {what}, where {len(one)} other articles, among them "
        f"{written(ground, min(one))}, have {right}: two digits seem to have changed places.",
        how="digits the other way round",
    )
