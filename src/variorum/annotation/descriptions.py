"""Whom a noun stands for that is no name: "the foreign minister", "the alliance", "the Thai government".

A definite noun goes to the one person or body that it fits; where it fits several, to nobody.
"""

import re
from functools import cache

from spacy.tokens import Token

from . import gazetteer, salience, tenure, titles
from .persons import Person
from .salience import Seen
from .scene import Scene

_SUBJECTS = {"nsubj", "nsubjpass", "agent"}
_MODIFIERS = {"compound", "nmod", "amod"}
_HEADS_OF_STATE = {"president", "premier", "chancellor", "minister", "king", "queen", "emperor", "ruler", "leader"}
_BODIES = {"government", "organization", "alliance", "media", "group"}
_NEAR = 2  # sentences within which a rank ("the judge") or "the company" may take somebody up
_APART = {"other", "another", "same", "new", "second", "third", "last", "next", "former", "local"}
_AGE = re.compile(r"[Tt]he (\d{1,3}-year-old)$")
_AGED = re.compile(r",\s(\d{1,3})(?=[,.])")


def link(scene: Scene, token: Token) -> None:
    """Link a noun to whom it stands for, or keep in mind that somebody unnamed is spoken of."""
    kind = _nouns().get(token.lower_)
    if kind is not None and token.tag_ in {"NN", "NNP"} and _link_body(scene, token, kind):
        return
    if not _link_office(scene, token) and token.dep_ in _SUBJECTS and _someone(token):
        scene.note_person(salience.NOBODY - token.i, token)


@cache
def _nouns() -> dict[str, str]:
    return {noun: kind for kind, nouns in gazetteer.rows("actor-nominals.tsv") for noun in nouns.split()}


def _someone(token: Token) -> bool:
    """Whether a noun means one person whom the text does not name with it: "the officer", "a woman"."""
    if token.tag_ != "NN" or any(child.dep_ == "appos" for child in token.children):
        return False
    return titles.office(token) is not None or token.lower_ in gazetteer.people()


def _link_office(scene: Scene, token: Token) -> bool:
    """Link an office to its holder; whether that could be done."""
    known = titles.office(token)
    if known is None or known[0] == "honorific" or token.tag_ in {"NNS", "NNPS"} or token.dep_ in {"compound", "appos"}:
        return False
    if any(child.dep_ == "appos" for child in token.children) or not definite(token):
        return False
    title = titles.description(scene.parse, token)
    fits = [who for who in scene.people_before(token) if _holds(scene.people[who], title)]
    if len(fits) == 1 and (known[0] == "office" or _lately(scene, fits[0])):
        scene.link_person(fits[0], token, (title.start, title.end, "nominal"))
        return True
    return False


def definite(token: Token) -> bool:
    """Whether a noun has "the" or a possessor before it."""
    return any((child.dep_ == "det" and child.lower_ == "the") or child.dep_ == "poss" for child in token.lefts)


def _holds(person: Person, title: titles.Title) -> bool:
    if title.country and person.country != title.country:
        return False
    if title.gender and person.gender and title.gender != person.gender:
        return False
    nouns = {held.noun for held in person.titles}
    if title.noun == "leader" and title.country:
        return bool(nouns & _HEADS_OF_STATE)
    return title.noun in nouns


def _lately(scene: Scene, who: int) -> bool:
    """Whether a person was mentioned in the sentences just before."""
    return any(seen.who == who for seen in scene.seen if scene.sentence - seen.sentence <= _NEAR)


def link_aged(scene: Scene, token: Token) -> None:
    """Link "the 54-year-old" to the one person of that age: "Ada Holm, 54, …"."""
    text = scene.parse.text
    said = _AGE.search(text[max(0, token.idx - 20) : token.idx + len(token)])
    if said is None or token.dep_ in {"amod", "compound"}:
        return
    age = said.group(1).partition("-")[0]
    fits = {
        who
        for who, person in enumerate(scene.people)
        for _, end in person.mentions
        if end < token.idx and (aged := _AGED.match(text, end)) and aged.group(1) == age
    }
    if len(fits) == 1:
        end = token.idx + len(token)
        scene.link_person(fits.pop(), token, (end - len(said.group(1)), end, "nominal"))


def _link_body(scene: Scene, token: Token, kind: str) -> bool:
    """Link a noun to the one body or state that it takes up; whether that could be done."""
    if kind == "government":
        who = _governed(scene, token) if token.dep_ not in _MODIFIERS else None
    elif not _taken_up(token) or scene.in_quotes(token) is not None:
        return False
    else:
        who = _state(scene, token) if kind == "state" else _body(scene, token, kind)
    if who is None:
        named = next((scene.of_body[c.i] for c in token.children if c.i in scene.of_body and _belongs(c)), None)
        if kind == "government" and named is not None:
            scene.note_body(named, token)  # "the US government": its name stands there as a mention
        return False
    scene.link_body(who, token, (token.idx, token.idx + len(token), "nominal"))
    return True


def _belongs(token: Token) -> bool:
    return token.dep_ in {"compound", "poss", "nmod"} and token.ent_type_ == "GPE"


def _taken_up(token: Token) -> bool:
    """Whether a noun stands with "the" alone, so that it must be known already which is meant."""
    if token.dep_ in {"compound", "appos", "attr", "amod"}:
        return False
    lefts = list(token.lefts)
    if any(child.dep_ in {"prep", "relcl", "acl", "appos", "conj"} for child in token.rights):
        return False
    plain = [child for child in lefts if child.dep_ == "amod" and child.is_lower and child.lower_ not in _APART]
    return any(child.lower_ == "the" for child in lefts) and len(lefts) == len(plain) + 1


def _body(scene: Scene, token: Token, kind: str) -> int | None:
    """The one body before that is of the kind, or has the noun in its name."""
    fits = {seen.who for seen in scene.seen_bodies if _fits(scene, seen, token.lower_, kind)}
    return fits.pop() if len(fits) == 1 else None


def _fits(scene: Scene, seen: Seen, word: str, kind: str) -> bool:
    body = scene.bodies[seen.who]
    if body.kind not in _BODIES:
        return False
    if re.search(rf"\b{re.escape(word)}\b", body.name, re.IGNORECASE):
        return True
    if kind == "any":
        near = scene.sentence - seen.sentence <= _NEAR and seen.token.dep_ not in _MODIFIERS
        return near and body.kind in {"organization", "group"}
    return body.kind == kind


def _state(scene: Scene, token: Token) -> int | None:
    """The one state that the sentence names before "the country", else the one that the sentence before names."""
    sentence = token.sent
    places = [(sentence.start_char, token.idx)]
    if sentence.start:
        places.append((scene.parse.tokens[sentence.start - 1].sent.start_char, sentence.start_char))
    for low, high in places:
        named = {
            who
            for who, body in enumerate(scene.bodies)
            if body.kind == "state" and any(low <= start < high for start, _, _ in body.mentions)
        }
        if named:
            return next(iter(named)) if len(named) == 1 and _by_itself(scene, named, low, high) else None
    return None


def _by_itself(scene: Scene, who: set[int], low: int, high: int) -> bool:
    """Whether a state is named in the stretch otherwise than before a noun ("U.S. troops")."""
    seen = (one.token for one in scene.seen_bodies if one.who in who and low <= one.token.idx < high)
    return any(token.dep_ not in _MODIFIERS for token in seen)


def _governed(scene: Scene, token: Token) -> int | None:
    """The state whose government it is: "the Thai government", "her government", "the government of President Holm"."""
    for child in token.children:
        if child.dep_ in _MODIFIERS:
            who = _state_at(scene, child)
            if who is not None:
                return who if child.idx + len(child) + 1 == token.idx else None
        person = scene.of_person.get(child.i)
        if person is not None and child.dep_ in {"compound", "poss", "nmod"}:
            return _state_of(scene, scene.people[person])
        if child.lower_ == "of" and child.dep_ == "prep":
            led = next((scene.names[one.i] for one in child.children if one.i in scene.names), None)
            return _state_of(scene, scene.people[led]) if led is not None else None
    return None


def _state_at(scene: Scene, token: Token) -> int | None:
    """The state that an adjective names: "Thai"."""
    for who, body in enumerate(scene.bodies):
        places = ((start, end) for start, end, kind in body.mentions if kind == "adjectival")
        if body.kind == "state" and any(start <= token.idx < end for start, end in places):
            return who
    return None


def _state_of(scene: Scene, person: Person) -> int | None:
    """The state that a person holds an office of, as the text or the lists have it."""
    day = scene.parse.document.published
    country = person.country or tenure.of(person.name, [], None, day).country
    if country is None:
        return None
    return next((who for who, b in enumerate(scene.bodies) if b.kind == "state" and b.country == country), None)
