"""Whom an event is done to or concerns: objects, prepositions that its type calls for, and what things are about."""

from spacy.tokens import Token

from . import naming
from .doers import infinitive
from .naming import Names
from .triggers import Trigger, objects_of
from .types import OTHER, STATEMENT

TO_SOMEONE = ("to", "with", "against", "toward", "towards")
BY_TYPE = {
    "ASSAULT": ("on", "at", "into"),
    "SANCTION": ("on", "from"),
    "COERCE": ("on", "from"),
    "REQUEST": ("on", "upon", "from"),
    "ACCUSE": ("of", "for", "into", "on", "over"),
    "THREATEN": ("over",),
    "RETREAT": ("from",),
    "AID": ("for", "in"),
    "SUPPORT": ("for", "of"),
    "CONCEDE": ("on", "of", "for", "from"),
    "REJECT": ("of",),
    "AGREE": ("for", "on"),
    "PROTEST": ("over", "at"),
    "MOBILIZE": ("in", "into", "near", "along", "around"),
    "STATEMENT": ("about", "on"),
}
_TOWARDS = frozenset({"THREATEN", "AGREE", "REJECT"})
"""Types that concern the one whom the deed threatened, agreed or refused is done to: "threatened to attack Israel"."""


_OF_OTHERS = frozenset({"REJECT", "ACCUSE", "SUPPORT", "CONCEDE"})
"""Types that concern those whose deed or wish it is: "rejected a call from Oman", "condemned threats made by Oman"."""


PLACED = frozenset({"ASSAULT", "AID", "SANCTION", "COERCE", "RETREAT", "MOBILIZE"})
"""Types that are done to those at whose place the thing acted on lies: "attacked a base in Niger"."""


def objects(verb: Token, trigger: Trigger, names: Names, skip: Token | None) -> list[str]:
    """Those acted on by what a verb says, beside its passive subject; `skip` is the noun that tells the event."""
    found: list[str] = []
    allowed = (*TO_SOMEONE, *BY_TYPE.get(trigger.frame.type, ()))
    for child in verb.children:
        if child.dep_ in ("dobj", "dative") and child != skip and child.dep_ != "prep":
            found.extend(naming.of_phrase(names, child, loose=True))
            found.extend(about(child, trigger, names))
        if child.dep_ in ("prep", "dative") and child.lower_ in allowed:
            inner = [one for one in child.children if one.dep_ == "pobj"]
            found.extend(one for token in inner for one in naming.of_phrase(names, token, loose=True))
        if child.dep_ in ("ccomp", "xcomp") and trigger.frame.type in ("REQUEST", "ACCUSE", "COERCE"):
            own = next((c for c in child.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
            found.extend(naming.of_phrase(names, own) if own is not None else ())
    return found or _beneath(verb, trigger, names)


def _beneath(verb: Token, trigger: Trigger, names: Names) -> list[str]:
    """Whom the deed threatened, agreed or refused, or the purpose of aid, is for."""
    kind, found = trigger.frame.type, []
    for child in verb.children:
        meant = kind in _TOWARDS and (child.dep_ == "xcomp" or (child.dep_ == "ccomp" and kind == "THREATEN"))
        aim = kind == "AID" and child.dep_ in ("advcl", "xcomp") and infinitive(child)
        if meant or aim:
            found.extend(objects(child, trigger, names, None))
    return found


def about(noun: Token, trigger: Trigger, names: Names) -> list[str]:
    """Whom a thing concerns: "a warning to Oman", "sanctions imposed on Oman", "the plan put forward by Oman"."""
    kind = trigger.frame.type
    if kind in (STATEMENT, OTHER):
        return after(noun, ("with", "against", "on", "between"), names)
    allowed = tuple(dict.fromkeys(("with", "against", "on", "between", *TO_SOMEONE, *BY_TYPE.get(kind, ()))))
    found = after(noun, allowed, names, loose=kind in PLACED)
    theirs = ("by", "from") if kind in _OF_OTHERS else ()
    found.extend(after(noun, theirs, names))
    for child in noun.rights:
        if child.dep_ == "acl" and child.tag_ == "VBN":
            found.extend(after(child, ("against", "on", "to", *theirs), names))
    return found


def after(noun: Token, prepositions: tuple[str, ...], names: Names, *, loose: bool = False) -> list[str]:
    """The actors after some prepositions of a noun or verb."""
    nouns = (inner for p in prepositions for inner in objects_of(noun, p))
    return [one for inner in nouns for one in naming.of_phrase(names, inner, loose=loose)]
