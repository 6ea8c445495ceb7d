"""Silences of real stories, held against hand-checked ones (gold/silence.md): does the article really not tell it?

A judged pair is a claim, by its passages, and an article that was named for it. Of those that the program still names,
the share that are true is the precision; silences that nobody has judged count for nothing, and are only counted.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.articles import Row, document
from benchmarks.claims.affair import read
from benchmarks.harness import ROOT, Figure, bench_data
from variorum.collation import collate
from variorum.model import Claim, Dossier, Span

_GOLD = ROOT / "benchmarks" / "gold" / "silence.jsonl"
_FIRST = 5
"""Ranks that were judged."""

Judged = dict[str, Any]
"""A line of the gold: the story's articles, the claim's passages, the articles named, and what was found of them."""


def score(bench: Path) -> list[Figure]:
    """How many of the judged silences that are still named are true, and how many of the true ones are still named."""
    judged = [json.loads(line) for line in _GOLD.read_text(encoding="utf-8").splitlines()]
    texts = _texts(bench, {id for row in judged for id in row["story"]})
    stories: defaultdict[tuple[str, ...], list[Judged]] = defaultdict(list)
    for row in judged:
        stories[tuple(row["story"])].append(row)
    pairs: list[tuple[Judged, bool]] = []
    named = 0
    for ids, rows in stories.items():
        dossier = collate(read([_document(texts[id]) for id in ids]))
        named += sum(one.rank <= _FIRST for one in dossier.silences)
        pairs += [(row, found) for row in rows for found in _still_named(dossier, row)]
    return _figures(pairs, named)


def _figures(pairs: list[tuple[Judged, bool]], named: int) -> list[Figure]:
    kept = [row for row, found in pairs if found]
    true = [row for row, _ in pairs if row["true"] and row["in_scope"]]
    right = sum(row["true"] and row["in_scope"] for row in kept)
    data = "own gold, stories of the raw set, judged by reading the silent articles in full"
    counts = {"judged pairs": len(pairs), "still named": len(kept), "true": right, "silences named": named}
    return [
        Figure("silence/true", 100 * right / max(len(kept), 1), data, counts=counts),
        Figure("silence/kept", 100 * right / max(len(true), 1), data, counts=counts | {"true in all": len(true)}),
    ]


def _still_named(dossier: Dossier, row: Judged) -> Iterator[bool]:
    """For each article that was named, whether it still is, for a claim that has one of the passages."""
    sources = {one.source: one.id for one in dossier.documents}
    places = [Span(sources[one["document"]], one["start"], one["end"]) for one in row["claim"]]
    named = {
        document
        for one in dossier.silences
        for claim in (dossier.get(one.claim),)
        if _has(claim, places)
        for document in one.documents
    }
    return (sources[id] in named for id in row["silent"])


def _has(claim: Claim, places: list[Span]) -> bool:
    return any(account.overlaps(place) for account in claim.accounts for place in places)


def _document(row: Row) -> Any:
    return document(row["id"], row["text"], published=row["date"][:10], title=row["title"], outlet=row["source"])


def _texts(bench: Path, wanted: set[str]) -> dict[str, Row]:
    with (bench / "raw" / "articles.jsonl").open(encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines) if row["id"] in wanted}


if __name__ == "__main__":
    folder = bench_data()
    for figure in score(folder) if folder else ():
        print(f"{figure.name} {figure.value:.1f} {figure.counts}")
