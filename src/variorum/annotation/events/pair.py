"""What a sentence shows of what one named in it does to another: features of a source and a target.

Words of the sentence and between the two, the path in the tree that joins them, the verb over the source and what hangs
on it, and the parser's vectors of these. Names of the two themselves are no feature.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Token

from variorum.model.event import Status

Floats = NDArray[np.float32]

_BEFORE = frozenset({"amod", "compound", "nmod"})
_CARRY = frozenset({
    "aux", "auxpass", "neg", "prt", "dobj", "xcomp", "ccomp", "prep", "mark", "attr", "acomp", "oprd", "advcl",
})  # fmt: skip
_INNER = frozenset({"dobj", "xcomp", "pobj", "pcomp", "aux", "prt", "neg", "prep", "amod", "compound", "acl"})
_MEANT = frozenset({"dobj", "xcomp", "ccomp", "prep", "prt", "attr"})
_OPEN = frozenset({"VERB", "NOUN", "ADJ", "ADV", "AUX", "ADP"})
_STEPS = 6
_AFTER = 8
"""Tokens after a source that stand for what is between where no target is named."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two named in one sentence, each by the head of its phrase and all its tokens; a target may be missing."""

    source: Token
    sources: frozenset[int]
    target: Token | None
    targets: frozenset[int]

    def lemma(self, token: Token) -> str:
        """The word in dictionary form, the two masked."""
        if token.i in self.sources:
            return "SOURCE"
        return "TARGET" if token.i in self.targets else token.lemma_.lower()

    def outside(self, token: Token) -> bool:
        """Whether a token belongs to neither of the two."""
        return token.i not in self.sources and token.i not in self.targets


def lifted(token: Token) -> Token:
    """The noun that a name stands before: "Turkish" in "Turkish police"."""
    for _ in range(_STEPS):
        if token.dep_ not in _BEFORE or token.head.pos_ not in ("NOUN", "PROPN"):
            break
        token = token.head
    return token


def words(pair: Pair) -> set[str]:
    """The features that are there or not."""
    found = {f"w:{pair.lemma(token)}" for token in pair.source.sent if not token.is_space}
    found.update(_joined(pair))
    found.update(_governing(pair))
    found.update(_between(pair))
    return found


def told(kind: str | None, status: Status | None, *, acts: bool, acted: bool) -> set[str]:
    """The features of what the rules read between the two: type, status, and whether they are its parties."""
    if kind is None:
        return {"none"}
    return {f"t:{kind}", f"s:{status}", f"ts:{kind}:{status}", f"p:{acts}{acted}", f"tp:{kind}:{acts}{acted}"}


def vectors(pair: Pair) -> Floats:
    """Mean vectors of the verb over the source, what hangs on it, the path to the target, and what is between."""
    verb = verb_over(pair.source)
    up, down = _path(pair)
    path = [token for token in (*up, *down) if pair.outside(token)]
    between = [token for token in _inside(pair) if token.pos_ in _OPEN]
    hanging = [child for child in verb.children if child.dep_ in _MEANT and pair.outside(child)]
    return np.concatenate([_mean(part) for part in ([verb], hanging, path, between)])


def _mean(tokens: list[Token]) -> Floats:
    width = tokens[0].vocab.vectors_length if tokens else 300
    total = np.zeros(width, dtype=np.float32)
    for token in tokens:
        total += token.vector / max(float(token.vector_norm), 1e-6)
    mean: Floats = total / np.float32(max(len(tokens), 1))
    return mean


def verb_over(source: Token) -> Token:
    """The verb that governs the source, else the highest word within a few steps."""
    node = source
    for _ in range(_STEPS):
        if node.head == node:
            break
        node = node.head
        if node.pos_ in ("VERB", "AUX"):
            break
    return node


def _path(pair: Pair) -> tuple[list[Token], list[Token]]:
    """The tokens from the source up to where both paths meet, and from the target up to below it."""
    if pair.target is None:
        return [], []
    ours, theirs = [pair.source, *pair.source.ancestors], [pair.target, *pair.target.ancestors]
    places = {token.i: at for at, token in enumerate(theirs)}
    for at, token in enumerate(ours):
        if token.i in places:
            return ours[1 : at + 1], theirs[1 : places[token.i]]
    return ours[1:], theirs[1:]


def _joined(pair: Pair) -> Iterator[str]:
    if pair.target is None:
        yield "alone"
        return
    up, down = _path(pair)
    for name, side in (("up", up), ("down", down)):
        for token in side:
            yield f"{name}:{pair.lemma(token)}"
            yield f"{name}-dep:{token.dep_}"
            yield f"on:{pair.lemma(token)}"
    if up:
        yield f"top:{pair.lemma(up[-1])}"
    yield f"over:{pair.lemma(pair.target.head)}"
    yield "first" if pair.source.i < pair.target.i else "second"


def _governing(pair: Pair) -> Iterator[str]:
    verb = verb_over(pair.source)
    lemma = pair.lemma(verb)
    yield f"verb:{lemma}"
    yield f"verb-dep:{lemma}:{pair.source.dep_}"
    for child in verb.children:
        if child.dep_ in _CARRY and pair.outside(child):
            word = pair.lemma(child)
            yield f"child:{word}"
            yield f"child-dep:{child.dep_}:{word}"
            yield f"both:{lemma}:{word}"
            for inner in child.children:
                if inner.dep_ in _INNER and pair.outside(inner):
                    yield f"inner:{pair.lemma(inner)}"


def _between(pair: Pair) -> Iterator[str]:
    last = ""
    for token in _inside(pair):
        word = pair.lemma(token)
        yield f"b:{word}"
        yield f"bb:{last}:{word}"
        last = word


def _inside(pair: Pair) -> list[Token]:
    """The tokens between the two, or the first after a source alone."""
    doc, ours, theirs = pair.source.doc, pair.sources, pair.targets
    if not theirs:
        start, end = max(ours) + 1, min(max(ours) + 1 + _AFTER, len(doc))
    else:
        start, end = min(max(ours), max(theirs)) + 1, max(min(ours), min(theirs))
    return [token for token in doc[start:end] if not token.is_space] if start < end else []
