"""Whether two answers to one question are the same (NAnCo): 230 answers from news paragraphs to 8 questions.

Each paragraph is an article of its own, without date or outlet. `claims/same-answer` asks the finished dossier: two
answers are one where a claim has an account over each and what the accounts share takes in the answers (as a sentence
tells more than one thing), or a shared passage covers both. `claims/judged` asks the judgement that passages are joined
by, at the probability of one half, `claims/likeness` as strictly as passages are joined. It was fitted on ECB+, never
on these answers.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.articles import document
from benchmarks.claims.affair import EVEN, affair, balanced, counted, read
from benchmarks.harness import Figure, f1
from variorum.collation import collate
from variorum.collation.claims import joining
from variorum.collation.meaning import Judge, Passage
from variorum.model import Dossier, Reading, Span

_DATA = "NAnCo, all pairs of answers to one question"
_PEERS = {"TF-IDF": 72.1, "MNLI": 58.0, "best published": 81.3}


def score(bench: Path) -> list[Figure]:
    """By the claims of the dossier, and by the judgement alone."""
    questions = json.loads((bench / "claims" / "nanco_dataset.json").read_text(encoding="utf-8"))
    gold: list[bool] = []
    said: list[bool] = []
    chances: list[float] = []
    alike: list[bool] = []
    for question in questions:
        answers = question["answers"]
        readings = read([document(f"{n:02}", one["Paragraph"]) for n, one in enumerate(answers)])
        spans = places(answers, readings)
        dossier, judge = collate(readings), affair(readings).judge
        judge.prepare([(span,) for span in spans])
        for a, b in combinations(range(len(answers)), 2):
            gold.append(answers[a]["cluster_global"] == answers[b]["cluster_global"])
            said.append(in_one(dossier, judge, spans[a], spans[b]))
            chances.append(judge.same((spans[a],), (spans[b],)))
            alike.append(_joined(judge, (spans[a],), (spans[b],), chances[-1]))
    return [
        *_figures("same-answer", said, gold),
        *_figures("judged", [chance >= EVEN for chance in chances], gold),
        *_figures("likeness", alike, gold),
    ]


def places(answers: Sequence[dict[str, Any]], readings: Sequence[Reading]) -> list[Span]:
    """Where each answer stands in its paragraph; the whole paragraph where it was reworded."""
    found = []
    for answer, reading in zip(answers, readings, strict=True):
        start = answer["Paragraph"].find(answer["Answer"])
        length = len(answer["Answer"]) if start >= 0 else len(answer["Paragraph"])
        found.append(Span(reading.document.id, max(start, 0), max(start, 0) + length))
    return found


def _joined(judge: Judge, a: Passage, b: Passage, chance: float) -> bool:
    """Whether the passages would be joined, whoever says them."""
    return chance >= joining.sure(judge, a, b) and not joining.opposed(judge.align(a, b))


def in_one(dossier: Dossier, judge: Judge, a: Span, b: Span) -> bool:
    """Whether a claim has accounts over both places that share them, or a shared passage lies over both."""
    if any(_over(one.passages, a) and _over(one.passages, b) for one in dossier.reuse):
        return True
    pairs = [(x, y) for one in dossier.claims for x in _over(one.accounts, a) for y in _over(one.accounts, b)]
    return any(_shared(judge, (_hull(x, a), _hull(y, b)), a, b) >= EVEN for x, y in pairs)


def _over(places: Sequence[Span], answer: Span) -> list[Span]:
    return [place.span for place in places if place.overlaps(answer)]


def _hull(place: Span, answer: Span) -> Span:
    return Span(place.document, min(place.start, answer.start), max(place.end, answer.end))


def _shared(judge: Judge, accounts: tuple[Span, Span], a: Span, b: Span) -> float:
    """How much of the answer that says less stands against words of the other in the alignment of two accounts."""
    found = judge.align(accounts[:1], accounts[1:])
    mine = {n for n, token in enumerate(found.a) if a.start <= token.start < a.end}
    theirs = {n for n, token in enumerate(found.b) if b.start <= token.start < b.end}
    both = sum(
        pair.likeness * min(found.a[pair.a].weight, found.b[pair.b].weight)
        for pair in found.pairs
        if pair.a in mine and pair.b in theirs
    )
    least = min(sum(found.a[n].weight for n in mine), sum(found.b[n].weight for n in theirs))
    return both / least if least else 0.0


def _figures(name: str, said: Sequence[bool], gold: Sequence[bool]) -> list[Figure]:
    counts = counted(said, gold)
    precision, recall, both = f1(counts["right"], counts["said"], counts["the same"])
    value = balanced(said, gold)
    return [
        Figure(f"claims/{name}", value, f"{_DATA}, balanced accuracy", counts=counts, peers=_PEERS, floor=50.0),
        Figure(f"claims/{name}-precision", precision, _DATA, counts=counts),
        Figure(f"claims/{name}-recall", recall, _DATA, counts=counts, gated=False),
        Figure(f"claims/{name}-f1", both, _DATA, counts=counts, gated=False),
    ]
