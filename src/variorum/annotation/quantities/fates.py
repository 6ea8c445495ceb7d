"""What is said of the people a number counts: that they are dead, missing, injured, aboard, rescued, detained.

Two texts seldom use one noun for them ("nine people", "17 bodies", "the dead number 26", "the toll rose to 23"), so the
fate, not the noun, says whether their figures count the same.
"""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from variorum.annotation import gazetteer
from variorum.annotation.parser import Parse

_STEPS = 4
_TOLLS = frozenset({"toll", "number", "count", "tally", "total"})
_RISE = frozenset({
    "be", "stand", "rise", "climb", "grow", "reach", "jump", "increase", "put", "number", "remain", "total", "hit",
    "pass", "exceed", "fall", "drop", "revise", "raise",
})  # fmt: skip
_PEOPLE = frozenset({
    "person", "man", "woman", "child", "civilian", "soldier", "worker", "student", "girl", "boy", "crew", "member",
    "villager", "resident", "protester", "demonstrator", "officer", "policeman", "migrant", "tourist", "passenger",
    "schoolgirl", "pupil", "journalist", "militant", "fighter", "troop", "victim", "sailor", "miner", "refugee",
    "other",
})  # fmt: skip
_OF_CORPSES = frozenset(
    {"dead", "lifeless", "human", "unidentified", "unclaimed", "headless", "more", "other", "further"}
)
_CARRIERS = frozenset({"carry", "transport"})
_VEHICLES = frozenset({
    "ship", "ferry", "boat", "vessel", "plane", "aircraft", "jet", "airliner", "flight", "train", "bus", "helicopter",
    "she", "it", "that", "which",
})  # fmt: skip


@cache
def _listed(part: str) -> dict[str, str]:
    """The fate that each word of a part tells."""
    rows = [(row + [""] * 3)[:3] for row in gazetteer.rows("quantity-fates.tsv")]
    return {word: fate for fate, kind, words in rows if kind == part for word in words.split()}


def of(parse: Parse, start: int, end: int, noun: Token | None, unit: str | None) -> str | None:
    """The fate of those counted at a place, or None where the clause tells none or they are no people."""
    span = parse.token_span(start, end) if parse.parsed else None
    if span is None or (unit is not None and not _may_be_people(unit)):
        return None
    head = noun if noun is not None else span.root
    return _noun(head) or _beside(head) or _in_clause(head) or _of_toll(span.root)


def _may_be_people(unit: str) -> bool:
    return unit in _PEOPLE or unit in _listed("noun")


def _noun(head: Token) -> str | None:
    if head.lemma_.lower() == "body" and any(_classes(child) for child in head.lefts):
        return None  # "governmental bodies", "student bodies"
    return _listed("noun").get(head.lemma_.lower()) or _listed("noun").get(head.lower_)


def _classes(modifier: Token) -> bool:
    """Whether a word before "bodies" says what kind of institution they are, not what corpses are."""
    kind = modifier.dep_ == "compound" or (modifier.dep_ == "amod" and modifier.tag_ in ("JJ", "NN"))
    return kind and modifier.lower_ not in _OF_CORPSES


def _beside(head: Token) -> str | None:
    """What stands beside the noun: "dead people", "238 people on board", "people still missing"."""
    marks = _listed("mark")
    for child in head.children:
        if child.dep_ in ("amod", "acl", "advmod", "relcl", "prep", "appos", "advcl"):
            if child.lower_ in marks and not _denied(child):
                return marks[child.lower_]
            if child.lower_ == "on" and any(one.lower_ == "board" for one in child.children):
                return "aboard"
            told = _listed("verb").get(child.lemma_.lower()) if child.dep_ == "acl" and child.tag_ == "VBN" else None
            if told is not None:
                return told
    after = [token.lower_ for token in head.doc[head.i + 1 : head.i + 3]]
    if after == ["on", "board"]:
        return "aboard"
    near = after[:1] if after[:1] != ["still"] else after[1:]
    return next((marks[word] for word in near if word in marks), None)


def _in_clause(head: Token) -> str | None:
    """What the verb says of them: "killing nine people", "nine people died", "thirty are missing"."""
    node = head
    for _ in range(_STEPS):
        if node.dep_ in ("conj", "appos", "pobj", "prep", "nummod", "quantmod") and node.head != node:
            if node.dep_ == "prep" and node.lower_ not in ("of", "among"):
                return None
            node = node.head
        else:
            break
    verb, dep = node.head, node.dep_
    if _denied(verb):
        return None
    lemma = verb.lemma_.lower()
    if dep == "dobj" and lemma in _CARRIERS:
        return "aboard" if _carried(verb) else None
    if dep in ("dobj", "nsubjpass"):
        return _listed("verb").get(lemma)
    if dep == "nsubj":
        return _listed("self").get(lemma) or next(_complement(verb), None)
    return None


def _carried(verb: Token) -> bool:
    """Whether a vehicle carries them: the subject, or the noun that a participle belongs to."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is None and verb.dep_ in ("acl", "relcl", "advcl"):
        subject = verb.head
    return subject is not None and _vehicle(subject)


def _vehicle(noun: Token) -> bool:
    """Whether a subject carries people: by its noun, or a name that no person or body has ("the Corrin Star")."""
    return noun.lemma_.lower() in _VEHICLES or noun.ent_type_ in ("PRODUCT", "FAC", "WORK_OF_ART", "ORG", "")


def _complement(verb: Token) -> Iterator[str]:
    """ "are dead", "were still missing", "were on board"."""
    if verb.lemma_ not in ("be", "remain", "lie"):
        return
    for child in verb.children:
        if child.dep_ in ("acomp", "attr", "advmod", "oprd", "prep", "ccomp", "xcomp"):
            if child.lower_ in _listed("mark"):
                yield _listed("mark")[child.lower_]
            if child.lower_ == "on" and any(one.lower_ == "board" for one in child.children):
                yield "aboard"


def _of_toll(number: Token) -> str | None:
    """ "the death toll rose to 23", "put the number of dead at 17", "the dead number 26"."""
    node = number
    for _ in range(_STEPS):
        if node.pos_ in ("VERB", "AUX") or node.lemma_ in ("number", "total"):
            break
        if node.head == node:
            return None
        node = node.head
    if node.lemma_.lower() not in _RISE or _denied(node):
        return None
    for child in node.children:
        if child.dep_ in ("nsubj", "nsubjpass", "dobj", "compound", "amod", "dep") and child.i != number.i:
            told = _toll_noun(child)
            if told is not None:
                return told
    return None


def _toll_noun(noun: Token) -> str | None:
    """The fate that a toll counts: "the death toll", "the number of dead", "the dead"."""
    if noun.lemma_.lower() in _TOLLS:
        inner = [*noun.children, *(one for child in noun.children for one in child.children)]
        return next((told for one in inner if (told := _noun(one)) is not None), None)
    return _noun(noun)


def _denied(token: Token) -> bool:
    return any(child.dep_ == "neg" for child in token.children)
