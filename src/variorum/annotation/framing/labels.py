"""Names that take a side: "so-called", "regime", "pro-Western", "separatists"."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from variorum.annotation.gazetteer import rows
from variorum.model import Actor, Extent, Framing

from .voice import Voice, place

_HYPHENED = re.compile(
    r"(?<![\w-])(?:(?:pro|anti)-[A-Z]\w+|[A-Z][\w.]*-(?:backed|led|aligned|friendly|sponsored|installed|controlled|dominated|funded))"
    r"(?![\w-])"
)
_SO_CALLED = re.compile(r"(?i)(?<![\w-])(?:so-called|self-(?:styled|proclaimed|declared))(?![\w-])")


@cache
def _listed(part: str) -> dict[str, str]:
    return {word: where for word, kind, where in rows("framing-labels.tsv") if kind == part}


def find(voice: Voice) -> Iterator[Framing]:
    """The labels of an article."""
    yield from _hyphened(voice)
    for token in voice.parse.tokens:
        part = {"NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}.get(token.pos_)
        where = _listed(part).get(token.lemma_.lower()) if part else None
        if where is None or not voice.own(token.idx, token.idx + len(token)) or _part_of_name(token):
            continue
        noun = token if part == "noun" else token.head
        target = voice.described(noun)
        if where == "alone" or target is not None:
            yield voice.record(place(token), "label", token.lemma_.lower(), target)


def _part_of_name(token: Token) -> bool:
    """Whether the word belongs to a name ("Rebel Wilson", "the Terrorist Screening Center")."""
    return token.pos_ == "PROPN" and token.text[:1].isupper() and token.dep_ != "amod"


def _hyphened(voice: Voice) -> Iterator[Framing]:
    for pattern in (_SO_CALLED, _HYPHENED):
        for match in pattern.finditer(voice.parse.text):
            if voice.own(match.start(), match.end()):
                target = _beside(voice, match.start(), match.end())
                yield voice.record(Extent(match.start(), match.end()), "label", match.group().casefold(), target)


def _beside(voice: Voice, start: int, end: int) -> Actor | None:
    """The actor whom an adjective before it describes."""
    span = voice.parse.token_span(start, end)
    if span is None:
        return None
    head = span.root.head
    return voice.described(head) if head.i >= span.end and head.i - span.end <= 4 else None
