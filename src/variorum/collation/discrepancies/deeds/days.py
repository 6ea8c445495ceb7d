"""One deed or thing put on two days: times that hang on the same word, with the same things near them."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.collation import times
from variorum.collation.discrepancies.contrast import Contrast
from variorum.collation.ground import Ground
from variorum.collation.meaning.kinship import kinship
from variorum.collation.parallels import Line, Token
from variorum.collation.parallels.pairing import likeness
from variorum.collation.parallels.slots import heads
from variorum.collation.words import rarity

from . import candidates
from .evidence import Evidence, evidence
from .frames import Frame, around_times
from .pairs import Told, contrast, of_token
from .states import state

_TELLS = 0.1
"""Rarity from which a word tells what is dated."""

_KEYS = 8
"""Things beside a time that it is looked for by."""

_LITTLE = 0.2
"""Weight of what is shared that is enough for two plain dates ("on 4 March"), which news seldom repeats for another."""

_LEAST, _SHARE = 0.4, 0.2
"""Weight of what is shared beside the days, and its share, at least."""

_WEEK = 7
_MARGIN = 0.1
_KIN = 0.7
"""Kinship of two words from which both may have the one date."""

_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_GRAINS = (
    ("day", re.compile(rf"\b{_MONTHS}\s+\d{{1,2}}\b|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTHS}")),
    ("day", re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\byesterday\b")),
    ("month", re.compile(rf"\b{_MONTHS}(?:\b|$)")),
    ("year", re.compile(r"\b(?:1[5-9]|20)\d\d\b")),
)
_DATE = _GRAINS[0][1]
_LOOSE = re.compile(
    r"\b(?:ago|since|until|through|by|before|after|next|every|each|between|from|earlier|later|mid|late|early|or|and|to)\b"
)
"""Words that make of a time a stretch, or a distance from another time."""

_BEFORE = 10


@dataclass(frozen=True)
class _Dated:
    """What stands around a time, how the time is told, and the places of the words that it hangs on."""

    frame: Frame
    grain: str | None
    heads: frozenset[int]


def find(ground: Ground) -> Iterator[Contrast]:
    """Times of one grain that hang on one word in two articles and do not agree."""
    dated = [_Dated(one, _grain(ground, one), _heads(ground, one)) for one in around_times(ground)]
    known = [one for one in dated if one.grain is not None and one.heads]
    agreeing: defaultdict[tuple[int, str], float] = defaultdict(float)
    apart: list[tuple[Frame, Frame, Evidence]] = []
    for i, j in candidates.linked(ground, [(one.frame.line, _keys(one)) for one in known]):
        one, other = known[i].frame, known[j].frame
        if not _one_head(ground, known[i], known[j]):
            continue
        shared = evidence(one, other)
        if likeness(one.trigger, other.trigger) > 0 or _agree(one.trigger, other.trigger):
            for frame, document in ((one, other.line.document), (other, one.line.document)):
                agreeing[id(frame), document] = max(agreeing[id(frame), document], shared.weight)
        elif known[i].grain == known[j].grain and _near(one, other) and _enough(one, other, shared):
            apart.append((one, other, shared))
    for one, other, shared in apart:
        best = max(agreeing[id(one), other.line.document], agreeing[id(other), one.line.document])
        if best <= shared.weight + _MARGIN and not (_stands(one, other.line) or _stands(other, one.line)):
            yield _contrast(ground, one, other, shared)


def _contrast(ground: Ground, one: Frame, other: Frame, shared: Evidence) -> Contrast:
    x, y = one.trigger, other.trigger
    told = Told(
        "undetermined",
        f"What seems to be one thing is dated differently ({x.key} and {y.key})",
        "The articles do not say enough to tell a second event, a change or an error.",
    )
    return contrast("date", (of_token(ground, one, x), of_token(ground, other, y)), shared, told)


def _keys(one: _Dated) -> list[tuple[str, str]]:
    """What a time is looked for by: each word that it hangs on, with each of what tells most beside it."""
    line, near = one.frame.line, one.frame.near
    order = sorted(range(len(line.tokens)), key=lambda n: (-line.weights[n] * near[n], n))
    beside = [n for n in order if n != one.frame.at and n not in one.heads and line.weights[n]][:_KEYS]
    return sorted({(line.tokens[n].key, line.tokens[m].key) for n in one.heads for m in beside})


def _enough(one: Frame, other: Frame, shared: Evidence) -> bool:
    """Whether so much is shared that both times are of one thing; plain dates are seldom of two things of one word."""
    if all(_DATE.search(frame.trigger.form) for frame in (one, other)):
        return shared.weight >= _LITTLE and (shared.close > 0 or shared.things > 0)
    return shared.things >= 2 and shared.weight >= _LEAST and shared.share >= _SHARE


def _agree(x: Token, y: Token) -> bool:
    assert x.moment is not None
    assert y.moment is not None
    return times.agree(x.moment.when, y.moment.when)


def _near(one: Frame, other: Frame) -> bool:
    """Whether a weekday and a date lie within a week: farther apart they are a first and a last day, or two."""
    if bool(_DATE.search(one.trigger.form)) == bool(_DATE.search(other.trigger.form)):
        return True
    early, late = sorted(str(frame.trigger.moment.when) for frame in (one, other) if frame.trigger.moment is not None)
    return not times.before(early, times.earlier(late, _WEEK))


def _stands(frame: Frame, line: Line) -> bool:
    """Whether a line has a time that agrees with that of a frame."""
    return any(one.sort == "time" and one.moment is not None and _agree(frame.trigger, one) for one in line.tokens)


def _grain(ground: Ground, frame: Frame) -> str | None:
    """How a time is told, by a day, a month or a year; None for all else, which is looser."""
    token = frame.trigger
    if token.moment is None or token.moment.when is None or token.moment.kind not in ("date", "time"):
        return None
    text = ground.by_document[frame.line.document].document.text
    if _LOOSE.search(token.form) or _LOOSE.search(text[max(0, token.start - _BEFORE) : token.start].casefold()):
        return None
    return next((name for name, pattern in _GRAINS if pattern.search(token.form)), None)


def _one_head(ground: Ground, one: _Dated, other: _Dated) -> bool:
    """Whether both times hang on one word, and neither lies ahead alone."""
    return any(
        _kin(one.frame.line.tokens[n], other.frame.line.tokens[m])
        and _turned(ground, one.frame, n) == _turned(ground, other.frame, m)
        for n in sorted(one.heads)
        for m in sorted(other.heads)
    )


def _kin(x: Token, y: Token) -> bool:
    return x.key == y.key or kinship(x.form, y.form) >= _KIN


def _heads(ground: Ground, frame: Frame) -> frozenset[int]:
    """The places of the words that a time hangs on, those that say little left out."""
    text = ground.by_document[frame.line.document].document.text
    found = heads(text, frame.line, frame.at)
    return frozenset(n for n in found if rarity(frame.line.tokens[n].form) >= _TELLS)


def _turned(ground: Ground, frame: Frame, at: int) -> tuple[bool, bool]:
    """Whether a word tells what lies ahead, or what is not so."""
    reading = ground.by_document[frame.line.document]
    token = frame.line.tokens[at]
    mention = next((one for one in reading.events if one.trigger.start == token.start), None)
    found = state(reading.document.text, frame.line, at, mention)
    ahead = found == "ahead" or (mention is not None and mention.status in ("planned", "expected"))
    return ahead, found == "not"
