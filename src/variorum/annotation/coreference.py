"""Who "he", "the minister" and "it" are, by rules that can be read; where they leave a doubt, nobody.

Candidates are the persons and bodies named before. Where syntax binds a pronoun (`binding`) it goes there, if nobody
else who would fit stands between. Else a pronoun for a person goes to the one that agrees with it in gender and number
and stands out: named lately, as a subject, or as the one who was speaking. If a second one stands out nearly as much,
the pronoun stays unresolved: a wrong link costs more than a missing one. What nouns stand for is in `descriptions`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from . import binding, descriptions, gazetteer, marks, metonymy, papers, salience, titles
from .bodies import Body
from .parser import Parse
from .persons import Person
from .salience import Seen
from .scene import SPEAKING, Place, Scene

_GENDER = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_SINGULAR = {"it", "its", "itself"}
_PLURAL = {"they", "their", "them", "themselves"}
_LEAST = 0.4  # the weight of a mention as far back as may be
_FARTHEST = 4  # sentences back; the weights below fall to the floor there
_BODY_KINDS = {"state", "government", "organization", "alliance", "media", "group"}
_OF_MANY = {"organization", "media", "group"}  # bodies that "they" may be said of


@dataclass(frozen=True, slots=True)
class Links:
    """The resolved mentions: for each person and for each body, in the order they were given."""

    people: tuple[tuple[Place, ...], ...]
    bodies: tuple[tuple[Place, ...], ...]


def resolve(parse: Parse, people: Sequence[Person], bodies: Sequence[Body]) -> Links:
    """Resolve pronouns and descriptions, in the order of the text."""
    quoted = [(part.start, part.end) for part in marks.find(parse.text, parse.paragraphs, parse.sentences)]
    names = _roots(parse, [person.mentions for person in people])
    scene = Scene(parse, people, bodies, quoted, [[] for _ in people], [[] for _ in bodies], names)
    bodies_at = _roots(parse, [_naming(parse, body) for body in bodies])
    for token in parse.tokens:
        scene.sentence += bool(token.is_sent_start and token.i)
        if token.i in names:
            scene.note_person(names[token.i], token)
        elif token.i in bodies_at:
            scene.note_body(bodies_at[token.i], token)
        elif token.pos_ == "PRON":
            _link_pronoun(scene, token)
        elif token.pos_ in {"NOUN", "PROPN"} and token.ent_type_ != "PERSON":
            descriptions.link(scene, token)
        if token.lower_ == "old":
            descriptions.link_aged(scene, token)
    return Links(tuple(map(tuple, scene.links)), tuple(map(tuple, scene.body_links)))


def _naming(parse: Parse, body: Body) -> list[tuple[int, int]]:
    """The names of a body; of a place those that stand for who governs it ("Texas said it would sue")."""
    names = [(start, end) for start, end, kind in body.mentions if kind in ("name", "metonym")]
    if body.kind in _BODY_KINDS:
        return names
    return [place for place in names if body.kind == "place" and _governs(parse, place)]


def _governs(parse: Parse, place: tuple[int, int]) -> bool:
    span = parse.token_span(*place)
    return span is not None and span.root.dep_ in {"nsubj", "nsubjpass", "poss"} and metonymy.acts(span.root)


def _roots(parse: Parse, places: Sequence[Sequence[tuple[int, int]]]) -> dict[int, int]:
    """For the head word of each mention whose mention it is."""
    found = {}
    for who, mentions in enumerate(places):
        for start, end in mentions:
            span = parse.token_span(start, end)
            if span is not None:
                found[span.root.i] = who
    return found


def _link_pronoun(scene: Scene, token: Token) -> None:
    word = token.lower_
    place: Place = (token.idx, token.idx + len(token), "pronoun")
    if word in _GENDER:
        who = _person(scene, token)
        if who is not None:
            scene.link_person(who, token, place)
            scene.told.setdefault(who, _GENDER[word])
    elif word in _SINGULAR or word in _PLURAL:
        who = _body(scene, token)
        if who is not None:
            scene.link_body(who, token, place)


def _person(scene: Scene, token: Token) -> int | None:
    bound = _bound_person(scene, token)
    if bound is None:
        bound = _antecedent(scene, token)
    return bound if bound is not None else _named_after(scene, token)


def _named_after(scene: Scene, token: Token) -> int | None:
    """Whom the sentence names right after: "After she left, Ada Holm …"."""
    governor = binding.governor(token)
    if governor is None or governor.i < token.i or scene.in_quotes(governor) != scene.in_quotes(token):
        return None
    who = scene.names.get(governor.i)
    others = any(root != governor.i and token.i < root < governor.i for root in scene.names)
    return who if who is not None and not others and _agrees(_gender(scene, who), token) else None


def _bound_person(scene: Scene, token: Token) -> int | None:
    """The person whom syntax leads to, if the gender agrees and nobody else who would fit stands between."""
    governor = _governor(scene, token)
    if governor is None or governor.i not in scene.of_person:
        return None
    who = scene.of_person[governor.i]
    if governor.dep_ == "dobj" and token.dep_ == "poss":  # "asked Holm to speak in his hall": either's
        return None
    if not _agrees(_gender(scene, who), token):
        return None
    # "Her" in "the lawyer who was at her side" may be whomever the sentence named before.
    aside = token.dep_ == "poss" and binding.in_relative(token, governor)
    first = token.sent.start if aside else governor.i
    for seen in reversed(scene.seen):
        if seen.token.i < first:
            break
        if seen.who != who and _agrees(_gender_of(scene, seen), token):
            return None
    return who


def _governor(scene: Scene, token: Token) -> Token | None:
    """The word that a pronoun is bound to, where it stands before it and within the same quotation marks."""
    found = binding.governor(token)
    if found is None or found.i >= token.i or scene.in_quotes(found) != scene.in_quotes(token):
        return None
    return found


def _body(scene: Scene, token: Token) -> int | None:
    """The body that "it" or "they" stands for."""
    governor = _governor(scene, token)
    if governor is not None:
        return _bound_body(scene, token, governor)
    speaks = token.dep_ == "nsubj" and token.head.lemma_ in SPEAKING
    if token.lower_ == "it" and speaks and scene.in_quotes(token) is None:
        return _last_subject(scene, token)
    return None


def _bound_body(scene: Scene, token: Token, governor: Token) -> int | None:
    who = scene.of_body.get(governor.i)
    if who is None or any(child.dep_ == "conj" and child != token.head for child in governor.children):
        return None
    many = governor.tag_ in {"NNS", "NNPS"}
    if token.lower_ in _PLURAL and not (many or scene.bodies[who].kind in _OF_MANY):
        return None
    for seen in reversed(scene.seen_bodies):
        if seen.token.i <= governor.i:
            break
        if seen.who != who and metonymy.acts(seen.token):
            return None
    return who


def _last_subject(scene: Scene, token: Token) -> int | None:
    """The one body that was the subject just before an "it" that says or wants something."""
    near = [seen for seen in scene.seen_bodies if scene.sentence - seen.sentence <= 1 and not seen.quoted]
    subjects = [seen for seen in near if seen.subject]
    latest = [seen for seen in subjects if seen.sentence == max(s.sentence for s in subjects)]
    who = {seen.who for seen in latest}
    if len(who) != 1 or _paper_between(scene, latest[-1].token, token):
        return None
    return latest[-1].who


def _paper_between(scene: Scene, first: Token, last: Token) -> bool:
    """Whether a document is named between, which "it" may mean as well."""
    return any(token.lemma_.lower() in papers.nouns() for token in scene.parse.tokens[first.i : last.i])


def _antecedent(scene: Scene, token: Token) -> int | None:
    """The person that stands out for a pronoun, or None where none or more than one does."""
    if scene.in_quotes(token) is not None:
        return None  # within someone's words the persons spoken of need not be those named around them
    scores: dict[int, float] = {}
    latest: dict[int, int] = {}
    for seen in reversed(scene.seen):
        away = scene.sentence - seen.sentence
        if away > _FARTHEST:
            break
        gender = _gender_of(scene, seen) or scene.told.get(seen.who, "")
        if _agrees(gender, token) and not salience.same_clause(seen.token, token):
            latest.setdefault(seen.who, seen.sentence)
            scores[seen.who] = max(scores.get(seen.who, 0.0), salience.weight(seen, away))
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < _LEAST:
        return None
    if _rivalled(scene, ranked):
        return None
    if _alone(scene, token, latest, ranked[0][0]):
        return ranked[0][0]
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < salience.lead_needed(latest, ranked[0][0], scene.sentence):
        return None
    return ranked[0][0] if ranked[0][0] > salience.NOBODY else None


def _alone(scene: Scene, token: Token, latest: dict[int, int], best: int) -> bool:
    """Whether a subject goes on with the subject before it, and nobody else has been spoken of since."""
    if token.dep_ not in {"nsubj", "nsubjpass"} or best <= salience.NOBODY:
        return False
    lately = {who for who, at in latest.items() if at >= scene.sentence - 1}
    plain = (seen for seen in scene.seen if seen.who == best and seen.sentence >= scene.sentence - 1)
    return lately == {best} and any(seen.subject and not seen.quoted and not seen.reported for seen in plain)


def _rivalled(scene: Scene, ranked: Sequence[tuple[int, float]]) -> bool:
    """Whether the best is a person of unknown gender and another one's name or title tells the one sought."""
    best = ranked[0][0]
    if best <= salience.NOBODY or scene.people[best].gender:
        return False
    others = (who for who, weight in ranked[1:] if who > salience.NOBODY and weight >= _LEAST)
    return any(scene.people[who].gender for who in others)


def _gender(scene: Scene, who: int) -> str:
    return scene.people[who].gender or scene.told.get(who, "")


def _gender_of(scene: Scene, seen: Seen) -> str:
    if seen.who > salience.NOBODY:
        return scene.people[seen.who].gender
    known = titles.office(seen.token)
    return known[1] if known else gazetteer.people().get(seen.token.lower_, "")


def _agrees(gender: str, token: Token) -> bool:
    return gender in ("", _GENDER[token.lower_])
