"""Sides taken by calling something good or bad: "called the deal a betrayal", "said the tariffs were unacceptable"."""

from collections.abc import Iterator

from spacy.tokens import Token

from variorum.model.stance import StanceKind

from . import issues, phrases, predicates
from .issues import Side
from .parties import Parties
from .words import frame

_CALLING = {"call", "describe", "brand", "label", "deem", "denounce", "hail", "consider", "slam", "blast"}
_SUBJECTS = {"nsubj", "dobj"}


def of_naming(known: Parties, verb: Token) -> Iterator[Side]:
    """ "called the deal a betrayal", "described it as" is none: the thing named must stand in the clause."""
    if verb.lemma_ not in _CALLING or predicates.negated(verb) or not predicates.actual(verb):
        return
    name = next(
        (child for child in verb.children if child.dep_ in {"oprd", "ccomp", "xcomp"} and child.i > verb.i), None
    )
    if name is None:
        brought = next((child for child in verb.children if child.dep_ == "prep" and child.lower_ == "as"), None)
        name = next(iter(brought.children), None) if brought is not None else None
    if name is None or name.pos_ not in {"NOUN", "ADJ"}:
        return
    things = [
        child for child in (*verb.children, *name.children) if child.dep_ in _SUBJECTS and verb.i < child.i < name.i
    ]
    if len(things) == 1:
        yield from _judged(known, verb, things[0], name)


def of_being(known: Parties, be: Token) -> Iterator[Side]:
    """ "The tariffs are unacceptable", said by somebody."""
    if be.lemma_ != "be" or predicates.negated(be) or not predicates.actual(be) or predicates.condition(be) is not None:
        return
    name = next((child for child in be.children if child.dep_ in {"acomp", "attr"} and child.i > be.i), None)
    thing = next((child for child in be.children if child.dep_ == "nsubj" and child.i < be.i), None)
    report = known.report(be)
    if name is None or thing is None or report is None or report.analyst or len(report.actors) != 1:
        return
    if any(child.dep_ == "aux" or predicates.infinitive(child) for child in be.children):
        return  # "would be a mistake": what nobody may be about to do; "is necessary to train them": a means
    speaker = known.by_id[report.actors[0]]
    stance = _judgement(name)
    issue = issues.issue(thing) if stance is not None and _matter(known, thing) else None
    place = phrases.phrase(thing)
    if stance is not None and issue is not None and place is not None and speaker.kind != "media":
        yield Side((speaker,), stance, issue, "speech", be, (thing, name))


def _judged(known: Parties, verb: Token, thing: Token, name: Token) -> Iterator[Side]:
    stance = _judgement(name)
    if stance is None or not _matter(known, thing):
        return
    issue = issues.issue(thing)
    holders = known.subject(verb)
    if issue is not None and holders:
        yield Side(holders, stance, issue, "speech", verb, (thing, name))


def _judgement(name: Token) -> StanceKind | None:
    """What a name says of a thing, where it says it without taking anything back."""
    if any(child.dep_ == "neg" or child.lower_ in {"no", "not", "less", "hardly"} for child in name.children):
        return None
    if any(child.dep_ in {"xcomp", "advcl", "ccomp"} for child in name.children):
        return None  # "necessary to train them": a means to something else
    words = {name.lemma_.lower(), *(child.lemma_.lower() for child in name.children if child.dep_ == "amod")}
    bad, good = bool(words & frame("bad")), bool(words & frame("good"))
    if bad == good:
        return None
    return "opposes" if bad else "supports"


def _matter(known: Parties, thing: Token) -> bool:
    """Whether a thing is a matter that somebody decides: no person, state or body, and nothing merely alleged."""
    return (
        thing.pos_ == "NOUN"
        and thing.lemma_.lower() in frame("decided")
        and thing.lemma_.lower() not in frame("allegation")
        and not known.of(thing)
    )
