"""The noun that does what a verb says: shared subjects, control, participles, passives."""

from spacy.tokens import Token

from . import frames
from .triggers import objects_of

_STEPS = 6
_OBJECT_CONTROL = frozenset({
    "urge", "ask", "tell", "order", "force", "allow", "persuade", "help", "press", "invite", "warn", "call", "accuse",
    "blame", "criticise", "criticize", "charge", "suspect", "convict", "arrest", "pressure", "prevent", "stop", "bar",
    "ban",
    "condemn", "denounce", "prohibit", "want", "expect", "require", "instruct", "encourage", "thank", "praise",
})  # fmt: skip
_SAYING = frozenset({"say", "add", "tell", "report", "state", "write", "note", "announce", "warn", "claim", "argue"})
_JOINT = frozenset({
    "agreement", "deal", "accord", "pact", "treaty", "compromise", "consensus", "truce", "law", "bill", "resolution",
})  # fmt: skip


def subject(verb: Token) -> Token | None:
    """The noun that does what the verb says, or is said to, found through shared subjects, control and participles."""
    node = verb
    for _ in range(_STEPS):
        own = next((child for child in reversed(list(node.lefts)) if child.dep_ in ("nsubj", "nsubjpass")), None)
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
    if node.dep_ == "advcl" and node.tag_ == "VBG" and (told := told_before(node, head)) is not None:
        return told
    if node.dep_ in ("xcomp", "conj", "advcl", "ccomp", "dep", "parataxis") and head.pos_ in ("VERB", "AUX"):
        return head
    if node.dep_ in ("xcomp", "advcl") and head.pos_ == "ADJ":  # "is ready to sign"
        return head.head if head.dep_ in ("acomp", "oprd") else None
    if node.dep_ == "pcomp":
        return _above_preposition(head)
    if node.dep_ in ("acl", "relcl") and head.pos_ in ("NOUN", "PROPN", "PRON"):
        return (_owner(head) or head) if _of_text(node) else _owner(head) if infinitive(node) else head
    return None


def told_before(participle: Token, saying: Token) -> Token | None:
    """The verb of what was said, before "the office said", that a participle goes on: "sank, it said, killing nine"."""
    if saying.lemma_.lower() not in _SAYING or participle.i < saying.i or participle.lemma_.lower() in _SAYING:
        return None
    return next((child for child in saying.lefts if child.dep_ == "ccomp" and child.pos_ in ("VERB", "AUX")), None)


def _of_text(node: Token) -> bool:
    """Whether a text does it for its author: "issued a report accusing the army"."""
    return node.dep_ == "acl" and node.tag_ == "VBG" and node.head.lemma_.lower() in frames.classes()["document"]


def infinitive(node: Token) -> bool:
    """Whether a verb has "to" before it."""
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in node.lefts)


def _owner(noun: Token) -> Token | None:
    """Whose plan or intention it is: the possessor, else the subject of the verb around it ("has plans to attack")."""
    poss = next((child for child in noun.lefts if child.dep_ in ("poss", "amod", "compound") and child.ent_type_), None)
    if poss is not None:
        return poss
    if noun.lemma_.lower() in _JOINT:
        return None  # "reached an agreement to lift sanctions": what another may be to do
    return noun.head if noun.dep_ in ("dobj", "attr") and noun.head.pos_ in ("VERB", "AUX") else None


def _above_preposition(preposition: Token) -> Token | None:
    head = preposition.head
    if head.pos_ in ("VERB", "AUX"):
        return head
    if head.pos_ == "ADJ":
        return head.head
    return _owner(head) if head.pos_ == "NOUN" else None


def passive(verb: Token) -> bool:
    """Whether the one acted on is the subject, or the noun before a participle."""
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
        return True
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and not any(c.dep_ in ("aux", "nsubj") for c in verb.children):
        return verb.head.tag_ == "VBN" and passive(verb.head)
    return (verb.dep_ == "acl" and verb.tag_ == "VBN") or _befalls(verb)


def _befalls(verb: Token) -> bool:
    """Whether the verb needs an object and has none: "Two killed in blast", as headlines and short clauses have it."""
    bare = verb.tag_ in ("VBN", "VBD") and verb.lemma_.lower() in frames.classes()["befalls"]
    return bare and not any(
        child.dep_ in ("dobj", "dative", "aux", "ccomp", "xcomp", "oprd") or child.lower_ == "have"
        for child in verb.children
    )
