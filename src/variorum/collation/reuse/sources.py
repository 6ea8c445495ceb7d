"""The text that quoted words come from, where an article names it ("a joint statement")."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources

from variorum.model import Reading

from .lines import Line, Quoted

_BEFORE = 2
"""Sentences before a quotation in which its source may be introduced, if nobody else is quoted there."""


@cache
def _nouns() -> tuple[str, ...]:
    return tuple(line for line in _listed() if not line.startswith("+"))


@cache
def _kinds() -> frozenset[str]:
    """Words before a noun that say what text it is ("joint", "written"), unlike "new" or "unusual"."""
    return frozenset(line[1:].strip() for line in _listed() if line.startswith("+"))


@cache
def _listed() -> tuple[str, ...]:
    lines = resources.files("variorum.lexicon").joinpath("reuse-texts.txt").read_text("utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


_POSTED = re.compile(r"\b(?:tweet(?:ed|s|ing)|on\s+Twitter)\b")


# A text is named as a source where something stands in it, where it is given out, or where it speaks.
_IN = "in|according to|from|during|via|text of|issued|issuing|released|releasing|published|signed|adopted|wrote|posted"
_SPEAKS = (
    "said|says|read|reads|stated|states|expressed|expresses|warned|warns|added|noted|declared|declares|urged|urges"
)


@cache
def _pattern() -> re.Pattern[str]:
    nouns = "|".join(re.escape(noun) for noun in sorted(_nouns(), key=len, reverse=True))
    given = rf"\b(?:{_IN})\s+(?:an?|the|his|her|its|their|this)\s+(?:[\w-]+\s+){{0,1}}?(?:([a-z]+)\s+)?({nouns})\b"
    speaks = rf"\b(?:([a-z]+)\s+)?({nouns})\s+(?:{_SPEAKS})\b"
    return re.compile(f"{given}|{speaks}", re.IGNORECASE)


def named(reading: Reading, lines: Sequence[Line], at: int) -> tuple[str, ...]:
    """The texts named as sources, outside quotation marks, in the sentence of a line.

    Where it names none, in one of the two before it, as long as these quote nobody else: what is said there of
    another's letter or video is no source of these words.
    """
    line = lines[at]
    found = _named(reading, line)
    before = at - 1
    while not found and before >= 0 and line.order - lines[before].order <= _BEFORE:
        if any(part.last and not _continues(part, line) for part in lines[before].quoted):
            return ()
        found = _named(reading, lines[before])
        before -= 1
    return found


def _continues(part: Quoted, line: Line) -> bool:
    return any(part.same_speaker(other) for other in line.quoted)


def _named(reading: Reading, line: Line) -> tuple[str, ...]:
    text = reading.document.text
    quoted = [(line.words[q.first].start, line.words[q.last - 1].end) for q in line.quoted if q.last]
    found = []
    for match in _pattern().finditer(text, line.start, line.end):
        if not any(start <= match.end() - 1 < end for start, end in quoted):
            found.append(_phrase(match))
    outside = any(
        not any(start <= match.start() < end for start, end in quoted)
        for match in _POSTED.finditer(text, line.start, line.end)
    )
    return (*found, "tweet") if outside else tuple(found)


def _phrase(match: re.Match[str]) -> str:
    modifier, noun = ((match.group(at) or match.group(at + 2) or "").casefold() for at in (1, 2))
    return f"{modifier} {noun}" if modifier in _kinds() else noun


def common(named_by: Iterable[Sequence[str]]) -> str | None:
    """The text that most of the articles name; of equals the one named more exactly, then the more telling noun."""
    heads: Counter[str] = Counter()
    phrases: Counter[str] = Counter()
    for names in named_by:
        heads.update({_head(phrase) for phrase in names})
        phrases.update(set(names))
    if not heads:
        return None
    order = _nouns()
    head = min(heads, key=lambda noun: (-heads[noun], order.index(noun)))
    return min((p for p in phrases if _head(p) == head), key=lambda p: (-len(p.split()), -phrases[p], p))


def _head(phrase: str) -> str:
    return next(noun for noun in sorted(_nouns(), key=len, reverse=True) if phrase.endswith(noun))
