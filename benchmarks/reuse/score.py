"""Same wording and paraphrase, on pairs of news sentences (MSRP, development part).

People called two thirds of these pairs the same, among them many of which one tells much more than the other; saying
yes to all gives F1 81.8. The program looks for what can be shown to a reader as the same, so it is held to precision.
"""

from __future__ import annotations

from pathlib import Path

from benchmarks.harness import Figure, bench_data, f1
from benchmarks.reuse.pairs import Pair, read
from variorum.collation.reuse.compare import compare
from variorum.collation.reuse.paraphrase import SURE, model, probability, telling

_DATA = "MSRP development part"


def _joined(pair: Pair) -> bool:
    """Whether the program would show the two as the same, in the same or in other words."""
    a, b, cosine, _ = pair
    found, _cuts = compare(a, b, same_text=False)
    same = [one for one in found if one.kind != "altered" and min(one.match.covered()) >= 0.8]
    return bool(same) or (not found and probability(a, b, cosine) >= SURE)


def _figures(name: str, pairs: list[Pair], said: list[bool], *, gated: bool) -> list[Figure]:
    gold = sum(pair[3] for pair in pairs)
    right = sum(pair[3] for pair, yes in zip(pairs, said, strict=True) if yes)
    counts = {"pairs": len(pairs), "the same": gold, "said": sum(said), "right": right}
    precision, recall, both = f1(right, sum(said), gold)
    floor_precision, _, floor_both = f1(gold, len(pairs), gold)
    return [
        Figure(f"reuse/{name}-precision", precision, _DATA, counts=counts, floor=floor_precision, gated=gated),
        Figure(f"reuse/{name}-recall", recall, _DATA, counts=counts, gated=gated),
        Figure(f"reuse/{name}-f1", both, _DATA, counts=counts, floor=floor_both, gated=False),
    ]


def score(bench: Path) -> list[Figure]:
    """The decision as the program takes it, and the model alone at even odds."""
    pairs = read(bench / "similarity/msr-para-val.tsv")
    return [
        *_figures("same", pairs, [_joined(pair) for pair in pairs], gated=True),
        *_figures("model", pairs, [model(cosine, telling(a, b)) >= 0.5 for a, b, cosine, _ in pairs], gated=False),
    ]


if __name__ == "__main__":
    folder = bench_data()
    if folder is None:
        raise SystemExit("the public gold data is not there; set VARIORUM_BENCH to its folder")
    for figure in score(folder):
        counts = ", ".join(f"{count} {what}" for what, count in figure.counts.items())
        print(f"{figure.name}: {figure.value:.1f} ({counts})")
