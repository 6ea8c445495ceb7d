"""The words by which something is denied, and the nouns that point back to what was told."""

from functools import cache

from spacy.tokens import Token

from variorum.annotation import gazetteer

_POINTING = frozenset({"it", "this", "that", "these", "those", "so"})


@cache
def listed(kind: str) -> frozenset[str]:
    """The words of a kind, in dictionary form; `denial-words.tsv` says which kinds there are."""
    return frozenset(word for row, words in gazetteer.rows("denial-words.tsv") if row == kind for word in words.split())


def points_back(noun: Token) -> bool:
    """Whether a word says no more than that something was told or meant: "the claims", "any such plans", "it"."""
    if noun.pos_ == "PRON":
        return noun.lower_ in _POINTING
    return noun.lemma_.lower() in listed("telling") | listed("intent")


def of_telling(noun: Token) -> bool:
    """Whether the word points to what others say, not to what somebody is about."""
    return noun.pos_ == "PRON" or noun.lemma_.lower() in listed("telling")


def says_false(token: Token) -> bool:
    """Whether a word says that something told is not so, and is not itself denied: "absurd", "lies"."""
    if token.lemma_.lower() not in listed("false") and token.lower_ not in listed("false"):
        return False
    words = (*token.children, *token.head.children)
    return not any(child.dep_ == "neg" or child.lower_ in ("no", "not") for child in words)
