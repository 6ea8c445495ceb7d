"""The text that quoted words come from, where an article names it ("a joint statement")."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources

from variorum.collation.words import rarity
from variorum.model import Reading

from .lines import Line

_BEFORE = 2
"""Sentences before a quotation in which its source may be introduced."""

_TELLING = 0.15
"""Rarity from which a word before the noun says something of the text ("joint"), unlike "the" or "his"."""


@cache
def _nouns() -> tuple[str, ...]:
    lines = resources.files("variorum.lexicon").joinpath("reuse-texts.txt").read_text("utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


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


def named(reading: Reading, line: Line) -> tuple[str, ...]:
    """The texts named as sources, outside quotation marks, in the sentence and the two before it."""
    around = [s for s in reading.sentences[max(0, line.order - _BEFORE) : line.order + 1] if not s.furniture]
    text = reading.document.text
    quoted = [(line.words[q.first].start, line.words[q.last - 1].end) for q in line.quoted if q.last]
    found = []
    for sentence in around:
        for match in _pattern().finditer(text, sentence.start, sentence.end):
            if not any(start <= match.end() - 1 < end for start, end in quoted):
                found.append(_phrase(match))
    return tuple(found)


def _phrase(match: re.Match[str]) -> str:
    modifier, noun = ((match.group(at) or match.group(at + 2) or "").casefold() for at in (1, 2))
    return f"{modifier} {noun}" if len(modifier) > 2 and rarity(modifier) >= _TELLING else noun


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
