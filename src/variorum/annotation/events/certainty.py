"""Whether a text leaves open if an event holds: "may have", "is said to", "if", "a possible".

After the certainty of NewsReader's MEANTIME (Minard et al. 2016), which asks how sure the source is, not whether the
event is over: what is planned can be certain.
"""

from spacy.tokens import Token

from variorum.model.event import Status

from . import forms, frames, nominal
from .triggers import Trigger

_STEPS = 8
_CHANCE = frozenset({"may", "might", "could"})
_CLAUSES = frozenset({"xcomp", "ccomp", "acl", "pcomp", "acomp", "oprd", "advcl"})
_PHRASES = frozenset({"pobj", "dobj", "attr", "nsubj", "nsubjpass", "appos"})
_BESIDE = frozenset({"advmod", "amod", "npadvmod", "det"})
_ROLE = "doubt"


def left_open(trigger: Trigger, status: Status) -> bool:
    """Whether the event itself, or what governs it, is said to be no more than possible or probable.

    What is only thought of is open; what "will" be is not, whether or not anybody does it of his own accord.
    """
    return status == "hypothetical" or _doubtful(trigger)


def _doubtful(trigger: Trigger) -> bool:
    node = trigger.token
    if trigger.nominal and _noun_open(node):
        return True
    verb = node if trigger.nominal else trigger.carrier
    if node != verb and _noun_open(node):
        return True
    for _ in range(_STEPS):
        if _own(verb):
            return True
        above = _above(verb)
        if above is None:
            return False
        if _governs(above, verb):
            return True
        verb = above
    return False


def _own(verb: Token) -> bool:
    """What stands beside the verb: a modal of chance, an adverb of doubt, a condition."""
    if verb.pos_ not in ("VERB", "AUX"):
        return _noun_open(verb) if verb.pos_ == "NOUN" else False
    if any(child.dep_ == "aux" and child.lower_ in _CHANCE for child in verb.lefts):
        return True
    return _doubted(verb) or forms.conditional(verb)


def _noun_open(noun: Token) -> bool:
    return _doubted(noun) or any(child.dep_ == "det" and child.lower_ == "any" for child in noun.lefts)


def _doubted(token: Token) -> bool:
    words = frames.governors(_ROLE)
    return any(child.dep_ in _BESIDE and words.get(child.lower_) == "beside" for child in token.children)


def _above(node: Token) -> Token | None:
    """The word whose doubt reaches this one, or None at a clause of its own."""
    head, dep = node.head, node.dep_
    if head == node:
        return None
    if dep == "conj":
        return None if node.pos_ in ("VERB", "AUX") and _has_subject(node) else head
    if dep in _CLAUSES:
        return None if dep == "advcl" and _has_subject(node) else head
    if dep == "prep":
        return head if nominal.about(node.lower_) else None
    aside = dep == "pobj" and head.head.pos_ == "VERB" and _definite(node)
    of_noun = node.pos_ in ("NOUN", "PROPN") and dep in _PHRASES
    return head if of_noun and not aside and not (head.pos_ == "VERB" and _definite(node)) else None


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.lefts)


def _definite(noun: Token) -> bool:
    return any(child.dep_ in ("det", "poss") and child.lower_ not in ("a", "an", "any") for child in noun.lefts)


def _governs(head: Token, node: Token) -> bool:
    """Whether a word leaves its complement open: "hope to", "is said to", "the risk of"."""
    given = frames.governors(_ROLE).get(head.lemma_.lower())
    if given == "under":
        return True
    passive = any(child.dep_ == "auxpass" for child in head.children)
    return given == "passive" and passive and node.dep_ in ("xcomp", "ccomp", "oprd")
