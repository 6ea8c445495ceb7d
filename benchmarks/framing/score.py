"""Labels, loaded words, hedges, passives without agents and scare quotes against own gold (see gold/framing.md).

A record is right where it shares a character with a gold place of its kind; a label and a loaded word count as each
other in the figure over all kinds, as the border between them is thin. What the reader marked as doubtful counts
neither as found nor as missed nor as a false alarm.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.articles import read
from benchmarks.harness import ROOT, Figure, bench_data, f1
from variorum.annotation import actors, framing, quotations
from variorum.model import Framing

GOLD = ROOT / "benchmarks" / "gold" / "framing.jsonl"
DATA = "own gold, 320 sentences, news of 2013-2017"
KINDS = ("label", "loaded", "hedge", "agentless", "scare-quotes")
SECOND = 96.1  # F1 of a second reading against the first, certain places only
REACH = 4  # paragraphs before the sentence that are read with it, to know who is quoted

Place = dict[str, Any]


@dataclass
class Tally:
    """Counts of one kind: gold places met, records that are right, records that count, gold places that count."""

    met: int = 0
    right: int = 0
    found: int = 0
    gold: int = 0
    errors: list[str] = field(default_factory=list)


def score(bench: Path) -> list[Figure]:
    """Figures on the test half; those on the dev half are for work on the rules and are not gated."""
    return [figure for split in ("test", "dev") for figure in _figures(bench, split)]


def _figures(bench: Path, split: str) -> Iterator[Figure]:
    suffix = "" if split == "test" else "-dev"
    for kind, tally in tallies(bench, split).items():
        precision, recall = f1(tally.right, tally.found, 1)[0], f1(tally.met, 1, tally.gold)[1]
        both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        counts = {"right": tally.right, "found": tally.found, "gold": tally.gold}
        counts |= {"P": round(precision), "R": round(recall)}
        gated = split == "test" and kind == "all"
        yield Figure(
            f"framing/{kind}-f1{suffix}",
            both,
            DATA,
            counts=counts,
            gated=gated,
            human=SECOND if kind == "all" else None,
        )
        if kind == "all":
            yield Figure(f"framing/all-precision{suffix}", precision, DATA, counts=counts, gated=gated)


def tallies(bench: Path, split: str) -> dict[str, Tally]:
    """The counts of each kind and of all on a split."""
    found = {kind: Tally() for kind in ("all", *KINDS)}
    for record, parse in read(bench, GOLD, split, reach=REACH):
        cast = actors.find(parse)
        records = [
            one
            for one in framing.find(parse, cast, quotations.find(parse, cast))
            if one.start < record["end"] and record["start"] < one.end
        ]
        for kind, tally in found.items():
            _count(tally, kind, record["framing"], records, parse.text)
    return found


def _count(tally: Tally, kind: str, gold: list[Place], records: list[Framing], text: str) -> None:
    wanted = [one for one in gold if one["sure"] and kind in ("all", one["kind"])]
    doubtful = [one for one in gold if not one["sure"]]
    told = [one for one in records if kind in ("all", one.kind)]
    right = [one for one in told if any(_same(place, one) for place in wanted)]
    counted = [one for one in told if one in right or not any(_overlap(place, one) for place in doubtful)]
    tally.gold, tally.found, tally.right = (
        tally.gold + len(wanted),
        tally.found + len(counted),
        tally.right + len(right),
    )
    for place in wanted:
        if any(_same(place, one) for one in told):
            tally.met += 1
        else:
            tally.errors.append(f"MISS  {place['kind']:12} {_shown(text, place['start'], place['end'])}")
    tally.errors += [f"FALSE {o.kind:12} {_shown(text, o.start, o.end)}" for o in counted if o not in right]


def _overlap(place: Place, record: Framing) -> bool:
    return bool(place["start"] < record.end and record.start < place["end"])


def _same(place: Place, record: Framing) -> bool:
    kinds = {place["kind"], record.kind}
    return _overlap(place, record) and (len(kinds) == 1 or kinds == {"label", "loaded"})


def _shown(text: str, start: int, end: int) -> str:
    around = f"{text[max(0, start - 60) : start]}[{text[start:end]}]{text[end : end + 40]}"
    return " ".join(around.split())


def main() -> None:
    """Print the table; with `errors` the mistakes on the dev half."""
    bench = bench_data()
    if bench is None:
        sys.exit("no gold data")
    if sys.argv[1:2] == ["errors"]:
        print("\n".join(tallies(bench, "dev")["all"].errors))
        return
    for figure in score(bench):
        print(f"{figure.name:32} {figure.value:6.1f}  {figure.counts}")


if __name__ == "__main__":
    main()
