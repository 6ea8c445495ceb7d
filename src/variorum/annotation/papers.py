"""Documents that speak in an article: the statement, letter or report that "said" or "read" something."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from .gazetteer import rows
from .parser import Parse


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that is quoted in the article: its places, all by the same noun."""

    name: str
    mentions: tuple[tuple[int, int], ...]


@cache
def nouns() -> frozenset[str]:
    """Words for texts that are quoted, in lower case."""
    return frozenset(row[0] for row in rows("actor-papers.tsv"))


def find(parse: Parse) -> list[Paper]:
    """Documents that say something somewhere in the article, one for each noun.

    Mentions are the definite ones ("the statement") and the one that brings the document in ("a joint statement").
    Where a noun is brought in twice it may be two documents, and there is none.
    """
    held: dict[str, list[Token]] = defaultdict(list)
    known = nouns()
    for token in parse.tokens:
        if token.lemma_.lower() in known and token.pos_ in {"NOUN", "PROPN"} and token.tag_ != "NNS":
            held[token.lemma_.lower()].append(token)
    found = []
    for tokens in held.values():
        places = [token for token in tokens if _determiner(token) != ""]
        brought_in = sum(_determiner(token) == "a" for token in tokens)
        if brought_in <= 1 and any(_speaks(token) and _determiner(token) == "the" for token in places):
            mentions = tuple(sorted(_core(token) for token in places))
            found.append(Paper(parse.text[mentions[0][0] : mentions[0][1]], mentions))
    return sorted(found, key=lambda paper: paper.mentions[0])


def _determiner(token: Token) -> str:
    for child in token.lefts:
        if child.dep_ == "poss" or child.lower_ in {"the", "this", "that"}:
            return "the"
        if child.lower_ in {"a", "an"}:
            return "a"
    return ""


def _speaks(token: Token) -> bool:
    if token.dep_ == "nsubj":
        return token.head.pos_ == "VERB"
    return token.dep_ == "pobj" and token.head.lower_ == "to" and token.head.head.lower_ == "according"


def _core(token: Token) -> tuple[int, int]:
    """The noun with the words that stand directly before it, without article and possessor."""
    first = token
    for child in sorted(token.lefts, key=lambda child: -child.i):
        if child.dep_ not in {"compound", "amod"} or child.i < first.i - 1:
            break
        first = child
    return first.idx, token.idx + len(token)
