"""Pairs of quotations of two articles, read as the program reads them, and what it finds at both places."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.articles import document
from benchmarks.harness import ROOT
from variorum.annotation import annotate
from variorum.annotation.blocks import blocks
from variorum.collation import actors, reuse
from variorum.collation.dossier import renamed
from variorum.collation.words import words
from variorum.model import Reading, Reuse, Span

GOLD = ROOT / "benchmarks" / "gold" / "quotepairs.jsonl"
_HEAD, _BEFORE, _AFTER = 3, 4, 1
"""Paragraphs kept of each article: the first, those before the quotation, and those behind it."""

_LEFT_OUT = 5
"""Words of the quotations outside the shared passage from which one is shorter: as many as make a cut in a passage."""

_HALF = 0.5
"""Share of the shorter of both from which a passage is at a quotation."""


class Pair(msgspec.Struct, frozen=True, dict=True):
    """Two quotations, what people call them (`same` is null where the texts do not tell), and the half of the gold."""

    split: str
    drawn: str
    same: bool | None
    kinds: tuple[str, ...]
    spans: tuple[Span, Span]
    readings: tuple[Reading, Reading]

    @cached_property
    def found(self) -> Reuse | None:
        """The shared passage that the program finds at both places, that which takes up most of them."""
        first, second = self.spans
        both = [(one, _at(first, one) * _at(second, one)) for one in reuse.find([self.readings])]
        both = [(one, share) for one, share in both if share > 0]
        return max(both, key=lambda pair: (pair[1], pair[0].id))[0] if both else None

    @property
    def kind(self) -> str | None:
        """What the program shows the two to be: shortened, too, where words of a quotation lie outside the passage."""
        if self.found is None or self.found.kind in ("altered", "paraphrase"):
            return self.found.kind if self.found else None
        outside = sum(self._outside(place, self.found) for place in self.spans)
        return "cut" if outside >= _LEFT_OUT else self.found.kind

    def _outside(self, place: Span, one: Reuse) -> int:
        text = next(r.document.text for r in self.readings if r.document.id == place.document)
        there = [p for p in one.passages if p.document == place.document]
        return sum(not any(p.start <= w.start < p.end for p in there) for w in words(text, place.start, place.end))


def _at(place: Span, one: Reuse) -> int:
    """Characters of a place that a passage there takes up; 0 where it is less than half of both."""
    shared = [min(place.end, p.end) - max(place.start, p.start) for p in one.passages if p.document == place.document]
    lengths = [len(p) for p in one.passages if p.document == place.document]
    fitting = [n for n, length in zip(shared, lengths, strict=True) if n >= _HALF * min(length, len(place))]
    return max(fitting, default=0)


def read(bench: Path) -> Iterator[Pair]:
    """The pairs of the gold whose label is known, each as the excerpts of two articles around the quotations."""
    records = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    wanted = {one["document"] for record in records for one in record["pair"]}
    with (bench / "raw" / "articles.jsonl").open(encoding="utf-8") as lines:
        texts = {row["id"]: row["text"] for row in map(json.loads, lines) if row["id"] in wanted}
    for record in records:
        if record["same"] is not None:
            yield _pair(record, texts)


def _pair(record: dict[str, Any], texts: dict[str, str]) -> Pair:
    given = [
        document(one["document"], _excerpt(texts[one["document"]], one), published=one["published"])
        for one in record["pair"]
    ]
    read_ = [annotate(one) for one in given]
    _, names = actors.find([[actor for one in read_ for actor in one.actors]])
    first, second = (renamed(one, names) for one in read_)
    spans = tuple(Span(made.id, one["start"], one["end"]) for made, one in zip(given, record["pair"], strict=True))
    return Pair(
        split=record["split"], drawn=record["drawn"], same=record["same"], kinds=tuple(record["kind"]),
        spans=(spans[0], spans[1]), readings=(first, second),
    )  # fmt: skip


def _excerpt(text: str, place: dict[str, Any]) -> str:
    """The text with all but the first paragraphs and those around a place blanked out, so that offsets stay."""
    parts = blocks(text)
    inside = [n for n, part in enumerate(parts) if part.start < place["end"] and place["start"] < part.end]
    kept = [part for n, part in enumerate(parts) if n < _HEAD or inside[0] - _BEFORE <= n <= inside[-1] + _AFTER]
    shown, at = "", 0
    for part in kept:
        shown += "".join("\n" if c == "\n" else " " for c in text[at : part.start]) + text[part.start : part.end]
        at = part.end
    return shown
