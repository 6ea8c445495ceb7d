"""Whose doing a verb is: its subject, or the one that it shares with the verb or noun it hangs on."""

from spacy.tokens import Token

_ADDING_TO = {"say", "tell", "write", "add", "note", "state", "claim", "argue", "insist", "warn", "explain", "declare"}
_STEPS = 4
_BARE = {"VB", "VBG"}
_GIVEN_OUT = {"issue", "release", "publish", "post", "send", "give", "write", "make", "sign", "file", "run", "deliver"}
"""Verbs whose subject speaks through the text that is their object: "released a statement saying"."""


def of(cue: Token) -> Token | None:
    """The word that names the subject of a verb, None where the syntax leaves it open.

    A verb without one takes that of what it hangs on: "was asked and said", "left, saying", "tried to warn", "replied
    by asking". Where that is a text ("a statement saying") whoever gave it out speaks.
    """
    verb = cue
    for _ in range(_STEPS):
        own = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        if own is None and verb != cue:
            own = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
        if own is not None:
            return own
        above = _above(verb)
        if above is None or above.pos_ in {"PROPN", "PRON"}:
            return above
        verb = above
    return None


def shares_subject(verb: Token) -> bool:
    """Whether a verb without a subject takes that of the verb it hangs on: "said …, adding", "said and wrote"."""
    if verb.head.pos_ not in {"VERB", "AUX"} or _has(verb, {"auxpass", "nsubjpass", "mark"}):
        return False
    return verb.dep_ in {"conj", "xcomp"} or (
        verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.head.lemma_ in _ADDING_TO
    )


def _above(verb: Token) -> Token | None:
    """What the verb shares its subject with: a verb, or a name that it describes."""
    head = verb.head
    if head == verb or _has(verb, {"auxpass", "nsubjpass", "mark"}):
        return None
    if verb.dep_ == "acl":
        return _describing(verb)
    if verb.dep_ == "pcomp" and head.pos_ == "ADP":
        head = head.head
    return head if head.pos_ in {"VERB", "AUX"} and _shared(verb, head) else None


def _shared(verb: Token, head: Token) -> bool:
    if verb.dep_ == "conj":
        return _as_finite(verb) == _as_finite(head)
    if verb.dep_ == "xcomp":  # "urged him to say": the one urged says it
        return not _has(head, {"dobj", "dative"})
    return verb.dep_ == "pcomp" or (verb.dep_ == "advcl" and verb.tag_ in _BARE)


def _describing(verb: Token) -> Token | None:
    """The name that a participle describes, or the verb that gives out the text it describes."""
    noun = verb.head
    if verb.tag_ != "VBG":
        return None
    if noun.pos_ == "PROPN":
        return noun
    given = noun.dep_ == "dobj" and noun.head.lemma_ in _GIVEN_OUT
    return noun.head if given else None


def _as_finite(verb: Token) -> bool:
    return verb.tag_ not in _BARE or _has(verb, {"aux"})


def _has(verb: Token, kinds: set[str]) -> bool:
    return any(child.dep_ in kinds for child in verb.children)
