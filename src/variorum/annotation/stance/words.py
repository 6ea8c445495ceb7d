"""The words with which a text says where somebody stands: verbs, adjectives, nouns, and what bends them."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from variorum.annotation.gazetteer import rows
from variorum.model.stance import StanceKind

Act = Literal["speech", "attitude"]


@dataclass(frozen=True, slots=True)
class VerbUse:
    """One use of a verb that takes a side: where its issue stands, and whether saying it is taking the side."""

    stance: StanceKind
    issue: str
    act: Act


@dataclass(frozen=True, slots=True)
class WordUse:
    """An adjective or noun that names a side, and the prepositions that bring its issue."""

    stance: StanceKind
    prepositions: tuple[str, ...]


@cache
def verbs() -> dict[str, tuple[VerbUse, ...]]:
    """The uses of each verb, in the order of the list."""
    found: dict[str, list[VerbUse]] = defaultdict(list)
    for verb, stance, issue, act in rows("stance-verbs.tsv"):
        found[verb].append(VerbUse(cast(StanceKind, stance), issue, cast(Act, act)))
    return {verb: tuple(uses) for verb, uses in found.items()}


@cache
def words(part: str) -> dict[str, WordUse]:
    """The adjectives or the nouns that name a side."""
    return {
        word: WordUse(cast(StanceKind, stance), tuple(prepositions.split(";")))
        for word, kind, stance, prepositions in rows("stance-words.tsv")
        if kind == part
    }


@cache
def frame(name: str) -> frozenset[str]:
    """The words of one class of `stance-frames.tsv`."""
    return frozenset(word for kind, listed in rows("stance-frames.tsv") if kind == name for word in listed.split(";"))
