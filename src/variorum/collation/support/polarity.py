"""Whether a sentence affirms or denies what it says, word by word: "found no evidence" denies the finding.

Read off the parse: a word is turned by a negation at it or at what governs it, and by verbs that negate what they
govern ("denied", "refused"); two turns cancel out.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from variorum.annotation.parser import english

_NEGATING = frozenset((
    "deny", "refuse", "reject", "fail", "decline", "stop", "cease", "halt", "end", "doubt", "lack", "prevent", "avoid",
    "lessen", "diminish", "dismiss", "refute", "dispute", "disavow", "abandon", "unlikely", "unable", "denial",
    "refusal", "failure", "false", "untrue", "impossible", "unwilling", "stem", "curb", "conclude", "terminate",
    "cancel",
))  # fmt: skip
"""Dictionary forms of words that say that what they govern is not so, or will not be."""

_GOVERNED = frozenset(("ccomp", "xcomp", "dobj", "pobj", "pcomp", "prep", "acl", "attr", "acomp", "csubj"))
"""How a word hangs on one that may negate it; a clause beside it is not negated with it."""

_NO = frozenset(
    ("no", "not", "n't", "n’t", "never", "neither", "nor", "none", "nobody", "nothing", "without", "hardly")
)
_AT = frozenset(("det", "preconj", "cc", "advmod", "nsubj", "dobj", "prep"))
_SUBJECT = frozenset(("nsubj", "nsubjpass", "relcl"))
"""Where a denial ends: what is not said of somebody denies nothing of them, nor does it of what is told on the side."""

_ASKING = frozenset(("whether", "if", "unless"))
_ONLY = frozenset(("only", "just", "merely", "least"))
_STEPS = 8


def parsed(text: str) -> Doc:
    """A sentence, parsed by itself."""
    return english()(text)


def denied(token: Token) -> bool | None:
    """Whether a word is said not to hold; null where it is only asked or supposed ("whether it is", "if it were")."""
    if _supposed(token):
        return None
    return sum(_turns(token)) % 2 == 1


def _supposed(token: Token) -> bool:
    node = token
    for _ in range(_STEPS):
        if any(one.dep_ == "mark" and one.lower_ in _ASKING for one in node.children):
            return True
        if node.head == node or node.dep_ in _SUBJECT:
            return False
        node = node.head
    return False


def _turns(token: Token) -> Iterator[bool]:
    node = token
    yield _negated(node, None)
    for _ in range(_STEPS):
        head = node.head
        apart = node.dep_ in ("conj", "advcl", "parataxis") and node.pos_ in ("VERB", "AUX")
        if head == node or node.dep_ in _SUBJECT or (apart and not _shared(node)):
            break
        if node.dep_ in _GOVERNED and head.lemma_.casefold() in _NEGATING:
            yield True
        if node.dep_ not in ("nmod", "compound", "amod", "poss"):
            yield _negated(head, node)
        node = head


def _shared(node: Token) -> bool:
    """Whether a coordinated verb has no subject of its own, so that what turns the first turns it too ("nor")."""
    return node.dep_ == "conj" and not any(one.dep_ in ("nsubj", "nsubjpass") for one in node.children)


def _negated(node: Token, below: Token | None) -> bool:
    """Whether a negation stands at a word itself, or at what the verb takes ("found no evidence").

    `below` is the word that one comes from: its own negation has been counted.
    """
    found = sum(_turning(node, one) for one in node.children if one != below)
    return (found + (node.dep_ == "pobj" and node.head.lower_ == "without")) % 2 == 1


def _turning(node: Token, one: Token) -> bool:
    """Whether what hangs on a word turns it."""
    if one.lower_ in _NO and (one.dep_ == "neg" or one.dep_ in _AT):
        return not _only(one)
    if one.dep_ == "advmod" and one.lower_ == "longer":
        return any(two.lower_ == "no" for two in one.children)
    if node.pos_ in ("VERB", "AUX") and one.dep_ in ("nsubj", "nsubjpass", "dobj", "attr"):
        inner = (two for two in one.children if two.lower_ in _NO and two.dep_ in ("det", "preconj", "cc"))
        return any(not _only(two) for two in inner)
    return False


def _only(token: Token) -> bool:
    doc = token.doc
    return token.i + 1 < len(doc) and doc[token.i + 1].lower_ in _ONLY
