"""Who acts in an event and who is acted on: dependency patterns with passives turned and shared subjects found."""

from dataclasses import dataclass

from spacy.tokens import Token

from . import frames, naming
from .naming import Names, unique
from .triggers import Trigger, objects_of
from .types import STATEMENT

_STEPS = 6
_TO_SOMEONE = ("to", "with", "against", "toward", "towards")
_BY_TYPE = {
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
    "PROTEST": ("over",),
    "STATEMENT": ("about", "on"),
}
_OBJECT_CONTROL = frozenset({
    "urge", "ask", "tell", "order", "force", "allow", "persuade", "help", "press", "invite", "warn", "call", "accuse",
    "blame", "criticise", "criticize", "charge", "suspect", "convict", "arrest", "pressure", "prevent", "stop", "bar",
    "ban",
    "condemn", "denounce", "prohibit", "want", "expect", "require", "instruct", "encourage", "thank", "praise",
})  # fmt: skip
_AGENT_OF = frozenset({"CONSULT", "STATEMENT", "REQUEST", "THREATEN", "PROTEST", "OTHER", "RETREAT"})
"""Types whose noun has its agent after "of" ("the visit of the president"); elsewhere the one acted on stands there."""


_FROM_SPEAKER = frozenset(
    {"REQUEST", "THREATEN", "ACCUSE", "STATEMENT", "SUPPORT", "REJECT", "AGREE", "AID", "CONCEDE"}
)
"""Types whose noun has its agent after "from" ("demands from Moscow")."""


_TOWARDS = frozenset({"THREATEN", "AGREE", "REJECT"})
"""Types that concern the one whom the deed threatened, agreed or refused is done to: "threatened to attack Israel"."""


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
        found = Roles(unique((*around.actors, *found.actors)), unique((*found.recipients, *around.recipients)))
    if mutual(trigger):
        return Roles(unique((*found.actors, *_who(names, found.recipients))), ())
    return Roles(found.actors, tuple(one for one in _who(names, found.recipients) if one not in found.actors))


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


def subject(verb: Token) -> Token | None:
    """The noun that does what the verb says, or is said to, found through shared subjects, control and participles."""
    node = verb
    for _ in range(_STEPS):
        own = next((child for child in node.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
        if own is None:  # "not once has he", "said the minister"
            own = next((child for child in node.rights if child.dep_ in ("nsubj", "nsubjpass")), None)
        if own is not None:
            return own
        above = _controller(node)
        if above is None:
            return None
        if above.pos_ not in ("VERB", "AUX"):
            return above
        if node.dep_ in ("xcomp", "pcomp", "ccomp") and above.lemma_.lower() in _OBJECT_CONTROL:
            told = next((c for c in above.children if c.dep_ in ("dobj", "nsubjpass", "dative")), None)
            told = told or next((o for p in ("on", "upon") for o in objects_of(above, p)), None)
            if told is not None:
                return told
        node = above
    return None


def _controller(node: Token) -> Token | None:
    """The verb whose subject a verb without one shares, or the noun that a participle belongs to."""
    head = node.head
    if node.dep_ in ("xcomp", "conj", "advcl", "ccomp", "dep", "parataxis") and head.pos_ in ("VERB", "AUX"):
        return head
    if node.dep_ in ("xcomp", "advcl") and head.pos_ == "ADJ":  # "is ready to sign"
        return head.head if head.dep_ in ("acomp", "oprd") else None
    if node.dep_ == "pcomp":
        return _above_preposition(head)
    if node.dep_ in ("acl", "relcl") and head.pos_ in ("NOUN", "PROPN", "PRON"):
        return _owner(head) if _infinitive(node) else head
    return None


def _infinitive(node: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in node.lefts)


def _owner(noun: Token) -> Token | None:
    """Whose plan or intention it is: the possessor, else the subject of the verb around it ("has plans to attack")."""
    poss = next((child for child in noun.lefts if child.dep_ in ("poss", "amod", "compound") and child.ent_type_), None)
    if poss is not None:
        return poss
    return noun.head if noun.dep_ in ("dobj", "attr") and noun.head.pos_ in ("VERB", "AUX") else None


def _above_preposition(preposition: Token) -> Token | None:
    head = preposition.head
    if head.pos_ in ("VERB", "AUX"):
        return head
    if head.pos_ == "ADJ":
        return head.head
    return _owner(head) if head.pos_ == "NOUN" else None


def _passive(verb: Token) -> bool:
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
        return True
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and not any(c.dep_ in ("aux", "nsubj") for c in verb.children):
        return verb.head.tag_ == "VBN" and _passive(verb.head)
    return (verb.dep_ == "acl" and verb.tag_ == "VBN") or _befalls(verb)


def _befalls(verb: Token) -> bool:
    """Whether the verb needs an object and has none: "Two killed in blast", as headlines and short clauses have it."""
    bare = verb.tag_ in ("VBN", "VBD") and verb.lemma_.lower() in frames.classes()["befalls"]
    return bare and not any(
        child.dep_ in ("dobj", "dative", "aux", "ccomp", "xcomp", "oprd") or child.lower_ == "have"
        for child in verb.children
    )


def _of_verb(verb: Token, trigger: Trigger, names: Names, skip: Token | None = None) -> Roles:
    passive = _passive(verb)
    doer = subject(verb)
    agents: tuple[str, ...] = ()
    acted: list[str] = []
    if passive:
        agents = unique(one for inner in objects_of(verb, "by") for one in naming.of_phrase(names, inner))
        if doer is not None and doer != skip:
            acted.extend(naming.of_phrase(names, doer, loose=True))
    elif doer is not None and doer != skip:
        agents = naming.of_phrase(names, doer) or _teller(verb, doer, names)
    acted.extend(_objects(verb, trigger, names, skip))
    return Roles(agents, unique(acted))


def _teller(verb: Token, pronoun: Token, names: Names) -> tuple[str, ...]:
    """Who says so, where a pronoun nobody resolved is the subject of reported words: "Norway said it would send"."""
    wanted = _PRONOUNS.get(pronoun.lower_)
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


def _objects(verb: Token, trigger: Trigger, names: Names, skip: Token | None) -> list[str]:
    found: list[str] = []
    allowed = (*_TO_SOMEONE, *_BY_TYPE.get(trigger.frame.type, ()))
    for child in verb.children:
        if child.dep_ in ("dobj", "dative") and child != skip and child.dep_ != "prep":
            found.extend(naming.of_phrase(names, child, loose=True))
            found.extend(_after(child, ("with", "against", "on", "between"), names))
        if child.dep_ in ("prep", "dative") and child.lower_ in allowed:
            inner = [one for one in child.children if one.dep_ == "pobj"]
            found.extend(one for token in inner for one in naming.of_phrase(names, token, loose=True))
        if child.dep_ in ("ccomp", "xcomp") and trigger.frame.type in ("REQUEST", "ACCUSE", "COERCE"):
            own = next((c for c in child.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
            found.extend(naming.of_phrase(names, own) if own is not None else ())
    if not found and trigger.frame.type in _TOWARDS:
        for child in verb.children:
            if child.dep_ == "xcomp" or (child.dep_ == "ccomp" and trigger.frame.type == "THREATEN"):
                found.extend(_objects(child, trigger, names, None))
    return found


def _after(noun: Token, prepositions: tuple[str, ...], names: Names) -> list[str]:
    return [one for p in prepositions for inner in objects_of(noun, p) for one in naming.of_phrase(names, inner)]


def _of_noun(trigger: Trigger, names: Names) -> Roles:
    noun, kind = trigger.token, trigger.frame.type
    agents, acted = _modifiers(noun, kind, names)
    agents.extend(_after(noun, ("by", "between", "among", *(("from",) if kind in _FROM_SPEAKER else ())), names))
    of = [one for inner in objects_of(noun, "of") for one in naming.of_phrase(names, inner, loose=True)]
    (agents if (kind in _AGENT_OF or _forces(noun)) and not agents else acted).extend(of)
    allowed = (
        *_TO_SOMEONE,
        "on",
        *(("from",) if kind not in _FROM_SPEAKER else ()),
        *(p for p in _BY_TYPE.get(kind, ()) if p != "of"),
    )
    acted.extend(
        one
        for p in dict.fromkeys(allowed)
        for inner in objects_of(noun, p)
        for one in naming.of_phrase(names, inner, loose=True)
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
