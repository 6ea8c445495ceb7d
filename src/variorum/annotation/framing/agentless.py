"""Passives that leave out who acted, where somebody must have: "were arrested", "mistakes were made".

A passive is a choice of the telling only where the act has an agent by its meaning (Toolan 1991 on agency in news);
accidents and weather have none.
"""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from variorum.annotation.gazetteer import rows
from variorum.annotation.stance import predicates
from variorum.model import Extent, Framing

from .voice import Voice

_NOBODY = {"nobody", "none", "nothing", "anybody", "anyone", "anything", "one"}
_CAUSING = {"in", "by", "during", "from", "after"}


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(word for kind, words in rows("framing-acts.tsv") if kind == name for word in words.split(";"))


def find(voice: Voice) -> Iterator[Framing]:
    """The passives without an agent of an article; the place is the auxiliary and the verb."""
    for verb in voice.parse.tokens:
        auxiliary = next((child for child in verb.children if child.dep_ == "auxpass"), None)
        if verb.pos_ != "VERB" or auxiliary is None or predicates.agent(verb) or predicates.negated(verb):
            continue
        subject = _subject(verb)
        if subject is None or not _hides(verb, subject) or _by_accident(verb):
            continue
        if auxiliary.i > verb.i:  # "sacked he was": no extent from the auxiliary to the verb
            continue
        place = Extent(auxiliary.idx, verb.idx + len(verb))
        if voice.own(place.start, place.end):
            yield voice.record(place, "agentless", f"{subject.lemma_.lower()} {auxiliary.lower_} {verb.lower_}")


def _subject(verb: Token) -> Token | None:
    """Whom it befell: also where two verbs share their subject ("he led the agency but was dismissed")."""
    own = next((child for child in verb.children if child.dep_ in predicates.SUBJECTS), None)
    while own is None and verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
        own = next((child for child in verb.children if child.dep_ in predicates.SUBJECTS), None)
    return own


def _hides(verb: Token, subject: Token) -> bool:
    """Whether somebody must have done it and it is told as done."""
    if any(child.dep_ == "aux" and child.lower_ not in {"has", "have", "had", "been"} for child in verb.children):
        return False
    if subject.lower_ in _NOBODY or any(child.lower_ == "no" for child in subject.lefts):
        return False
    if verb.lemma_ in _listed("making"):
        return subject.lemma_.lower() in _listed("error")
    if verb.lemma_ in _listed("refusal"):
        return any(child.dep_ == "dobj" for child in verb.children)
    return verb.lemma_ in _listed("act") | _listed("blame") or _with_particle(verb) in _listed("act")


def _with_particle(verb: Token) -> str:
    """ "forced out": the verb with the little word that belongs to it."""
    particle = next((child for child in verb.children if child.dep_ in {"prt", "advmod"} and child.i > verb.i), None)
    return f"{verb.lemma_} {particle.lower_}" if particle is not None else ""


def _by_accident(verb: Token) -> bool:
    """Whether the clause gives a cause in which nobody acts, or says with what or where it came from."""
    causes = (child for child in verb.children if child.dep_ == "prep" and child.lower_ in _CAUSING)
    return any(one.lemma_.lower() in _listed("accident") for cause in causes for one in cause.subtree)
