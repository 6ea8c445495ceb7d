"""How two words are related in meaning: WordNet (Fellbaum 1998), cut to the single words that news uses.

Word senses are not told apart: two words are synonyms if one of the commoner senses of each is the same. That joins too
much for a proof and enough for a hint; what is decided by it must rest on more.
"""

import gzip
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources
from typing import Literal

import msgspec

Relation = Literal["same", "derived", "antonym", "synonym", "wider", "narrower", "sibling"]

_SENSES = 4
"""Senses of a word that count, the commonest first; later ones are rare in news and join what is not alike."""

_UP = 2
"""Steps from a word to a wider one: "car" to "vehicle". From three on nearly all nouns meet."""

_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("ing", "e"), ("ing", ""), ("ed", "e"), ("ed", ""), ("es", "e"), ("es", ""), ("s", ""),
    ("est", "e"), ("est", ""), ("er", "e"), ("er", ""),
)  # fmt: skip
"""Endings that inflection adds, and what stood in their place (after WordNet's own `morphy`)."""

_SHORTEST = 2


class _Data(msgspec.Struct, frozen=True):
    """The file: senses of each word by part of speech (`n v a r`), wider senses of each sense, and pairs of words."""

    senses: dict[str, list[tuple[str, list[int]]]]
    hypernyms: list[list[int]]
    antonyms: dict[str, frozenset[str]]
    derived: dict[str, frozenset[str]]
    irregular: dict[str, list[str]]


@cache
def _data() -> _Data:
    packed = resources.files("variorum.lexicon").joinpath("wordnet.json.gz").read_bytes()
    return msgspec.json.decode(gzip.decompress(packed), type=_Data)


@lru_cache(50_000)
def bases(word: str) -> frozenset[str]:
    """The base forms that a word may be an inflection of ("meetings": "meeting", "meet"); an unknown word itself."""
    form = word.casefold()
    found = frozenset(_bases(form))
    return found or frozenset((form,))


def _bases(form: str) -> Iterator[str]:
    data = _data()
    irregular = data.irregular.get(form, ())
    yield from irregular
    if form in data.senses:
        yield form
    if irregular:
        return
    for ending, instead in _ENDINGS:
        stem = form.removesuffix(ending) + instead
        if not form.endswith(ending) or len(stem) < _SHORTEST:
            continue
        if stem in data.senses:
            yield stem
        elif len(stem) > _SHORTEST and stem[-1] == stem[-2] and stem[:-1] in data.senses:  # "stopped", "planning"
            yield stem[:-1]


@lru_cache(50_000)
def _senses(word: str) -> dict[str, frozenset[int]]:
    """The commoner senses of a word in all its base forms, by part of speech."""
    found: dict[str, set[int]] = {}
    for base in bases(word):
        for part, senses in _data().senses.get(base, ()):
            found.setdefault(part, set()).update(senses[:_SENSES])
    return {part: frozenset(found[part]) for part in sorted(found)}


@lru_cache(50_000)
def parts(word: str) -> frozenset[str]:
    """The parts of speech (`n v a r`) of the commoner senses of a word."""
    return frozenset(_senses(word))


@lru_cache(50_000)
def _wider(word: str, part: str) -> frozenset[int]:
    """What the commonest senses of a word are kinds of, a few steps up."""
    found: set[int] = set()
    step = {sense for base in bases(word) for p, s in _data().senses.get(base, ()) if p == part for sense in s[:2]}
    for _ in range(_UP):
        step = {above for sense in step for above in _data().hypernyms[sense]}
        found |= step
    return frozenset(found)


@lru_cache(50_000)
def met_as(word: str) -> frozenset[str | int]:
    """The base forms of a word and its commoner senses: two words that have one in common may mean the same.

    For texts that are searched for many words: what each sentence holds is gathered once, and words are only looked up.
    """
    return frozenset((*bases(word), *(sense for senses in _senses(word).values() for sense in senses)))


@lru_cache(50_000)
def derivations(word: str) -> frozenset[str]:
    """The base forms of words derived from a word, or that it is derived from: "nominate" and "nomination"."""
    return frozenset(other for base in bases(word) for other in _data().derived.get(base, ()))


def synonyms(one: str, other: str) -> bool:
    """Whether two words may mean the same, in one part of speech."""
    mine, theirs = _senses(one), _senses(other)
    return any(not mine[part].isdisjoint(theirs.get(part, ())) for part in mine)


def antonyms(one: str, other: str) -> bool:
    """Whether one word is the opposite of the other: "rise" and "fell"."""
    theirs = bases(other)
    return any(not _data().antonyms.get(base, frozenset()).isdisjoint(theirs) for base in bases(one))


@lru_cache(200_000)
def relation(one: str, other: str) -> Relation | None:
    """How the first word is related to the second, in any form and part of speech; null if in no way known here.

    "wider" says that the first is the wider one; "sibling" that both are directly of one kind ("gun", "rifle").
    """
    mine, theirs = bases(one), bases(other)
    if not mine.isdisjoint(theirs):
        return "same"
    if any(not _data().derived.get(base, frozenset()).isdisjoint(theirs) for base in mine):
        return "derived"
    if antonyms(one, other):
        return "antonym"
    if synonyms(one, other):
        return "synonym"
    return _by_kind(one, other)


def _by_kind(one: str, other: str) -> Relation | None:
    mine, theirs = _senses(one), _senses(other)
    both = [part for part in ("n", "v") if part in mine and part in theirs]
    if any(not mine[part].isdisjoint(_wider(other, part)) for part in both):
        return "wider"
    if any(not theirs[part].isdisjoint(_wider(one, part)) for part in both):
        return "narrower"
    kinds = (_parents(one, part) & _parents(other, part) for part in both)
    return "sibling" if any(kinds) else None


@lru_cache(50_000)
def _parents(word: str, part: str) -> frozenset[int]:
    """What the commonest sense of a word is directly a kind of."""
    first = {s[0] for base in bases(word) for p, s in _data().senses.get(base, ()) if p == part and s}
    return frozenset(above for sense in first for above in _data().hypernyms[sense])
