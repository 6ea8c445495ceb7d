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
def _listed() -> dict[str, str]:
    """The words of the list with what else each does."""
    return {row[0]: [*row, ""][1] for row in rows("actor-papers.tsv")}


@cache
def nouns() -> frozenset[str]:
    """Words for texts that are quoted, in lower case."""
    return frozenset(word for word, more in _listed().items() if more != "mark")


def find(parse: Parse) -> list[Paper]:
    """Documents that say something somewhere in the article, one for each noun.

    Mentions are the definite ones ("the statement") and the one that brings the document in ("a joint statement",
    "leaked documents"). Where a noun is brought in twice it may be two documents, and there is none.
    """
    held: dict[tuple[str, bool], list[Token]] = defaultdict(list)
    for token in parse.tokens:
        if token.lemma_.lower() in nouns() and token.pos_ in {"NOUN", "PROPN"}:
            held[token.lemma_.lower(), token.tag_ == "NNS"].append(token)
    found = []
    for (_, plural), tokens in held.items():
        places = [token for token in tokens if _brings(token) or _determiner(token) == "the"]
        speaking = [token for token in places if _speaks(token) and (plural or _determiner(token) == "the")]
        if plural and not any(_brings(token) for token in places):
            continue
        if sum(map(_brings, places)) <= 1 and speaking:
            mentions = tuple(sorted(_core(token) for token in places))
            found.append(Paper(parse.text[mentions[0][0] : mentions[0][1]], mentions))
    return sorted(found, key=lambda paper: paper.mentions[0])


def _brings(token: Token) -> bool:
    """Whether a phrase brings a document in: "a statement", or papers that are marked as a text, "leaked documents"."""
    if token.tag_ != "NNS":
        return _determiner(token) == "a"
    if _listed().get(token.lemma_.lower()) != "plural" or _determiner(token) == "the":
        return False
    beside = (child for child in token.children if child.dep_ in {"amod", "compound", "acl"})
    return any(_listed().get(form) == "mark" for child in beside for form in (child.lower_, child.lemma_.lower()))


def _determiner(token: Token) -> str:
    for child in token.lefts:
        if child.dep_ == "poss" or child.lower_ in {"the", "this", "that"}:
            return "the"
        if child.lower_ in {"a", "an"}:
            return "a"
    return ""


def _speaks(token: Token) -> bool:
    if token.dep_ == "nsubj":
        tells = token.tag_ != "NNS" or any(child.dep_ in {"ccomp", "dobj"} for child in token.head.children)
        return token.head.pos_ == "VERB" and tells
    return token.dep_ == "pobj" and token.head.lower_ == "to" and token.head.head.lower_ == "according"


def _core(token: Token) -> tuple[int, int]:
    """The noun with the words that stand directly before it, without article and possessor."""
    first = token
    for child in sorted(token.lefts, key=lambda child: -child.i):
        if child.dep_ not in {"compound", "amod"} or child.i < first.i - 1:
            break
        first = child
    return first.idx, token.idx + len(token)
