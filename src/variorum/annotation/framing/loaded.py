"""Words that judge or stir, in the outlet's own voice."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from variorum.annotation.gazetteer import rows
from variorum.annotation.stance import predicates
from variorum.model import Actor, Extent, Framing

from .voice import Voice, place

_PARTS = {"ADJ": "adjective", "NOUN": "noun", "VERB": "verb", "ADV": "adverb"}


@cache
def words() -> dict[str, frozenset[str]]:
    """The loaded words by part of speech."""
    found: dict[str, set[str]] = defaultdict(set)
    for word, part in rows("framing-loaded.tsv"):
        found[part].add(word)
    return {part: frozenset(listed) for part, listed in found.items()}


def find(voice: Voice) -> Iterator[Framing]:
    """The loaded words of an article, with the actor whom each is about where the clause names one."""
    yield from _compounds(voice)
    for token in voice.parse.tokens:
        part = _PARTS.get(token.pos_)
        if part is None or not _is_loaded(token, part):
            continue
        if token.ent_type_ in {"PERSON", "ORG", "GPE", "WORK_OF_ART", "FAC"} and token.text[:1].isupper():
            continue
        if voice.own(token.idx, token.idx + len(token)):
            yield voice.record(place(token), "loaded", token.lemma_.lower(), _about(voice, token, part))


@cache
def _taken_apart() -> re.Pattern[str]:
    """The listed words with hyphens: the parser takes them apart."""
    adjectives, nouns = (
        "|".join(re.escape(word) for word in sorted(words()[part]) if "-" in word) for part in ("adjective", "noun")
    )
    return re.compile(rf"(?i)(?<![\w-])(?:{adjectives}|(?:{nouns})s?)(?![\w-])")


def _compounds(voice: Voice) -> Iterator[Framing]:
    for match in _taken_apart().finditer(voice.parse.text):
        place = Extent(match.start(), match.end())
        if voice.own(place.start, place.end):
            yield voice.record(place, "loaded", match.group().casefold(), voice.beside(place))


def _is_loaded(token: Token, part: str) -> bool:
    lemma = token.lemma_.lower()
    return lemma in words()[part] or (token.tag_ in {"VBG", "VBN"} and token.lower_ in words()["adjective"])


def _about(voice: Voice, token: Token, part: str) -> Actor | None:
    if part == "adjective":
        noun = token.head if token.dep_ == "amod" else None
        if noun is None and token.dep_ in {"acomp", "oprd"}:
            nouns = predicates.subjects(token.head)
            noun = nouns[0] if len(nouns) == 1 else None
        return voice.described(noun) if noun is not None else None
    if part == "verb":
        actors = voice.known.subject(token)
        return actors[0] if len(actors) == 1 else None
    return voice.described(token) if part == "noun" else None
