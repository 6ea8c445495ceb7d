"""Who is the same actor across the articles of a story, against own gold (see gold/identities.md).

B³ (Bagga and Baldwin 1998) over the gold names of a story that the program reads as a name, each story apart and then
all mentions together; and over all gold mentions, where one that the program does not read stands alone. The trivial
method takes names of the same words for one.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.articles import document
from benchmarks.coreference.measures import Chains, bcubed
from benchmarks.harness import ROOT, Figure, bench_data
from variorum import annotation
from variorum.collation import actors
from variorum.model import Actor, Reading

DATA = "own gold, 10 stories, 40 articles of 2013-2017"
GOLD = ROOT / "benchmarks" / "gold" / "identities.jsonl"
_READ = {"name", "metonym", "adjectival"}

Place = tuple[str, int, int]
"""Document (its id in the raw set), start and end of a name."""


@dataclass(frozen=True)
class Told:
    """A story: the gold label of each name, the actor found there, if any, and the words."""

    name: str
    gold: dict[Place, str]
    found: dict[Place, str]
    words: dict[Place, str]
    actors: dict[str, Actor]


def score(bench: Path) -> list[Figure]:
    """Figures on the test half; those on the dev half are for work on the rules and are not gated."""
    return [figure for split in ("test", "dev") for figure in figures(list(stories(bench, split)), split)]


def figures(told: Sequence[Told], split: str) -> Iterator[Figure]:
    """All figures of one split."""
    suffix, gated = ("", True) if split == "test" else ("-dev", False)
    for name, everything in (("read", False), ("all", True)):
        truth, mine, plain = (_chains(told, what, everything=everything) for what in ("gold", "found", "words"))
        counts = {"names": sum(map(len, truth)), "actors": len(truth), "stories": len(told)}
        for measure, value, floor in zip(
            ("precision", "recall", "f1"), bcubed(mine, truth), bcubed(plain, truth), strict=True
        ):
            line = f"identities/{name}-{measure}{suffix}"
            yield Figure(line, value, DATA, counts=counts, floor=floor, gated=gated)


def stories(bench: Path, split: str) -> Iterator[Told]:
    """The stories of a split, read by the program and joined."""
    records = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    wanted = [record for record in records if record["split"] == split]
    rows = _rows(bench, {one["id"] for record in wanted for one in record["documents"]})
    for record in wanted:
        readings = {one["id"]: _read(one["id"], rows) for one in record["documents"]}
        yield _told(record, readings)


def _rows(bench: Path, wanted: set[str]) -> dict[str, dict[str, Any]]:
    with (bench / "raw" / "articles.jsonl").open(encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines) if row["id"] in wanted}


def _read(name: str, rows: dict[str, dict[str, Any]]) -> Reading:
    row = rows[name]
    return annotation.annotate(
        document(name, row["text"], published=row["date"][:10], title=row["title"], outlet=row["source"])
    )


def _told(record: dict[str, Any], readings: dict[str, Reading]) -> Told:
    texts = {one.document.id: one.document.text for one in readings.values()}
    found, _ = actors.find([[actor for one in readings.values() for actor in one.actors]], texts)
    names = {one.document.id: name for name, one in readings.items()}
    at: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for actor in found:
        for mention in actor.mentions:
            if mention.kind in _READ:
                at[names[mention.document]].append((mention.start, mention.end, actor.id))
    gold = {(name, start, end): label for name, start, end, label in record["mentions"]}
    read = {place: _on(place, at[place[0]]) for place in gold}
    return Told(
        name=record["story"],
        gold=gold,
        found={place: id for place, id in read.items() if id is not None},
        words={(name, start, end): readings[name].document.text[start:end].casefold() for name, start, end in gold},
        actors={actor.id: actor for actor in found},
    )


def _on(place: Place, found: Sequence[tuple[int, int, str]]) -> str | None:
    """The actor that is named at a place: the mention that has most of it, of equals the one that adds least."""
    _, start, end = place
    best = min(((max(start, s) - min(end, e), e - s, id) for s, e, id in found if s < end and start < e), default=None)
    return best[2] if best else None


def _chains(told: Sequence[Told], what: str, *, everything: bool) -> Chains:
    chains: defaultdict[tuple[str, str], set[Place]] = defaultdict(set)
    for one in told:
        labels = {"gold": one.gold, "found": one.found, "words": one.words}[what]
        for place in one.gold:
            if place in one.found or everything:
                chains[one.name, labels.get(place, f"{place} alone")].add(place)
    return [frozenset(chain) for _, chain in sorted(chains.items())]


def errors(split: str) -> None:
    """Print what is wrong on a split, to work from."""
    bench = bench_data()
    assert bench
    for one in stories(bench, split):
        print("==", one.name)
        parts: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
        for place, label in one.gold.items():
            id = one.found.get(place)
            parts[label].add((id or "unread", one.actors[id].name if id else one.words[place]))
        whole: defaultdict[str, set[str]] = defaultdict(set)
        for label, ids in parts.items():
            for id, _ in ids:
                whole[id].add(label)
            if len(ids) > 1 or any(id == "unread" for id, _ in ids):
                print("  split", label, sorted(ids))
        for id, labels in sorted(whole.items()):
            if len(labels) > 1 and id != "unread":
                print("  merged", one.actors[id].name, sorted(labels))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        errors(sys.argv[1])
    else:
        data = bench_data()
        for figure in score(data) if data else ():
            print(f"{figure.name} {figure.value:.1f} {figure.counts} floor {figure.floor}")
