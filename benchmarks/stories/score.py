"""Which articles tell one story: 772 articles in 66 stories (ECB+), without dates, titles or outlets.

The weights of a pair and the threshold are fitted on nine tenths of the subjects and applied to the last tenth, ten
times; the program's own weights, which were fitted on all, are scored beside it. Judged pairs of the raw set, which has
no article in common with ECB+, take part in each fit. B-cubed precision and recall (Bagga
and Baldwin 1998). ECB+ has for most subjects two stories of one mould (two celebrities, each entering a clinic), so it
is a test of telling like stories apart.
"""

from __future__ import annotations

import json
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from benchmarks.harness import Figure, bench_data
from benchmarks.stories.fitting import Affair, Fitted, affairs, fit
from variorum.collation.stories import contrast
from variorum.collation.stories.find import joined
from variorum.model import Document, Reading

DATA = "ECB+ train and dev, 66 stories"
FOLDS = 10
THRESHOLDS = tuple(round(-2 + 0.25 * step, 2) for step in range(17))
_PEER = {"TF-IDF at its best threshold": 88.5}


def reading(name: str, text: str) -> Reading:
    """A text without any metadata, as if read."""
    document = Document(
        id=name, source=name, outlet=None, family=None, title=None, published=None, modified=None, authors=(),
        language="en", sha256="", text=text, evidence={}, map=(), failures=(), furniture=(),
    )  # fmt: skip
    return Reading(document=document, sentences=(), moments=(), quantities=(), actors=(), quotations=(), failures=())


def articles(bench: Path) -> tuple[list[Reading], list[str]]:
    """The articles and the story of each."""
    lines = (bench / "stories/ecbplus.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [reading(row["id"], row["text"]) for row in rows], [row["story"] for row in rows]


def fold_of(story: str) -> int:
    """Two stories of one subject ("ecb/1" and "ecb/1plus") go to one fold, so that like ones stand together."""
    return zlib.crc32(story.removesuffix("plus").encode()) % FOLDS


def clustered(parts: Iterable[Affair], known: Fitted, threshold: float, used: frozenset[int]) -> dict[int, int]:
    """The cluster of each of the `used` articles."""
    found: dict[int, int] = {}
    for part in parts:
        inside = [at for at, place in enumerate(part.places) if place in used]
        odds = np.tensordot(np.array(known.weights), part.features, axes=1)[np.ix_(inside, inside)] + known.constant
        for group in joined(np.clip(odds, -contrast.LIMIT, contrast.LIMIT), threshold):
            number = len(set(found.values()))
            found.update({part.places[inside[at]]: number for at in group})
    return found


def bcubed(found: Sequence[int], gold: Sequence[str]) -> tuple[float, float]:
    """B-cubed precision and recall, in points."""
    sizes, truths, both = Counter(found), Counter(gold), Counter(zip(found, gold, strict=True))
    precision = sum(both[f, g] / sizes[f] for f, g in zip(found, gold, strict=True))
    recall = sum(both[f, g] / truths[g] for f, g in zip(found, gold, strict=True))
    return 100 * precision / len(gold), 100 * recall / len(gold)


def scored(found: dict[int, int], gold: Sequence[str]) -> tuple[float, float]:
    """B-cubed over the articles that were clustered."""
    places = sorted(found)
    return bcubed([found[place] for place in places], [gold[place] for place in places])


def f_of(pair: tuple[float, float]) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * pair[0] * pair[1] / sum(pair) if sum(pair) else 0.0


def best_threshold(parts: Sequence[Affair], known: Fitted, gold: Sequence[str], used: frozenset[int]) -> float:
    """The threshold at which the `used` articles are clustered best; the highest of equals."""
    scores = {one: f_of(scored(clustered(parts, known, one, used), gold)) for one in THRESHOLDS}
    return max(scores, key=lambda one: (round(scores[one], 6), one))


def held_out(parts: Sequence[Affair], gold: Sequence[str]) -> tuple[float, float]:
    """Precision and recall over all folds, each clustered by weights and a threshold that never saw it."""
    precision = recall = 0.0
    for fold in range(FOLDS):
        inside = frozenset(n for n, story in enumerate(gold) if fold_of(story) == fold)
        outside = frozenset(range(len(gold))) - inside
        if not inside:
            continue
        known = fit(parts, gold, outside)
        threshold = best_threshold(parts, known, gold, outside)
        reached = scored(clustered(parts, known, threshold, inside), gold)
        precision += len(inside) * reached[0] / len(gold)
        recall += len(inside) * reached[1] / len(gold)
    return precision, recall


def score(bench: Path) -> list[Figure]:
    """Cross-validated, and with the program's own weights over all articles at once."""
    readings, gold = articles(bench)
    parts = affairs(readings)
    counts = {"articles": len(gold), "stories": len(set(gold))}
    precision, recall = held_out(parts, gold)
    own = contrast.model()
    found = clustered(parts, Fitted(own.weights, own.constant, own.by_day), own.threshold, frozenset(range(len(gold))))
    reached = scored(found, gold)
    return [
        Figure("stories/folds-precision", precision, DATA, counts=counts, gated=False),
        Figure("stories/folds-recall", recall, DATA, counts=counts, gated=False),
        Figure("stories/folds-f1", f_of((precision, recall)), DATA, counts=counts),
        Figure("stories/all-precision", reached[0], DATA, counts=counts),
        Figure("stories/all-recall", reached[1], DATA, counts=counts, gated=False),
        Figure("stories/all-f1", f_of(reached), DATA, counts=counts, peers=_PEER),
    ]


if __name__ == "__main__":
    folder = bench_data()
    if folder is None:
        raise SystemExit("the public gold data is not there; set VARIORUM_BENCH to its folder")
    for figure in score(folder):
        counts_ = ", ".join(f"{count} {what}" for what, count in figure.counts.items())
        print(f"{figure.name}: {figure.value:.1f} ({counts_})")
