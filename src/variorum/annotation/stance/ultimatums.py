"""Demands that a noun or a deadline brings: "its demand that X withdraw", "gave X until Friday to reply"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from variorum.model import Actor

from . import predicates
from .asking import Asked
from .parties import Parties
from .responses import Answer, listed
from .words import frame

_CLAUSES = {"acl", "ccomp", "advcl", "relcl", "xcomp"}
_OWN = {"its", "their", "his", "her", "our", "my"}


def asked(known: Parties, answers: Sequence[Answer]) -> Iterator[Asked]:
    """All demands that stand in nouns and deadlines, in the order of the text; what an answer names is told with it."""
    told = {answer.to.i for answer in answers if answer.of}
    for token in known.parse.tokens:
        found = None
        if token.pos_ == "VERB" and not predicates.negated(token) and predicates.actual(token):
            found = _of_deadline(known, token)
        elif token.pos_ == "NOUN" and token.i not in told:
            found = _of_noun(known, token)
        if found is not None and found.to:
            yield found


def _of_deadline(known: Parties, verb: Token) -> Asked | None:
    """ "gave the company ten days to pay", "has until Friday" is none: a deadline needs somebody who sets it."""
    if verb.lemma_ not in listed("deadline", "verb"):
        return None
    nouns = [child for child in verb.children if child.dep_ in {"dative", "dobj", "npadvmod"} and child.i > verb.i]
    until = next((child for child in verb.children if child.lower_ in {"until", "till"}), None)
    time = next((one for one in nouns if one.lemma_.lower() in listed("deadline", "noun")), None)
    holders = (verb, *((time,) if time is not None else ()), *((until,) if until is not None else ()), *nouns)
    what = next((one for holder in holders for one in holder.children if _to_do(one, verb)), None)
    if what is None or (time is None and until is None) or what.lemma_ in listed("deadline", "leave"):
        return None
    asked = next((child for child in what.children if child.dep_ == "nsubj"), None)
    asked = asked or next((one for one in nouns if one != time and one.i < what.i), None)
    if asked is None:
        return None
    return Asked(verb, known.subject(verb), known.of(asked), what, (asked, what))


def _to_do(word: Token, verb: Token) -> bool:
    return word.i > verb.i and word.dep_ in _CLAUSES and word.pos_ == "VERB" and predicates.infinitive(word)


def _of_noun(known: Parties, noun: Token) -> Asked | None:
    """ "Moscow's demand that NATO withdraw", "repeated its call for the bank to pay", "a call on X to leave"."""
    if noun.lemma_.lower() not in listed("ultimatum", "noun"):
        return None
    found = _content(noun)
    by = _maker(known, noun) if found is not None else ()
    if found is None or not by:
        return None
    asked, what = found
    return Asked(noun, by, known.of(asked), what, (asked, what))


def _maker(known: Parties, noun: Token) -> tuple[Actor, ...]:
    """Whose demand it is: "its" is the subject's where the noun is what that voices."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    verb = noun.head
    voiced = noun.dep_ == "dobj" and verb.lemma_ in frame("voicing") and not predicates.negated(verb)
    if owner is not None and owner.lower_ in _OWN:
        return known.subject(verb) if voiced and predicates.actual(verb) else ()
    if owner is not None:
        return known.of(owner)
    made = next((child for child in noun.children if child.dep_ == "prep" and child.lower_ in {"by", "from"}), None)
    if made is not None:
        return tuple(one for below in made.children if below.dep_ == "pobj" for one in known.of(below))
    return known.before(noun) or (known.subject(verb) if voiced and predicates.actual(verb) else ())


def _content(noun: Token) -> tuple[Token, Token] | None:
    """Who is asked and what for, in the clause of the noun."""
    for below in (*noun.children, *(c for part in noun.children if part.dep_ == "prep" for c in part.children)):
        if below.i < noun.i or below.pos_ not in {"VERB", "AUX"} or below.dep_ not in _CLAUSES | {"pcomp"}:
            continue
        subject = next((child for child in below.children if child.dep_ == "nsubj"), None)
        marked = any(child.dep_ == "mark" and child.lower_ in {"that", "for"} for child in below.children)
        asked = subject if subject is not None and marked else _after(noun, below)
        bidden = predicates.infinitive(below) or below.tag_ in {"VB", "VBP"} or (asked == subject and _binding(below))
        if asked is not None and asked.pos_ != "PRON" and bidden:
            return asked, below
    return None


def _after(noun: Token, below: Token) -> Token | None:
    """The one before an infinitive: "a call on the bank to pay", "demands for Iran to stop"."""
    for part in noun.children:
        if part.dep_ == "prep" and part.lower_ in {"on", "for", "to"} and part.i < below.i:
            return next((one for one in part.children if one.dep_ == "pobj" and one.i < below.i), None)
    return None


def _binding(below: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in {"must", "should"} for child in below.children)
