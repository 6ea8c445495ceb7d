"""Whether the name of a country, a capital or a seat of power stands for who governs there, or for the place.

By the role of the name in its sentence, which tells most (Markert and Nissim 2002): whoever acts, speaks, owns, is
spoken with or is put under pressure governs; where something is or goes is a place. What is neither is a place.
"""

from functools import cache

from spacy.tokens import Token

from . import gazetteer

_SUBJECTS = {"nsubj", "nsubjpass"}
_OBJECTS = {"dative", "dobj"}
_DEEPEST = 3


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(
        word for name, words in gazetteer.rows("actor-metonymy.tsv") if name == kind for word in words.split()
    )


def acts(token: Token, depth: int = 0) -> bool:
    """Whether the name with this head word acts, speaks, owns, or is dealt with."""
    if token.dep_ == "conj" and depth < _DEEPEST:
        return acts(token.head, depth + 1)
    if token.dep_ in _SUBJECTS:
        return _acting_subject(token)
    if token.dep_ == "poss":
        return token.head.lemma_.lower() not in _words("land")
    if token.dep_ in _OBJECTS:
        return token.dep_ == "dative" or token.head.lemma_ not in _words("motion")
    return _called_ally(token) or (token.dep_ == "pobj" and _party_after(token.head, depth))


def _called_ally(token: Token) -> bool:
    """ "Its ally Norway"."""
    beside = [child for child in token.lefts if child.dep_ in {"compound", "nmod"}]
    beside += [token.head] if token.dep_ == "appos" else []
    return any(noun.lemma_.lower() in _words("ally") for noun in beside)


def _acting_subject(token: Token) -> bool:
    verb = token.head
    if token.dep_ == "nsubjpass":
        return verb.lemma_ not in _words("befalls")
    if verb.lemma_ != "be":
        return verb.pos_ in {"VERB", "AUX"}
    quality = next((child for child in verb.children if child.dep_ == "acomp"), None)
    if quality is None or quality.lemma_.lower() in _words("faculty"):
        return True
    return any(child.dep_ in {"xcomp", "ccomp"} for child in quality.children)


def _party_after(preposition: Token, depth: int) -> bool:
    word, governor = preposition.lower_, preposition.head
    lemma = governor.lemma_.lower()
    if word in _words("party"):
        return True
    if word == "of":
        return lemma not in _words("land")
    if word == "for":
        return lemma not in _words("motion")
    if word in {"as", "like"} and governor.pos_ in {"NOUN", "PROPN"} and depth < _DEEPEST:
        return lemma in _words("ally") or acts(governor, depth + 1)
    if lemma == "send" and word == "to":
        return any(child.dep_ == "dobj" and child.lemma_.lower() in _words("sent") for child in governor.children)
    return word in {"to", "from", "on"} and lemma in _words(word)
