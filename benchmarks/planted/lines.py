"""The sentences of a story as the planting sees them: parsed by spaCy, weighed by the rarity of their words.

Nothing here asks the program that is measured: the drawing, the sentences and the likeness are the benchmark's own.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import log
from pathlib import Path
from typing import Any

from spacy.tokens import Span, Token

from benchmarks.articles import Row
from variorum.annotation.parser import english

LONGEST = 3600
"""Characters of an article that are kept, up to the end of a paragraph: openings are where accounts meet."""

_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9'’.,-]*[A-Za-z0-9]|[0-9]")
_PARAGRAPH = re.compile(r"[^\n]+")
_ENDING = re.compile(r"(?:ing|ed|es|s|'s|’s)$")
_MARKS = {"“": 1, "”": -1}
_RARE = 3.5
"""Weight from which a word counts as rare: it stands in at most 3 % of the raw set's articles."""


def stem(word: str) -> str:
    """A word without its commonest endings; crude, but the same for both sides."""
    word = word.casefold()
    return _ENDING.sub("", word) if len(word) > 4 else word


@dataclass(frozen=True)
class Rarity:
    """In how many articles of the raw set each stem stands."""

    articles: int
    spread: Mapping[str, int]

    def __call__(self, word: str) -> float:
        """The weight of a stem: the logarithm of how seldom it is."""
        return log(self.articles / self.spread.get(word, 1))


def rarity(bench: Path) -> Rarity:
    """The rarity of words in the raw set."""
    spread: Counter[str] = Counter()
    articles = 0
    with (bench / "raw" / "articles.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            spread.update({stem(word) for word in set(_WORD.findall(json.loads(line)["text"]))})
            articles += 1
    return Rarity(articles, spread)


@dataclass(frozen=True, eq=False)
class Line:
    """One sentence of one article; `offset` is where its paragraph begins in the article's text."""

    article: int
    offset: int
    tokens: Span
    weights: Mapping[str, float]

    @property
    def start(self) -> int:
        """Where it begins in the article."""
        return self.offset + int(self.tokens.start_char)

    @property
    def end(self) -> int:
        """Where it ends in the article, without white space."""
        return self.start + len(self.text.rstrip())

    @property
    def text(self) -> str:
        """Its words."""
        return str(self.tokens.text)

    @cached_property
    def length(self) -> float:
        """The norm of its weights."""
        return sum(value * value for value in self.weights.values()) ** 0.5 or 1.0

    def at(self, first: Token, last: Token | None = None) -> tuple[int, int]:
        """Where tokens stand in the article."""
        last = first if last is None else last
        return self.offset + int(first.idx), self.offset + int(last.idx) + len(last)

    def like(self, other: Line) -> float:
        """The cosine of the weighted words."""
        shared = sum(value * other.weights[word] for word, value in self.weights.items() if word in other.weights)
        return shared / (self.length * other.length)

    def rare(self, other: Line) -> set[str]:
        """The rare words of both."""
        return {word for word, value in self.weights.items() if value >= _RARE and word in other.weights}

    def quoted(self, token: Token) -> bool:
        """Whether the token stands between quotation marks of its paragraph."""
        curly = straight = 0
        for one in token.doc[: token.i]:
            curly += _MARKS.get(one.text, 0)
            straight += one.text in ('"', "''", "``")
        return curly > 0 or straight % 2 == 1


@dataclass(frozen=True, eq=False)
class Story:
    """The articles of a story, cut to their openings, and their sentences."""

    rows: tuple[Row, ...]
    lines: tuple[Line, ...]

    def others(self, line: Line) -> Iterator[Line]:
        """All sentences but this one, those of other articles first."""
        yield from (one for one in self.lines if one.article != line.article)
        yield from (one for one in self.lines if one.article == line.article and one is not line)

    def published(self, line: Line) -> date:
        """When the sentence's article appeared."""
        return date.fromisoformat(self.rows[line.article]["date"][:10])


def story(rows: list[Row], weigh: Rarity) -> Story:
    """The story with its articles cut and parsed."""
    cut = tuple({**row, "text": opening(row["text"])} for row in rows)
    return Story(cut, tuple(line for n, row in enumerate(cut) for line in _lines(n, row["text"], weigh)))


def opening(text: str) -> str:
    """As many whole paragraphs as fit."""
    if len(text) <= LONGEST:
        return text
    at = text.rfind("\n", 0, LONGEST)
    return text[:at].rstrip() if at > LONGEST // 2 else text[: text.rfind(". ", 0, LONGEST) + 1]


def _lines(article: int, text: str, weigh: Rarity) -> Iterator[Line]:
    for paragraph in _PARAGRAPH.finditer(text):
        parsed: Any = english()(paragraph.group())
        for sentence in parsed.sents:
            if len(sentence) > 4 and sentence.text.rstrip()[-1:] in '.!?"”':
                yield Line(article, paragraph.start(), sentence, _weights(sentence.text, weigh))


def _weights(text: str, weigh: Rarity) -> dict[str, float]:
    stems = sorted({stem(word) for word in _WORD.findall(text)})
    return {word: weigh(word) for word in stems if weigh(word) > 1.0}
