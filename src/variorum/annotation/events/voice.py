"""Whose voice tells an event: the outlet's own, or a speaker's."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from variorum.model import Quotation
from variorum.model.event import Voice

from . import doers, forms, naming, roles
from .naming import Names
from .triggers import Trigger, objects_of

_STEPS = 10
_TELLING = frozenset({
    "say", "tell", "claim", "allege", "deny", "accuse", "blame", "warn", "insist", "argue", "believe", "fear",
    "suspect",
    "assert", "maintain", "report", "announce", "state", "suggest", "predict", "estimate", "contend", "complain",
    "charge",
    "note", "add", "declare", "admit", "acknowledge", "confirm", "reveal", "write", "explain", "stress", "reiterate",
    "refute",
    "expect", "think", "describe", "condemn", "denounce", "criticise", "criticize", "call", "dispute", "indicate",
})  # fmt: skip
_CLAUSES = frozenset({"ccomp", "parataxis"})
_HEARSAY = frozenset({"reportedly", "allegedly", "supposedly", "purportedly", "apparently"})
_DOUBTED = frozenset({"alleged", "reported", "supposed", "purported", "claimed"})


_TOLD = frozenset({
    "claim", "allegation", "accusation", "warning", "report", "statement", "announcement", "assertion", "suggestion",
    "fear",
    "prediction", "denial", "charge", "rumour", "rumor", "concern", "belief",
})  # fmt: skip


_MINDED = frozenset({
    "concerned", "worried", "afraid", "fearful", "convinced", "confident", "adamant", "certain", "sure", "suspicious",
    "alarmed", "persuaded", "doubtful", "sceptical", "skeptical",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """Whose words tell it: `by` is null where a text attributes without naming anyone it leads to."""

    voice: Voice
    by: str | None
    within: str | None


def of(trigger: Trigger, quotations: Sequence[Quotation], names: Names) -> Said:
    """The innermost quotation around a trigger, else the reporting verb or "according to" above it."""
    start, end = trigger.token.idx, trigger.token.idx + len(trigger.token)
    around = [q for q in quotations if _speaks(q) and any(p.start <= start and end <= p.end for p in q.pieces)]
    if around:
        inner = min(around, key=lambda q: (len(q), q.start, q.id))
        return Said("attributed", inner.speaker.actor if inner.speaker else None, inner.id)
    told = _told(trigger, names)
    if told is not None:
        return told
    words = {child.lower_ for child in trigger.token.lefts} | {child.lower_ for child in trigger.carrier.children}
    if words & _HEARSAY or (trigger.token.pos_ == "NOUN" and words & _DOUBTED):
        return Said("attributed", None, None)
    return Said("own", None, None)


def _speaks(quotation: Quotation) -> bool:
    """Whether somebody speaks: what "is expected" by nobody in particular is the outlet's own expectation."""
    return quotation.speaker is not None or quotation.kind == "direct"


def _told(trigger: Trigger, names: Names) -> Said | None:
    node = trigger.carrier
    for _ in range(_STEPS):
        source = _according(node)
        if source is not None:
            return Said("attributed", _first(names, source), None)
        head = node.head
        if head == node or (node.dep_ == "conj" and forms.contrasts(node)):
            return None
        if _tells(node, head):
            teller = _minded(head) if head.lower_ in _MINDED else _teller(head)
            return Said("attributed", None if teller is None else _first(names, teller), None)
        node = head
    return None


def _tells(node: Token, head: Token) -> bool:
    """Whether the words under `head` are told by its subject: clauses, and what one is accused of."""
    if head.lower_ in _MINDED:
        return node.dep_ == "ccomp"
    if head.pos_ != "VERB" or head.lemma_.lower() not in _TELLING:
        return head.pos_ == "NOUN" and node.dep_ in ("acl", "ccomp") and head.lemma_.lower() in _TOLD
    if node.dep_ in _CLAUSES or (node.dep_ == "advcl" and node.tag_ == "VBG" and doers.told_before(node, head)):
        return True
    accuses = head.lemma_.lower() in ("accuse", "blame", "deny", "allege", "claim", "suspect", "charge")
    if node.dep_ == "prep":
        return accuses and node.lower_ in ("of", "for", "with")
    return accuses and node.dep_ in ("xcomp", "dobj", "advcl")


def _teller(head: Token) -> Token | None:
    return roles.subject(head) if head.pos_ == "VERB" else _owner(head)


def _minded(word: Token) -> Token | None:
    """Who is "worried that": the subject of "be", or the noun beside the word."""
    above = word.head
    if above.pos_ in ("NOUN", "PROPN", "PRON") and word.dep_ in ("amod", "acl", "appos", "relcl"):
        return above
    return roles.subject(word if word.pos_ == "VERB" and word.dep_ == "ROOT" else above)


def _owner(noun: Token) -> Token | None:
    """Whose claim it is: the possessor, or the name after "from" or "by"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    return next((inner for word in ("from", "by", "of") for inner in objects_of(noun, word)), None)


def _according(node: Token) -> Token | None:
    for child in node.children:
        if child.lower_ == "according" or (child.lower_ == "to" and child.head.lower_ == "according"):
            for inner in child.subtree:
                if inner.dep_ == "pobj":
                    return inner
    return None


def _first(names: Names, token: Token) -> str | None:
    found = naming.of_phrase(names, token, loose=True)
    return found[0] if found else None
