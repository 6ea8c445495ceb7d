"""Whom quotations lead to, against own gold: 409 quotations of 40 news articles (see gold/speakers.md).

A gold quotation is found where a quotation of the program covers at least half of its characters; of several the one
that is most like it counts, and one that is reported within another's words needs a quotation of its own. It is right
where its speaker is an actor with a mention at one of the places that the gold gives, or nobody where the gold has
nobody, named in the way that the gold says.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.articles import document
from benchmarks.harness import ROOT, Figure, bench_data
from variorum.annotation.reading import annotate
from variorum.model import Actor, Mention, Quotation, Reading

GOLD = ROOT / "benchmarks" / "gold" / "speakers.jsonl"
DATA = "own gold, quotations of 40 articles, news of 2013-2017"
KINDS = ("named", "pronoun", "office", "anonymous", "none")
_HUMAN = {"found": None, "right": 98.3}
Gold = dict[str, Any]


def score(bench: Path) -> list[Figure]:
    """Figures on the test half; those on the dev half are for work on the rules and are not gated."""
    return [figure for split in ("test", "dev") for figure in _figures(bench, split)]


def _figures(bench: Path, split: str) -> Iterator[Figure]:
    suffix, gated = ("", True) if split == "test" else ("-dev", False)
    found = right = named = sound = near = total = 0
    by_kind: Counter[str] = Counter()
    of_kind: Counter[str] = Counter()
    for reading, gold, met in aligned(bench, split):
        by_id = {actor.id: actor for actor in reading.actors}
        for one, quotation in zip(gold, met, strict=True):
            holds = quotation is not None and is_right(one, quotation, by_id)
            names = quotation is not None and quotation.speaker is not None and quotation.speaker.actor is not None
            total += 1
            found += quotation is not None
            right += holds
            named += names
            sound += names and holds
            near += _leads(one, _nearest(one, reading.actors))
            by_kind[one["kind"][0]] += holds
            of_kind[one["kind"][0]] += 1
    counts = {"found": found, "gold": total}
    yield Figure(f"speakers/found{suffix}", 100 * found / total, DATA, counts=counts, gated=gated)
    counts = {"right": right, "gold": total}
    trivial = 100 * near / total
    value = 100 * right / total
    yield Figure(
        f"speakers/right{suffix}", value, DATA, counts=counts, floor=trivial, human=_HUMAN["right"], gated=gated
    )
    counts = {"right": sound, "named": named}
    yield Figure(f"speakers/precision{suffix}", 100 * sound / max(named, 1), DATA, counts=counts, gated=gated)
    for kind in KINDS:
        counts = {"right": by_kind[kind], "gold": of_kind[kind]}
        share = 100 * by_kind[kind] / max(of_kind[kind], 1)
        yield Figure(f"speakers/right-{kind}{suffix}", share, DATA, counts=counts, gated=False)


def aligned(bench: Path, split: str) -> Iterator[tuple[Reading, list[Gold], list[Quotation | None]]]:
    """Each article of a split as read, its gold quotations, and what was found of each."""
    records = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    rows = _rows(bench, {record["document"] for record in records})
    for record in records:
        if record["split"] == split:
            row = rows[record["document"]]
            given = document(record["document"], row["text"], published=record["published"], outlet=row["source"])
            reading = annotate(given, with_vectors=False)
            yield reading, record["quotations"], _met(record["quotations"], reading.quotations)


def is_right(gold: Gold, quotation: Quotation, by_id: dict[str, Actor]) -> bool:
    """Whether the speaker leads to whom the gold says, or rightly to nobody."""
    speaker = quotation.speaker
    if speaker is None or speaker.actor is None:
        named = "none" if speaker is None else speaker.named
        return None in gold["leads_to"] and named in gold["kind"]
    return _leads(gold, by_id.get(speaker.actor))


def _leads(gold: Gold, actor: Actor | None) -> bool:
    places = [place for place in gold["leads_to"] if place is not None]
    mentions = actor.mentions if actor is not None else ()
    return any(one.start < end and start < one.end for start, end in places for one in mentions)


def _met(gold: Sequence[Gold], found: Sequence[Quotation]) -> list[Quotation | None]:
    """For each gold quotation what was found of it; of one within another's words and the other, each has its own."""
    met: list[Quotation | None] = [None] * len(gold)
    ranked = sorted(
        ((_alike(one, quotation), at, number) for at, one in enumerate(gold) for number, quotation in enumerate(found)),
        key=lambda row: (-row[0], row[1], row[2]),
    )
    for alike, at, number in ranked:
        if alike == 0 or met[at] is not None:
            continue
        rivals = (other for other, one in enumerate(gold) if other != at and _nested(one, gold[at]))
        if not any(met[other] is found[number] for other in rivals):
            met[at] = found[number]
    return met


def _alike(gold: Gold, quotation: Quotation) -> float:
    """The share of common characters, 0 where less than half of the gold's are covered."""
    wanted = {at for start, end in gold["pieces"] for at in range(start, end)}
    held = {at for piece in quotation.pieces for at in range(piece.start, piece.end)}
    common = len(wanted & held)
    return common / len(wanted | held) if 2 * common >= len(wanted) else 0.0


def _nested(one: Gold, other: Gold) -> bool:
    (first, last), (start, end) = (_hull(one), _hull(other))
    return (first <= start and end <= last) or (start <= first and last <= end)


def _hull(gold: Gold) -> tuple[int, int]:
    return gold["pieces"][0][0], gold["pieces"][-1][1]


def _nearest(gold: Gold, actors: Sequence[Actor]) -> Actor | None:
    """The actor named nearest to the quotation and outside of it: what one gets without reading."""
    start, end = _hull(gold)

    def away(mention: Mention) -> int:
        return max(start - mention.end, mention.start - end)

    named = [
        (away(mention), mention.start, number)
        for number, actor in enumerate(actors)
        for mention in actor.mentions
        if mention.kind == "name" and away(mention) >= 0
    ]
    return actors[min(named)[2]] if named else None


def _rows(bench: Path, wanted: set[str]) -> dict[str, dict[str, Any]]:
    with (bench / "raw" / "articles.jsonl").open(encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines) if row["id"] in wanted}


def errors(bench: Path) -> None:
    """Print what is wrong on the dev half, to work from."""
    for number, (reading, gold, met) in enumerate(aligned(bench, "dev")):
        by_id = {actor.id: actor for actor in reading.actors}
        text = reading.document.text
        for one, quotation in zip(gold, met, strict=True):
            if quotation is not None and is_right(one, quotation, by_id):
                continue
            start, end = _hull(one)
            words = text[slice(*one["speaker"])] if one["speaker"] else ""
            whom = [text[slice(*place)] if place else None for place in one["leads_to"]]
            print(
                f"\n{number} {'MISSED' if quotation is None else 'WRONG'} {one['kind']} {words!r} {whom} {one['form']}"
            )
            print(
                "   ",
                " ".join(f"{text[max(0, start - 150) : start]}[[{text[start:end]}]]{text[end : end + 90]}".split()),
            )
            if quotation is not None:
                print("    ->", _shown(quotation, by_id, text))


def _shown(quotation: Quotation, by_id: dict[str, Actor], text: str) -> str:
    speaker = quotation.speaker
    if speaker is None:
        return "no speaker"
    name = by_id[speaker.actor].name if speaker.actor in by_id else None
    words = text[speaker.start : speaker.end] if speaker.span else ""
    return f"{speaker.named} {words!r} {name!r}; said {text[quotation.start : quotation.end][:80]!r}"


def main() -> None:
    """Print the table; with `errors` the mistakes on the dev half."""
    bench = bench_data()
    if bench is None:
        print("no benchmark data")
    elif sys.argv[1:2] == ["errors"]:
        errors(bench)
    else:
        for figure in score(bench):
            trivial = "" if figure.floor is None else f"  trivial {figure.floor:.1f}"
            print(f"{figure.name:32} {figure.value:6.1f}  {figure.counts}{trivial}")


if __name__ == "__main__":
    main()
