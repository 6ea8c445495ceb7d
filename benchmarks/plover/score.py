"""PLOVER roots of source–target pairs, and whole records from raw text.

`plover/root`: `PLV_train.tsv`, 15 roots (YIELD stands for CONCEDE and RETREAT), source and target given; the model of
`annotation.events.roots`, cross-validated, with what the rules read as one of its features. The set follows PLOVER's
convention that a deed still to be done is AGREE or THREATEN and a refused one REJECT. The words and frames of the rules
were written with this set at hand, so their features know more of a held-out sentence than they should:
`root-without-lexicon` is the model without them, clean of that. `root-by-rules` is the rules alone, `coded` by the
convention, a figure of fit.

`plover/gsr/...`: the gold standard records of CAMEO's manual, whose sentences were never looked at while rules or words
were written. Their older type list is brought up to date by `annotation.events.types.current`. A record is found by the
mention of its text that agrees with it most; an actor agrees by place in the text or by country. Found are the mentions
that a coder would write down (`records`): until November 2026 all mentions with a root were counted, also those
without any party and those inside what another one asks, promises, refuses or threatens, and twice where two records
share a text. The rules of then reached 47.1, 51.9, 33.3 and 21.3 by that count, 60.5, 59.3, 40.2 and 26.4 by this one.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from training import roots

from benchmarks.harness import Figure, bench_data, f1
from benchmarks.plover.reading import found_by_itself
from variorum.annotation.events.types import OTHER, STATEMENT, current
from variorum.model import Actor, EventMention

_FRIENDLY = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
_PEERS = {"zero-shot NLI": 74.3}
_FLOOR = 66.6
"""TF-IDF with a linear classifier, cross-validated."""

_ON_A_DEED = frozenset({"AGREE", "REQUEST", "THREATEN", "REJECT"})
_HOSTILE = frozenset({"COERCE", "ASSAULT", "SANCTION", "PROTEST", "MOBILIZE", "ACCUSE"})


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


def _roots(bench: Path) -> list[Figure]:
    known = roots.cases(bench)
    labels = np.array([one.label for one in known])
    parts = roots.groups(known)
    data = f"PLV_train, macro-F1, {roots.FOLDS} folds, mean of {len(roots.SEEDS)} draws"
    figures = []
    for name, rules in (("plover/root", True), ("plover/root-without-lexicon", False)):
        rows = roots.matrix(known, rules=rules)
        found = [one.argmax(axis=1) for one in roots.cross_validated(rows @ rows.T, labels, parts)]
        counts = {"right": round(sum(int((one == labels).sum()) for one in found) / len(found)), "pairs": len(known)}
        value = sum(roots.macro(labels, one) for one in found) / len(found)
        figures.append(Figure(name, value, data, counts=counts, peers=_PEERS, floor=_FLOOR))
    names = [coded(one.mention) for one in known]
    ours = np.array([roots.LABELS.index(name) if name in roots.LABELS else -1 for name in names])
    counts = {"right": int((ours == labels).sum()), "pairs": len(known), "nothing found": names.count("")}
    fitted = "PLV_train, macro-F1, fit: the lexicon was written on it"
    figures.append(Figure("plover/root-by-rules", roots.macro(labels, ours), fitted, counts=counts))
    return figures


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


def records(mentions: Sequence[EventMention]) -> list[EventMention]:
    """The mentions that a coder would write down: of a root, with a party, and not what another one asks or promises.

    PLOVER codes the agreement, the demand, the threat or the refusal, not the deed that is agreed, demanded, threatened
    or refused as well.
    """
    rooted = [m for m in mentions if m.type not in (STATEMENT, OTHER) and (m.actors or m.recipients)]
    over = [m for m in rooted if m.type in _ON_A_DEED]
    return [m for m in rooted if m.status in ("happened", "ongoing") or not any(_holds(one, m) for one in over)]


def _holds(over: EventMention, under: EventMention) -> bool:
    """Whether one stands inside the clause of the other, after the word that tells it."""
    after = over.trigger.end <= under.trigger.start
    return over.id != under.id and after and under.trigger.end <= over.end


def _gsr(bench: Path) -> list[Figure]:
    right: Counter[str] = Counter()
    predicted = total = 0
    seen: set[str] = set()
    for record in _records(bench):
        known, mentions = found_by_itself(record["text"])
        actors = {actor.id: actor for actor in known}
        rooted = records(mentions)
        predicted += 0 if record["text"] in seen else len(rooted)
        seen.add(record["text"])
        total += 1
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
    return [*_roots(bench), *_gsr(bench)]


if __name__ == "__main__":
    data = bench_data()
    for figure in score(data) if data else ():
        print(f"{figure.name} {figure.value:.1f} {figure.counts}")
