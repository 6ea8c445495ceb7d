"""What the same article tells of an answer to a demand."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from variorum.annotation.gazetteer import rows
from variorum.model import Actor
from variorum.model.stance import ResponseKind

from . import predicates
from .parties import Parties

_CONTENT = {"NOUN", "VERB", "PROPN", "ADJ"}


@dataclass(frozen=True, slots=True)
class Answer:
    """A verb or noun that answers something: by whom, how, and what it answers."""

    by: tuple[Actor, ...]
    kind: ResponseKind
    word: Token
    to: Token
    of: tuple[Actor, ...]
    """Those whose demand it is, where the words of the answer name them."""


@cache
def listed(name: str, form: str) -> frozenset[str]:
    """The words of one class and form of `stance-demands.tsv`."""
    return frozenset(
        word for kind, shape, words in rows("stance-demands.tsv") if (kind, shape) == (name, form)
        for word in words.split(";")
    )  # fmt: skip


def answers(known: Parties) -> Iterator[Answer]:
    """All answers to demands, proposals and the like in the article, in the order of the text."""
    for token in known.parse.tokens:
        kind = _kind(token)
        if kind is None:
            continue
        to = _answered(token)
        if to is None:
            continue
        by = _by(known, token)
        if by:
            yield Answer(by, kind, token, to, _owners(known, to))


def _kind(token: Token) -> ResponseKind | None:
    form = {"VERB": "verb", "NOUN": "noun"}.get(token.pos_)
    if form is None:
        return None
    kinds: tuple[ResponseKind, ...] = ("rejects", "accepts", "defers")
    found = next((kind for kind in kinds if token.lemma_ in listed(kind, form)), None)
    if found is None or (form == "verb" and (predicates.negated(token) or not predicates.actual(token))):
        return None
    return found


def _answered(word: Token) -> Token | None:
    """The demand that an answer is to, as the article names it there, or "this"."""
    passive = any(child.dep_ == "auxpass" for child in word.children)
    for child in word.children:
        if child.dep_ in ({"nsubjpass"} if passive else {"dobj"}):
            if _pointing(child) and word.pos_ == "VERB":
                return child
            return next((one for one in (child, *child.conjuncts) if _is_demand(one)), None)
        if child.dep_ == "prep" and child.lower_ in {"of", "with", "to"}:
            below = next((one for one in child.children if one.dep_ == "pobj"), None)
            if below is not None and _is_demand(below):
                return below
    return None


def _pointing(noun: Token) -> bool:
    return noun.lower_ in {"this", "that"} and not any(True for _ in noun.children)


def follows(asking: Token, answer: Answer) -> bool:
    """Whether an answer takes up what the sentence before has asked for: "rejected this", "rejected the demand"."""
    first = asking.sent.end
    near = answer.word.i > asking.i and (answer.word.i < first or answer.word.sent.start - first <= 1)
    named = answer.to.lemma_.lower() in listed("noun", "noun") and {c.lower_ for c in answer.to.children} <= {"the"}
    return near and (named or _pointing(answer.to))


def _is_demand(noun: Token) -> bool:
    return noun.lemma_.lower() in listed("noun", "noun") | listed("answered", "noun")


def _by(known: Parties, word: Token) -> tuple[Actor, ...]:
    if word.pos_ == "VERB":
        return known.subject(word)
    owner = next((child for child in word.children if child.dep_ == "poss"), None)
    return known.of(owner) if owner is not None else known.before(word)


def _owners(known: Parties, demand: Token) -> tuple[Actor, ...]:
    owner = next((child for child in demand.children if child.dep_ == "poss"), None)
    if owner is not None:
        return known.of(owner)
    source = next((one for child in demand.children if child.lower_ in {"by", "from"} for one in child.children), None)
    return known.of(source) if source is not None else known.before(demand)


def lemmas(tokens: tuple[Token, ...]) -> frozenset[str]:
    """The content words under the tokens, in their dictionary forms."""
    return frozenset(
        one.lemma_.casefold() for token in tokens for one in token.subtree if one.pos_ in _CONTENT and not one.is_stop
    )
