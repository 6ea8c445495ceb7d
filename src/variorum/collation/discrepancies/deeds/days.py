"""One deed put on two days."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from variorum.collation import times
from variorum.collation.discrepancies.contrast import Contrast
from variorum.collation.ground import Ground
from variorum.collation.parallels import Token

from .evidence import evidence, figures_apart, parties_apart
from .frames import Frame
from .pairs import Told, Twin, contrast, of_token

_LEAST, _SHARE = 0.6, 0.3
"""Weight of what is shared beside the days, and its share, at least."""

_MARGIN = 0.1
_NEAR = 0.6
"""Nearness to its deed from which a time dates it and no other."""

_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_GRAINS = (
    ("day", re.compile(rf"\b{_MONTHS}\s+\d{{1,2}}\b|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTHS}")),
    ("day", re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:yesterday|today)\b")),
    ("month", re.compile(rf"\b{_MONTHS}(?:\b|$)")),
    ("year", re.compile(r"\b(?:1[5-9]|20)\d\d\b")),
)
_LOOSE = re.compile(
    r"\b(?:ago|since|until|through|by|before|after|next|last|every|each|between|from|earlier|later|mid|late|early)\b"
)
"""Words that make of a time a stretch, or a distance from another time."""

_BEFORE = 14


def find(ground: Ground, found: Sequence[Twin]) -> Iterator[Contrast]:
    """Deeds of one word, alike in all else, each with one day of its own."""
    agreeing: defaultdict[tuple[int, str], float] = defaultdict(float)
    apart: list[tuple[Twin, Token, Token]] = []
    for twin in found:
        first, second = _dated(ground, twin.one), _dated(ground, twin.other)
        if twin.opposite or first is None or second is None or first[0] != second[0]:
            continue
        x, y = first[1], second[1]
        if _agree(x, y):
            for frame, document in ((twin.one, twin.other.line.document), (twin.other, twin.one.line.document)):
                agreeing[id(frame), document] = max(agreeing[id(frame), document], twin.shared.weight)
        elif _one_deed(ground, twin):
            apart.append((twin, x, y))
    for twin, x, y in apart:
        shared = evidence(twin.one, twin.other, (x, y))
        best = max(agreeing[id(twin.one), twin.other.line.document], agreeing[id(twin.other), twin.one.line.document])
        if shared.things < 2 or shared.weight < max(_LEAST, best - _MARGIN) or shared.share < _SHARE:
            continue
        values = of_token(ground, twin.one, x), of_token(ground, twin.other, y)
        told = Told(
            "undetermined",
            f"What seems to be one thing is dated differently ({x.key} and {y.key})",
            "The articles do not say enough to tell a second event, a change or an error.",
        )
        yield contrast("date", values, shared, told)


def _agree(x: Token, y: Token) -> bool:
    assert x.moment is not None
    assert y.moment is not None
    return times.agree(x.moment.when, y.moment.when)


def _one_deed(ground: Ground, twin: Twin) -> bool:
    """Whether nothing but the days keeps two deeds apart: neither lies ahead alone, both are so or both not."""
    one, other = twin.one, twin.other
    if twin.shared.trigger < 1.0 or twin.shared.doers < 0:
        return False
    if (one.state == "ahead") != (other.state == "ahead") or (one.state == "not") != (other.state == "not"):
        return False
    return not (parties_apart(ground, one, other) or figures_apart(one, other))


def _dated(ground: Ground, frame: Frame) -> tuple[str, Token] | None:
    """The one time that dates a deed and its grain."""
    at = [n for n, token in enumerate(frame.line.tokens) if token.sort == "time" and frame.near[n] >= _NEAR]
    if len(at) != 1:
        return None
    token = frame.line.tokens[at[0]]
    if token.moment is None or token.moment.when is None or token.moment.kind not in ("date", "time"):
        return None
    text = ground.by_document[frame.line.document].document.text
    if _LOOSE.search(token.form) or _LOOSE.search(text[max(0, token.start - _BEFORE) : token.start].casefold()):
        return None
    low, high = sorted((frame.at, at[0]))
    if any(frame.line.tokens[n].deed for n in range(low + 1, high)):
        return None
    grain = next((name for name, pattern in _GRAINS if pattern.search(token.form)), None)
    return None if grain is None else (grain, token)
