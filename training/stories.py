"""Fit the weights of `variorum.collation.stories.contrast` and write them.

    python -m training.stories ../shared/bench [--out src/variorum/lexicon/stories.json]

Weights, constant and threshold come from ECB+ and the judged pairs together (`benchmarks/stories/fitting.py`). What a
date adds, a little more for the days between than was fitted, and what titles add are set by hand: by reading joined
pairs of the raw set, and by the judged pairs that were drawn with seeds 3 and 70.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from benchmarks.stories.fitting import affairs, fit
from benchmarks.stories.score import articles, best_threshold

from variorum.collation.stories import contrast

DATED = -1.3
BY_DAY = 1.0
BY_TITLE = 2.0
UNTOLD = 0.1


def main() -> None:
    """Read, fit, choose, write, and print what was fitted."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("data", type=Path)
    options.add_argument("--out", type=Path, default=Path("src/variorum/lexicon/stories.json"))
    chosen = options.parse_args()
    readings, gold = articles(chosen.data)
    parts, everything = affairs(readings), frozenset(range(len(gold)))
    known = fit(parts, gold, everything)
    weights = {name: round(value, 2) for name, value in zip(contrast.FEATURES, known.weights, strict=True)}
    held = {
        "weights": weights,
        "constant": round(known.constant, 2),
        "dated": DATED,
        "by_day": BY_DAY,
        "by_title": BY_TITLE,
        "untold": UNTOLD,
        "threshold": best_threshold(parts, known, gold, everything),
    }
    sys.stdout.write(f"fitted by day: {known.by_day:.2f}\n")
    chosen.out.write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
