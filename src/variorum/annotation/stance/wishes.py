"""Sides taken by saying what somebody wants done: "wants to repeal the law", "we must close the plant"."""

from collections.abc import Iterator

from spacy.tokens import Token

from variorum.model import Extent
from variorum.model.stance import StanceKind

from . import issues, phrases, predicates
from .issues import Side
from .parties import Parties
from .words import frame

_WISHING = {"want", "seek"}
_STRIVING = {"vote", "push", "press", "lobby", "campaign", "fight", "agree"}
_OUGHT = {"must", "should", "shall", "ought"}


def of_wish(known: Parties, verb: Token) -> Iterator[Side]:
    """ "wants to repeal the law": for what is done about public matters only, not "wants to win"."""
    if verb.lemma_ not in _WISHING or not predicates.actual(verb) or predicates.condition(verb) is not None:
        return
    below = next((child for child in verb.children if child.dep_ == "xcomp" and child.i > verb.i), None)
    if below is None or not predicates.infinitive(below) or not _public(below) or predicates.negated(below):
        return
    denied = predicates.negated(verb)
    if denied and not any(child.lower_ in {"do", "does"} for child in verb.children):
        return
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    if (verb.tag_ == "VBD" and verb.lemma_ == "want") or auxiliaries & {"did", "to", "would", "will"}:
        return  # what was wanted once may not be now
    issue = _done(below)
    holders = known.subject(verb) if issue is not None else ()
    if issue is not None and holders:
        stance: StanceKind = "opposes" if denied else "supports"
        yield Side(holders, stance, issue, "attitude", verb, (below,))


def of_striving(known: Parties, verb: Token) -> Iterator[Side]:
    """ "voted to close the plant", "is lobbying to keep it": in deeds, where nothing says that they are over."""
    if verb.lemma_ not in _STRIVING or predicates.negated(verb) or not predicates.actual(verb):
        return
    below = next((child for child in verb.children if child.dep_ in {"xcomp", "advcl"} and child.i > verb.i), None)
    if below is None or not predicates.infinitive(below) or not _public(below):
        return
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    objects = any(child.dep_ == "dobj" for child in verb.children)
    if objects or predicates.negated(below) or auxiliaries & {"would", "will", "to"}:
        return
    issue = _done(below)
    holders = known.subject(verb) if issue is not None else ()
    if issue is not None and holders:
        yield Side(holders, "supports", issue, "attitude", verb, (below,))


def of_own_duty(known: Parties, verb: Token) -> Iterator[Side]:
    """ "We should close the plant", in somebody's own words: who says so is for it."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    modal = next((child for child in verb.children if child.dep_ == "aux" and child.lower_ in _OUGHT), None)
    if subject is None or subject.lower_ != "we" or modal is None or modal.i < subject.i or not _public(verb):
        return
    if predicates.asks(verb) or predicates.condition(verb) is not None or _past(verb) or _doubted(verb):
        return
    report = known.report(verb)
    if report is None or len(report.actors) != 1:
        return
    issue = _done(verb)
    holder = known.by_id[report.actors[0]]
    if issue is not None and holder.kind != "media":
        stance: StanceKind = "opposes" if predicates.negated(verb) else "supports"
        yield Side((holder,), stance, issue, "speech", verb, (subject, verb))


def _public(verb: Token) -> bool:
    """Whether the verb does something to a matter that its object names."""
    thing = next((child for child in verb.children if child.dep_ == "dobj"), None)
    return verb.lemma_ in frame("policy") and thing is not None and issues.issue(thing) is not None


def _done(verb: Token) -> Extent | None:
    """What is to be done, from the verb on."""
    place = phrases.phrase(verb)
    return Extent(verb.idx, place.end) if place is not None and verb.idx < place.end else None


def _past(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)


def _doubted(verb: Token) -> bool:
    """Whether the clause is itself a supposition, or what others are said to think: "if we should", "whether"."""
    marks = {child.lower_ for child in verb.children if child.dep_ in {"mark", "advmod"}}
    return bool(marks & {"if", "whether", "why", "how", "when", "where", "maybe", "perhaps"})
