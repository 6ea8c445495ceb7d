"""Sides taken in a vote whose matter stands a few words before: "backed the motion; two voted against"."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from variorum.model import Actor
from variorum.model.stance import StanceKind

from . import predicates
from .issues import Side
from .parties import Parties
from .words import frame

_BARE = {"pobj", "pcomp"}


def of_vote(known: Parties, verb: Token) -> Iterator[Side]:
    """ "X, who voted against", "three abstained: X, Y": on the motion or the like that alone has just been named."""
    how = _bare(verb)
    if how is None or predicates.negated(verb) or not predicates.actual(verb):
        return
    stance, last = how
    matter = _matter(verb)
    holders = known.subject(verb) or _beside(known, verb, last)
    if holders and matter is not None:
        yield Side(holders, stance, _words(matter), "speech", verb, (last,))


def _words(matter: Token) -> str:
    """The noun with the words before it alone: what stands behind may be the vote itself."""
    lefts = [token for token in matter.lefts if token.dep_ in {"det", "amod", "compound", "poss", "nmod", "nummod"}]
    start = min((token.left_edge.idx for token in lefts), default=matter.idx)
    return " ".join(matter.doc.text[start : matter.idx + len(matter)].split())


def _bare(verb: Token) -> tuple[StanceKind, Token] | None:
    """How a verb of voting that does not name its matter goes, and its last word."""
    if verb.lemma_ == "abstain" and not any(child.dep_ == "prep" for child in verb.children):
        return "declines", verb
    against = next((child for child in verb.children if child.lower_ == "against"), None)
    if verb.lemma_ == "vote" and against is not None and not any(child.dep_ in _BARE for child in against.children):
        return "opposes", against
    return None


def _matter(verb: Token) -> Token | None:
    """The one thing voted on that the sentence has named before the verb, else that the sentence before names."""
    sentence = verb.sent
    inside = _named(token for token in sentence if token.i < verb.i) or _named(sentence)
    if not inside and sentence.start > 0:
        inside = _named(verb.doc[sentence.start - 1].sent)
    return inside[0] if len(inside) == 1 else None


def _named(tokens: Iterable[Token]) -> list[Token]:
    return [token for token in tokens if token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in frame("voted")]


def _beside(known: Parties, verb: Token, last: Token) -> tuple[Actor, ...]:
    """Those named in one run right before the verb, or after a colon behind it."""
    found = _run(known, verb.i - 1, -1)
    after = last.i + 1
    if not found and after < len(verb.doc) and verb.doc[after].text == ":":
        found = _run(known, after + 1, 1)
    return tuple(found)


def _run(known: Parties, at: int, step: int) -> list[Actor]:
    doc = known.parse.tokens[0].doc
    found: list[Actor] = []
    while (
        0 <= at < len(doc) and (doc[at].pos_ in {"PROPN", "CCONJ", "PUNCT", "ADP", "DET"}) and doc[at].text not in ".;:"
    ):
        if at in known.names and known.names[at][0] not in found:
            found.append(known.names[at][0])
        at += step
    return found
