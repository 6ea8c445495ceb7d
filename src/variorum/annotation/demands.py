"""What actors demand of each other in one article, with the answers it tells of.

A demand needs somebody who makes it, somebody it is made to, and what is demanded. Where the text does not say who is
meant, the demand is left out and counted, so that nothing disappears unseen.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from variorum.model import Actor, Demand, Extent, Moment, Quotation, Response, Span, leaf_id

from .parser import Parse
from .stance import asking, dating, parties, phrases, predicates, responses, ultimatums
from .stance.asking import Asked
from .stance.parties import Parties
from .stance.responses import Answer


@dataclass(frozen=True, slots=True)
class Demands:
    """What was found, and how many demands were left out because the text leads to no maker or no addressee."""

    found: tuple[Demand, ...]
    without_maker: int
    without_addressee: int


def find(
    parse: Parse,
    actors: Sequence[Actor],
    quotations: Sequence[Quotation],
    moments: Sequence[Moment],
    known: Parties | None = None,
) -> tuple[Demand, ...]:
    """The demands of this one article, in the order of the text, with the answers that it tells of."""
    return read(parse, actors, quotations, moments, known).found


def read(
    parse: Parse,
    actors: Sequence[Actor],
    quotations: Sequence[Quotation],
    moments: Sequence[Moment],
    known: Parties | None = None,
) -> Demands:
    """The demands of this one article, and a count of those left out."""
    if not parse.parsed:
        return Demands((), 0, 0)
    known = known or parties.read(parse, actors, quotations)
    answers = list(responses.answers(known))
    found: dict[str, Demand] = {}
    lacking = {"by": 0, "to": 0}
    for asked in (*asking.asked(known, answers), *ultimatums.asked(known, answers)):
        place = phrases.clause(asked.verb, *asked.tokens)
        text = phrases.phrase(asked.what, longest=300)
        if place is None or text is None or not phrases.readable(parse, place):
            continue
        lacking["by"] += not asked.by
        lacking["to"] += bool(asked.by) and not asked.to
        for demand in _records(known, asked, (place, text), moments, answers):
            found.setdefault(demand.id, demand)
    ordered = sorted(found.values(), key=lambda one: (one.evidence[0], one.by, one.to))
    return Demands(tuple(ordered), lacking["by"], lacking["to"])


def _records(
    known: Parties,
    asked: Asked,
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
        denial = next((child.idx for child in what.children if child.dep_ == "neg" and child.i < what.i), what.idx)
        place = Extent(max(place.start, min(what.idx, denial, place.end - 1)), place.end)
    return phrases.words_of(parse, place).removeprefix("that ")


def _responses(
    known: Parties, asked: Asked, pair: tuple[Actor, Actor], moments: Sequence[Moment], answers: Sequence[Answer]
) -> tuple[Response, ...]:
    by, to = pair
    found: dict[tuple[str, str], Response] = {}
    for answer in answers:
        if to not in answer.by or not _is_answer(asked, by, answer):
            continue
        place = phrases.clause(answer.word, answer.to)
        if place is None:
            continue
        when = dating.when(known.parse, answer.word, moments)
        span: Span = known.parse.span(place.start, place.end)
        found.setdefault((answer.kind, to.id), Response(by=to.id, kind=answer.kind, when=when, evidence=(span,)))
    return tuple(sorted(found.values(), key=lambda one: (one.evidence, one.kind)))


def _is_answer(asked: Asked, by: Actor, answer: Answer) -> bool:
    """Whether an answer is to this demand: it is named as theirs, or shares words with it; never before it is asked."""
    if answer.of and by not in answer.of:
        return False
    if answer.to in {asked.what, asked.verb}:
        return True
    if answer.word.i < asked.verb.i:
        return False
    if responses.follows(asked.verb, answer):
        return True
    shared = responses.lemmas((asked.what,)) & responses.lemmas((answer.to,))
    return bool(answer.of and shared) or len(shared) >= 2
