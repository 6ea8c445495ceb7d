"""Gold chains of one article beside the actors that the program finds in it, mention by mention."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.articles import document
from benchmarks.harness import ROOT
from variorum.annotation import actors, firstperson, furniture, masthead, quotations, sentences
from variorum.annotation.blocks import blocks, cut
from variorum.annotation.parser import Parse, parse
from variorum.model import Actor

GOLD = ROOT / "benchmarks" / "gold" / "coreference.jsonl"
KINDS = {"name": "name", "metonym": "name", "nominal": "nominal", "pronoun": "pronoun"}
"""What the gold calls the kinds of the program; adjectives ("Russian") have no labels."""

Place = tuple[int, int, str]
"""Start, end and kind of a mention."""


@dataclass(frozen=True)
class Article:
    """One article: gold chains, found chains, and for each found mention the gold mention that it lies on."""

    record: dict[str, Any]
    parse: Parse
    gold: tuple[tuple[Place, ...], ...]
    found: tuple[tuple[Place, ...], ...]
    aligned: dict[Place, Place]

    def chain_of(self) -> dict[Place, int]:
        """The number of the chain of each gold mention."""
        return {mention: number for number, chain in enumerate(self.gold) for mention in chain}

    def meant(self) -> dict[int, int]:
        """For each found chain the gold chain that it stands for: that of most of its names, each gold chain once."""
        chain = self.chain_of()
        votes: Counter[tuple[int, int]] = Counter()
        for number, mentions in enumerate(self.found):
            for mention in mentions:
                if mention in self.aligned:
                    votes[number, chain[self.aligned[mention]]] += 100 if mention[2] == "name" else 1
        pairs: dict[int, int] = {}
        for (mine, truth), _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
            if mine not in pairs and truth not in pairs.values():
                pairs[mine] = truth
        return pairs


def articles(bench: Path, split: str, gold: Path = GOLD) -> Iterator[Article]:
    """The articles of a split, read by the program."""
    with gold.open(encoding="utf-8") as lines:
        records = [record for record in map(json.loads, lines) if record["split"] == split]
    texts = _texts(bench, {record["document"] for record in records})
    for record in records:
        read = _parsed(record, texts[record["document"]])
        yield beside(record, read, known(read))


def _texts(bench: Path, wanted: set[str]) -> dict[str, str]:
    with (bench / "raw" / "articles.jsonl").open(encoding="utf-8") as lines:
        return {row["id"]: row["text"] for row in map(json.loads, lines) if row["id"] in wanted}


def _parsed(record: dict[str, Any], text: str) -> Parse:
    """The parse that the layers of an article share."""
    given = document(record["document"], text, published=record["published"])
    paragraphs = blocks(text)
    parts = furniture.mark(given, paragraphs)
    given = masthead.complete(given, parts)
    return parse(given, paragraphs, sentences.split(text, cut(text, paragraphs, parts), "en"), parts)


def known(read: Parse) -> tuple[Actor, ...]:
    """The actors of an article with all that the program links to them."""
    found = actors.find(read)
    return firstperson.link(read, found, quotations.find(read, found))


def beside(record: dict[str, Any], read: Parse, found: Sequence[Actor]) -> Article:
    """Gold and found chains of one article. Chains of one mention count on neither side."""
    gold = tuple(tuple((start, end, kind) for start, end, kind in chain) for chain in record["chains"])
    all_gold = sorted(mention for chain in gold for mention in chain)
    chains = [_places(record, actor, all_gold) for actor in found]
    aligned = align([mention for chain in chains for mention in chain], all_gold)
    return Article(record, read, gold, tuple(chain for chain in chains if len(chain) > 1), aligned)


def _places(record: dict[str, Any], actor: Actor, gold: Sequence[Place]) -> tuple[Place, ...]:
    """The mentions of an actor that the gold could have: none of texts, of places only where the gold has an actor."""
    if actor.kind == "document":
        return ()
    places = [(m.start, m.end, KINDS[m.kind]) for m in actor.mentions if m.kind in KINDS]
    places = [place for place in places if not any(_touch(place, part) for part in record["ignored"])]
    if actor.kind == "place":
        places = [place for place in places if any(_touch(place, other) for other in gold)]
    return tuple(places)


def _touch(one: Sequence[Any], other: Sequence[Any]) -> bool:
    return bool(one[0] < other[1] and other[0] < one[1])


def align(found: Sequence[Place], gold: Sequence[Place]) -> dict[Place, Place]:
    """For each found mention the gold mention that it shares most with, each once: the same words first."""
    pairs = []
    for mine in found:
        for truth in gold:
            if _touch(mine, truth):
                shared = min(mine[1], truth[1]) - max(mine[0], truth[0])
                pairs.append((-shared / (max(mine[1], truth[1]) - min(mine[0], truth[0])), mine, truth))
    aligned: dict[Place, Place] = {}
    taken: set[Place] = set()
    for _, mine, truth in sorted(pairs):
        if mine not in aligned and truth not in taken:
            aligned[mine] = truth
            taken.add(truth)
    return aligned
