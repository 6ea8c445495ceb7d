"""Words with which a text keeps its distance: "allegedly", "appears to", "Washington claims", "the claim that"."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from variorum.annotation.gazetteer import rows
from variorum.annotation.stance import predicates
from variorum.model import Extent, Framing

from .voice import Voice, place


@cache
def _listed(part: str) -> dict[str, str]:
    return {word: label for word, kind, label in rows("framing-hedges.tsv") if kind == part}


@cache
def _phrases() -> re.Pattern[str]:
    longest_first = sorted(_listed("phrase"), key=len, reverse=True)
    return re.compile(r"(?i)\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b")


def find(voice: Voice) -> Iterator[Framing]:
    """The hedges of an article; of a claim the target is whose claim it is."""
    for match in _phrases().finditer(voice.parse.text):
        if voice.own(match.start(), match.end()):
            label = _listed("phrase")[match.group().casefold()]
            yield voice.record(Extent(match.start(), match.end()), "hedge", label)
    for token in voice.parse.tokens:
        if voice.own(token.idx, token.idx + len(token)):
            yield from _of_token(voice, token)


def _of_token(voice: Voice, token: Token) -> Iterator[Framing]:
    lemma = token.lemma_.lower()
    if token.pos_ == "ADV" and lemma in _listed("adverb"):
        yield voice.record(place(token), "hedge", _listed("adverb")[lemma])
    elif token.lower_ in _listed("adjective") and token.dep_ == "amod":
        yield voice.record(place(token), "hedge", _listed("adjective")[token.lower_], voice.described(token.head))
    elif token.pos_ == "VERB":
        yield from _of_verb(voice, token, lemma)
    elif token.pos_ == "NOUN" and lemma in _listed("noun") and _somebodys(token):
        owner = next((child for child in token.children if child.dep_ == "poss"), None)
        actors = voice.known.of(owner) if owner is not None else ()
        yield voice.record(place(token), "hedge", _listed("noun")[lemma], actors[0] if len(actors) == 1 else None)


def _somebodys(noun: Token) -> bool:
    """Whether a claim is something told, not something asked for ("insurance claims")."""
    if any(child.dep_ in {"compound", "amod", "nummod"} and child.i < noun.i for child in noun.children):
        return any(child.dep_ in {"acl", "ccomp"} for child in noun.children)
    return any(child.dep_ in {"poss", "acl", "ccomp"} for child in noun.children)


def _of_verb(voice: Voice, verb: Token, lemma: str) -> Iterator[Framing]:
    below = next((child for child in verb.children if child.dep_ in {"xcomp", "ccomp", "oprd"}), None)
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    if below is None:
        return
    if passive and lemma in _listed("passive") and not predicates.agent(verb):
        yield voice.record(place(verb), "hedge", _listed("passive")[lemma])
    elif not passive and lemma in _listed("verb"):
        yield voice.record(place(verb), "hedge", _listed("verb")[lemma])
    elif not passive and lemma in _listed("claim") and below.i > verb.i:
        actors = voice.known.subject(verb)
        yield voice.record(place(verb), "hedge", _listed("claim")[lemma], actors[0] if len(actors) == 1 else None)
