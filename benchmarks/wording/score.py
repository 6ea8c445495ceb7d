"""Biased sentences against BABE SG1: does a sentence in which framing is found count as biased?

Measured only; no word of the data is in the lexicon. Experts called 1,700 sentences biased or not (Spinde et al. 2021);
those without agreement are left out. What the layer looks for is narrower: words and forms, in the outlet's own voice.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from benchmarks.harness import Figure, bench_data, f1
from benchmarks.stance.score import read
from variorum.annotation import actors, framing, quotations

COLOURING = {"label", "loaded", "scare-quotes"}  # a hedge or a passive is no bias by itself


def score(bench: Path) -> list[Figure]:
    """F1 of the sentences called biased, and the share of annotated words found."""
    biased = found = both = sentences = 0
    words = met = 0
    with (bench / "wording" / "final_labels_SG1.csv").open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines, delimiter=";"):
            if row["label_bias"] not in ("Biased", "Non-biased"):
                continue
            places = _framing(row["text"])
            gold = row["label_bias"] == "Biased"
            sentences, biased, found = sentences + 1, biased + gold, found + bool(places)
            both += gold and bool(places)
            wanted = [word.strip(" '\"") for word in row["biased_words"].strip("[]").split(",") if word.strip(" '\"")]
            words += len(wanted)
            met += sum(any(place in word or word in place for place in places) for word in wanted)
    precision, recall, value = f1(both, found, biased)
    counts = {"sentences": sentences, "biased": biased, "found": found, "right": both}
    counts |= {"P": round(precision), "R": round(recall)}
    always = f1(biased, sentences, biased)[2]
    data = "BABE SG1, measured only"
    return [
        Figure("wording/biased-f1", value, data, counts=counts, peers={"RoBERTa, larger SG2": 80.4}, floor=always),
        Figure("wording/precision", precision, data, counts=counts, floor=100 * biased / sentences),
        Figure("wording/words-recall", 100 * met / words, data, counts={"words": words, "met": met}, gated=False),
    ]


def _framing(text: str) -> list[str]:
    """The words in which framing is found, in small letters."""
    parsed = read(text)
    cast = actors.find(parsed)
    records = framing.find(parsed, cast, quotations.find(parsed, cast))
    return [text[one.start : one.end].casefold() for one in records if one.kind in COLOURING]


if __name__ == "__main__":
    folder = bench_data()
    if folder is None:
        sys.exit("no gold data")
    for figure in score(folder):
        print(f"{figure.name}: {figure.value:.1f} {figure.counts}, floor {figure.floor}")
