"""A total that is not the sum of the parts that the same sentence gives it: "12 people: five women and six men".

Only lists that tell all parts are looked at, after a colon or dash or before "a total of"; "including" and "among
them" tell of some. Parts may still overlap, so that the verdict is left open.
"""

import re
from collections.abc import Iterator

from variorum.annotation.numerals import number
from variorum.collation.ground import Ground
from variorum.model import Side, Span

from .finding import Difference, written

_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    "|nineteen|twenty"
)
_NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+|{_WORDS})"
    r"(?![\d.,]*\d|\s*(?:%|percent|per cent)|-|/|:\d|(?:st|nd|rd|th)\b)"
)
_PART = rf"{_NUMBER}\s+[a-z][^,;:.—–\d$]{{1,45}}?"
_PARTS = rf"(?P<parts>{_PART}(?:,\s+{_PART})*(?:,?\s+and\s+){_PART})"
_TIMES = "(?:years?|months?|weeks?|days?|hours?|minutes?|times)"
_AFTER = re.compile(
    rf"(?<![\w$£€.,])(?P<total>{_NUMBER})\s+(?!{_TIMES}\b)[a-z]+(?:\s+[a-z]+){{0,2}}\s*(?::|—|–|\s-)\s*{_PARTS}"
    r"(?=\s*[.;—–]|\s*$)",
    re.I,
)
_BEFORE = re.compile(
    rf"(?<![\w$£€.,]){_PARTS}\s*(?:,|—|–|;|:)\s*(?:(?:for|making|or)\s+)?(?:a|the)\s+total\s+of\s+(?P<total>{_NUMBER})",
    re.I,
)
_FIGURE = re.compile(rf"(?<![\w$£€.,]){_NUMBER}", re.I)
_HEDGE = re.compile(
    r"\b(?:about|around|some|nearly|almost|more|less|fewer|least|most|over|under|than|up to|roughly|approximately|other"
    r"|another)\b",
    re.I,
)
_NEAR = 25
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


def find(ground: Ground) -> Iterator[Difference]:
    """One difference for each total that its parts do not add up to."""
    for reading in ground.readings:
        text = reading.document.text
        for sentence in reading.sentences:
            for pattern in (_AFTER, _BEFORE) if not sentence.furniture else ():
                for found in pattern.finditer(text, sentence.start, sentence.end):
                    yield from _checked(ground, Span(reading.document.id, sentence.start, sentence.end), found)


def _checked(ground: Ground, place: Span, found: re.Match[str]) -> Iterator[Difference]:
    text = ground.by_document[place.document].document.text
    if _HEDGE.search(text, max(place.start, found.start() - _NEAR), found.end()):
        return
    start, end = found.span("parts")
    parts = list(_FIGURE.finditer(text, start, end))
    told = [one[0] for one in parts] + [found["total"]]
    if any(_YEAR.fullmatch(one) for one in told) or len(parts) < 2:
        return
    whole, total = sum(_value(one[0]) for one in parts), _value(found["total"])
    if whole != total and all(_value(one[0]) < total for one in parts):
        yield _difference(ground, place, (total, Span(place.document, *found.span("total"))), (whole, parts))


def _value(words: str) -> int:
    return int(number(words.casefold()) or 0)


def _difference(
    ground: Ground, place: Span, total: tuple[int, Span], parts: tuple[int, list[re.Match[str]]]
) -> Difference:
    added = " + ".join(one[0] for one in parts[1])
    words = tuple(Span(place.document, one.start(), one.end()) for one in parts[1])
    return Difference(
        between="within-one-article",
        kind="number",
        verdict="undetermined",
        sides=(
            Side(value=f"{total[0]} in all", accounts=(place,), words=(total[1],)),
            Side(value=f"{parts[0]} as the sum of its parts", accounts=(place,), words=words),
        ),
        explanation=f"{written(ground, place.document)} gives {total[0]} in all, and parts that add up to {parts[0]} "
        f"({added}). Some may belong to two parts, or to none.",
        how="a total and its parts",
    )
