"""What befell one person: missing in one account, found alive or dead in another."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal

from variorum.collation import times
from variorum.collation.ground import Ground
from variorum.model import Reading, Sentence, Span
from variorum.model.claim import Verdict

from .finding import Difference, side, written

Fortune = Literal["missing", "found alive", "found dead"]

_ASIDE = r"(?:,\s(?:who|whose|an?|the|aged?|\d)[^.;:,]{0,80})?,?\s+"
"""Between a name and what befell its bearer: nothing, or one aside; the name itself may be one."""

_AFTER: tuple[tuple[Fortune, re.Pattern[str]], ...] = (
    (
        "missing",
        re.compile(
            rf"{_ASIDE}(?:is|was|remains|remained|has been|had been|went)\s+(?:still\s+)?"
            r"(?:reported\s+|listed as\s+)?missing\b"
        ),
    ),
    ("missing", re.compile(rf"{_ASIDE}(?:is|was)\s+among\s+the\s+missing\b")),
    (
        "found alive",
        re.compile(rf"{_ASIDE}(?:was|has been|had been)\s+(?:found|rescued|recovered|discovered)\s+alive\b"),
    ),
    ("found dead", re.compile(rf"{_ASIDE}(?:was|has been|had been)\s+(?:found|confirmed)\s+dead\b")),
)
_AMONG_THEM = re.compile(rf"{_ASIDE}(?:is|was)\s+among\s+them\b")
_MISSING = re.compile(r"\b(?:are|were|remain|remained|still|reported)\s+(?:still\s+)?missing\b")
_LISTED = re.compile(r"\bmissing,\s+(?:among\s+them|including)\s+(?:[a-z]+\s+){0,4}[a-z]*,?\s*$")
_BODY = re.compile(r"\b(?:body|remains)\s+of\s+(?:[a-z]+\s+){0,3}$")
_FOUND = re.compile(rf"{_ASIDE}(?:was|were|has been|had been)\s+(?:found|recovered|identified)\b")

Told = dict[Fortune, list[Span]]


def find(ground: Ground) -> Iterator[Difference]:
    """Persons whom one article has missing and another found."""
    told: defaultdict[str, defaultdict[Fortune, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for reading in ground.readings:
        for person, fortune, place in _in(ground, reading):
            told[person][fortune].append(place)
    for person in sorted(told):
        yield from _found(ground, person, dict(told[person]))


def _in(ground: Ground, reading: Reading) -> Iterator[tuple[str, Fortune, Span]]:
    text, document = reading.document.text, reading.document.id
    before: Sentence | None = None
    for sentence in reading.sentences:
        for start, end, actor in ground.places_of_names(document, sentence.start, sentence.end):
            if ground.actors[actor].kind != "person" or not text[start].isupper():
                continue
            fortune = _fortune(text, sentence, before, (start, end))
            if fortune is not None:
                yield actor, fortune, Span(document, sentence.start, sentence.end)
        before = sentence


def _fortune(text: str, sentence: Sentence, before: Sentence | None, name: tuple[int, int]) -> Fortune | None:
    """What the sentence says befell the one whom it names at a place."""
    ahead, rest = text[sentence.start : name[0]], text[name[1] : sentence.end]
    for fortune, pattern in _AFTER:
        if pattern.match(rest):
            return fortune
    if _BODY.search(ahead) and _FOUND.match(rest):
        return "found dead"
    if _LISTED.search(ahead):
        return "missing"
    if _AMONG_THEM.match(rest) and before is not None and _MISSING.search(text[before.start : before.end]):
        return "missing"
    return None


def _found(ground: Ground, person: str, told: Told) -> Iterator[Difference]:
    alive, dead = told.get("found alive", []), told.get("found dead", [])
    later = {place.document for place in (*alive, *dead)}
    missing = [place for place in told.get("missing", []) if place.document not in later]
    name = ground.actors[person].name
    if alive and dead:
        yield _difference(ground, name, ("found dead", dead), ("found alive", alive))
    elif missing and alive:
        yield _difference(ground, name, ("missing", missing), ("found alive", alive))
    elif missing and dead:
        yield _difference(ground, name, ("missing", missing), ("found dead", dead))


def _difference(
    ground: Ground, name: str, first: tuple[Fortune, list[Span]], last: tuple[Fortune, list[Span]]
) -> Difference:
    verdict, why = _verdict(ground, first, last)
    one, other = (written(ground, places[0].document) for _, places in (first, last))
    return Difference(
        between="outlets",
        kind="polarity",
        verdict=verdict,
        sides=(side(first[0], first[1]), side(last[0], last[1])),
        explanation=f"{name} is {first[0]} in {one} and {last[0]} in {other}. {why}",
        how="what befell one person",
    )


def _verdict(
    ground: Ground, first: tuple[Fortune, Sequence[Span]], last: tuple[Fortune, Sequence[Span]]
) -> tuple[Verdict, str]:
    if first[0] != "missing":
        return "undetermined", "The texts do not settle which of the two was a mistake."
    days = [ground.by_document[place.document].document.published for place in last[1]]
    late = [
        place
        for place in first[1]
        if all(times.before(day, ground.by_document[place.document].document.published) for day in days)
    ]
    if late:
        return "undetermined", "The account that has the person missing appeared last, and does not say why."
    return "superseded", "Who is missing may be found: the later account replaces the earlier."
