"""Whose voice an attitude is in, against own gold: the outlet's own or somebody's, and whose (see gold/attitude.md)."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.articles import read
from benchmarks.harness import ROOT, Figure, bench_data
from variorum.annotation import actors, attitude, quotations
from variorum.annotation.attitude import voices
from variorum.annotation.stance import parties

GOLD = ROOT / "benchmarks" / "gold" / "attitude.jsonl"
DATA = "own gold, 60 names, news of 2013-2017"
SECOND = {"voice": 100.0, "own-gold": 96.7}  # share of the second reading that agrees with the first
REACH = 4  # paragraphs before the passage that are read with it

Row = tuple[dict[str, Any], str, bool | None, str, str]


def score(bench: Path) -> list[Figure]:
    """Figures on the test half; those on the dev half are for work on the rules and are not gated."""
    return [figure for split in ("test", "dev") for figure in _figures(bench, split)]


def _figures(bench: Path, split: str) -> Iterator[Figure]:
    suffix, found = "" if split == "test" else "-dev", list(rows(bench, split))
    right = [row for row in found if row[1] == row[0]["voice"]]
    own = [row for row in found if row[1] == "own"]
    asked = [row for row in found if row[2] is not None]
    labelled = [row for row in found if row[3] == row[0]["label"]]
    counts = {
        "names": len(found), "called own": len(own), "rightly": sum(row[0]["voice"] == "own" for row in own),
        "own in gold": sum(row[0]["voice"] == "own" for row in found),
    }  # fmt: skip
    yield Figure(
        f"stance/attitude-voice{suffix}", 100 * len(right) / len(found), DATA, counts=counts, gated=split == "test",
        floor=100 * max(counts["own in gold"], len(found) - counts["own in gold"]) / len(found), human=SECOND["voice"],
    )  # fmt: skip
    whose = sum(row[2] is True for row in asked)
    counts = {"named in gold": len(asked), "right": whose}
    yield Figure(f"stance/attitude-whose{suffix}", 100 * whose / len(asked), DATA, counts=counts, gated=False)
    yield Figure(
        f"stance/attitude-own-gold{suffix}", 100 * len(labelled) / len(found), DATA, counts={"names": len(found)},
        gated=False, human=SECOND["own-gold"],
    )  # fmt: skip


def rows(bench: Path, split: str) -> Iterator[Row]:
    """Each gold name with the voice found, whether it is the right actor's, the label found, and the words around."""
    for record, parse in read(bench, GOLD, split, reach=REACH):
        cast = actors.find(parse)
        quoted = quotations.find(parse, cast)
        speaking = voices.read(parse, quoted, parties.read(parse, cast, quoted))
        start, end = record["mention"]
        span = parse.token_span(start, end)
        assert span is not None
        voice, by = speaking.of(span)
        whose = next((actor for actor in cast if actor.id == by), None)
        same: bool | None = None
        if record["by"]:
            first, last = record["by"]
            same = whose is not None and any(one.start < last and first < one.end for one in whose.mentions)
        leaning = attitude.toward(parse, start, end)
        yield record, voice, same, leaning.label if leaning else "neutral", parse.text[record["start"] : record["end"]]


def main() -> None:
    """Print the figures; with `errors` the mistakes of voice on the dev half."""
    bench = bench_data()
    if bench is None:
        sys.exit("no gold data")
    if sys.argv[1:2] == ["errors"]:
        for record, voice, same, _, words in rows(bench, "dev"):
            if voice != record["voice"] or same is False:
                name = words[record["mention"][0] - record["start"] : record["mention"][1] - record["start"]]
                print(f"{record['voice']} read as {voice}, whose {same}: [{name}] {' '.join(words.split())}")
        return
    for figure in score(bench):
        print(f"{figure.name:32} {figure.value:6.1f}  {figure.counts}")


if __name__ == "__main__":
    main()
