"""What a type calls for beyond its arguments: numbers of forces, where a visit leads, what was agreed, when it ends."""

from collections.abc import Iterator
from typing import Any

from spacy.tokens import Token

from variorum.annotation import numerals
from variorum.annotation.parser import Parse
from variorum.model import Extent, Moment

from . import frames, votes
from .naming import Names
from .triggers import Trigger

_UNTIL = frozenset({"until", "till", "through"})
_ROUGHLY = frozenset({"about", "around", "some", "roughly", "nearly", "almost", "approximately", "estimated"})
_BOUNDS = {
    "more than": "more than", "over": "more than", "at least": "at least", "up to": "up to", "fewer than": "fewer than",
}  # fmt: skip


def of(parse: Parse, trigger: Trigger, clause: Extent, where: str | None, names: Names) -> dict[str, Any]:
    """The details of one event; empty where its type calls for none or the clause tells none."""
    found: dict[str, Any] = {}
    if votes.tells(trigger.token):
        found.update(votes.of(parse, trigger.token, names))
    if trigger.frame.type in ("MOBILIZE", "COOPERATE", "RETREAT", "ASSAULT", "AID"):
        forces = list(_forces(parse, clause))
        if forces:
            found["forces"] = forces
    if trigger.frame.mode == "visit" and where is not None:
        found["destination"] = where
    if trigger.frame.type in ("SUPPORT", "AGREE", "CONSULT", "COOPERATE") and (topic := _deal(trigger)):
        found["object"] = parse.text[topic.start : topic.end]
    return found


def end(trigger: Trigger, dated: dict[int, Moment]) -> Moment | None:
    """The moment until which an event lasts ("exercises until 20 February"), attached to it or directly after it."""
    own = (trigger.token, trigger.carrier)
    sentence = trigger.token.sent
    for at, one in dated.items():
        if not sentence.start <= at < sentence.end:
            continue
        token = trigger.token.doc[at]
        word = token if token.lower_ in _UNTIL else token.head
        if word.lower_ in _UNTIL and (word.i == trigger.token.i + 1 or (word.head in own and not trigger.nominal)):
            return one
        if word.lower_ in _UNTIL and word.head == trigger.token:
            return one
    return None


def _forces(parse: Parse, clause: Extent) -> Iterator[dict[str, Any]]:
    """The numbers of soldiers, ships and the like, as the clause gives them."""
    span = parse.token_span(clause.start, clause.end)
    for token in span or ():
        if token.pos_ not in ("NOUN", "PROPN") or token.lemma_.lower() not in frames.classes()["force"]:
            continue
        for child in token.lefts:
            if child.dep_ == "nummod":
                yield from _count(parse, child, token)
        if token.dep_ == "pobj" and token.head.lower_ == "of" and _vague(token.head.head):
            many = token.head.head
            start = many.left_edge.idx if list(many.lefts) else many.idx
            yield {"text": parse.text[start : token.idx + len(token)], "unit": token.lemma_.lower(), "count": None}


def _count(parse: Parse, number: Token, noun: Token) -> Iterator[dict[str, Any]]:
    """One number with its noun, and how the text hedges it."""
    words = " ".join(token.text for token in number.subtree if token.like_num or token.pos_ == "NUM")
    value = numerals.number(words)
    if value is None or number.ent_type_ == "DATE":
        return
    first = number.left_edge
    lead = " ".join(token.lower_ for token in number.doc[first.i : number.i] if not token.like_num)
    found: dict[str, Any] = {
        "text": parse.text[first.idx : noun.idx + len(noun)],
        "count": int(value) if value == int(value) else value,
        "unit": noun.lemma_.lower(),
    }
    bound = next((name for words_, name in _BOUNDS.items() if words_ in lead), None)
    if bound:
        found["bound"] = bound
    elif any(word in _ROUGHLY for word in lead.split()):
        found["approximate"] = True
    yield found


def _vague(token: Token) -> bool:
    return token.lemma_.lower() in ("ten", "thousand", "hundred", "dozen", "score", "ten", "million")


def _deal(trigger: Trigger) -> Extent | None:
    """The words that name what was agreed or is to be talked about."""
    deal = trigger.token
    if deal.pos_ == "VERB":
        found = next(
            (
                c
                for c in deal.children
                if c.dep_ in ("dobj", "nsubjpass") and c.lemma_.lower() in frames.classes()["deal"]
            ),
            None,
        )
        if found is None:
            return None
        deal = found
    elif deal.lemma_.lower() not in frames.classes()["deal"]:
        return None
    parts = [deal.idx, deal.idx + len(deal)]
    for child in deal.children:
        if child.dep_ in ("amod", "compound", "nmod"):
            parts.append(child.left_edge.idx)
        if child.dep_ in ("prep", "acl", "amod") and child.i > deal.i:
            edge = child.right_edge
            parts.append(edge.idx + len(edge))
    return Extent(min(parts), max(parts))
