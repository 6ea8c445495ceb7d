"""Names that take a side: "so-called", "regime", "pro-Western", "separatists"."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from variorum.annotation.gazetteer import rows
from variorum.model import Extent, Framing

from .voice import Voice, place

_HYPHENED = re.compile(
    r"(?<![\w-])(?:(?:pro|anti)-[A-Z]\w+|[A-Z][\w.]*-(?:backed|aligned|friendly|sponsored|installed|funded))"
    r"(?![\w-])"
)
_SO_CALLED = re.compile(r"(?i)(?<![\w-])(?:so-called|self-(?:styled|proclaimed|declared))(?![\w-])")


@cache
def _listed(part: str) -> dict[str, str]:
    return {word: where for word, kind, where in rows("framing-labels.tsv") if kind == part}


def find(voice: Voice) -> Iterator[Framing]:
    """The labels of an article."""
    yield from _hyphened(voice)
    yield from _compounds(voice)
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


@cache
def _taken_apart() -> re.Pattern[str]:
    """The listed labels of several words: the parser takes them apart."""
    compounds = sorted(word for word in _listed("adjective") if "-" in word and not _SO_CALLED.fullmatch(word))
    return re.compile(rf"(?i)(?<![\w-])(?:{'|'.join(map(re.escape, compounds))})(?![\w-])")


def _compounds(voice: Voice) -> Iterator[Framing]:
    for match in _taken_apart().finditer(voice.parse.text):
        place = Extent(match.start(), match.end())
        label = match.group().casefold()
        target = voice.beside(place)
        if voice.own(place.start, place.end) and (_listed("adjective")[label] == "alone" or target is not None):
            yield voice.record(place, "label", label, target)


def _hyphened(voice: Voice) -> Iterator[Framing]:
    for pattern in (_SO_CALLED, _HYPHENED):
        for match in pattern.finditer(voice.parse.text):
            if voice.own(match.start(), match.end()):
                target = voice.beside(Extent(match.start(), match.end()))
                yield voice.record(Extent(match.start(), match.end()), "label", match.group().casefold(), target)
