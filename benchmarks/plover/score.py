"""PLOVER roots of source–target pairs, and whole records from raw text.

`plover/root`: `PLV_train.tsv`, 15 roots (YIELD stands for CONCEDE and RETREAT), source and target given. The set
follows PLOVER's convention that a deed still to be done is AGREE or THREATEN and a refused one REJECT, which `coded`
applies to the status. The words and frames of the lexicon were written with this set at hand, so the figure is one of
fit, not of cross-validation, and cannot be set beside the peers, which are. `plover/gsr/...`: the gold standard
records of CAMEO's manual, whose sentences were never looked at while rules or words were written. Their older type
list is brought up to date by `annotation.events.types.current`. A record is found by the mention of its text that
agrees with it most; an actor agrees by place in the text or by country.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.harness import Figure, bench_data, f1
from benchmarks.plover.reading import Pair, found_by_itself, mentions_between, pairs, read
from variorum.annotation.events.types import OTHER, STATEMENT, current
from variorum.model import Actor, EventMention

_FRIENDLY = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
_HOSTILE = frozenset({"COERCE", "ASSAULT", "SANCTION", "PROTEST", "MOBILIZE", "ACCUSE"})
_ON_A_DEED = frozenset({"THREATEN", "REJECT", "AGREE"})


def coded(mention: EventMention | None) -> str:
    """The root by the convention of the set, or an empty string where nothing was found."""
    if mention is None:
        return ""
    kind = mention.type
    if mention.status in ("planned", "expected") and kind in _FRIENDLY:
        return "AGREE"
    if mention.status in ("planned", "expected") and kind in _HOSTILE:
        return "THREATEN"
    if mention.status == "negated" and kind in _FRIENDLY | {"AGREE", "REQUEST"}:
        return "REJECT"
    return "YIELD" if kind in ("CONCEDE", "RETREAT") else kind


def between(mentions: Sequence[EventMention]) -> EventMention | None:
    """The mention that tells best what the source does to the target."""

    def rank(mention: EventMention) -> tuple[object, ...]:
        source = "source" in mention.actors or (mention.said_by == "source" and not mention.actors)
        target = "target" in mention.recipients or "target" in mention.actors
        both = source and target
        rooted = mention.type not in (STATEMENT, OTHER)
        return (-(both and mention.type in _ON_A_DEED), -both, -rooted, -source, -target, mention.trigger)

    return min(mentions, key=rank, default=None)


def _macro(gold: Sequence[str], found: Sequence[str]) -> float:
    scores = []
    for root in sorted(set(gold)):
        right = sum(g == f == root for g, f in zip(gold, found, strict=True))
        scores.append(f1(right, found.count(root), gold.count(root))[2])
    return sum(scores) / len(scores)


def _roots(bench: Path) -> Figure:
    known: list[Pair] = list(pairs(bench))
    found = [coded(between(mentions_between(pair, read(pair.text)))) for pair in known]
    gold = [pair.root for pair in known]
    right = sum(g == f for g, f in zip(gold, found, strict=True))
    counts = {"right": right, "pairs": len(gold), "nothing found": found.count("")}
    return Figure(
        "plover/root", _macro(gold, found), "PLV_train, macro-F1, fit: the lexicon was written on it", counts=counts
    )


def _records(bench: Path) -> list[dict[str, Any]]:
    text = (bench / "plover" / "PLOVER_GSR_CAMEO.txt").read_text(encoding="utf-8", errors="replace")
    return [record for record in json.loads(text) if record.get("text")]


def _agrees(ids: Sequence[str], actors: dict[str, Actor], gold: Any, text: str) -> bool:
    """Whether a gold actor is among those found; a record without one wants none."""
    wanted = [one for one in gold or () if isinstance(one, dict)]
    if not wanted:
        return not ids
    for one in wanted:
        at = text.find(str(one.get("actorText", "")))
        country = str(one.get("code", ""))[:3]
        for actor in (actors[found] for found in ids):
            near = (
                any(m.start < at + len(str(one["actorText"])) and at < m.end for m in actor.mentions)
                if at >= 0
                else False
            )
            if near or (actor.country is not None and actor.country == country):
                return True
    return False


def _gsr(bench: Path) -> list[Figure]:
    right: Counter[str] = Counter()
    predicted = total = 0
    for record in _records(bench):
        known, mentions = found_by_itself(record["text"])
        actors = {actor.id: actor for actor in known}
        rooted = [mention for mention in mentions if mention.type not in (STATEMENT, OTHER)]
        predicted, total = predicted + len(rooted), total + 1
        best = max((_agreement(m, actors, record) for m in rooted), key=sum, default=(False, False, False))
        for name, holds in zip(("source", "type", "target"), best, strict=True):
            right[name] += holds
        right["together"] += all(best)
    figures = []
    for name in ("source", "type", "target", "together"):
        precision, recall, both = f1(right[name], predicted, total)
        counts = {"right": right[name], "found": predicted, "records": total, "P": round(precision), "R": round(recall)}
        figures.append(Figure(f"plover/gsr/{name}", both, "GSR from raw text, first public figure", counts=counts))
    return figures


def _agreement(mention: EventMention, actors: dict[str, Actor], record: dict[str, Any]) -> tuple[bool, bool, bool]:
    text = record["text"]
    target = mention.recipients or mention.actors[1:]
    return (
        _agrees(mention.actors, actors, record.get("source"), text),
        coded(mention) == ("YIELD" if record["event"] in ("CONCEDE", "RETREAT") else current(record["event"])),
        _agrees(target, actors, record.get("target"), text),
    )


def score(bench: Path) -> list[Figure]:
    """The macro-F1 over roots of pairs, and source, type and target of whole records."""
    return [_roots(bench), *_gsr(bench)]


if __name__ == "__main__":
    data = bench_data()
    for figure in score(data) if data else ():
        print(f"{figure.name} {figure.value:.1f} {figure.counts}")
