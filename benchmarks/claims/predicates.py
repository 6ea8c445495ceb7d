"""Whether the predicates that people aligned across two sentences are joined (QA-Align dev, Weiss et al. 2021).

The two sentences are two articles of one affair. Gold are the pairs of predicates that an alignment of questions
holds. `claims/predicates-*`: the pairs, among all predicates with questions, whose words are triggers of one event.
`claims/aligned-*`: those that the alignment of the two sentences sets against one another; it has nothing that was
fitted. The floor is the same dictionary form, in the same run; .53 is what it is published to reach on aligned
questions, a finer measure.
"""

from __future__ import annotations

import ast
import csv
import random
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.articles import document, printed
from benchmarks.claims.affair import affair, triggers
from benchmarks.harness import Figure, f1
from variorum.annotation import annotate
from variorum.annotation.blocks import blocks
from variorum.annotation.parser import parse
from variorum.annotation.sentences import split
from variorum.collation import events
from variorum.collation.meaning import align
from variorum.model import Reading, Span

_SEED = 20261128
_PAIRS = 200

Links = set[tuple[int, int]]
"""Numbers of tokens, of the first sentence and of the second."""


class Sentence:
    """A sentence as an article of its own, its predicates, and the dictionary form of each."""

    def __init__(self, name: str, tokens: Sequence[str]) -> None:
        text, self._places = printed(tokens)
        self.reading: Reading = annotate(document(name, text))
        whole = blocks(text)
        parsed = parse(self.reading.document, whole, split(text, whole, "en"), ())
        heads = [parsed.token_span(*place) for place in self._places]
        self.lemmas = [
            word.lower() if head is None else head.root.lemma_.lower() for word, head in zip(tokens, heads, strict=True)
        ]

    @property
    def whole(self) -> Span:
        """All of the sentence."""
        return Span(self.reading.document.id, 0, len(self.reading.document.text))

    def at(self, number: int) -> Span:
        """Where a token stands."""
        return Span(self.reading.document.id, *self._places[number])

    def told(self, number: int) -> bool:
        """Whether the token is, or is part of, the trigger of an event."""
        start, end = self._places[number]
        return any(one.trigger.start < end and start < one.trigger.end for one in self.reading.events)


def score(bench: Path) -> list[Figure]:
    """Aligned predicates by events, beside those by the same word."""
    with (bench / "claims" / "qaalign_dev_gold_official.csv").open(encoding="utf-8", newline="") as lines:
        rows = random.Random(_SEED).sample(list(csv.DictReader(lines)), _PAIRS)
    read: dict[str, Sentence] = {}
    ours = words = floor = (0, 0, 0)
    told = 0
    for row in rows:
        first, second = (_sentence(read, side, row) for side in ("1", "2"))
        own, other = (sorted({qa["verb_idx"] for qa in ast.literal_eval(row[f"qas_{side}"])}) for side in (1, 2))
        gold = aligned(ast.literal_eval(row["alignments"]))
        words = _added(words, set_against(first, second, own, other), gold)
        word = {(a, b) for a in own for b in other if first.lemmas[a] == second.lemmas[b]}
        ours = _added(ours, joined(first, second, own, other), gold)
        floor = _added(floor, word, gold)
        told += sum(first.told(a) and second.told(b) for a, b in gold)
    right, found, wanted = ours
    counts = {"aligned": wanted, "told by events": told, "joined": found, "right": right, "same word": floor[1]}
    data = f"QA-Align dev, {_PAIRS} of 400 sentence pairs drawn with a fixed seed"
    trivial = f1(*floor)
    figures = []
    for kind, sums, gated in (("predicates", ours, ("precision", "f1")), ("aligned", words, ("precision", "f1"))):
        more = counts if kind == "predicates" else {"aligned": wanted, "set against": sums[1], "right": sums[0]}
        for name, value, low in zip(("precision", "recall", "f1"), f1(*sums), trivial, strict=True):
            peers = {"same lemma, by questions": 53.0} if name == "f1" else {}
            figures.append(
                Figure(
                    f"claims/{kind}-{name}", value, data, counts=more, peers=peers, floor=round(low, 1),
                    gated=name in gated,
                )
            )  # fmt: skip
    return figures


def set_against(first: Sentence, second: Sentence, own: Sequence[int], other: Sequence[int]) -> Links:
    """The pairs of predicates that stand against one another in the alignment of the sentences."""
    known = affair([first.reading, second.reading]).ground
    found = align(known, first.whole, second.whole)
    pairs = {(found.a[pair.a].start, found.b[pair.b].start) for pair in found.pairs}
    return {(a, b) for a in own for b in other if (first.at(a).start, second.at(b).start) in pairs}


def _sentence(read: dict[str, Sentence], side: str, row: Mapping[str, str]) -> Sentence:
    text = row[f"text_{side}"]
    if text not in read:
        read[text] = Sentence(f"{len(read):03}", row[f"tokens_{side}"].split(" "))
    return read[text]


def aligned(alignments: Sequence[Mapping[str, Sequence[Mapping[str, Any]]]]) -> Links:
    """The pairs of predicates whose questions were aligned."""
    return {
        (int(a["verb_idx"]), int(b["verb_idx"]))
        for alignment in alignments
        for a in alignment["sent1"]
        for b in alignment["sent2"]
    }


def joined(first: Sentence, second: Sentence, own: Sequence[int], other: Sequence[int]) -> Links:
    """The pairs of predicates that tell one event."""
    both = affair([first.reading, second.reading])
    found: Links = set()
    for event in events.find([both.readings], both.actors):
        spans = triggers(event)
        mine = [n for n in own if any(first.at(n).overlaps(span) for span in spans)]
        theirs = [n for n in other if any(second.at(n).overlaps(span) for span in spans)]
        found |= {(a, b) for a in mine for b in theirs}
    return found


def _added(sums: tuple[int, int, int], found: Links, gold: Links) -> tuple[int, int, int]:
    right, said, wanted = sums
    return right + len(found & gold), said + len(found), wanted + len(gold)
