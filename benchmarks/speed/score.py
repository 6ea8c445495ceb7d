"""How long reading takes beside the bare parser, on the same text in the same run; and how much memory a run needs.

The text is 60 articles drawn from `raw/articles.jsonl` with a fixed seed, of which the first 30 are read. The reference
is the bare parser: spaCy's pipeline of `annotation.parser.english`, called on the text as anybody would. Each is timed
three times, in turn, and the smallest of each is taken. Adding one article to the others is timed beside comparing all
anew. Memory is the peak of a fresh process that collates the five seeds. `profile.py` and `collation.py` beside this
show where the time goes.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.harness import Figure
from variorum.annotation import annotate
from variorum.annotation.parser import english
from variorum.collation import Collation, collate
from variorum.model import Document, Reading, document_id

_SEED = 20261123
_ARTICLES, _READ = 60, 30
_ROUNDS = 3
_LAST = 9


def documents(bench: Path, count: int = _ARTICLES) -> list[Document]:
    """Articles of the raw set, drawn with a fixed seed."""
    with (bench / "raw" / "articles.jsonl").open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    drawn = random.Random(_SEED).sample(records, count)
    return [document(record) for record in drawn]


def document(record: dict[str, str]) -> Document:
    """A record of the raw set as a document in English."""
    text = record["text"]
    return Document(
        id=document_id(text.encode(), record["url"]),
        source=record["url"],
        outlet=None,
        family=None,
        title=None,
        published=record["date"][:10],
        modified=None,
        authors=(),
        language="en",
        sha256="",
        text=text,
        evidence={},
        map=(),
        failures=(),
        furniture=(),
    )


def score(bench: Path) -> list[Figure]:
    """The ratio of times, with and without vectors, words a second, and peak memory."""
    drawn = documents(bench)
    articles = drawn[:_READ]
    words = sum(len(article.text.split()) for article in articles)
    annotate(articles[0])  # loads the models
    parser = english()
    bare = full = lean = float("inf")
    for _ in range(_ROUNDS):
        bare = min(bare, _timed(lambda: [parser(article.text) for article in articles]))
        full = min(full, _timed(lambda: [annotate(article) for article in articles]))
        lean = min(lean, _timed(lambda: [annotate(article, with_vectors=False) for article in articles]))
    seconds, memory = _collate_seeds(bench.parent / "seeds")
    added = _added([annotate(article, with_vectors=False) for article in drawn])
    data = f"raw, {_READ} articles"
    counts = {"words": words}
    return [
        Figure("speed/annotate-to-parser", full / bare, data, "×", counts, higher_is_better=False),
        Figure("speed/annotate-to-parser-no-vectors", lean / bare, data, "×", counts, higher_is_better=False),
        Figure("speed/add-to-collate", added, f"raw, {_ARTICLES} articles", "×", higher_is_better=False),
        Figure("speed/words-per-second", words / full, data, "words/s", counts, gated=False),
        Figure("speed/seeds-cold", seconds, "five seeds", "s", gated=False, higher_is_better=False),
        Figure("speed/seeds-memory", memory, "five seeds", "MiB", higher_is_better=False),
    ]


def _added(readings: list[Reading]) -> float:
    """The time of adding one article, the median of the last few, as a share of comparing all anew.

    What one article costs varies: one that knows an actor of a large affair better has that affair looked at again.
    """
    whole = min(_timed(lambda: collate(readings)) for _ in range(_ROUNDS))
    held = Collation(readings[:-_LAST])
    held.dossier()
    return median(_timed(partial(_with, held, one)) for one in readings[-_LAST:]) / whole


def _with(held: Collation, one: Reading) -> None:
    held.add(one)
    held.dossier()


def _timed(work: object) -> float:
    began = time.perf_counter()
    work()  # type: ignore[operator]
    return time.perf_counter() - began


_COLLATE = """
import runpy, sys
sys.argv = ["variorum", "collate", "--quiet", "--out", *sys.argv[1:]]
try:
    runpy.run_module("variorum", run_name="__main__")
except SystemExit as done:
    assert not done.code, done.code
status = open("/proc/self/status", encoding="ascii").read()
print(status.split("VmHWM:")[1].split()[0])
"""


def _collate_seeds(seeds: Path) -> tuple[float, float]:
    """Seconds and peak memory (MiB) of a fresh process that collates the five seeds.

    The process tells its own peak: what the system counts for a child begins with the size of the parent.
    """
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-c", _COLLATE, out, str(seeds)]
        began = time.perf_counter()
        done = subprocess.run(command, env=os.environ | {"NO_COLOR": "1"}, capture_output=True, text=True, check=True)
        seconds = time.perf_counter() - began
    return seconds, int(done.stdout.split()[-1]) / 1024


if __name__ == "__main__":
    from benchmarks.harness import bench_data

    for figure in score(bench_data() or sys.exit("no gold data")):
        print(figure)
