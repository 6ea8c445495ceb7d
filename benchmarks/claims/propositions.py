"""Propositions that a document of the same cluster entails or contradicts (PropSegmEnt dev, Chen et al. 2023).

Fifteen clusters of three documents (Wikipedia) have text; gold is what two of three annotators said of a proposition
against a document. `claims/entails-*`: whether the document, given as its sentences, is judged to tell the proposition,
at the probability of one half; the weights were fitted on WiCE, never on these documents. The published figures are of
the full test; their measure is taken to be accuracy.

`claims/wiki-*`: the documents of each cluster are collated as articles. Counted are hard verdicts (contradiction,
likely slip), and those of them that lie on a proposition and a document that the gold calls contradictory.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from benchmarks.articles import document
from benchmarks.claims.affair import EVEN, affair, balanced, read
from benchmarks.harness import Figure, f1
from variorum.collation import collate
from variorum.model import Discrepancy, Document, Reading, Span

_DATA = "PropSegmEnt dev, 45 documents with text"
_PEERS = {"overlap": 77.5, "T5-large": 89.8}
_HUMAN = 88.3
HARD = ("contradiction", "likely-slip")

Pieces = list[Span]


@dataclass(frozen=True)
class Relation:
    """What two of three annotators say of a proposition, given a document: `entails`, `contradicts` or `neither`."""

    hypothesis: tuple[str, int, tuple[int, ...]]
    premise: str
    label: str


@dataclass(frozen=True)
class Cluster:
    """Documents on one subject, by their ids in the corpus."""

    name: str
    sources: Mapping[str, Document]
    tokens: Mapping[tuple[str, int], Sequence[tuple[int, int]]]
    relations: Sequence[Relation]

    @cached_property
    def readings(self) -> list[Reading]:
        """Each document on its own."""
        return read(list(self.sources.values()))

    def sentences(self, source: str) -> list[Pieces]:
        """The sentences of a document."""
        name = self.sources[source].id
        return [
            [Span(name, tokens[0][0], tokens[-1][1])]
            for (document_, _), tokens in sorted(self.tokens.items())
            if document_ == source and tokens
        ]

    def pieces(self, source: str, sentence: int, numbers: Sequence[int]) -> Pieces:
        """The words of a proposition, neighbouring ones as one piece."""
        return pieces(self.sources[source].id, self.tokens[source, sentence], numbers)


def pieces(name: str, tokens: Sequence[tuple[int, int]], numbers: Sequence[int]) -> Pieces:
    """Tokens of a sentence as stretches of text, neighbouring ones together."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [Span(name, tokens[run[0]][0], tokens[run[-1]][1]) for run in runs]


def score(bench: Path) -> list[Figure]:
    """What is judged to be told against entailment, and alarms."""
    found = clusters(bench / "claims")
    return [*_entailment(found), *_alarms(found)]


def clusters(folder: Path) -> list[Cluster]:
    """The clusters with text and with the relations within them."""
    related: defaultdict[str, list[Relation]] = defaultdict(list)
    for row in _rows(folder / "relationships.dev.json"):
        relation = _relation(row)
        if relation is not None:
            related[row["cluster_id"]].append(relation)
    return [_cluster(row, related) for row in _rows(folder / "document_clusters.dev.json")]


def _rows(path: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return rows


def _relation(row: dict[str, Any]) -> Relation | None:
    labels = {"RELATIONSHIP_ENTAILS": "entails", "RELATIONSHIP_CONTRADICTS": "contradicts"}
    neither = "RELATIONSHIP_NEITHER_ENTAILS_NOR_CONTRADICTS"
    (label, votes), *_ = Counter(one["relationship"] for one in row["relationship_responses"]).most_common(1)
    if votes < 2 or label not in (*labels, neither):
        return None
    one = row["hypothesis_proposition"]
    hypothesis = (one["document_id"], one["sentence_index"], tuple(one["proposition"]["token_indices"]))
    return Relation(hypothesis, row["premise_document_id"], labels.get(label, "neither"))


def _cluster(row: dict[str, Any], related: Mapping[str, Sequence[Relation]]) -> Cluster:
    sources: dict[str, Document] = {}
    tokens: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for one in row["documents"]:
        name, text = one["document_id"], ""
        for number, sentence in enumerate(one["sentences"]):
            text += " " if text else ""
            tokens[name, number] = [_token(word, len(text)) for word in sentence["tokens"]]
            text += sentence["sentence_text"]
        sources[name] = document(name, text)
    inside = [r for r in related.get(row["cluster_id"], ()) if {r.premise, r.hypothesis[0]} <= sources.keys()]
    return Cluster(row["cluster_id"], sources, tokens, inside)


def _token(word: dict[str, Any], start: int) -> tuple[int, int]:
    at = start + int(word.get("character_offset_of_token_in_sentence", 0))
    return at, at + len(word["text"])


def _entailment(found: Sequence[Cluster]) -> list[Figure]:
    gold: list[bool] = []
    said: list[bool] = []
    for cluster in found:
        judge = affair(cluster.readings).judge
        for one in cluster.relations:
            if one.label != "contradicts":
                gold.append(one.label == "entails")
                said.append(judge.told(cluster.pieces(*one.hypothesis), cluster.sentences(one.premise)) >= EVEN)
    right = sum(s and g for s, g in zip(said, gold, strict=True))
    counts = {"propositions": len(gold), "entailed": sum(gold), "said": sum(said), "right": right}
    precision, recall, both = f1(right, sum(said), sum(gold))
    agree = sum(s == g for s, g in zip(said, gold, strict=True))
    accuracy, never = (round(100 * n / max(len(gold), 1), 1) for n in (agree, len(gold) - sum(gold)))
    return [
        Figure("claims/entails-accuracy", accuracy, _DATA, "points", counts, _PEERS, never, _HUMAN, gated=False),
        Figure("claims/entails-balanced", balanced(said, gold), _DATA, counts=counts, floor=50.0),
        Figure("claims/entails-precision", precision, _DATA, counts=counts),
        Figure("claims/entails-recall", recall, _DATA, counts=counts, gated=False),
        Figure("claims/entails-f1", both, _DATA, counts=counts, gated=False),
    ]


def _alarms(found: Sequence[Cluster]) -> list[Figure]:
    verdicts: Counter[str] = Counter()
    hard = right = contradictions = seen = documents = 0
    for cluster in found:
        raised = collate(cluster.readings).discrepancies
        opposed = [one for one in cluster.relations if one.label == "contradicts"]
        verdicts.update(one.verdict for one in raised)
        firm = [one for one in raised if one.verdict in HARD]
        hard += len(firm)
        right += sum(any(_concerns(one, cluster, gold) for gold in opposed) for one in firm)
        contradictions += len(opposed)
        seen += sum(any(_concerns(one, cluster, gold) for one in raised) for gold in opposed)
        documents += len(cluster.sources)
    data = f"{_DATA}; contradictions in the gold: {contradictions}"
    counts = {"documents": documents, "hard": hard, "right": right} | dict(sorted(verdicts.items()))
    false = 100 * (hard - right) / max(documents, 1)
    every = {"discrepancies": sum(verdicts.values()), "gold": contradictions, "with any verdict": seen}
    return [
        Figure("claims/wiki-false-alarms", false, data, "per 100 documents", counts, higher_is_better=False),
        Figure("claims/wiki-contradictions-seen", f1(seen, 0, contradictions)[1], data, counts=every, gated=False),
    ]


def _concerns(one: Discrepancy, cluster: Cluster, gold: Relation) -> bool:
    """Whether a discrepancy has a passage on the gold's proposition and another in its document."""
    spans = [span for side in one.sides for span in side.accounts]
    hypothesis = cluster.pieces(*gold.hypothesis)
    premise = cluster.sources[gold.premise].id
    on = any(span.overlaps(piece) for span in spans for piece in hypothesis)
    return on and any(span.document == premise for span in spans)
