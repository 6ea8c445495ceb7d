"""Whom syntax leads a pronoun to: the subject of its clause, or of the clause that brings it.

After the binding of pronouns as far as a parse shows it (Hobbs 1978): a possessive or reflexive pronoun goes to the
subject of its clause ("Norway will defend its coast"), the subject of a reported or dependent clause to the subject of
the clause above ("the bank said it would wait"). Says only where to look; whether somebody stands there, and whether
others stand between, is for the caller.
"""

from spacy.tokens import Token

_SUBJECTS = {"nsubj", "nsubjpass"}
_DEPENDENT = {"ccomp", "advcl", "relcl", "pcomp"}
_RELATIVE = {"WDT", "WP", "WP$"}
_REFLEXIVE = {"himself", "herself", "itself", "themselves"}
_EMPTY = {"be", "seem", "appear", "become", "remain", "take", "happen", "turn"}
_LONGEST = 12
"""Steps up the tree; a parse that goes deeper is rarely right."""


def governor(token: Token) -> Token | None:
    """The word that a pronoun of the third person is bound to, or None where syntax leads to none."""
    if token.dep_ == "poss" or token.lower_ in _REFLEXIVE:
        joined = _joined(token)
        return joined if joined is not None else _subject_above(token)
    if token.dep_ in _SUBJECTS and token.head.dep_ in _DEPENDENT and not empty(token):
        return _subject_above(token.head)
    return None


def _joined(token: Token) -> Token | None:
    """The first of two in "the mayor and his wife"."""
    noun = token.head
    if (
        token.dep_ == "poss"
        and noun.dep_ == "conj"
        and noun.head.pos_ in {"NOUN", "PROPN", "PRON"}
        and noun.head.i < token.i
    ):
        return noun.head
    return None


def _subject_above(token: Token) -> Token | None:
    """The subject of the nearest clause above that has one outside of which the token stands."""
    below = token
    for _ in range(_LONGEST):
        if below.head == below or below.dep_ == "appos":
            return None
        above = below.head
        if above.pos_ in {"VERB", "AUX"}:
            if below.dep_ in _SUBJECTS:
                below = above
                continue
            found = _subject(above)
            if found is not None:
                return found if found.tag_ not in _RELATIVE else _antecedent(above)
            if above.dep_ == "acl" and above.tag_ in {"VBG", "VBN"}:
                return above.head
            held = _controller(above)
            if held is not None:
                return held
        below = above
    return None


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in _SUBJECTS), None)


def _antecedent(verb: Token) -> Token | None:
    """What "who" or "which" refers to: the noun that its clause hangs on."""
    return verb.head if verb.dep_ == "relcl" else None


def _controller(verb: Token) -> Token | None:
    """Who is to do what an infinitive says after an object: "asked Norway to open its ports"."""
    if verb.dep_ != "xcomp":
        return None
    return next((child for child in verb.head.children if child.dep_ == "dobj" and child.i < verb.i), None)


def in_relative(token: Token, noun: Token) -> bool:
    """Whether a token stands in a relative clause of the noun: "the lawyer who was at her side"."""
    return any(above.dep_ == "relcl" and above.head == noun for above in token.ancestors)


def empty(token: Token) -> bool:
    """Whether "it" stands for a clause or for nothing: "it is clear that", "it takes time to"."""
    verb = token.head
    if token.lower_ != "it" or verb.lemma_ not in _EMPTY:
        return False
    children = {child.dep_ for child in verb.children}
    return bool(children & {"acomp", "attr", "oprd", "dobj"}) or bool(children & {"ccomp", "xcomp", "csubj"})
