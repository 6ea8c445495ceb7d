"""Where the time of reading goes, layer by layer, and whether memory stays flat over many articles.

    python -m benchmarks.speed.profile [--articles 60] [--memory 10000]

Times are processor time of one thread, as shares of the bare parser's (spaCy's pipeline called on the text) on the same
articles in the same run. For memory that many articles are read one after another, the articles of `raw/articles.jsonl`
over and over, each time from another place and 2,000 characters long, so that no text comes twice; the size of the
process is noted ten times. `PROFILE.md` holds the last run.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.harness import bench_data
from benchmarks.speed.score import document, documents
from variorum.annotation import annotate, reading
from variorum.annotation.parser import english
from variorum.model import Document

_PIECE = 2_000
_STEPS = 10
_ENTRY = {"furniture": "mark", "masthead": "complete", "vectors": "embed", "sentences": "split", "language": "detect"}
_LAYERS = (
    "actors", "commitments", "demands", "denials", "events", "framing", "furniture", "language", "masthead", "moments",
    "positions", "quantities", "quotations", "sentences", "vectors",
)  # fmt: skip


def layers(articles: list[Document]) -> tuple[float, float, Counter[str]]:
    """Seconds of the bare parser, seconds of reading, and seconds of each layer, over all articles."""
    annotate(articles[0])  # loads the models
    clock = time.process_time
    began = clock()
    for article in articles:
        english()(article.text)
    bare = clock() - began
    spent: Counter[str] = Counter()
    undo = [_watched(getattr(reading, name), _ENTRY.get(name, "find"), name, spent) for name in _LAYERS]
    undo.append(_watched(reading, "parse", "parser", spent))
    began = clock()
    for article in articles:
        annotate(article)
    whole = clock() - began
    for restore in undo:
        restore()
    return bare, whole, spent


def _watched(owner: Any, name: str, label: str, spent: Counter[str]) -> Callable[[], None]:
    """Count the time that a function takes; returns what puts it back."""
    function = getattr(owner, name)

    def watched(*args: Any, **named: Any) -> Any:
        began = time.process_time()
        try:
            return function(*args, **named)
        finally:
            spent[label] += time.process_time() - began  # type: ignore[assignment]

    setattr(owner, name, watched)
    return lambda: setattr(owner, name, function)


def pieces(bench: Path, count: int) -> Iterator[Document]:
    """So many texts of one size, none of them twice."""
    with (bench / "raw" / "articles.jsonl").open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    given = turn = 0
    while given < count:
        for record in records:
            text = record["text"][turn * _PIECE : (turn + 1) * _PIECE]
            if len(text) > _PIECE // 4 and given < count:
                given += 1
                yield document(record | {"text": text})
        turn += 1


def memory(bench: Path, count: int) -> list[tuple[int, int]]:
    """Articles read, and MiB of the process then."""
    sizes = []
    for number, article in enumerate(pieces(bench, count), start=1):
        annotate(article)
        if number % max(1, count // _STEPS) == 0:
            sizes.append((number, _resident()))
            print(f"{number} articles, {sizes[-1][1]} MiB", file=sys.stderr)
    return sizes


def _resident() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 // 1024**2


def main() -> None:
    """Print the two tables in Markdown."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--articles", type=int, default=60, help="articles whose reading is timed")
    parser.add_argument("--memory", type=int, default=0, help="texts that are read while memory is watched")
    wanted = parser.parse_args()
    bench = bench_data() or sys.exit("no gold data")
    bare, whole, spent = layers(documents(bench, wanted.articles))
    print(f"| layer | share of the bare parser's time ({wanted.articles} articles) |\n|---|---:|")
    for name, seconds in spent.most_common():
        print(f"| {name} | {seconds / bare:.3f} |")
    print(f"| everything | {whole / bare:.2f} |")
    if wanted.memory:
        print("\n| articles read | size of the process, MiB |\n|---:|---:|")
        for count, size in memory(bench, wanted.memory):
            print(f"| {count:,} | {size} |")


if __name__ == "__main__":
    main()
