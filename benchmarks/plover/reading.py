"""Single sentences read as articles, and source–target pairs of PLOVER's training set."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from variorum.annotation import actors, events, moments, quotations, sentences
from variorum.annotation.blocks import blocks
from variorum.annotation.events.types import OTHER, STATEMENT
from variorum.annotation.parser import Parse, parse
from variorum.model import Actor, Document, EventMention, Mention, document_id

_ON_A_DEED = frozenset({"THREATEN", "REJECT", "AGREE"})
_MARK = re.compile(r"</?[st]>")


@dataclass(frozen=True)
class Pair:
    """A sentence, the places of source and target (the target None where no words name it), and the gold root."""

    number: int
    text: str
    source: tuple[int, int]
    target: tuple[int, int] | None
    root: str


def pairs(bench: Path) -> Iterator[Pair]:
    """The pairs whose source is named in the sentence."""
    with (bench / "plover" / "PLV_train.tsv").open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines, delimiter="\t")):
            plain, places = _places(row["marked_sentence"])
            if "s" in places:
                yield Pair(number, plain, places["s"], places.get("t"), row["gold_root"])


def _places(marked: str) -> tuple[str, dict[str, tuple[int, int]]]:
    plain, at, opened = "", 0, {}
    places: dict[str, tuple[int, int]] = {}
    for match in _MARK.finditer(marked):
        plain += marked[at : match.start()]
        at, tag = match.end(), match[0]
        if tag[1] == "/":
            places[tag[2]] = (opened[tag[2]], len(plain))
        else:
            opened[tag[1]] = len(plain)
    return plain + marked[at:], places


def read(text: str) -> Parse:
    """The parse of a text of no outlet and no date."""
    document = Document(
        id=document_id(text.encode(), "bench"),
        source="bench",
        outlet=None,
        family=None,
        title=None,
        published=None,
        modified=None,
        authors=(),
        language="en",
        sha256="",
        text=text,
        evidence={},
        map=(),
        failures=(),
        furniture=(),
    )
    paragraphs = blocks(text)
    return parse(document, paragraphs, sentences.split(text, paragraphs, "en"), ())


def mentions_between(pair: Pair, read_: Parse) -> tuple[EventMention, ...]:
    """The events of a pair's sentence by the rules alone, source and target given as its only actors."""
    given = [_actor(read_, "source", *pair.source)]
    if pair.target is not None:
        given.append(_actor(read_, "target", *pair.target))
    return events.by_rules(read_, given, quotations.find(read_, given), moments.find(read_))


def between(mentions: Sequence[EventMention]) -> EventMention | None:
    """The mention that tells best what the source does to the target."""

    def rank(mention: EventMention) -> tuple[object, ...]:
        source = "source" in mention.actors or (mention.said_by == "source" and not mention.actors)
        target = "target" in mention.recipients or "target" in mention.actors
        both = source and target
        rooted = mention.type not in (STATEMENT, OTHER)
        return (-(both and mention.type in _ON_A_DEED), -both, -rooted, -source, -target, mention.trigger)

    return min(mentions, key=rank, default=None)


def _actor(read_: Parse, name: str, start: int, end: int) -> Actor:
    mention = Mention(document=read_.document.id, start=start, end=end, kind="name")
    return Actor(id=name, name=name, kind="government", country=None, roles=(), mentions=(mention,))


def found_by_itself(text: str) -> tuple[tuple[Actor, ...], tuple[EventMention, ...]]:
    """The actors and events that the layers find in a raw text."""
    read_ = read(text)
    known = actors.find(read_)
    return known, events.find(read_, known, quotations.find(read_, known), moments.find(read_))
