"""Same wording and paraphrase, on pairs of news sentences (MSRP, development part), and one utterance in two articles.

People called two thirds of these pairs the same, among them many of which one tells much more than the other; saying
yes to all gives F1 81.8. The program looks for what can be shown to a reader as the same, so it is held to precision.

Own gold are pairs of quotations of two articles (see gold/quotepairs.md): whether both give words of one utterance,
which the program says by a shared passage at both places, and, of those that it finds, what they are to each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.harness import Figure, bench_data, f1
from benchmarks.reuse import quotes
from benchmarks.reuse.pairs import Pair, read
from variorum.collation.reuse.compare import compare
from variorum.collation.reuse.paraphrase import SURE, features, model, probability

_DATA = "MSRP development part"
_QUOTES = "own gold, pairs of quotations, news of 2013-2017"


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
        *_figures("model", pairs, [model(features(a, b, cosine)) >= 0.5 for a, b, cosine, _ in pairs], gated=False),
        *_of_quotes(list(quotes.read(bench))),
    ]


def _of_quotes(pairs: list[quotes.Pair]) -> Iterator[Figure]:
    """Figures on the test half; those on the dev half are for work on the rules and are not gated."""
    for split in ("test", "dev"):
        suffix, gated = ("", True) if split == "test" else ("-dev", False)
        own = [one for one in pairs if one.split == split]
        gold = sum(bool(one.same) for one in own)
        said = [one for one in own if one.found is not None]
        right = [one for one in said if one.same]
        kinds = sum(one.kind in one.kinds for one in right)
        counts = {"pairs": len(own), "the same": gold, "said": len(said), "right": len(right)}
        precision, recall, both = f1(len(right), len(said), gold)
        trivial = f1(gold, len(own), gold)
        for name, value, floor in zip(
            ("precision", "recall", "f1"), (precision, recall, both), (trivial[0], None, trivial[2]), strict=True
        ):
            yield Figure(f"reuse/quotes-{name}{suffix}", value, _QUOTES, counts=counts, floor=floor, gated=gated)
        counts = {"found": len(right), "right": kinds}
        yield Figure(
            f"reuse/quotes-kind{suffix}", 100 * kinds / max(len(right), 1), _QUOTES, counts=counts, gated=gated
        )


if __name__ == "__main__":
    folder = bench_data()
    if folder is None:
        raise SystemExit("the public gold data is not there; set VARIORUM_BENCH to its folder")
    for figure in score(folder):
        counts = ", ".join(f"{count} {what}" for what, count in figure.counts.items())
        print(f"{figure.name}: {figure.value:.1f} ({counts})")
