"""Who acts in an event and who is acted on: dependency patterns with passives turned and shared subjects found."""

from dataclasses import dataclass

from spacy.tokens import Token

from . import frames, naming, recipients
from .doers import passive, subject
from .naming import Names, unique
from .triggers import Trigger, objects_of
from .types import STATEMENT

__all__ = ["Roles", "mutual", "of", "subject"]

_STEPS = 6
_AGENT_OF = frozenset({"CONSULT", "STATEMENT", "REQUEST", "THREATEN", "PROTEST", "OTHER", "RETREAT"})
"""Types whose noun has its agent after "of" ("the visit of the president"); elsewhere the one acted on stands there."""


_FROM_SPEAKER = frozenset(
    {"REQUEST", "THREATEN", "ACCUSE", "STATEMENT", "SUPPORT", "REJECT", "AGREE", "AID", "CONCEDE"}
)
"""Types whose noun has its agent after "from" ("demands from Moscow")."""


_DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE"})
"""Types whose noun does what its doers do: "the strike by Hamas wounded four"."""


_BEFALLEN = frozenset({"face", "suffer", "draw", "receive", "undergo", "attract", "sustain", "get"})
"""Verbs whose subject is the one whom the event of their object befalls."""


_PRONOUNS = {"he": "person", "she": "person", "it": "body"}
"""Pronouns that mostly stand for the speaker in his own reported words, and what the speaker then is."""


@dataclass(frozen=True, slots=True)
class Roles:
    """The actors (agents, or all of a mutual event) and recipients, as ids, in the order of the text."""

    actors: tuple[str, ...]
    recipients: tuple[str, ...]


def of(trigger: Trigger, names: Names) -> Roles:
    """The roles of one event. In a mutual event ("met", "signed a treaty with") all sides are actors."""
    found = _of_noun(trigger, names) if trigger.token.pos_ == "NOUN" else _of_verb(trigger.token, trigger, names)
    if trigger.token.pos_ == "NOUN" and not trigger.nominal:
        around = _of_verb(trigger.carrier, trigger, names, skip=trigger.token)
        if trigger.carrier.lemma_.lower() in _BEFALLEN:
            return _befallen(trigger, found, around, names)
        found = Roles(unique((*around.actors, *found.actors)), unique((*found.recipients, *around.recipients)))
    if mutual(trigger):
        return Roles(unique((*found.actors, *_who(names, found.recipients))), ())
    return Roles(found.actors, tuple(one for one in _who(names, found.recipients) if one not in found.actors))


def _befallen(trigger: Trigger, found: Roles, around: Roles, names: Names) -> Roles:
    """The roles where the subject is the one acted on: "Oman faces criticism from Peru"."""
    theirs = unique((*found.actors, *recipients.after(trigger.token, ("from", "by"), names)))
    struck = unique(one for one in (*around.actors, *found.recipients) if one not in theirs)
    return Roles(theirs, _who(names, struck))


def _who(names: Names, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Those that something can be done to: a published document is no recipient."""
    return tuple(one for one in ids if names.kind(one) != "document")


def mutual(trigger: Trigger) -> bool:
    """Whether all sides do the same: meetings, talks, agreements, joint exercises, clashes."""
    words = frames.classes()["mutual"]
    if trigger.token.lemma_.lower() in words:
        return True
    if not trigger.frame.takes_object:
        return False
    return any(
        child.dep_ in ("dobj", "nsubjpass") and child.lemma_.lower() in words for child in trigger.token.children
    )


def _of_verb(verb: Token, trigger: Trigger, names: Names, skip: Token | None = None) -> Roles:
    doer = subject(verb)
    agents: tuple[str, ...] = ()
    acted: list[str] = []
    if passive(verb):
        agents = unique(one for inner in objects_of(verb, "by") for one in naming.of_phrase(names, inner))
        if doer is not None and doer != skip:
            acted.extend(naming.of_phrase(names, doer, loose=True))
            acted.extend(recipients.about(doer, trigger, names))
        if trigger.frame.type == "MOBILIZE" and not agents:  # "Turkish troops were deployed": they are Turkey's
            agents, acted = tuple(acted), []
    elif doer is not None and doer != skip:
        agents = naming.of_phrase(names, doer) or _teller(verb, doer, names) or _behind(doer, names)
    acted.extend(recipients.objects(verb, trigger, names, skip))
    if not acted and trigger.frame.type in recipients.PLACED:
        for child in verb.children:
            if child.dep_ in ("dobj", "nsubjpass") and child != skip:
                acted.extend(naming.of_place(names, child))
    return Roles(agents, unique(acted))


def _behind(doer: Token, names: Names) -> tuple[str, ...]:
    """Who is behind a deed or a weapon that does it: "an attack by Hamas killed", "rockets fired by Hamas hit"."""
    frame = frames.nouns().get(doer.lemma_.lower())
    if frame is not None and frame.type in _DEEDS:
        return _of_noun(Trigger(doer, frame, doer), names).actors
    if not _weapon(doer):
        return ()
    fired = (child for child in doer.rights if child.dep_ == "acl" and child.tag_ == "VBN")
    return unique(one for verb in fired for one in recipients.after(verb, ("by", "from"), names))


def _weapon(noun: Token) -> bool:
    return noun.lemma_.lower() in frames.classes()["force"]


def _teller(verb: Token, pronoun: Token, names: Names) -> tuple[str, ...]:
    """Who says so, where a pronoun nobody resolved is the subject of reported words: "Norway said it would send"."""
    wanted = _PRONOUNS.get(pronoun.lower_)
    if pronoun.lower_ == "they":
        return _tellers(verb, names)
    node = verb
    for _ in range(_STEPS if wanted else 0):
        if node.dep_ == "ccomp" and node.head.pos_ == "VERB":
            told = subject(node.head)
            ids = naming.of_phrase(names, told) if told is not None else ()
            return ids if len(ids) == 1 and (names.kind(ids[0]) == "person") == (wanted == "person") else ()
        if node.dep_ not in ("xcomp", "conj", "pcomp"):
            return ()
        node = node.head
    return ()


def _tellers(verb: Token, names: Names) -> tuple[str, ...]:
    """Several who say so of themselves: "the authorities say they have opened an inquiry"."""
    if verb.dep_ != "ccomp" or verb.head.pos_ != "VERB":
        return ()
    told = subject(verb.head)
    if told is None or not (told.tag_ in ("NNS", "NNPS") or len(naming.conjuncts(told)) > 1):
        return ()
    return naming.of_phrase(names, told)


def _of_noun(trigger: Trigger, names: Names) -> Roles:
    noun, kind = trigger.token, trigger.frame.type
    agents, acted = _modifiers(noun, kind, names)
    agents.extend(
        recipients.after(noun, ("by", "between", "among", *(("from",) if kind in _FROM_SPEAKER else ())), names)
    )
    of = [one for inner in objects_of(noun, "of") for one in naming.of_phrase(names, inner, loose=True)]
    (agents if (kind in _AGENT_OF or _forces(noun)) and not agents else acted).extend(of)
    allowed = (
        *recipients.TO_SOMEONE,
        "on",
        *(("from",) if kind not in _FROM_SPEAKER else ()),
        *(p for p in recipients.BY_TYPE.get(kind, ()) if p != "of"),
    )
    acted.extend(
        one
        for p in dict.fromkeys(allowed)
        for inner in objects_of(noun, p)
        for one in naming.of_phrase(names, inner, loose=True)
    )
    if not acted and kind in recipients.PLACED:
        acted.extend(
            one
            for p in ("on", "at", "against", "to")
            for inner in objects_of(noun, p)
            for one in naming.of_place(names, inner)
        )
    if not agents and kind != STATEMENT:
        agents = list(_intending(noun, names))
    return Roles(unique(agents), tuple(one for one in unique(acted) if one not in agents))


def _intending(noun: Token, names: Names) -> tuple[str, ...]:
    """Who is about to do it, where a noun of intent governs it: "amassed troops in preparation for an invasion"."""
    node, intent = noun, False
    for _ in range(_STEPS):
        above = node.head
        if node.dep_ not in ("pobj", "prep", "dobj", "attr") or above == node:
            return ()
        intent = intent or (above.pos_ == "NOUN" and frames.governors("under").get(above.lemma_.lower()) == "planned")
        if above.pos_ == "VERB":
            doer = subject(above) if intent else None
            return naming.of_phrase(names, doer) if doer is not None else ()
        node = above
    return ()


def _modifiers(noun: Token, kind: str, names: Names) -> tuple[list[str], list[str]]:
    """Who stands before the noun: "Russia's", "Russian" act; a bare name before an attack is its target.

    "his murder" has no object after it: it befell him.
    """
    agents: list[str] = []
    acted: list[str] = []
    befell = noun.lemma_.lower() in frames.classes()["befalls-noun"] and next(objects_of(noun, "of"), None) is None
    for child in noun.lefts:
        if child.dep_ == "poss":
            (acted if befell else agents).extend(naming.of_phrase(names, child))
        elif child.dep_ in ("amod", "compound", "nmod") and any(c.dep_ == "conj" for c in child.children):
            agents.extend(names.at[c.i] for c in (child, *child.rights) if c.i in names.at)
        elif child.dep_ in ("amod", "compound", "nmod") and child.i in names.at:
            target = kind in ("ASSAULT", "COERCE") and _plain_name(child, names)
            (acted if target else agents).append(names.at[child.i])
        elif child.dep_ == "compound" and child.lemma_.lower() in frames.classes()["force"]:
            agents.extend(names.at[c.i] for c in child.lefts if c.i in names.at)
    return agents, acted


def _plain_name(token: Token, names: Names) -> bool:
    """Whether the full name of a place stands before the noun ("the Ukraine invasion"), not "US" or "Russian"."""
    letters = token.text.replace(".", "")
    kind = names.kind(names.at[token.i])
    return names.forms[token.i] == "name" and not letters.isupper() and kind in ("place", "state")


def _forces(noun: Token) -> bool:
    return any(inner.lemma_.lower() in frames.classes()["force"] for inner in objects_of(noun, "of"))
