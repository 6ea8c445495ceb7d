"""Whether two answers to one question are the same (NAnCo): 230 answers from news paragraphs to 8 questions.

Each paragraph is an article of its own, without date or outlet. `claims/same-answer` asks the finished dossier: two
answers are one where a claim has an account over each, or a shared passage covers both. `claims/likeness` asks the
judgement that passages are joined by, at the probability of one half: it was fitted on ECB+, never on these answers.
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
from variorum.model import Dossier, Reading, Span

_DATA = "NAnCo, all pairs of answers to one question"
_PEERS = {"TF-IDF": 72.1, "MNLI": 58.0, "best published": 81.3}


def score(bench: Path) -> list[Figure]:
    """By the claims of the dossier, and by likeness alone."""
    questions = json.loads((bench / "claims" / "nanco_dataset.json").read_text(encoding="utf-8"))
    gold: list[bool] = []
    said: list[bool] = []
    alike: list[bool] = []
    for question in questions:
        answers = question["answers"]
        readings = read([document(f"{n:02}", one["Paragraph"]) for n, one in enumerate(answers)])
        spans = places(answers, readings)
        joined, judge = in_one(collate(readings), spans), affair(readings).judge
        judge.prepare([(span,) for span in spans])
        for a, b in combinations(range(len(answers)), 2):
            gold.append(answers[a]["cluster_global"] == answers[b]["cluster_global"])
            said.append(joined[a] & joined[b] != frozenset())
            alike.append(judge.same((spans[a],), (spans[b],)) >= EVEN)
    return [*_figures("same-answer", said, gold), *_figures("likeness", alike, gold)]


def places(answers: Sequence[dict[str, Any]], readings: Sequence[Reading]) -> list[Span]:
    """Where each answer stands in its paragraph; the whole paragraph where it was reworded."""
    found = []
    for answer, reading in zip(answers, readings, strict=True):
        start = answer["Paragraph"].find(answer["Answer"])
        length = len(answer["Answer"]) if start >= 0 else len(answer["Paragraph"])
        found.append(Span(reading.document.id, max(start, 0), max(start, 0) + length))
    return found


def in_one(dossier: Dossier, spans: Sequence[Span]) -> list[frozenset[str]]:
    """For each place the claims that have an account over it, and the shared passages over it."""
    found: list[tuple[str, Sequence[Span]]] = [(one.id, one.accounts) for one in dossier.claims]
    found += [(one.id, one.passages) for one in dossier.reuse]
    return [frozenset(id for id, places in found if any(place.overlaps(span) for place in places)) for span in spans]


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
