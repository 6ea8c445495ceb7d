"""Two days of one deed: another date, or a time that does not agree."""

import re
from collections.abc import Iterator

from variorum.collation.discrepancies.contrast import Contrast
from variorum.collation.ground import Ground
from variorum.collation.parallels import Line, Opposed, Parallels, Token
from variorum.collation.parallels.pairing import likeness, one_doer
from variorum.collation.parallels.slots import heads

from .places import CLOSE, Gate, one_day, text_of, value

_GATE = Gate(sure=0.6, near=0.0, run=0.0, less=0.1, weight=0.4, meaning=0.25)
"""What two places have in common at least. That both times belong to one word tells nearly all: in 58 stories of the
development weeks of planted differences 94 of 101 such times are equal, of all times 433 of 541."""

_SAME_WORD = 0.8
"""Likeness from which two words are forms of one."""

_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_GRAINS = (
    ("day", re.compile(rf"\b{_MONTHS}\s+\d{{1,2}}\b|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTHS}")),
    ("weekday", re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")),
    ("month", re.compile(rf"\b{_MONTHS}(?:\b|$)")),
    ("year", re.compile(r"\b(?:1[5-9]|20)\d\d\b")),
)
_LOOSE = re.compile(r"\b(?:ago|since|until|through|by|before|after|every|between|from|up to)\b")
"""Words that make of a time a stretch, or a distance from another time."""

_NEXT = re.compile(r"\b(?:next|last)\b")
"""Words with which a weekday is one of another week to some; a month or a year is still one: "last February"."""


def find(ground: Ground, parallels: Parallels) -> Iterator[Contrast]:
    """Times that stand in one place of one fact and do not agree."""
    for one in parallels.opposed("time", lambda one: _comparable(ground, one)):
        yield _contrast(ground, one)


def _comparable(ground: Ground, one: Opposed) -> bool:
    if not _GATE.lets(one.sure, one.context):
        return False
    x, y = one.pair.a.tokens[one.i].moment, one.pair.b.tokens[one.j].moment
    if x is None or y is None or x.when is None or y.when is None:
        return False
    if not (x.when[:1].isdigit() and y.when[:1].isdigit()):  # a length of time is no day
        return False
    grains = _grain(one.pair.a.tokens[one.i]), _grain(one.pair.b.tokens[one.j])
    if None in grains or grains[0] != grains[1]:
        return False
    if any(token.key == x.when for token in one.pair.free_b()) or any(t.key == y.when for t in one.pair.free_a()):
        return False
    return _one_deed(ground, one)


def _grain(token: Token) -> str | None:
    """How a time is told: by a weekday, a day of a month, a month or a year; None for all else, which is looser."""
    form = token.form
    named = [grain for grain, pattern in _GRAINS if pattern.search(form)]
    if not named or _LOOSE.search(form) or (named[0] == "weekday" and _NEXT.search(form)):
        return None
    return named[0]


def _one_deed(ground: Ground, one: Opposed) -> bool:
    """Whether both times belong to the same word, told by or of the same, and both lie ahead or neither does."""
    first, second = (text_of(ground, line) for line in (one.pair.a, one.pair.b))
    for n in sorted(heads(first, one.pair.a, one.i)):
        for m in sorted(heads(second, one.pair.b, one.j)):
            x, y = one.pair.a.tokens[n], one.pair.b.tokens[m]
            if one.pair.to_b[n] != m and likeness(x, y) < _SAME_WORD:
                continue
            if one_doer(one.pair, n, m) and _ahead(ground, one.pair.a, n) == _ahead(ground, one.pair.b, m):
                return True
    return False


def _ahead(ground: Ground, line: Line, at: int) -> bool:
    """Whether a deed lies ahead as its sentence tells it."""
    reading = ground.by_document[line.document]
    return any(
        one.status in ("planned", "expected") and one.trigger.start == line.tokens[at].start for one in reading.events
    )


def _contrast(ground: Ground, one: Opposed) -> Contrast:
    x, y = one.pair.a.tokens[one.i], one.pair.b.tokens[one.j]
    close = one.context.less >= CLOSE
    if one.pair.a.document == one.pair.b.document:
        verdict, why = "undetermined", "The article does not say whether both times are of the same."
    elif close and one_day(ground, one) and _plain(x.form) and _plain(y.form):
        verdict, why = "contradiction", "The articles are of one day and agree in all that stands around it."
    else:
        verdict, why = "undetermined", "The articles do not say enough to tell a second event, a change or an error."
    return Contrast(
        kind="date",
        one=value(ground, one.pair.a, x),
        other=value(ground, one.pair.b, y),
        sure=one.sure,
        context=one.context,
        verdict=verdict,  # type: ignore[arg-type]
        why=why,
        what=f"What seems to be one thing is dated differently ({x.key} and {y.key})",
    )


def _plain(form: str) -> bool:
    """Whether a time is named by itself, a weekday or a date, and not as a distance ("two days earlier")."""
    return not any(word in form for word in ("ago", "earlier", "later", "before", "after", "last", "next", "previous"))
