"""Articles for benchmarks: those that own gold refers to by id, tokens set as in print, and stories of the raw set."""

from __future__ import annotations

import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from math import log
from pathlib import Path
from typing import Any

from benchmarks.ecbplus.reading import _line
from variorum.annotation import sentences
from variorum.annotation.blocks import blocks
from variorum.annotation.parser import Parse, parse
from variorum.model import Document, document_id

_MARKS = {"``": "“", "''": "”"}
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*[A-Za-z]")
_EDITION = re.compile(r"\s+(?:\(.*\)|- .*|Online News|News|Online)$")
_NO_OUTLET = ("Guest Writer",)
_WINDOW = 2
"""Days within which the articles of a drawn story appeared."""

_ALIKE = 0.28
"""Cosine to the first article of a drawn story: set by reading headlines, so that most are of one event."""

_COPY = 0.9
"""Cosine from which an article is a copy of the first; copies are not drawn, as they cannot differ."""

_LONGEST = 1000
_SHORTEST = 120
"""Words of a drawn article, so that no single one takes up the time of a run."""


def read(bench: Path, gold: Path, split: str, *, reach: int = 3) -> Iterator[tuple[dict[str, Any], Parse]]:
    """Each gold record of a split with the parse of its paragraph and of the `reach` paragraphs before it.

    The text before the paragraph's neighbourhood is blanked out, so that offsets are those of the whole article.
    """
    records = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    texts = _texts(bench, {record["document"] for record in records})
    for record in records:
        if record["split"] == split:
            yield record, _parse(record, texts[record["document"]], reach)


def _texts(bench: Path, wanted: set[str]) -> dict[str, str]:
    with (bench / "raw" / "articles.jsonl").open(encoding="utf-8") as lines:
        return {row["id"]: row["text"] for row in map(json.loads, lines) if row["id"] in wanted}


def _parse(record: dict[str, Any], text: str, reach: int) -> Parse:
    paragraphs = blocks(text)
    here = next(index for index, part in enumerate(paragraphs) if part.start <= record["start"] < part.end)
    kept = paragraphs[max(0, here - reach) : here + 1]
    text = " " * kept[0].start + text[kept[0].start : kept[-1].end]
    read_ = document(record["document"], text, published=record["published"])
    return parse(read_, kept, sentences.split(text, kept, "en"), ())


def document(
    name: str, text: str, *, published: str | None = None, title: str | None = None, outlet: str | None = None
) -> Document:
    """A text as ingest would make it; what is given beside it counts as supplied by the user."""
    given = {"published": published, "title": title, "outlet": outlet}
    return Document(
        id=document_id(text.encode(), name), source=name, outlet=outlet, family=None, title=title, published=published,
        modified=None, authors=(), language="en", sha256="", text=text,
        evidence={key: "user" for key, value in given.items() if value is not None}, map=(), failures=(), furniture=(),
    )  # fmt: skip


def printed(tokens: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """A tokenised sentence as it stands in print, and where each token is in it."""
    return _line([_MARKS.get(token, token) for token in tokens])


_KEPT = 2000
"""Articles whose weights are kept while stories are drawn."""

Row = dict[str, Any]
"""A record of the raw set: id, source, date, topic, title, url, text."""

Weights = dict[str, float]


def stories(bench: Path, count: int, seed: int, *, outlets: int = 4) -> list[list[Row]]:
    """Stories of the raw set, each told by so many outlets, one article of each, drawn with a fixed seed.

    A story is an article, drawn at random, with the articles of other outlets within the next two days that are most
    like it by their words, weighted by rarity in the raw set. The drawing shares no code with the program, so that a
    change of the program does not change what it is measured on.
    """
    with (bench / "raw" / "articles.jsonl").open(encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if not row["source"].startswith(_NO_OUTLET)]
    counts = [_words(row) for row in rows]
    spread = Counter(word for one in counts for word in one)
    weight = lru_cache(_KEPT)(lambda n: _weighted(counts[n], spread, len(rows)))
    places = [n for n, one in enumerate(counts) if _SHORTEST <= one.total() <= _LONGEST]
    by_day: defaultdict[int, list[int]] = defaultdict(list)
    for n in places:
        by_day[_day(rows[n])].append(n)
    random.Random(seed).shuffle(places)
    found: list[list[Row]] = []
    used: set[int] = set()
    for first in (n for n in places if n not in used):
        if len(found) == count:
            break
        day = _day(rows[first])
        near = [n for step in range(_WINDOW + 1) for n in by_day[day + step] if n not in used]
        story = _story(first, {n: weight(n) for n in near}, rows, outlets)
        if len(story) == outlets:
            used.update(story)
            found.append([rows[n] for n in story])
    return found


def _words(row: Row) -> Counter[str]:
    return Counter(_WORD.findall(f"{row['title']} {row['text']}".casefold()))


def _day(row: Row) -> int:
    return date.fromisoformat(row["date"][:10]).toordinal()


def _weighted(counts: Mapping[str, int], spread: Mapping[str, int], total: int) -> Weights:
    weights = {word: (1 + log(n)) * log(total / spread[word]) for word, n in counts.items()}
    length = sum(value * value for value in weights.values()) ** 0.5 or 1.0
    return {word: value / length for word, value in weights.items()}


def _story(first: int, weighted: Mapping[int, Weights], rows: Sequence[Row], outlets: int) -> list[int]:
    """The first article and of each other outlet the one most like it, the most like first."""
    own = weighted[first]
    like = {n: sum(own[word] * one[word] for word in sorted(own.keys() & one.keys())) for n, one in weighted.items()}
    story, told = [first], {_outlet(rows[first])}
    for n in sorted(like, key=lambda n: (-like[n], rows[n]["id"])):
        if n != first and _ALIKE <= like[n] < _COPY and _outlet(rows[n]) not in told and len(story) < outlets:
            story.append(n)
            told.add(_outlet(rows[n]))
    return story


def _outlet(row: Row) -> str:
    """The outlet without its edition: "Fox Online News" and "Fox News" are one."""
    return _EDITION.sub("", str(row["source"]))
