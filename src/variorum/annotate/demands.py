"""What actors demand of each other in one article, with the answers it tells of.

A demand needs somebody who makes it, somebody it is made to, and what is demanded. Where the text does not say who is
meant, the demand is left out and counted, so that nothing disappears unseen.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from variorum.model import Actor, Demand, Extent, Moment, Quotation, Response, Span, leaf_id

from . import dating, parties, predicates, responses
from .parser import Parse
from .parties import Parties
from .responses import Answer, listed

_READ_FURNITURE = {"headline", "standfirst"}
_BINDING = {"must", "shall"}


@dataclass(frozen=True, slots=True)
class Demands:
    """What was found, and how many demands were left out because the text leads to no maker or no addressee."""

    found: tuple[Demand, ...]
    without_maker: int
    without_addressee: int


@dataclass(frozen=True, slots=True)
class _Asked:
    """One asking: the word that asks, who is asked, and what for."""

    verb: Token
    by: tuple[Actor, ...]
    to: tuple[Actor, ...]
    what: Token
    tokens: tuple[Token, ...]


def find(
    parse: Parse, actors: Sequence[Actor], quotations: Sequence[Quotation], moments: Sequence[Moment]
) -> tuple[Demand, ...]:
    """The demands of this one article, in the order of the text, with the answers that it tells of."""
    return read(parse, actors, quotations, moments).found


def read(parse: Parse, actors: Sequence[Actor], quotations: Sequence[Quotation], moments: Sequence[Moment]) -> Demands:
    """The demands of this one article, and a count of those left out."""
    if not parse.parsed:
        return Demands((), 0, 0)
    known = parties.read(parse, actors, quotations)
    answers = list(responses.answers(known))
    found: dict[str, Demand] = {}
    lacking = {"by": 0, "to": 0}
    for asked in _asked(known, answers):
        place = predicates.clause(parse, asked.verb, *asked.tokens)
        text = predicates.phrase(asked.what, longest=300)
        if place is None or text is None or not _readable(parse, place):
            continue
        lacking["by"] += not asked.by
        lacking["to"] += bool(asked.by) and not asked.to
        for demand in _records(known, asked, (place, text), moments, answers):
            found.setdefault(demand.id, demand)
    ordered = sorted(found.values(), key=lambda one: (one.evidence[0], one.by, one.to))
    return Demands(tuple(ordered), lacking["by"], lacking["to"])


def _readable(parse: Parse, place: Extent) -> bool:
    return not any(
        part.start < place.end and place.start < part.end and part.kind not in _READ_FURNITURE
        for part in parse.furniture
    )


def _records(
    known: Parties,
    asked: _Asked,
    places: tuple[Extent, Extent],
    moments: Sequence[Moment],
    answers: Sequence[Answer],
) -> Iterator[Demand]:
    parse = known.parse
    span = parse.span(places[0].start, places[0].end)
    text = _demanded(parse, asked.what, places[1])
    for by in asked.by:
        for to in asked.to:
            if by.id == to.id:
                continue
            yield Demand(
                id="demand-" + leaf_id(f"demand {by.id} {to.id}", span).rpartition("-")[2],
                by=by.id,
                to=to.id,
                text=text,
                when=dating.when(parse, asked.verb, moments),
                evidence=(span,),
                responses=_responses(known, asked, (by, to), moments, answers),
            )


def _demanded(parse: Parse, what: Token, place: Extent) -> str:
    """The words of what is demanded: of "NATO to pull back" only what comes after "to"."""
    if predicates.infinitive(what):
        place = Extent(max(place.start, min(what.idx, place.end - 1)), place.end)
    return predicates.words_of(parse, place).removeprefix("that ")


def _responses(
    known: Parties, asked: _Asked, pair: tuple[Actor, Actor], moments: Sequence[Moment], answers: Sequence[Answer]
) -> tuple[Response, ...]:
    by, to = pair
    found: dict[tuple[str, str], Response] = {}
    for answer in answers:
        if to not in answer.by or not _is_answer(asked, by, answer):
            continue
        place = predicates.clause(known.parse, answer.word, answer.to)
        if place is None:
            continue
        when = dating.when(known.parse, answer.word, moments)
        span: Span = known.parse.span(place.start, place.end)
        found.setdefault((answer.kind, to.id), Response(by=to.id, kind=answer.kind, when=when, evidence=(span,)))
    return tuple(sorted(found.values(), key=lambda one: (one.evidence, one.kind)))


def _is_answer(asked: _Asked, by: Actor, answer: Answer) -> bool:
    """Whether an answer is to this demand: it is named as theirs, or shares words with it; never before it is asked."""
    if answer.of and by not in answer.of:
        return False
    if answer.to in {asked.what, asked.verb}:
        return True
    if answer.word.i < asked.verb.i:
        return False
    shared = responses.lemmas((asked.what,)) & responses.lemmas((answer.to,))
    return bool(answer.of and shared) or len(shared) >= 2


def _asked(known: Parties, answers: Sequence[Answer]) -> Iterator[_Asked]:
    for token in known.parse.tokens:
        if token.pos_ == "VERB" and not predicates.negated(token) and not _to_come(token) and predicates.actual(token):
            found = _by_object(known, token) or _by_clause(known, token) or _by_preposition(known, token)
            found = found or _given(known, token)
            if found is not None:
                yield found
        yield from _by_duty(known, token)
    for answer in answers:
        if answer.of and answer.to.lemma_.lower() in {"demand", "request", "ultimatum"}:
            what = _content(answer.to) or answer.to
            yield _Asked(answer.word, answer.of, answer.by, what, (answer.to, what))


def _to_come(verb: Token) -> bool:
    """Whether the demand is yet to be made, or would be."""
    return any(child.lower_ in {"will", "would", "to", "'ll", "’ll"} for child in verb.children if child.dep_ == "aux")


def _by_object(known: Parties, verb: Token) -> _Asked | None:
    """ "urged Georgia to hold a vote", "wants the bank to pay": in the parse the asked are the object, or the subject below."""
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
    return _Asked(verb, known.subject(verb), known.of(asked), below, (asked, below))


def _between(verb: Token, noun: Token, below: Token) -> bool:
    return verb.i < noun.i < below.i


def _weighty(known: Parties, verb: Token, asked: Token) -> bool:
    """Whether a plain "ask" or "tell" is a demand: by a state, a body or an office-holder, of a state or a body."""
    makers, addressees = known.subject(verb), known.of(asked)
    public = all(one.kind != "person" or one.roles for one in makers)
    return bool(makers and addressees) and public and all(one.kind != "person" for one in addressees)


def _by_clause(known: Parties, verb: Token) -> _Asked | None:
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
    return _Asked(verb, known.subject(verb), to, below, (below,))


def _ordering(below: Token) -> bool:
    """Whether the clause says what is to be, not what is: "must pay", "pay"."""
    auxiliaries = {child.lower_ for child in below.children if child.dep_ in {"aux", "auxpass"}}
    return bool(auxiliaries & (_BINDING | {"be"})) or (below.tag_ == "VB" and not auxiliaries)


def _by_preposition(known: Parties, verb: Token) -> _Asked | None:
    """ "called on the bank to pay", "called for the bank to pay", "demanded an apology from the bank"."""
    for child in verb.children:
        if child.dep_ not in {"prep", "dative"} or verb.lemma_ not in listed("demand", child.lower_):
            continue
        asked = next((one for one in child.children if one.dep_ == "pobj"), None)
        if asked is None:
            continue
        if child.lower_ == "from":
            below = next((one for one in verb.children if one.dep_ == "dobj"), None)
        else:
            around = (*verb.children, *asked.children, *child.children)
            below = next(
                (one for one in around if one.i > asked.i and one.pos_ == "VERB" and predicates.infinitive(one)), None
            )
        if below is not None and (child.lower_ != "from" or known.of(asked)):
            return _Asked(verb, known.subject(verb), known.of(asked), below, (asked, below))
    return None


def _given(known: Parties, verb: Token) -> _Asked | None:
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
    return _Asked(verb, known.subject(verb), known.of(to) if to is not None else (), what, (given, what))


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


def _by_duty(known: Parties, verb: Token) -> Iterator[_Asked]:
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
            yield _Asked(verb, by, to, verb, (subject,))
