"""A journey with several ends, each with its own day: "will visit Moscow on Monday and Kyiv on Tuesday"."""

from dataclasses import dataclass

from spacy.tokens import Token

from variorum.model import Moment

from . import naming
from .naming import Names
from .triggers import Trigger, objects_of

_PLACES = frozenset({"place", "state", "government"})


@dataclass(frozen=True, slots=True)
class Leg:
    """One end of a journey: the word that names it, the place, and the moment that stands after it, if any."""

    token: Token
    place: str
    moment: Moment | None


def of(trigger: Trigger, names: Names, dated: dict[int, Moment]) -> tuple[Leg, ...]:
    """The ends of a visit that are joined to one another, in order; empty where there are fewer than two."""
    if trigger.frame.mode != "visit" or trigger.nominal:
        return ()
    ends = _ends(trigger.carrier, names)
    if len(ends) < 2:
        return ()
    after = [*(end.i for end in ends[1:]), trigger.token.sent.end]
    legs = []
    for end, limit in zip(ends, after, strict=True):
        moment = next((dated[at] for at in sorted(dated) if end.i < at < limit), None)
        legs.append(Leg(end, names.at[end.i], moment))
    return tuple(legs) if any(leg.moment for leg in legs) else ()


def _ends(verb: Token, names: Names) -> list[Token]:
    firsts = [child for child in verb.rights if child.dep_ == "dobj"]
    firsts.extend(inner for word in ("to", "in") for inner in objects_of(verb, word))
    found: dict[int, Token] = {}
    for first in firsts:
        for token in (first, *_joined(first)):
            actor = names.at.get(token.i)
            if actor is not None and names.kind(actor) in _PLACES:
                found[token.i] = token
    return [found[at] for at in sorted(found)]


def _joined(token: Token) -> list[Token]:
    """What is joined to a place, also where the parse hangs it on the moment between."""
    around = [token, token.head, token.head.head]
    found = [one for one in naming.conjuncts(token) if one != token]
    for node in around:
        for child in node.children:
            for inner in (child, *child.children, *(c for x in child.children for c in x.children)):
                if inner.dep_ == "conj" and inner.i > token.i and inner.pos_ == "PROPN":
                    found.append(inner)
    return found
