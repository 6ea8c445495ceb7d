"""Where the time of comparing many articles goes, and what adding one more costs.

    python -m benchmarks.speed.collation [--articles 500]

The articles are those of the raw set that follow one another from February 2014 on, so that affairs go on from day to
day. They are read first, which is not counted. Times are processor time of one thread. `PROFILE.md` holds the last run.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.articles import document
from benchmarks.harness import bench_data
from variorum.annotation import annotate
from variorum.collation import Collation, affair, dossier
from variorum.collation.stories import Stories
from variorum.model import Reading

_FROM = "2014-02-01"
_STAGES = (
    "claims", "commitments", "demands", "discrepancies", "events", "missing", "origins", "positions", "reuse",
    "silences", "timeline",
)  # fmt: skip


def readings(bench: Path, count: int) -> list[Reading]:
    """So many articles that follow one another, read."""
    with (bench / "raw" / "articles.jsonl").open(encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["date"] >= _FROM]
    rows.sort(key=lambda row: (row["date"], row["id"]))
    return [
        annotate(document(r["id"], r["text"], published=r["date"][:10], title=r["title"], outlet=r["source"]))
        for r in rows[:count]
    ]


def watch(spent: Counter[str]) -> None:
    """Count the time of each stage from now on."""
    for name in _STAGES:
        _watched(getattr(affair, name), "find", name, spent)
    _watched(affair, "anchored", "anchoring", spent)
    _watched(affair.numbers, "all_series", "numbers", spent)
    _watched(affair.ground, "of", "ground", spent)
    _watched(dossier.actors, "find", "actors", spent)
    _watched(dossier.affair, "cast", "cast", spent)
    _watched(dossier, "renamed", "renaming", spent)
    _watched(Stories, "add", "stories: taking in", spent)
    _watched(Stories, "affairs", "stories: joining", spent)


def _watched(owner: Any, name: str, label: str, spent: Counter[str]) -> None:
    function: Callable[..., Any] = getattr(owner, name)

    def watched(*args: Any, **named: Any) -> Any:
        began = time.process_time()
        try:
            return function(*args, **named)
        finally:
            spent[label] += time.process_time() - began  # type: ignore[assignment]

    setattr(owner, name, watched)


def timed(work: Callable[[], object]) -> float:
    """Seconds of processor time."""
    began = time.process_time()
    work()
    return time.process_time() - began


def main() -> None:
    """Print the table in Markdown."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--articles", type=int, default=500)
    count = parser.parse_args().articles
    *most, last = readings(bench_data() or sys.exit("no gold data"), count + 1)
    first, added = Counter[str](), Counter[str]()
    held = Collation()
    watch(first)
    whole = timed(lambda: [*map(held.add, most), held.dossier()])
    watch(added)
    one = timed(lambda: [held.add(last), held.dossier()])
    print(f"| stage | {count} articles, s | one more, s |\n|---|---:|---:|")
    for name, seconds in first.most_common():
        print(f"| {name} | {seconds - added[name]:.2f} | {added[name]:.2f} |")
    print(f"| everything | {whole:.1f} | {one:.2f} |")


if __name__ == "__main__":
    main()
