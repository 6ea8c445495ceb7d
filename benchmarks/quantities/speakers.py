"""Who says a number, on the second draw: whole articles are read, as a speaker may be named far from the words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from benchmarks.articles import document
from benchmarks.harness import Figure
from variorum.model import Actor, Document, Quantity

_AFTER = 2000
"""Characters of the article read beyond the paragraph; who is named later does not say what stands before."""

Row = dict[str, Any]


def aligned(bench: Path, gold: Path, split: str) -> Iterator[tuple[list[Row], list[Row], Document]]:
    """Gold quantities, found quantities with the places of their speakers, and the document of each paragraph."""
    records = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    records = [record for record in records if record["split"] == split]
    wanted = {record["document"] for record in records}
    with (bench / "raw" / "articles.jsonl").open(encoding="utf-8") as lines:
        texts = {one["id"]: one["text"] for one in map(json.loads, lines) if one["id"] in wanted}
    for record in records:
        text = texts[record["document"]][: record["end"] + _AFTER]
        given = document(record["document"], text, published=record["published"])
        known, found = _read(given)
        inside = [one for one in found if record["start"] <= one.start < record["end"]]
        yield record["quantities"], [row(one, known) for one in inside], given


def _read(given: Document) -> tuple[tuple[Actor, ...], tuple[Quantity, ...]]:
    """Actors and quantities of one article, by the layers that they rest on."""
    from variorum.annotation import actors, furniture, masthead, moments, quantities, quotations, sentences
    from variorum.annotation.blocks import blocks, cut
    from variorum.annotation.parser import parse

    paragraphs = blocks(given.text)
    parts = furniture.mark(given, paragraphs)
    given = masthead.complete(replace(given, furniture=parts), parts)
    bounds = sentences.split(given.text, cut(given.text, paragraphs, parts), given.language)
    read = parse(given, paragraphs, bounds, parts)
    known = actors.find(read)
    told = quotations.find(read, known)
    return known, quantities.find(read, moments=moments.find(read), quotations=told, actors=known)


def row(quantity: Quantity, actors: Sequence[Actor] = ()) -> Row:
    """What is compared of a found quantity; `said_by` holds the places of all mentions of its speaker."""
    speaker = next((actor for actor in actors if actor.id == quantity.said_by), None)
    return {
        "start": quantity.start,
        "end": quantity.end,
        "low": quantity.low,
        "high": quantity.high,
        "unit": quantity.unit,
        "approximate": quantity.approximate,
        "of": quantity.of,
        "how": quantity.how,
        "said_by": [(one.start, one.end) for one in speaker.mentions] if speaker else None,
    }


def figures(triples: Sequence[tuple[list[Row], list[Row], Any]]) -> Iterator[Figure]:
    """Shares of the quantities found that are given to the right voice: all, those of a named speaker, all others."""
    pairs = list(_pairs(triples))
    named = [pair for pair in pairs if _is_named(pair[0])]
    others = [pair for pair in pairs if not _is_named(pair[0])]
    for name, asked in (("said-by", pairs), ("said-by/named", named), ("said-by/own-or-unnamed", others)):
        right = sum(same_speaker(*pair) for pair in asked)
        yield Figure(name, 100 * right / len(asked), "", counts={"right": right, "gold": len(asked)})


def _pairs(triples: Sequence[tuple[list[Row], list[Row], Any]]) -> Iterator[tuple[Row, Row]]:
    for gold, found, _ in triples:
        for quantity in gold:
            near = [one for one in found if one["start"] < quantity["end"] and quantity["start"] < one["end"]]
            if near:
                yield quantity, near[0]


def _is_named(quantity: Row) -> bool:
    """Whether only a named speaker is right; where the outlet's voice may stand as well, no speaker is no fault."""
    return all(isinstance(voice, list) for voice in quantity["said_by"])


def same_speaker(quantity: Row, found: Row) -> bool:
    """Whether the found speaker is one of those that the gold allows; none stands for the outlet and for nameless."""
    if found["said_by"] is None:
        return not _is_named(quantity)
    places = [voice for voice in quantity["said_by"] if isinstance(voice, list)]
    return any(start < place[1] and place[0] < end for place in places for start, end in found["said_by"])


def errors(gold: list[Row], found: list[Row], text: str) -> None:
    """Print the quantities given to a wrong voice, to work from."""
    for quantity, other in _pairs([(gold, found, None)]):
        if not same_speaker(quantity, other):
            want = [text[v[0] : v[1]] if isinstance(v, list) else v for v in quantity["said_by"]]
            got = other["said_by"] and text[other["said_by"][0][0] : other["said_by"][0][1]]
            around = text[max(0, quantity["start"] - 160) : quantity["end"] + 110].replace("\n", " ")
            print("VOICE", text[quantity["start"] : quantity["end"]], want, got, "|", around)
