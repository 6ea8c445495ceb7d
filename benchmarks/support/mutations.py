"""Sentences about real stories that we wrote, half of them true and half with one thing altered (gold/mutations.md)."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.articles import Row, document
from benchmarks.harness import ROOT
from variorum.annotation import annotate
from variorum.collation import collate
from variorum.collation.support import Checker
from variorum.model import Dossier

TRUE = "true"


@dataclass(frozen=True)
class Judged:
    """How many sentences of each kind there are, and how many of them were called supported."""

    all: Counter[str]
    passed: Counter[str]

    def share_passed(self) -> float:
        """Of the true sentences, those called supported, in points."""
        return 100 * self.passed[TRUE] / max(self.all[TRUE], 1)

    def share_caught(self) -> float:
        """Of the altered sentences, those not called supported, in points."""
        altered = self.all.total() - self.all[TRUE]
        return 100 * (altered - (self.passed.total() - self.passed[TRUE])) / max(altered, 1)

    def counts(self) -> dict[str, int]:
        """The counts behind both."""
        kinds = sorted(kind for kind in self.all if kind != TRUE)
        found = {"true": self.all[TRUE], "true passed": self.passed[TRUE]}
        for kind in kinds:
            found |= {kind: self.all[kind], f"{kind} caught": self.all[kind] - self.passed[kind]}
        return found


def judged(bench: Path, split: str) -> Judged:
    """The sentences of one split, each story's true and altered ones apart, so that none leans on another."""
    stories: defaultdict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    for line in (ROOT / "benchmarks" / "gold" / "mutations.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["split"] == split:
            stories[tuple(row["articles"])].append(row)
    articles = _articles(bench, {one for story in stories for one in story})
    every, passed = Counter[str](), Counter[str]()
    for story, rows in stories.items():
        checker = Checker(dossier([articles[one] for one in story]))
        for true in (True, False):
            some = [row for row in rows if (row["kind"] == TRUE) == true]
            verdicts = checker.verdicts([(row["sentence"], None) for row in some])
            every.update(row["kind"] for row in some)
            passed.update(row["kind"] for row, one in zip(some, verdicts, strict=True) if one.verdict == "supported")
    return Judged(every, passed)


def dossier(rows: list[Row]) -> Dossier:
    """The dossier of a story."""
    return collate(
        annotate(
            document(row["url"], row["text"], published=row["date"][:10], title=row["title"], outlet=row["source"])
        )
        for row in rows
    )


def _articles(bench: Path, wanted: set[str]) -> dict[str, Row]:
    with (bench / "raw" / "articles.jsonl").open(encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines) if row["id"] in wanted}
