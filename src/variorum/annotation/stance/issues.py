"""What a side is about: the word at the head of the issue, and the words that name it."""

import re
from dataclasses import dataclass

from spacy.tokens import Token

from variorum.model import Actor, Extent
from variorum.model.stance import StanceKind

from . import phrases, predicates
from .parties import Parties
from .words import Act, frame

_GIFTS = {
    "award", "prize", "job", "invitation", "resignation", "apology", "responsibility", "money", "bribe", "donation",
    "nomination", "post", "gift", "blame", "credit", "call", "role", "delivery", "payment",
}  # fmt: skip
_IN_FAVOUR = ("in favor of", "in favour of")

_DISPUTING = {"reject", "rebuff", "defend", "support", "accept", "dismiss"}
_CALLING = {"say", "call", "describe", "consider", "claim"}
_ANYTHING = {"anything", "everything", "something", "nothing", "whatever"}
_MANNER = re.compile(r"\s+in\s+(?:[\w-]+\s+){1,4}terms$")
_WRITING = {"argue", "speak", "campaign"}
_ASKING = {"call", "push", "press", "urge", "lobby", "appeal"}
# Names that are no issue after a verb: hosts welcome people, armies defend places, an "advocate" may be a noun.
_NO_ISSUE = {
    "welcome": ("PERSON",),
    "promote": ("PERSON",),
    "embrace": ("PERSON",),
    "agree": ("PERSON",),
    "advocate": ("ORG", "PERSON"),
    "defend": ("GPE", "NORP", "PERSON"),
}


@dataclass(frozen=True, slots=True)
class Side:
    """A side taken in one clause: by whom, on what, in which words."""

    holders: tuple[Actor, ...]
    stance: StanceKind
    issue: Extent | str
    act: Act
    verb: Token
    tokens: tuple[Token, ...]


def topic(verb: Token, where: str) -> Token | None:
    """The word at the head of the issue, or None where the verb is used otherwise."""
    if where == "obj":
        wanted = ("nsubjpass",) if any(child.dep_ == "auxpass" for child in verb.children) else ("dobj",)
        found = [child for child in verb.children if child.dep_ in wanted]
        asks = any(child.dep_ in {"xcomp", "ccomp"} for child in verb.children)
        return _no_allegation(verb, found[0]) if found and not asks else None
    token = verb
    for word in where.split():
        below = [
            one for one in (*token.children, *verb.children) if one.lower_ == word and one.dep_ not in {"aux", "mark"}
        ]
        if not below:
            return None
        if any(child.dep_ == "dobj" and child.i < below[0].i for child in verb.children):
            return None  # "called him a liar for years" brings no issue with its "for"
        token = below[0]
    brought = next((child for child in token.children if child.dep_ in {"pobj", "pcomp"}), None)
    return brought if brought is None else _so_called(brought)


def _no_allegation(verb: Token, topic: Token) -> Token:
    """Of "rejected the charge and the demand" the demand: who rejects an allegation takes no side by that."""
    if verb.lemma_ not in _DISPUTING or topic.lemma_.lower() not in frame("allegation"):
        return topic
    return next((one for one in topic.conjuncts if one.lemma_.lower() not in frame("allegation")), topic)


def _so_called(brought: Token) -> Token:
    """ "at what they said was an abuse": the abuse."""
    clause = brought
    if brought.lemma_ in _CALLING and any(child.lower_ == "what" for child in brought.children):
        clause = next((child for child in brought.children if child.dep_ == "ccomp"), brought)
    if clause.lemma_ == "be":
        return next((child for child in clause.children if child.dep_ == "attr"), clause)
    return brought


def topic_of_noun(noun: Token, prepositions: tuple[str, ...]) -> Token | None:
    """What a noun such as "opposition" is about, right after it."""
    for child in (*noun.children, *noun.head.children):
        if child.i <= noun.i or child.i - noun.i > 2:
            continue
        if child.dep_ == "prep" and child.lower_ in prepositions:
            return next((one for one in child.children if one.dep_ in {"pobj", "pcomp"}), None)
        if child.dep_ == "acl" and "to" in prepositions and predicates.infinitive(child):
            return child
    return None


def issue(topic: Token) -> Extent | None:
    """The words that name the issue, or None where they name none: "it", "the way", a noun cut off from its phrase."""
    dated = topic.pos_ in {"PROPN", "NUM"} and topic.ent_type_ in {"DATE", "TIME"}  # "insisted on Monday"
    if dated or topic.pos_ == "PRON" or topic.lower_ in frame("empty") - {"us"}:
        return None
    if topic.lemma_ == "do" and any(child.lower_ in _ANYTHING for child in topic.children):
        return None
    found = phrases.phrase(topic)
    if found is None:
        return None
    found = _with_purpose(topic, found)
    text = topic.doc.text
    manner = _MANNER.search(text, found.start, found.end)  # "condemned it in the strongest terms"
    if manner is not None and manner.start() > topic.idx:
        found = Extent(found.start, manner.start())
    if text[found.end : found.end + 1] in {"’", "'"}:
        return None  # a possessor whose noun the parse put elsewhere
    if text[found.end : found.end + 1] == "-" and text[found.end + 1 : found.end + 2].isalpha():
        return None
    return found


def _with_purpose(topic: Token, found: Extent) -> Extent:
    """ "a joint call" and what it calls for, where the parse hangs that on the verb instead."""
    if topic.lemma_.lower() not in frame("purpose"):
        return found
    following = topic.doc.char_span(found.start, found.end, alignment_mode="expand")
    if following is None or following.end >= len(topic.doc):
        return found
    mark = topic.doc[following.end]
    if mark.lower_ not in {"for", "to", "on", "against", "over"} or mark.dep_ not in {"mark", "aux", "prep"}:
        return found
    rest = phrases.phrase(mark.head if mark.dep_ != "prep" else mark)
    inside = rest is not None and rest.end > found.end and rest.start >= found.start
    return Extent(found.start, rest.end) if rest is not None and inside else found


def issue_fits(known: Parties, verb: Token, topic: Token) -> bool:
    """Whether the topic is something one can be for or against here."""
    if verb.lemma_ in _DISPUTING and topic.lemma_.lower() in frame("allegation"):
        return False
    if _otherwise(verb, topic):
        return False
    if verb.lemma_ == "accept" and topic.lemma_.lower() in _GIFTS:
        return False
    if topic.ent_type_ in _NO_ISSUE.get(verb.lemma_, ()) or (verb.lemma_ == "agree" and known.of(topic)):
        return False
    about = known.of(topic) if verb.lemma_ in _WRITING else ()
    if any(actor.kind == "media" for actor in about):
        return False  # "argued for the Herald" says where
    below = (*verb.children, *topic.children)
    asked = any(child.dep_ in {"xcomp", "advcl"} and predicates.infinitive(child) for child in below)
    return not (asked and verb.lemma_ in _ASKING and known.of(topic))


def _otherwise(verb: Token, topic: Token) -> bool:
    """Whether a verb takes no side here: "pledged to abstain from any step", "dismissed the minister"."""
    if verb.lemma_ == "abstain":
        return verb.dep_ == "xcomp"
    return verb.lemma_ == "dismiss" and topic.lemma_.lower() not in frame("pending")
