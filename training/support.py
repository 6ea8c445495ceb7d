"""Fit the judgement of `variorum.collation.support` and write its weights.

    python -m training.support ../shared/bench [--out src/variorum/lexicon/support.json]

A logistic regression on the claims of WiCE dev whose names, figures, dates, speakers, quoted words and negations are
all borne out (the others are never called supported): is the claim fully supported. The least probability is the lowest
at which, of the claims called supported, as many are as asked below, claims held out in ten folds.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from benchmarks.support import fitting, wice

from variorum.collation.support.measures import NAMES

PRECISION = 0.72
"""What is asked of the held-out folds: the bar of .7, and a little for the size of the set."""


def least(chances: fitting.Floats, yes: fitting.Flags) -> tuple[float, float, float]:
    """The lowest probability that is precise enough, in steps of .01, with precision and recall there."""
    for limit in (step / 100 for step in range(20, 90)):
        said = chances >= limit
        if said.any() and yes[said].mean() >= PRECISION:
            return limit, float(yes[said].mean()), float(said[yes].mean())
    raise SystemExit("no probability is precise enough")


def main() -> int:
    """Fit, tell, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--out", type=Path, default=Path("src/variorum/lexicon/support.json"))
    arguments = parser.parse_args()
    facts, yes, whole = wice.table(wice.cases(arguments.bench))
    limit, precision, recall = least(fitting.held_out(facts, yes, whole), yes)
    sys.stderr.write(f"held out: least {limit}, precision {precision:.3f}, recall {recall:.3f}\n")
    weights, constant = fitting.fit(facts[whole], yes[whole])
    told = [[name, round(float(weight), 4)] for name, weight in zip(NAMES, weights, strict=True)]
    data = {"constant": round(constant, 4), "least": limit, "weights": told}
    arguments.out.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
