"""Readings for tests, built by hand: text in, sentences and given records out."""

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from variorum.annotation.blocks import blocks
from variorum.annotation.sentences import split
from variorum.annotation.vectors import embed
from variorum.model import (
    Actor,
    Document,
    Extent,
    Furniture,
    Mention,
    Quotation,
    Reading,
    Sentence,
    Span,
    Speaker,
    document_id,
    leaf_id,
)  # fmt: skip

sys.path.insert(0, str(Path(__file__).parent))  # helpers of these tests are modules beside them


@pytest.fixture
def article() -> Callable[..., Reading]:
    return reading


def reading(
    name: str,
    text: str,
    *,
    published: str | None = None,
    title: str | None = None,
    furniture: tuple[Furniture, ...] = (),
    speakers: dict[str, str] | None = None,
    vectors: bool = False,
) -> Reading:
    """A reading of `text`. `speakers`: of each name, the quoted words (between curly marks) that begin so."""
    id = document_id(text.encode(), name)
    document = Document(
        id=id, source=name, outlet=None, family=None, title=title, published=published, modified=None, authors=(),
        language="en", sha256="", text=text, evidence={}, map=(), failures=(), furniture=furniture,
    )  # fmt: skip
    bounds = split(text, blocks(text), "en")
    meanings = embed(text, bounds) if vectors else [b""] * len(bounds)
    sentences = tuple(
        Sentence(s.start, s.end, vector=v, furniture=any(f.start < s.end and s.start < f.end for f in furniture))
        for s, v in zip(bounds, meanings, strict=True)
    )
    actors = {who: person(id, text, who) for who in (speakers or {}).values()}
    quotations = tuple(
        quotation(id, match, actors[who].id)
        for match in re.finditer("“([^”]+)”", text)
        for beginning, who in (speakers or {}).items()
        if match.group(1).startswith(beginning)
    )
    return Reading(
        document=document, sentences=sentences, moments=(), quantities=(), actors=tuple(actors.values()),
        quotations=quotations, failures=(),
    )  # fmt: skip


def person(document: str, text: str, name: str, **more: object) -> Actor:
    """A person named where `name` first stands in the text."""
    start = text.index(name)
    mention = Mention(document, start, start + len(name), kind="name")
    fields = {"kind": "person", "country": None, "roles": ()} | more
    return Actor(id=leaf_id("actor", mention), name=name, mentions=(mention,), **fields)  # type: ignore[arg-type]


def quotation(document: str, match: re.Match[str], speaker: str) -> Quotation:
    """What stands between the marks of the match."""
    span = Span(document, match.start(1), match.end(1))
    return Quotation(
        document, span.start, span.end, id=leaf_id("quotation", span), pieces=(Extent(span.start, span.end),),
        kind="direct", speaker=Speaker(actor=speaker, named="named"), cue=None, addressee=None, within=None,
    )  # fmt: skip
