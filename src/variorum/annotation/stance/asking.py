"""The ways of demanding: "urged X to", "demanded that X", "called on X to", "issued X a set of demands", "X must"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from variorum.model import Actor

from . import predicates
from .parties import Parties
from .responses import Answer, follows, listed

_BINDING = {"must", "shall"}
_TIMES = {"DATE", "TIME"}
_CONFRONTING = {"summon", "tell", "phone", "confront"}


@dataclass(frozen=True, slots=True)
class Asked:
    """One asking: the word that asks, who is asked, and what for."""

    verb: Token
    by: tuple[Actor, ...]
    to: tuple[Actor, ...]
    what: Token
    tokens: tuple[Token, ...]


def asked(known: Parties, answers: Sequence[Answer]) -> Iterator[Asked]:
    """All demands of the article, in the order of the text; makers and addressees may be unknown."""
    for token in known.parse.tokens:
        if token.pos_ == "VERB" and not predicates.negated(token) and not _to_come(token) and predicates.actual(token):
            found = _by_object(known, token) or _by_clause(known, token) or _by_preposition(known, token)
            found = found or _given(known, token) or _for_a_thing(known, token, answers)
            if found is not None:
                yield found
        yield from _by_duty(known, token)
        yield from _by_need(known, token)
    for answer in answers:
        if answer.of and answer.to.lemma_.lower() in {"demand", "request", "ultimatum", "call"}:
            what = _content(answer.to) or answer.to
            yield Asked(answer.word, answer.of, answer.by, what, (answer.to, what))


def _to_come(verb: Token) -> bool:
    """Whether the demand is yet to be made, or would be."""
    return any(child.lower_ in {"will", "would", "to", "'ll", "’ll"} for child in verb.children if child.dep_ == "aux")


def _by_object(known: Parties, verb: Token) -> Asked | None:
    """ "urged Georgia to vote", "wants the bank to pay": those asked are object, or subject of what is asked."""
    if verb.lemma_ not in listed("demand", "object"):
        return None
    below = next((child for child in verb.children if child.dep_ in {"xcomp", "ccomp"}), None)
    if below is None or not predicates.infinitive(below):
        return None
    asked = next(
        (
            c
            for c in (*verb.children, *below.children)
            if c.dep_ in {"dobj", "nsubj", "dative"} and _between(verb, c, below)
        ),
        None,
    )
    if asked is None or any(child.dep_ == "prep" and child.lower_ == "on" for child in verb.children):
        return None
    if verb.lemma_ == "warn" and not predicates.negated(below):
        return None
    if verb.lemma_ in listed("spoken", "verb") and not _weighty(known, verb, asked):
        return None
    return Asked(verb, known.subject(verb), known.of(asked), below, (asked, below))


def _between(verb: Token, noun: Token, below: Token) -> bool:
    return verb.i < noun.i < below.i


def _weighty(known: Parties, verb: Token, asked: Token) -> bool:
    """Whether a plain "ask" or "tell" is a demand: by a state, a body or an office-holder, of a state or a body."""
    makers, addressees = known.subject(verb), known.of(asked)
    public = all(one.kind != "person" or one.roles for one in makers)
    return bool(makers and addressees) and public and all(one.kind != "person" for one in addressees)


def _by_clause(known: Parties, verb: Token) -> Asked | None:
    """ "demanded that the bank pay": the asked are the subject of what is demanded."""
    if verb.lemma_ not in listed("demand", "clause"):
        return None
    below = next((child for child in verb.children if child.dep_ == "ccomp"), None)
    if below is None or below.i < verb.i or not any(child.lower_ == "that" for child in below.children):
        return None
    if verb.lemma_ != "demand" and not _ordering(below):
        return None
    subject = next((child for child in below.children if child.dep_ in predicates.SUBJECTS), None)
    if subject is None or subject.dep_ == "nsubjpass":
        to: tuple[Actor, ...] = ()
    else:
        to = known.of(subject)
    return Asked(verb, known.subject(verb), to, below, (below,))


def _ordering(below: Token) -> bool:
    """Whether the clause says what is to be, not what is: "must pay", "pay"."""
    auxiliaries = {child.lower_ for child in below.children if child.dep_ in {"aux", "auxpass"}}
    return bool(auxiliaries & (_BINDING | {"be"})) or (below.tag_ == "VB" and not auxiliaries)


def _by_preposition(known: Parties, verb: Token) -> Asked | None:
    """ "called on the bank to pay", "called for the bank to pay", "demanded an apology from the bank"."""
    given = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if verb.lemma_ in listed("demand", "for") and (clause := _for_clause(verb)) is not None:
        return Asked(verb, known.subject(verb), known.of(clause[0]), clause[1], clause)
    for child in (*verb.children, *(given.children if given is not None else ())):
        if child.dep_ not in {"prep", "dative"} or verb.lemma_ not in listed("demand", child.lower_):
            continue
        asked = next((one for one in child.children if one.dep_ == "pobj"), None)
        if asked is None:
            continue
        if child.lower_ == "from":
            below = given
        elif child.head != verb:
            continue
        else:
            around = (*verb.children, *asked.children, *child.children)
            below = next(
                (one for one in around if one.i > asked.i and one.pos_ == "VERB" and predicates.infinitive(one)), None
            )
        if below is not None and (known.of(asked) or (child.lower_ != "from" and asked.ent_type_ not in _TIMES)):
            return Asked(verb, known.subject(verb), known.of(asked), below, (asked, below))
    return None


def _for_a_thing(known: Parties, verb: Token, answers: Sequence[Answer]) -> Asked | None:
    """ "summoned the envoy of X and asked for a report", "demanded the file. X rejected this"."""
    what = None
    if verb.lemma_ in listed("thing", "for"):
        brought = next((child for child in verb.children if child.dep_ == "prep" and child.lower_ == "for"), None)
        what = next((one for one in brought.children if one.dep_ == "pobj"), None) if brought is not None else None
    elif verb.lemma_ in listed("thing", "object"):
        what = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if what is None or what.pos_ == "PRON":
        return None
    by = known.subject(verb)
    to = _confronted(known, verb)
    if not to:
        to = next((answer.by for answer in answers if follows(verb, answer) and not set(answer.by) & set(by)), ())
    return Asked(verb, by, to, what, (what,)) if by and to else None


def _confronted(known: Parties, verb: Token) -> tuple[Actor, ...]:
    """Whom the verb before "and" is done to, or the state whose envoy that is."""
    before = verb.head
    if (
        verb.dep_ != "conj"
        or before.lemma_ not in _CONFRONTING
        or any(c.dep_ in predicates.SUBJECTS for c in verb.children)
    ):
        return ()
    whom = next((child for child in before.children if child.dep_ == "dobj"), None)
    return (known.of(whom) or known.before(whom)) if whom is not None else ()


def _for_clause(verb: Token) -> tuple[Token, Token] | None:
    """Who is asked and what for in "called for the mayor to resign", where the parse has "for" in the clause."""
    for below in verb.children:
        if below.dep_ in {"advcl", "ccomp", "xcomp"} and predicates.infinitive(below):
            mark = next((child for child in below.children if child.dep_ == "mark" and child.lower_ == "for"), None)
            asked = next((child for child in below.children if child.dep_ == "nsubj"), None)
            if mark is not None and asked is not None:
                return asked, below
    return None


def _given(known: Parties, verb: Token) -> Asked | None:
    """ "issued Washington a set of demands, including …"."""
    if verb.lemma_ not in listed("giving", "verb"):
        return None
    given = next((child for child in verb.children if child.dep_ == "dobj"), None)
    demand = _demand_in(given) if given is not None else None
    if given is None or demand is None:
        return None
    to = next((child for child in verb.children if child.dep_ == "dative"), None)
    if to is not None and to.pos_ == "ADP":
        to = next((one for one in to.children if one.dep_ == "pobj"), None)
    what = _content(given) or _content(demand) or demand
    return Asked(verb, known.subject(verb), known.of(to) if to is not None else (), what, (given, what))


def _demand_in(noun: Token) -> Token | None:
    if noun.lemma_.lower() in {"demand", "ultimatum"}:
        return noun
    inner = (one for of in noun.children if of.lower_ == "of" for one in of.children)
    return next((one for one in inner if one.lemma_.lower() in {"demand", "ultimatum"}), None)


def _content(noun: Token) -> Token | None:
    """What a demand consists of, where its noun says: a clause, an infinitive, or what it includes."""
    for child in noun.children:
        if child.dep_ == "acl" and (child.tag_ != "VBN" or predicates.infinitive(child)):
            return child
        if child.dep_ == "prep" and child.lower_ in {"including", "for"}:
            return next((one for one in child.children if one.dep_ in {"pobj", "pcomp"}), None)
        if child.dep_ == "relcl" and child.lemma_ == "include":
            return next((one for one in child.children if one.dep_ in {"dobj", "xcomp"}), None)
    return None


def _by_duty(known: Parties, verb: Token) -> Iterator[Asked]:
    """ "Iran must dismantle its centrifuges", said by somebody."""
    modal = next((child for child in verb.children if child.dep_ == "aux" and child.lower_ in _BINDING), None)
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if modal is None or subject is None or verb.pos_ != "VERB" or not subject.i < modal.i:
        return
    if any(child.lemma_ == "have" and child.dep_ == "aux" for child in verb.children) or subject.pos_ == "PRON":
        return
    to = known.of(subject)
    report = known.report(verb)
    if to and report is not None and report.actors and modal.lower_ == "must":
        by = tuple(known.by_id[id] for id in report.actors)
        if not set(by) & set(to):
            yield Asked(verb, by, to, verb, (subject,))


def _by_need(known: Parties, verb: Token) -> Iterator[Asked]:
    """ "Iran needs to let the inspectors in", said by somebody who acts: a demand only of a state or body."""
    below = next((child for child in verb.children if child.dep_ == "xcomp"), None)
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if verb.lemma_ != "need" or verb.tag_ not in {"VBZ", "VBP"} or below is None or subject is None:
        return
    if not predicates.infinitive(below) or subject.pos_ == "PRON" or predicates.negated(verb):
        return
    report = known.report(verb)
    if not predicates.actual(verb) or report is None or report.analyst:
        return
    by = tuple(known.by_id[id] for id in report.actors)
    to = tuple(one for one in known.of(subject) if by and all(_foreign(one, other) for other in by))
    if to:
        yield Asked(verb, by, to, below, (subject, below))


def _foreign(one: Actor, other: Actor) -> bool:
    """Whether a state stands over against somebody of another: "America needs to lead" is no demand at home."""
    return one.kind in {"state", "government"} and other.country is not None and one.country != other.country
