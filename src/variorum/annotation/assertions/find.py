"""Every clause of running text as a predicate with its roles, status, time and voice."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from variorum.annotation.events import clause, forms, frames, naming, setting, status, voice
from variorum.annotation.events.frames import Frame
from variorum.annotation.events.naming import Names
from variorum.annotation.events.triggers import Trigger
from variorum.annotation.events.types import OTHER
from variorum.annotation.parser import Parse
from variorum.annotation.stance import parties
from variorum.annotation.stance.parties import Parties
from variorum.model import Actor, Assertion, Extent, Moment, Quotation

from . import arguments

_FRAME = Frame(OTHER, "")
_CARRY = frozenset(
    {"have", "hold", "make", "give", "take", "conduct", "issue", "pay", "launch", "stage", "carry", "deliver"}
)
"""Verbs that say no more than that what their object tells was done."""

_NO_CLAUSE = frozenset({"amod", "compound", "aux", "auxpass", "prep"})


def find(
    parse: Parse,
    actors: Sequence[Actor],
    quotations: Sequence[Quotation],
    moments: Sequence[Moment],
    known: Parties | None = None,
) -> tuple[Assertion, ...]:
    """The assertions of an article in the order of their predicates; of a text that was not parsed there are none.

    A verb that only helps another ("is expected to sign") is told by the status of that.
    """
    if not parse.parsed or not len(parse.tokens):
        return ()
    names = naming.index(parse, actors, known or parties.read(parse, actors, quotations))
    dated = setting.heads(parse, moments)
    return tuple(
        _assertion(parse, verb, names, quotations, dated)
        for verb in parse.tokens
        if _asserts(verb) and not parse.in_furniture(verb.idx, verb.idx + len(verb))
    )


def _asserts(verb: Token) -> bool:
    """Whether a token carries a clause: a full verb, or a copula with what it says of its subject."""
    if verb.dep_ in _NO_CLAUSE or verb.is_space:
        return False
    return verb.pos_ == "VERB" or (verb.pos_ == "AUX" and _said_of(verb) is not None)


def _said_of(verb: Token) -> Token | None:
    """What a copula says of its subject."""
    return next((child for child in verb.rights if child.dep_ in ("attr", "acomp")), None)


def _assertion(
    parse: Parse, verb: Token, names: Names, quotations: Sequence[Quotation], dated: dict[int, Moment]
) -> Assertion:
    trigger = Trigger(verb, _FRAME, verb)
    extent = clause.of(trigger, parse.text)
    moment = setting.moment(trigger, extent, dated)
    said = voice.of(trigger, quotations, names)
    carried = _carried(verb)
    predicate = carried or ((_said_of(verb) or verb) if verb.pos_ == "AUX" else verb)
    return Assertion(
        document=parse.document.id,
        start=extent.start,
        end=extent.end,
        predicate=Extent(predicate.idx, predicate.idx + len(predicate)),
        lemma=" ".join(_lemma(predicate)),
        status="hypothetical" if forms.conditional(verb) else status.of_verb(verb),
        voice=said.voice,
        said_by=said.by,
        within=said.within,
        negated=forms.negated(verb),
        when=moment.when if moment else None,
        moment=moment.id if moment else None,
        arguments=tuple(arguments.of(verb, carried, names, set(dated))),
    )


def _carried(verb: Token) -> Token | None:
    """The noun that tells the deed, where its verb only carries it: "held talks", "talks were held", "had meetings"."""
    if verb.lemma_.lower() not in _CARRY:
        return None
    nouns = (child for child in verb.children if child.dep_ in ("dobj", "nsubjpass") and child.pos_ == "NOUN")
    return next((noun for noun in nouns if noun.lemma_.lower() in frames.nouns() and not noun.ent_type_), None)


def _lemma(predicate: Token) -> Iterator[str]:
    yield predicate.lemma_.lower()
    yield from (child.lower_ for child in predicate.children if child.dep_ == "prt")
