"""Harmful changes of whether it happened and how sure it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from spacy.tokens import Token

from .edit import Edit, edit, ranked
from .events import Happenings, Told
from .words import CRIMES, OPPOSITES, PARTICIPLES, PASTS

_CARRIERS = frozenset((
    "will", "would", "has", "have", "had", "is", "are", "was", "were", "can", "could", "should", "may", "might",
    "must",
))  # fmt: skip
_CLASHES = frozenset((
    "any", "only", "until", "unless", "but", "either", "never", "no", "nobody", "nothing", "neither", "nor", "not",
    "n't", "hardly", "yet",
))  # fmt: skip
_DOUBLING = frozenset((
    "ban", "stop", "plan", "drop", "admit", "commit", "occur", "refer", "step", "slip", "rip", "stun", "stab",
    "rob", "permit", "transfer",
))  # fmt: skip
_CLOSED = re.compile(r"[^aeiou]*[aeiou][bdgmnprt]")
"""A base form of one syllable whose last letter would be doubled: "taped" is then of another verb."""

_GONE = frozenset((
    "yesterday", "ago", "last", "earlier", "after", "since", "already", "previously", "originally", "recently",
    "once", "first",
))  # fmt: skip
Change = tuple[str, tuple[int, int], str]
"""How, the place, and what is put there."""


def polarities(happenings: Happenings, rng: Random) -> Iterator[Edit]:
    """A shared happening denied, or a denied one asserted, or its opposite told."""
    for one, same in happenings.shared:
        counterparts = ranked(one.line, [other.line for other in same if _sure(other) or one.negation is not None])
        if not counterparts or _open(one):
            continue
        changes = [change for change in (_negated(one), _asserted(one), _opposite(one)) if change is not None]
        if changes:
            how, span, new = rng.choice(changes)
            yield edit(one.line, ("polarity", how, span, new), counterparts)


def _open(one: Told) -> bool:
    """Whether the clause is one whose denial would not deny the happening, or would not be English."""
    said = any(child.dep_ == "ccomp" and child.i < one.verb.i for child in one.verb.children)
    governed = (
        said or one.verb.dep_ in ("advcl", "pcomp", "csubj") or (one.verb.dep_ == "relcl" and one.negation is None)
    )
    joined = any(child.dep_ == "conj" and child.pos_ in ("VERB", "AUX") for child in one.verb.children)
    marked = any(child.lemma_ in ("if", "whether", "unless", "until") for child in one.verb.children)
    return governed or joined or marked or (one.verb.dep_ == "conj" and bool(one.verb.head.dep_ == "xcomp"))


def _negated(one: Told) -> Change | None:
    if one.negation is not None or any(token.text.casefold() in _CLASHES for token in one.verb.subtree):
        return None
    auxiliaries = one.auxiliaries
    if auxiliaries:
        first = auxiliaries[0]
        if first.text.casefold() not in _CARRIERS:
            return None
        return "not inserted", one.line.at(first), f"{first.text} not"
    if not _derived(one.verb):
        return None
    carrier = {"VBD": "did", "VBZ": "does", "VBP": "do"}.get(one.verb.tag_)
    if carrier is None or any(child.dep_ == "neg" for child in one.verb.lefts):
        return None
    return "not inserted", one.line.at(one.verb), f"{carrier} not {one.verb.lemma_}"


def _asserted(one: Told) -> Change | None:
    if one.negation is None or not one.auxiliaries:
        return None
    carrier, word = one.auxiliaries[0], one.negation
    if word.text.casefold() not in ("not", "n't", "n’t") or word.i != carrier.i + 1:
        return None
    if carrier.lemma_ == "do":
        past = past_of(one.verb)
        if carrier.text != "did" or past is None or one.verb.i != word.i + 1:
            return None
        return "not removed", one.line.at(carrier, one.verb), past
    plain = {"wo": "will", "ca": "can"}.get(carrier.text, carrier.text)
    return "not removed", one.line.at(carrier, word), plain


def _opposite(one: Told) -> Change | None:
    other = OPPOSITES.get(one.verb.text)
    particle = any(child.dep_ == "prt" for child in one.verb.children)
    if other is None or one.negation is not None or particle or not _fits(one, other):
        return None
    return "opposite", one.line.at(one.verb), other


def _fits(one: Told, other: str) -> bool:
    """Whether the opposite can stand with what follows: "agreed to", "refused to", but not "refused on"."""
    if other in ("refused", "agreed", "failed", "succeeded"):
        return any(child.dep_ == "xcomp" for child in one.verb.children) and other in ("refused", "failed", "agreed")
    return one.verb.tag_ in ("VBD", "VBN") and not any(child.dep_ in ("xcomp", "ccomp") for child in one.verb.children)


def certainties(happenings: Happenings, rng: Random) -> Iterator[Edit]:
    """What happened or will as something possible, alleged or expected, and what may as something certain."""
    for one, same in happenings.shared:
        if one.negation is not None or one.verb.dep_ in ("advcl", "pcomp", "relcl", "acl", "csubj", "conj"):
            continue
        if any(child.dep_ == "ccomp" or (child.dep_ == "conj" and child.pos_ == "VERB") for child in one.verb.children):
            continue
        counterparts = ranked(one.line, [other.line for other in same if _sure(other) == _sure(one)])
        changes = [change for change in (_doubted(one), _delayed(one), _settled(one)) if change is not None]
        if counterparts and changes:
            how, span, new = rng.choice(changes)
            yield edit(one.line, ("certainty", how, span, new), counterparts)


def _sure(one: Told) -> bool:
    """Whether it is told as a fact of the past or as certain to come."""
    return one.negation is None and not any(t.text in ("may", "might", "could", "would") for t in one.auxiliaries)


def _doubted(one: Told) -> Change | None:
    auxiliaries = one.auxiliaries
    words = [token.text for token in auxiliaries]
    if words[:1] == ["will"]:
        return "will to may", one.line.at(auxiliaries[0]), "may"
    if words in (["was"], ["were"]) and auxiliaries[0].dep_ == "auxpass":
        return "did to may have", one.line.at(auxiliaries[0]), "may have been"
    if words in (["has"], ["have"]):
        return "did to may have", one.line.at(auxiliaries[0]), "may have"
    if words or one.verb.tag_ != "VBD":
        return None
    if one.verb.lemma_ in CRIMES:
        return "did to allegedly", one.line.at(one.verb), f"allegedly {one.verb.text}"
    participle = participle_of(one.verb)
    return None if participle is None else ("did to may have", one.line.at(one.verb), f"may have {participle}")


def _delayed(one: Told) -> Change | None:
    if one.auxiliaries or one.verb.tag_ != "VBD" or one.doer is None or one.doer.dep_ != "nsubj":
        return None
    dated = any(token.text.casefold() in _GONE or token.text[:2] in ("19", "20") for token in one.verb.subtree)
    if dated or one.verb.lemma_ in CRIMES or not _derived(one.verb):
        return None
    many = one.doer.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in one.doer.children)
    return "did to expected", one.line.at(one.verb), f"{'are' if many else 'is'} expected to {one.verb.lemma_}"


def _settled(one: Told) -> Change | None:
    first = one.auxiliaries[0] if one.auxiliaries else None
    if first is None or first.text not in ("may", "might", "could") or one.verb.tag_ != "VB":
        return None
    return ("may to will", one.line.at(first), "will") if len(one.auxiliaries) == 1 else None


def _derived(verb: Token) -> bool:
    """Whether the base form is surely that of the past form: a parser takes "taped" for a form of "tap"."""
    form, lemma = str(verb.text), str(verb.lemma_)
    regular = (f"{lemma}ed", f"{lemma}d", f"{lemma[:-1]}ied")
    if form == f"{lemma}ed" and _CLOSED.fullmatch(lemma):
        return False
    doubled = form == f"{lemma}{lemma[-1]}ed"
    sure = lemma in _DOUBLING if doubled else form in regular or form == PASTS.get(lemma)
    return verb.tag_ != "VBD" or sure


def past_of(verb: Token) -> str | None:
    """The past form of a verb given as its base form, where that is sure."""
    lemma = str(verb.lemma_)
    if lemma in PASTS:
        return PASTS[lemma]
    if lemma.endswith("e"):
        return f"{lemma}d"
    regular = lemma.endswith(("ct", "nt", "rt", "st", "ss", "ck", "sh", "ch", "wn", "in", "er", "ow", "rn", "lp", "sk"))
    return f"{lemma}ed" if regular else None


def participle_of(verb: Token) -> str | None:
    """The participle that belongs to a past form, where that is sure."""
    form, lemma = str(verb.text), str(verb.lemma_)
    if lemma in PARTICIPLES:
        return PARTICIPLES[lemma]
    return form if form.endswith("ed") or form == PASTS.get(lemma) or form in ("said", "put", "hit", "cut") else None
