"""Actors named together, and the texts they put out: what "the two leaders" and "the document" stand for."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Token

from variorum.annotation.parser import Parse
from variorum.model import Actor

from . import predicates
from .words import frame

if TYPE_CHECKING:
    from .parties import Parties


@dataclass(frozen=True, slots=True)
class Pair:
    """Two or more actors named together."""

    at: int
    actors: tuple[Actor, ...]


def _prominent(noun: Token) -> bool:
    """Whether a pair stands where "the two" can take it up: as a subject, as those who did it, or after "between"."""
    return noun.dep_ in {*predicates.SUBJECTS, "poss"} or (
        noun.dep_ == "pobj" and noun.head.lower_ in {"between", "by"}
    )


def pairs(parse: Parse, parties: "Parties") -> Iterator[Pair]:
    """The actors named together in a prominent place, in the order of the text."""
    for token in parse.tokens:
        if not any(child.dep_ == "conj" for child in token.children) or not _prominent(token):
            continue
        actors = parties.of(token) if token.i in parties.names else ()
        if len(actors) == 2 == 1 + sum(child.dep_ == "conj" for child in token.children):
            yield Pair(token.idx, actors)


def authors(parse: Parse, parties: "Parties") -> Iterator[tuple[int, tuple[Actor, ...]]]:
    """The documents of the text whose authors it names: "released a joint statement", "a document signed by"."""
    for token in parse.tokens:
        if token.lemma_.lower() not in frame("document") or token.pos_ not in {"NOUN", "PROPN"}:
            continue
        actors = _issued_by(token, parties)
        if actors:
            yield token.i, actors


def _issued_by(noun: Token, parties: "Parties") -> tuple[Actor, ...]:
    for child in noun.children:
        if child.dep_ == "acl" and child.lemma_ in frame("issuing"):
            makers = predicates.agent(child)
            if makers:
                return parties.of(makers[0])
    head = noun.head
    if noun.dep_ == "dobj" and head.lemma_ in frame("issuing"):
        return parties.subject(head)
    if noun.dep_ == "pobj" and head.lower_ == "in" and head.head.pos_ == "VERB":
        return parties.subject(head.head)
    return ()
