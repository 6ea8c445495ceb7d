"""The denials of one article."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from msgspec.structs import replace
from spacy.tokens import Token

from variorum.annotation.events import clause, frames, naming, roles
from variorum.annotation.events.forms import negated
from variorum.annotation.events.frames import Frame
from variorum.annotation.events.naming import Names
from variorum.annotation.events.triggers import Trigger
from variorum.annotation.parser import Parse
from variorum.model import Actor, Denial, EventMention, Extent, Quotation, leaf_id

from . import antecedent, words
from .antecedent import Told

_WORDED = "says what it denies"
_NAMED = "names the deed that it denies"
_POINTED = "points back to what was told before"
_SOON = 300
"""Characters after a denial within which another that points back is taken for one of the same thing."""

_BELOW = {"dobj", "ccomp", "xcomp", "pcomp", "nsubjpass"}


@dataclass(frozen=True, slots=True)
class Found:
    """The denials, and the denied events that stand in no clause of their own ("denied any such plans")."""

    denials: tuple[Denial, ...]
    events: tuple[EventMention, ...]


@dataclass(frozen=True, slots=True)
class _Act:
    """One act of denying: the word, who does it, and the noun or clause that says what is denied."""

    word: Token
    by: tuple[str, ...]
    what: Token


def find(
    parse: Parse, actors: Sequence[Actor], quotations: Sequence[Quotation], events: Sequence[EventMention]
) -> Found:
    """Who denies what, in the order of the text.

    An act that leads to nothing the article tells is left out: then nobody can say what is denied. A clause that denies
    by itself ("has no plans to attack") is an event mention with the status `negated` and needs no record here.
    """
    if not parse.parsed:
        return Found((), ())
    told = Told(parse, {actor.id: actor for actor in actors}, events, quotations)
    names = naming.index(parse, actors)
    denials: list[Denial] = []
    added: list[EventMention] = []
    for act in _acts(parse, names, quotations):
        if parse.in_furniture(act.word.idx, act.word.idx + len(act.word)):
            continue
        targets, how = _targets(told, names, act)
        place = clause.of(Trigger(act.word, Frame("STATEMENT", ""), _verb(act.word)), parse.text)
        for target in targets or _again(denials, told, place):
            denied: Target = target
            if isinstance(target, EventMention) and how != _WORDED:
                denied = _pointing(told, act, target, place)
                added.append(denied)
            for by in act.by or (None,):
                denials.append(Denial(parse.document.id, place.start, place.end, by=by, of=denied.id, how=how))
    once = {one.id: one for one in added}
    return Found(
        tuple(sorted(set(denials), key=lambda one: (one.start, one.end, one.of, one.by or ""))),
        tuple(sorted(once.values(), key=lambda one: (one.start, one.end, one.id))),
    )


def _verb(word: Token) -> Token:
    """The word, or the verb around it that makes a clause of it."""
    return word if word.pos_ == "VERB" else word.head if word.head.pos_ in ("VERB", "AUX") else word


def _acts(parse: Parse, names: Names, quotations: Sequence[Quotation]) -> Iterator[_Act]:
    for token in parse.tokens:
        lemma = token.lemma_.lower()
        if token.pos_ == "VERB" and lemma in words.listed("deny") | words.listed("dismiss") and not negated(token):
            what = next((child for child in token.children if child.dep_ in _BELOW), None)
            pointed = what is not None and words.points_back(what)
            if what is not None and (lemma in words.listed("deny") or pointed) and not _sense(token, what):
                yield _Act(token, _who(names, roles.subject(token)), what)
        elif words.says_false(token):
            yield from _called_false(names, token, quotations)


def _sense(verb: Token, what: Token) -> bool:
    """Whether the verb means something else: "was denied entry", "rejected the plan"."""
    if verb.lemma_.lower() in words.listed("deny"):
        given = any(child.dep_ in ("dative", "auxpass") for child in verb.children)
        return given or (what.pos_ == "NOUN" and what.lemma_ in ("entry", "access", "visa", "bail", "request", "right"))
    return what.lemma_.lower() not in words.listed("telling")


def _called_false(names: Names, token: Token, quotations: Sequence[Quotation]) -> Iterator[_Act]:
    """ "X said the claims were absurd", "X called the report a lie", "such fabrications" in somebody's own words."""
    speaker = _speaker(token, quotations)
    verb = token.head if token.head.pos_ in ("VERB", "AUX") else token.head.head
    if token.dep_ in ("acomp", "attr") and verb.lemma_ == "be":
        what = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
        if what is not None and words.points_back(what):
            yield _Act(token, speaker or _teller(names, verb), what)
    elif token.dep_ in ("oprd", "dobj", "ccomp", "pobj", "amod", "acomp") and verb.lemma_ in words.listed("name"):
        subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
        what = subject or next((c for c in verb.children if c.dep_ == "dobj" and c != token), None)
        if what is not None and words.points_back(what):
            yield _Act(token, _who(names, roles.subject(verb)), what)
    elif token.pos_ == "NOUN" and speaker is not None and _such(token):
        yield _Act(token, speaker, token)


def _such(noun: Token) -> bool:
    """Whether a noun points at what was told: "such fabrications", "these lies"."""
    return any(child.lower_ in ("such", "these", "this", "those") for child in noun.lefts)


def _speaker(token: Token, quotations: Sequence[Quotation]) -> tuple[str, ...]:
    around = [q for q in quotations if any(p.start <= token.idx < p.end for p in q.pieces)]
    inner = min(around, key=lambda q: (len(q), q.start), default=None)
    actor = inner.speaker.actor if inner is not None and inner.speaker is not None else None
    return () if actor is None else (actor,)


def _teller(names: Names, verb: Token) -> tuple[str, ...]:
    """Who says the clause of a verb, where a verb of saying stands over it."""
    head = verb.head
    return _who(names, roles.subject(head)) if verb.dep_ == "ccomp" and head.pos_ == "VERB" else ()


def _who(names: Names, noun: Token | None) -> tuple[str, ...]:
    return naming.of_phrase(names, noun) if noun is not None else ()


Target = EventMention | Quotation


def _targets(told: Told, names: Names, act: _Act) -> tuple[Sequence[Target], str]:
    """What an act denies: the event in its own words that stands highest, else what it points back to."""
    first, last = act.what.left_edge.idx, act.what.right_edge.idx + len(act.what.right_edge)
    inside = [
        one
        for one in told.events
        if first <= one.trigger.start < last and one.trigger.start != act.word.idx and one.type != "STATEMENT"
    ]
    if inside and act.word.pos_ == "VERB":
        return [min(inside, key=lambda one: (_depth(told, act.what, one), one.trigger.start, one.id))], _WORDED
    noun = _head_noun(act.what)
    if noun is None or not act.by or _says_what(noun):
        return [], _POINTED
    named = _deed_named(told, act, noun)
    return ([named], _NAMED) if named is not None else (_back(told, names, act, noun), _POINTED)


def _says_what(noun: Token) -> bool:
    """Whether a noun says itself what it is about, so that it points to nothing before: "claims of interference"."""
    return any(
        child.dep_ in ("acl", "relcl") or (child.dep_ == "prep" and child.lower_ in ("of", "about", "on", "in", "for"))
        for child in noun.rights
    )


def _depth(told: Told, top: Token, event: EventMention) -> int:
    """Steps in the parse from a word down to what tells the event."""
    span = told.parse.token_span(event.trigger.start, event.trigger.end)
    node, steps = span.root if span is not None else top, 0
    while node not in (top, node.head):
        node, steps = node.head, steps + 1
    return steps


def _deed_named(told: Told, act: _Act, noun: Token) -> EventMention | None:
    """The deed that a noun before names: "any invasion plans"."""
    for child in noun.lefts:
        frame = frames.nouns().get(child.lemma_.lower()) if child.dep_ == "compound" else None
        if frame is not None and noun.lemma_.lower() in words.listed("intent"):
            span = told.parse.span(child.idx, child.idx + len(child))
            return EventMention(
                document=span.document, start=span.start, end=span.end, id=leaf_id("event-mention", span),
                trigger=Extent(span.start, span.end), type=frame.type, actors=act.by, recipients=(), when=None,
                where=None, status="negated", voice="attributed", said_by=act.by[0], within=None,
            )  # fmt: skip
    return None


def _back(told: Told, names: Names, act: _Act, noun: Token) -> Sequence[Target]:
    """What was told before that a noun points back to: all reports of the accuser where it is a plural."""
    by, at = act.by[0], act.what.left_edge.idx
    accuser = next((one for one in naming.modifying(names, noun) if not told.one_side(one, by)), None)
    if words.of_telling(noun) or words.says_false(noun):
        at = min(at, act.word.sent.start_char)
        reports = antecedent.accusations(told, by, at, accuser)
        if reports:
            return reports if noun.tag_ == "NNS" else reports[:1]
    deed = antecedent.deed(told, by, at)
    return [] if deed is None else [deed]


def _again(denials: Sequence[Denial], told: Told, place: Extent) -> list[Target]:
    """The reports that were denied just before."""
    before = [one for one in denials if one.end <= place.start and place.start - one.end <= _SOON]
    last = max((one.end for one in before), default=0)
    known = {one.id: one for one in told.quotations}
    return [known[one.of] for one in before if one.end == last and one.of in known]


def _head_noun(what: Token) -> Token | None:
    """The noun that points back: of a clause ("denied that it has any such intentions") that of its object."""
    if what.pos_ in ("NOUN", "PRON"):
        return what if words.points_back(what) or words.says_false(what) else None
    inner = (child for child in what.children if child.dep_ in ("dobj", "attr", "pobj"))
    return next((child for child in inner if words.points_back(child)), None)


def _pointing(told: Told, act: _Act, meant: EventMention, place: Extent) -> EventMention:
    """The denied event as told at the denial: the parties of what was told before, in this clause's own place."""
    own = act.what.left_edge.idx <= meant.trigger.start
    token = act.what
    span = told.parse.span(token.idx, token.idx + len(token))
    return replace(
        meant,
        id=meant.id if own else leaf_id("event-mention", span),
        start=place.start,
        end=place.end,
        trigger=meant.trigger if own else Extent(token.idx, token.idx + len(token)),
        status="negated",
        voice="attributed",
        said_by=act.by[0] if act.by else None,
        within=None,
        when=None,
        details={} if own else {"told_at": [meant.trigger.start, meant.trigger.end]},
        confidence=None,
        how="rule:denial",
    )
