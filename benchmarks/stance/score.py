"""Attitude towards a name against NewsMTSC, and positions, demands and commitments against own gold.

Attitude: macro-F1 over three labels on `devtest_mt`, sentences that name two people or more (Hamborg and Donnay 2021).
Own gold: 80 passages of news articles (see gold/stances.md). A record counts as right where the actors (of a demand the
maker and the addressee) and the stance or kind are those of the gold and the words of the issue overlap.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.harness import ROOT, Figure, bench_data, f1
from benchmarks.stance import voices
from variorum.annotation import actors, attitude, commitments, demands, furniture, moments, positions, quotations
from variorum.annotation.blocks import blocks
from variorum.annotation.parser import Parse, parse
from variorum.annotation.sentences import split
from variorum.model import Actor, Document, Span

GOLD = ROOT / "benchmarks" / "gold" / "stances.jsonl"
PEERS = {"GRU-TSC, GPU": 82.5}
FLOOR = 49.6  # a sentiment lexicon (VADER), which does not see whom a sentence is about
DATA = "own gold, 80 passages, news of 2013-2017"
Gold = dict[str, Any]


def score(bench: Path) -> list[Figure]:
    """The figure for attitude and those for stances."""
    return [_attitude(bench), *voices.score(bench), *_stances(bench)]


def read(text: str) -> Parse:
    """An English text alone, through the layers that the parser needs."""
    document = Document(
        id="document-b", source="b", outlet=None, family=None, title=None, published=None, modified=None, authors=(),
        language="en", sha256="", text=text, evidence={}, map=(), failures=(), furniture=(),
    )  # fmt: skip
    paragraphs = blocks(text)
    return parse(document, paragraphs, split(text, paragraphs, "en"), furniture.mark(document, paragraphs))


def _attitude(bench: Path) -> Figure:
    gold: list[str] = []
    found: list[str] = []
    for line in (bench / "stance" / "newsmtsc" / "devtest_mt.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        places = [(target["from"], target["to"]) for target in case["targets"]]
        answers = attitude.of_all(read(case["sentence_normalized"]), places)
        gold.extend(attitude.LABELS[int(target["polarity"]) // 2 - 1] for target in case["targets"])
        found.extend(answer.label if answer else "neutral" for answer in answers)
    pairs = list(zip(gold, found, strict=True))
    by_label = {
        label: f1(pairs.count((label, label)), found.count(label), gold.count(label))[2] for label in attitude.LABELS
    }
    counts = {"names": len(gold), **{f"f1 {label}": round(value) for label, value in by_label.items()}}
    macro = sum(by_label.values()) / len(by_label)
    return Figure("stance/attitude-macro-f1", macro, "NewsMTSC devtest_mt", counts=counts, peers=PEERS, floor=FLOOR)


def _stances(bench: Path) -> Iterator[Figure]:
    totals = {kind: [0, 0, 0] for kind in ("positions", "demands", "commitments")}
    for kind, right, found, gold in tallies(bench):
        for at, number in enumerate((len(right), len(found), len(gold))):
            totals[kind][at] += number
    for kind, (right, found, gold) in totals.items():
        precision, recall, both = f1(right, found, gold)
        counts = {"right": right, "found": found, "gold": gold, "P": round(precision), "R": round(recall)}
        yield Figure(f"stance/{kind}-f1", both, DATA, counts=counts)


def tallies(bench: Path) -> Iterator[tuple[str, list[Gold], list[str], list[Gold]]]:
    """For each passage and kind of record: the gold records met, the places of those found, the gold records."""
    texts = _texts(bench)
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        passage = json.loads(line)
        parsed = read(texts[passage["document"]])
        cast = actors.find(parsed)
        layers = (parsed, cast, quotations.find(parsed, cast), moments.find(parsed))
        by_id = {actor.id: actor for actor in cast}
        for kind, module in (("positions", positions), ("demands", demands), ("commitments", commitments)):
            records = [one for one in module.find(*layers) if _inside(one.evidence[0], passage)]
            gold = passage[kind]
            right = [one for one in gold if any(_MATCH[kind](one, record, by_id, parsed.text) for record in records)]
            words = [parsed.text[one.evidence[0].start : one.evidence[0].end] for one in records]
            yield kind, right, words, gold


def _texts(bench: Path) -> dict[str, str]:
    with (bench / "raw" / "articles.jsonl").open(encoding="utf-8") as lines:
        return {row["id"]: row["text"] for row in map(json.loads, lines)}


def _inside(span: Span, passage: Gold) -> bool:
    return bool(span.start < passage["end"] and passage["start"] < span.end)


def _is(actor: Actor | None, place: list[int]) -> bool:
    """Whether an actor has a mention at the place."""
    return actor is not None and any(one.start < place[1] and place[0] < one.end for one in actor.mentions)


def _about(words: str, place: list[int], text: str, evidence: Span) -> bool:
    """Whether the words of a record are those of the gold, in part at least, and its passage reaches them."""
    wanted = set(text[place[0] : place[1]].casefold().split())
    return bool(wanted & set(words.casefold().split())) and evidence.start < place[1] and place[0] < evidence.end


def _position(gold: Gold, record: Any, by_id: dict[str, Actor], text: str) -> bool:
    same = _is(by_id.get(record.actor), gold["actor"]) and record.stance == gold["stance"]
    return same and any(_about(record.issue, gold["issue"], text, span) for span in record.evidence)


def _demand(gold: Gold, record: Any, by_id: dict[str, Actor], text: str) -> bool:
    same = _is(by_id.get(record.by), gold["by"]) and _is(by_id.get(record.to), gold["to"])
    return same and _about(record.text, gold["text"], text, record.evidence[0])


def _commitment(gold: Gold, record: Any, by_id: dict[str, Actor], text: str) -> bool:
    same = _is(by_id.get(record.by), gold["by"]) and record.kind in gold["kind"]
    return same and _about(record.text, gold["text"], text, record.evidence[0])


_MATCH = {"positions": _position, "demands": _demand, "commitments": _commitment}


if __name__ == "__main__":
    folder = bench_data()
    if folder is None:
        sys.exit("no gold data")
    for figure in score(folder):
        print(f"{figure.name}: {figure.value:.1f} {figure.counts}")
