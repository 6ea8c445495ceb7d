"""How near two words are in meaning, from 0 to 1: forms of one word, synonyms, words of one kind, words used alike."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from variorum.annotation.parser import english
from variorum.collation import wordnet
from variorum.collation.events.families import family
from variorum.collation.reuse.alignment import alike

_WORTH = {
    "same": 0.95,
    "derived": 0.85,
    "synonym": 0.8,
    "narrower": 0.6,
    "wider": 0.6,
    "sibling": 0.3,
    "antonym": 0.0,
    None: 0.0,
}
"""What a relation in WordNet is worth. Senses are not told apart there, so that a synonym is less than a form."""

_FAMILY = 0.85
"""What two forms of one spelling, or two words of one row of event families, are worth."""

_USED_ALIKE = 0.5
"""Cosine of two words' vectors from which they are used alike."""

_MOST = 0.7
"""Most that use alone gives: opposites are used alike too."""

Row = NDArray[np.float32]


@lru_cache(500_000)
def kinship(one: str, other: str) -> float:
    """How near two words are in meaning, in the forms in which they are compared."""
    if one == other:
        return 1.0
    relation = wordnet.relation(one, other)
    if relation == "antonym":
        return 0.0
    if alike(one, other):
        return max(_FAMILY, _WORTH[relation])
    listed = family(one)
    related = _FAMILY if not listed.startswith("~") and listed == family(other) else _WORTH[relation]
    return max(related, _used_alike(one, other))


@lru_cache(500_000)
def opposite(one: str, other: str) -> bool:
    """Whether one word is the opposite of the other and no form of it."""
    return wordnet.antonyms(one, other) and wordnet.relation(one, other) == "antonym"


def _used_alike(one: str, other: str) -> float:
    first, second = _vector(one), _vector(other)
    if first is None or second is None:
        return 0.0
    cosine = float(first @ second)
    return _MOST * (cosine - _USED_ALIKE) / (1 - _USED_ALIKE) if cosine > _USED_ALIKE else 0.0


@lru_cache(50_000)
def _vector(word: str) -> Row | None:
    known = english().vocab
    if not known.has_vector(word):
        return None
    row: Row = np.asarray(known.get_vector(word), dtype=np.float32)
    length = float(np.linalg.norm(row))
    return row / length if length else None
