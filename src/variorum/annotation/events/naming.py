"""Which actor a noun phrase of the parse stands for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from variorum.annotation.parser import Parse
from variorum.annotation.stance.parties import Parties
from variorum.model import Actor

from . import frames

_DEEPEST = 4  # "the leaders of both of the countries of …": beyond this the parse has gone astray
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_OF_MANY = frozenset({
    "number", "group", "thousand", "hundred", "dozen", "ten", "member", "series", "majority", "some", "many", "most",
    "leader", "head", "president", "minister", "chief", "people", "rest", "part", "unit", "both", "one", "all", "half",
    "plenty",
})  # fmt: skip
_WITH_MEMBERS = frozenset({"group", "organization", "alliance"})
"""Kinds that their members act for: "Taliban militants"; rebels of a state do not act for the state."""

_MODIFIERS = frozenset({"poss", "amod", "compound", "nmod"})


@dataclass(frozen=True, slots=True)
class Names:
    """Where actors are named, by the index of tokens: `at` for each token of a mention, `kinds` by actor.

    `joint` has those whom a noun takes up together: "the two leaders", "both sides".
    """

    at: dict[int, str]
    kinds: dict[str, str]
    forms: dict[int, str]
    joint: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def kind(self, actor: str) -> str:
        """The kind of an actor."""
        return self.kinds[actor]


def index(parse: Parse, actors: Sequence[Actor], known: Parties | None = None) -> Names:
    """The mentions of all actors by token; of nested mentions the longer one has the token.

    `known` tells whom joint nouns stand for; without it they lead to nobody.
    """
    at: dict[int, str] = {}
    forms: dict[int, str] = {}
    places = [(m.end - m.start, m.start, m.end, m.kind, actor.id) for actor in actors for m in actor.mentions]
    for _, start, end, form, actor_id in sorted(places):
        span = parse.token_span(start, end)
        for token in span or ():
            at[token.i] = actor_id
            forms[token.i] = form
    joint = known.joint() if known is not None else {}
    return Names(at, {actor.id: actor.kind for actor in actors}, forms, joint)


def conjuncts(token: Token) -> list[Token]:
    """The token and what is joined to it by "and" or commas."""
    found = [token]
    for child in token.rights:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
            found.extend(conjuncts(child))
    return found


def of_phrase(names: Names, head: Token, *, loose: bool = False) -> tuple[str, ...]:
    """The actors that a noun phrase stands for, with all its conjuncts, in the order of the text.

    `loose` also takes the owner of a thing ("Moscow's demand") for the one concerned.
    """
    found: list[str] = []
    for token in conjuncts(head):
        found.extend(_one(names, token, loose, 0))
    return unique(found)


def _one(names: Names, token: Token, loose: bool, depth: int) -> list[str]:
    if depth > _DEEPEST:
        return []
    if token.i in names.joint:
        return list(names.joint[token.i])
    if token.i in names.at:
        return [names.at[token.i]]
    if token.lower_ in _RELATIVE and token.pos_ in ("PRON", "DET", "SCONJ"):
        return _antecedent(names, token, loose, depth)
    stands_for_people = _stands_for_people(token)
    found = [one for one in _beside(names, token) if names.kind(one) == "person"]
    if not found and (loose or stands_for_people):
        found.extend(modifying(names, token))
    if not found and token.lemma_.lower() in frames.classes()["members"]:
        found.extend(one for one in _around(names, token, depth) if names.kind(one) in _WITH_MEMBERS)
    if not found and (loose or stands_for_people or token.pos_ in ("NUM", "PRON", "DET")):
        found.extend(_of(names, token, loose, depth, people=stands_for_people))
    return found or _beside(names, token)


def _beside(names: Names, token: Token) -> list[str]:
    return [names.at[child.i] for child in token.rights if child.dep_ == "appos" and child.i in names.at]


def _stands_for_people(token: Token) -> bool:
    """Whether the noun acts for whoever is named before it: "Turkish troops", "Turkish jets", "dozens of Turks"."""
    word = token.lemma_.lower()
    return word in frames.classes()["people"] or word in frames.classes()["force"] or token.lemma_ in _OF_MANY


def _around(names: Names, token: Token, depth: int) -> list[str]:
    return [*modifying(names, token), *_of(names, token, False, depth, people=True)]


def of_place(names: Names, head: Token) -> tuple[str, ...]:
    """The places that a thing lies in: "a base in Niger", "the city of Homs in Syria"."""
    found: list[str] = []
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in ("in", "at", "near", "inside", "outside"):
            inner = [one for pobj in child.children if pobj.dep_ == "pobj" for one in conjuncts(pobj)]
            found.extend(
                one for token in inner for one in _one(names, token, True, 1) if names.kind(one) in ("place", "state")
            )
    return unique(found)


def modifying(names: Names, noun: Token) -> list[str]:
    """The actors named before a noun: its owner, "Russian", "US and Russian"."""
    first = [child for child in noun.lefts if child.dep_ in _MODIFIERS]
    inner = [part for child in first if child.dep_ == "compound" for part in child.lefts if part.dep_ in _MODIFIERS]
    both = [part for child in (*inner, *first) for part in (child, *(c for c in child.children if c.dep_ == "conj"))]
    found = [names.at[part.i] for part in both if part.i in names.at]
    if found:
        return found
    owners = [child for child in noun.lefts if child.dep_ == "poss" and _stands_for_people(child)]
    return [one for owner in owners for one in modifying(names, owner)]  # "the Indian government's decision"


def _of(names: Names, token: Token, loose: bool, depth: int, *, people: bool) -> list[str]:
    found: list[str] = []
    for child in token.rights:
        if child.dep_ == "prep" and (child.lower_ == "of" or (people and child.lower_ in ("in", "from"))):
            inner = [one for pobj in child.children if pobj.dep_ == "pobj" for one in conjuncts(pobj)]
            found.extend(one for token_ in inner for one in _one(names, token_, loose, depth + 1))
    return found


def _antecedent(names: Names, token: Token, loose: bool, depth: int) -> list[str]:
    node = token
    for _ in range(_DEEPEST):
        if node.dep_ == "relcl":
            found: list[str] = []
            for one in conjuncts(node.head):
                found.extend(_one(names, one, loose, depth + 1))
            return found
        node = node.head
    return []


def unique(ids: Iterable[str]) -> tuple[str, ...]:
    """Each id once, in the order of its first place."""
    return tuple(dict.fromkeys(ids))
