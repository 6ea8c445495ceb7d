"""Furniture: how much of what is not running account is told from it, by character and by kind.

Gold: `benchmarks/gold/furniture.jsonl`, 30 articles in view while the rules were written, 30 read afterwards; and one
article of each of 30 outlets, read twice (`wide-dev`, `wide-test`).
Characters that are not white space are counted. The text comes with its title as the row gives it; the figures named
`untitled` are of the text alone. `headline` sets the article's own title above texts that lack it, over articles that
are in neither set.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.harness import Figure, bench_data, f1
from variorum.annotation.blocks import blocks
from variorum.annotation.furniture import mark
from variorum.model import Document

GOLD = Path(__file__).resolve().parent.parent / "gold" / "furniture.jsonl"
HEADLINES = 1000
_HUMAN = 99.1
"""F1 of the characters of the wide draw between its two readings, the kinds told alike."""

Kinds = dict[int, str]
"""The kind of furniture of each character that has one, by its place."""


def score(bench: Path) -> list[Figure]:
    """Precision, recall and F1 of furniture characters, per set and per kind of the test set."""
    articles = {row["id"]: row for row in _rows(bench / "raw" / "articles.jsonl")}
    gold = list(_rows(GOLD))
    figures: list[Figure] = []
    for name in ("dev", "test", "wide-dev", "wide-test"):
        rows = [row for row in gold if row["set"] == name]
        figures += _of_set(f"furniture/{name}", rows, articles, titled=True, gated=name.endswith("test"))
        figures += _of_set(f"furniture/{name}-untitled", rows, articles, titled=False, gated=False)[:4]
    return [*figures, _headlines(articles, {row["document"] for row in gold})]


def _rows(path: Path) -> Iterable[dict]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def _document(text: str, title: str | None) -> Document:
    return Document(
        id="x", source="x", outlet=None, family=None, title=title, published=None, modified=None, authors=(),
        language="en", sha256="", text=text, evidence={}, map=(), failures=(), furniture=(),
    )  # fmt: skip


def _found(text: str, title: str | None) -> list[tuple[int, int, str]]:
    return [(part.start, part.end, part.kind) for part in mark(_document(text, title), blocks(text))]


def _characters(text: str, parts: Iterable[Sequence]) -> Kinds:
    return {i: kind for start, end, kind in parts for i in range(start, end) if not text[i].isspace()}


def _of_set(prefix: str, rows: list[dict], articles: dict[str, dict], *, titled: bool, gated: bool) -> list[Figure]:
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    true: Counter[str] = Counter()
    total = apart = 0
    for row in rows:
        article = articles[row["document"]]
        text = article["text"]
        wanted = _characters(text, row["furniture"])
        have = _characters(text, _found(text, article["title"] if titled else None))
        total += sum(not character.isspace() for character in text)
        apart += len(wanted.keys() ^ have.keys())
        right["all"] += len(wanted.keys() & have.keys())
        said["all"] += len(have)
        true["all"] += len(wanted)
        right.update(kind for place, kind in wanted.items() if have.get(place) == kind)
        said.update(have.values())
        true.update(wanted.values())
    data = f"{len(rows)} articles"
    counts = {"right": right["all"], "said": said["all"], "true": true["all"]}
    measures = zip(("precision", "recall", "f1"), f1(right["all"], said["all"], true["all"]), strict=True)
    figures = [Figure(f"{prefix}/{name}", value, data, counts=counts, gated=gated) for name, value in measures]
    if "wide" in prefix:
        figures[-1] = replace(figures[-1], human=_HUMAN)
    # The trivial method calls everything body.
    figures.append(
        Figure(
            f"{prefix}/characters-right",
            100 * (total - apart) / total,
            data,
            counts={"wrong": apart, "total": total},
            floor=100 * (total - true["all"]) / total,
            gated=gated,
        )
    )
    for kind in sorted(true.keys() - {"all"}):
        of_kind = {"right": right[kind], "said": said[kind], "true": true[kind]}
        value = f1(*of_kind.values())[2]
        figures.append(Figure(f"{prefix}/{kind}", value, data, counts=of_kind, gated=False))
    return figures


def _headlines(articles: dict[str, dict], labelled: set[str]) -> Figure:
    right = total = 0
    for name in sorted(articles.keys() - labelled):
        text, title = articles[name]["text"], " ".join((articles[name]["title"] or "").split())
        if total == HEADLINES or not title or len(text) < 1000 or title.lower()[:25] in text[:300].lower():
            continue
        total += 1
        first = _found(f"{title}\n\n{text}", None)[:1]
        right += first == [(0, len(title), "headline")]
    return Figure(
        "furniture/headline", 100 * right / total, "titles set above", counts={"right": right, "total": total}
    )


if __name__ == "__main__":
    folder = bench_data()
    for figure in score(folder) if folder else []:
        print(f"{figure.name:42} {figure.value:6.1f}  {figure.counts}")
