"""Which articles tell one story: 772 articles in 66 stories (ECB+), without dates, titles or outlets.

The threshold is chosen on nine tenths of the stories and applied to the last tenth, ten times; the program's own is
scored beside it. B-cubed precision and recall (Bagga and Baldwin 1998). ECB+ has for most subjects two stories of one
mould (two celebrities, each entering a clinic), so it is a test of telling like stories apart.
"""

from __future__ import annotations

import json
import zlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.harness import Figure, bench_data
from variorum.collation.stories import SAME_STORY, Similarity, join, similarities
from variorum.model import Document, Reading

_DATA = "ECB+ train and dev, 66 stories"
_FOLDS = 10
_THRESHOLDS = [round(0.35 - 0.01 * step, 2) for step in range(26)]
_PEER = {"TF-IDF at its best threshold": 88.5}


def _reading(name: str, text: str) -> Reading:
    document = Document(
        id=name, source=name, outlet=None, family=None, title=None, published=None, modified=None, authors=(),
        language="en", sha256="", text=text, evidence={}, map=(), failures=(), furniture=(),
    )  # fmt: skip
    return Reading(document=document, sentences=(), moments=(), quantities=(), actors=(), quotations=(), failures=())


def _clusters(matrix: Similarity, places: Sequence[int], thresholds: Sequence[float]) -> list[list[int]]:
    """The cluster of each of the articles, for each threshold from the highest on."""
    part = matrix[np.ix_(places, places)]
    groups = [[place] for place in range(len(places))]
    found = []
    for threshold in thresholds:
        groups = join(part, groups, threshold)
        cluster = {place: number for number, group in enumerate(groups) for place in group}
        found.append([cluster[place] for place in range(len(places))])
    return found


def bcubed(found: Sequence[int], gold: Sequence[str]) -> tuple[float, float]:
    """B-cubed precision and recall, in points."""
    sizes, truths, both = Counter(found), Counter(gold), Counter(zip(found, gold, strict=True))
    precision = sum(both[f, g] / sizes[f] for f, g in zip(found, gold, strict=True))
    recall = sum(both[f, g] / truths[g] for f, g in zip(found, gold, strict=True))
    return 100 * precision / len(gold), 100 * recall / len(gold)


def _f(pair: tuple[float, float]) -> float:
    return 2 * pair[0] * pair[1] / sum(pair) if sum(pair) else 0.0


def score(bench: Path) -> list[Figure]:
    """Cross-validated, and at the program's own threshold over all articles at once."""
    articles = [json.loads(line) for line in (bench / "stories/ecbplus.jsonl").read_text("utf-8").splitlines()]
    gold = [article["story"] for article in articles]
    matrix = similarities([_reading(article["id"], article["text"]) for article in articles])
    # Two stories of one subject ("ecb/1" and "ecb/1plus") go to one fold, so that like ones stand together.
    fold = [zlib.crc32(story.removesuffix("plus").encode()) % _FOLDS for story in gold]
    per_article = [_held_out(matrix, gold, fold, one) for one in range(_FOLDS)]
    total = sum(size for size, _, _ in per_article)
    precision = sum(size * p for size, p, _ in per_article) / total
    recall = sum(size * r for size, _, r in per_article) / total
    counts = {"articles": total, "stories": len(set(gold))}
    own = bcubed(_clusters(matrix, range(len(gold)), [SAME_STORY])[0], gold)
    return [
        Figure("stories/folds-precision", precision, _DATA, counts=counts, gated=False),
        Figure("stories/folds-recall", recall, _DATA, counts=counts, gated=False),
        Figure("stories/folds-f1", _f((precision, recall)), _DATA, counts=counts),
        Figure("stories/all-precision", own[0], _DATA, counts=counts),
        Figure("stories/all-recall", own[1], _DATA, counts=counts, gated=False),
        Figure("stories/all-f1", _f(own), _DATA, counts=counts, peers=_PEER),
    ]


def _held_out(matrix: Similarity, gold: list[str], fold: list[int], one: int) -> tuple[int, float, float]:
    """Articles of one fold, and precision and recall over it with the threshold that is best on the others."""
    inside = [place for place, of in enumerate(fold) if of == one]
    outside = [place for place, of in enumerate(fold) if of != one]
    if not inside:
        return 0, 0.0, 0.0
    truth = [gold[place] for place in outside]
    scores = [_f(bcubed(found, truth)) for found in _clusters(matrix, outside, _THRESHOLDS)]
    best = _THRESHOLDS[int(np.argmax(scores))]
    precision, recall = bcubed(_clusters(matrix, inside, [best])[0], [gold[place] for place in inside])
    return len(inside), precision, recall


if __name__ == "__main__":
    folder = bench_data()
    if folder is None:
        raise SystemExit("the public gold data is not there; set VARIORUM_BENCH to its folder")
    for figure in score(folder):
        counts = ", ".join(f"{count} {what}" for what, count in figure.counts.items())
        print(f"{figure.name}: {figure.value:.1f} ({counts})")
