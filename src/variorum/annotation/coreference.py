"""Who "he", "the minister" and "it" are, by rules that can be read; where they leave a doubt, nobody.

Candidates are the persons and bodies named before. A pronoun goes to the one that agrees with it in gender and number
and stands out: named lately, as a subject, or as the one who was speaking. If a second one stands out nearly as much,
the pronoun stays unresolved: a wrong link costs more than a missing one. An office ("the foreign minister", "the
Russian leader") goes to its holder where exactly one person of the article fits.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from variorum.model import MentionKind

from . import gazetteer, marks, papers, salience, titles
from .bodies import Body
from .parser import Parse
from .persons import Person
from .salience import Seen

_GENDER = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_SUBJECTS = {"nsubj", "nsubjpass", "agent"}
_HEADS_OF_STATE = {"president", "premier", "chancellor", "minister", "king", "queen", "emperor", "ruler", "leader"}
_LEAST = 0.4  # the weight of a mention as far back as may be
_FARTHEST = 4  # sentences back; the weights below fall to the floor there
_BODY_KINDS = {"state", "government", "organization", "alliance", "media", "group"}
_SPEAKING = {
    "say", "tell", "add", "write", "note", "claim", "warn", "argue", "state", "insist", "reply", "explain", "ask",
    "declare", "stress", "announce", "tweet", "continue", "acknowledge", "admit", "deny", "describe", "call", "urge",
    "accuse", "demand", "emphasize", "emphasise", "confirm", "reject", "vow", "pledge", "promise", "threaten", "want",
    "hope", "plan", "intend", "expect", "believe", "think", "suggest", "report", "condemn", "criticize", "criticise",
    "agree", "refuse", "decide", "respond", "express", "propose", "welcome", "blame", "dismiss", "offer", "seek",
}  # fmt: skip
_THINKING = {"know", "feel", "fear", "doubt", "assume", "worry", "learn", "realize", "realise", "see", "hear", "find"}


@dataclass(frozen=True, slots=True)
class Links:
    """The resolved mentions: for each person and for each body, in the order they were given."""

    people: tuple[tuple[tuple[int, int, MentionKind], ...], ...]
    bodies: tuple[tuple[tuple[int, int, MentionKind], ...], ...]


@dataclass(slots=True)
class _State:
    parse: Parse
    people: Sequence[Person]
    quoted: list[tuple[int, int]]
    links: list[list[tuple[int, int, MentionKind]]]
    body_links: list[list[tuple[int, int, MentionKind]]]
    told: dict[int, str] = field(default_factory=dict)  # by pronouns linked before; no ground for linking another
    seen: list[Seen] = field(default_factory=list)
    seen_bodies: list[Seen] = field(default_factory=list)


def resolve(parse: Parse, people: Sequence[Person], bodies: Sequence[Body]) -> Links:
    """Resolve pronouns and offices, in the order of the text."""
    quoted = [(part.start, part.end) for part in marks.find(parse.text, parse.paragraphs, parse.sentences)]
    state = _State(parse, people, quoted, [[] for _ in people], [[] for _ in bodies])
    persons_at = _roots(parse, [person.mentions for person in people])
    bodies_at = _roots(parse, [_naming(body) for body in bodies])
    number = 0
    for token in parse.tokens:
        number += bool(token.is_sent_start and token.i)
        if token.i in persons_at:
            _note(state, persons_at[token.i], token, number)
        elif token.i in bodies_at:
            state.seen_bodies.append(_seen(state, bodies_at[token.i], token, number))
        elif token.lower_ in _GENDER and token.pos_ == "PRON":
            _link(state, _antecedent(state, token, number), token, number)
        elif token.lower_ == "it" and token.dep_ == "nsubj":
            _link_body(state, token, number)
        elif token.pos_ in {"NOUN", "PROPN"} and token.ent_type_ != "PERSON":
            _link_noun(state, token, number)
    return Links(tuple(map(tuple, state.links)), tuple(map(tuple, state.body_links)))


def _naming(body: Body) -> list[tuple[int, int]]:
    if body.kind not in _BODY_KINDS:
        return []
    return [(start, end) for start, end, kind in body.mentions if kind in ("name", "metonym")]


def _roots(parse: Parse, places: Sequence[Sequence[tuple[int, int]]]) -> dict[int, int]:
    """For the head word of each mention whose mention it is."""
    found = {}
    for who, mentions in enumerate(places):
        for start, end in mentions:
            span = parse.token_span(start, end)
            if span is not None:
                found[span.root.i] = who
    return found


def _note(state: _State, who: int, token: Token, sentence: int) -> None:
    state.seen.append(_seen(state, who, token, sentence))


def _seen(state: _State, who: int, token: Token, sentence: int) -> Seen:
    first = token
    while first.dep_ == "conj" and first.head != first:  # "A and B said": both are subjects
        first = first.head
    subject = first.dep_ in _SUBJECTS
    speaking = subject and first.head.lemma_ in _SPEAKING
    return Seen(who, token, sentence, subject, speaking, _quoted(state, token), _reported(token))


def _reported(token: Token) -> bool:
    """Whether a token stands in the clause that a verb of speaking or thinking brings."""
    chain = [token, *token.ancestors]
    return any(part.dep_ == "ccomp" and part.head.lemma_ in _SPEAKING | _THINKING for part in chain)


def _quoted(state: _State, token: Token) -> bool:
    return any(start <= token.idx < end for start, end in state.quoted)


def _link(state: _State, who: int | None, token: Token, sentence: int) -> None:
    if who is not None:
        state.links[who].append((token.idx, token.idx + len(token), "pronoun"))
        state.told.setdefault(who, _GENDER[token.lower_])
        _note(state, who, token, sentence)


def _antecedent(state: _State, token: Token, sentence: int) -> int | None:
    """The person that a pronoun stands for, or None where none or more than one stands out."""
    if _quoted(state, token):
        return None  # within someone's words the persons spoken of need not be those named around them
    scores: dict[int, float] = {}
    latest: dict[int, int] = {}
    for seen in reversed(state.seen):
        away = sentence - seen.sentence
        if away > _FARTHEST:
            break
        gender = _gender_of(state, seen) or state.told.get(seen.who, "")
        if _agrees(gender, token) and not salience.same_clause(seen.token, token):
            latest.setdefault(seen.who, seen.sentence)
            scores[seen.who] = max(scores.get(seen.who, 0.0), salience.weight(seen, away))
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < _LEAST:
        return None
    if _rivalled(state, ranked):
        return None
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < salience.lead_needed(latest, ranked[0][0], sentence):
        return None
    return ranked[0][0] if ranked[0][0] > salience.NOBODY else None


def _rivalled(state: _State, ranked: Sequence[tuple[int, float]]) -> bool:
    """Whether the best is a person of unknown gender and another one's name or title tells the one sought."""
    best = ranked[0][0]
    if best <= salience.NOBODY or state.people[best].gender:
        return False
    others = (who for who, weight in ranked[1:] if who > salience.NOBODY and weight >= _LEAST)
    return any(state.people[who].gender for who in others)


def _link_noun(state: _State, token: Token, sentence: int) -> None:
    """Link an office to its holder, or keep in mind that somebody unnamed is spoken of."""
    if not _link_office(state, token, sentence) and token.dep_ in _SUBJECTS and _someone(token):
        _note(state, salience.NOBODY - token.i, token, sentence)


def _someone(token: Token) -> bool:
    """Whether a noun means one person whom the text does not name with it: "the officer", "a woman"."""
    if token.tag_ != "NN" or any(child.dep_ == "appos" for child in token.children):
        return False
    return titles.office(token) is not None or token.lower_ in gazetteer.people()


def _gender_of(state: _State, seen: Seen) -> str:
    if seen.who > salience.NOBODY:
        return state.people[seen.who].gender
    known = titles.office(seen.token)
    return known[1] if known else gazetteer.people().get(seen.token.lower_, "")


def _agrees(gender: str, token: Token) -> bool:
    return gender in ("", _GENDER[token.lower_])


def _link_body(state: _State, token: Token, sentence: int) -> None:
    """Link an "it" that says or wants something to the one body that was the subject just before."""
    if token.head.lemma_ not in _SPEAKING or _quoted(state, token):
        return
    near = [seen for seen in state.seen_bodies if sentence - seen.sentence <= 1 and not seen.quoted]
    subjects = [seen for seen in near if seen.subject]
    latest = [seen for seen in subjects if seen.sentence == max(s.sentence for s in subjects)]
    who = {seen.who for seen in latest}
    if len(who) == 1 and not _paper_between(state, latest[-1].token, token):
        only = latest[-1].who
        state.body_links[only].append((token.idx, token.idx + len(token), "pronoun"))
        state.seen_bodies.append(_seen(state, only, token, sentence))


def _paper_between(state: _State, first: Token, last: Token) -> bool:
    """Whether a document is named between, which "it" may mean as well."""
    return any(token.lemma_.lower() in papers.nouns() for token in state.parse.tokens[first.i : last.i])


def _link_office(state: _State, token: Token, sentence: int) -> bool:
    """Link an office to its holder; whether that could be done."""
    known = titles.office(token)
    if known is None or known[0] == "honorific" or token.tag_ in {"NNS", "NNPS"} or token.dep_ in {"compound", "appos"}:
        return False
    if any(child.dep_ == "appos" for child in token.children) or not _definite(token):
        return False
    title = titles.description(state.parse, token)
    fits = [who for who in _before(state, token) if _holds(state.people[who], title)]
    if len(fits) == 1:
        state.links[fits[0]].append((title.start, title.end, "nominal"))
        _note(state, fits[0], token, sentence)
    return len(fits) == 1


def _definite(token: Token) -> bool:
    return any((child.dep_ == "det" and child.lower_ == "the") or child.dep_ == "poss" for child in token.lefts)


def _before(state: _State, token: Token) -> Iterator[int]:
    """The persons named before the token."""
    for who, person in enumerate(state.people):
        if person.mentions[0][0] < token.idx:
            yield who


def _holds(person: Person, title: titles.Title) -> bool:
    if title.country and person.country != title.country:
        return False
    if title.gender and person.gender and title.gender != person.gender:
        return False
    nouns = {held.noun for held in person.titles}
    if title.noun == "leader" and title.country:
        return bool(nouns & _HEADS_OF_STATE)
    return title.noun in nouns and gazetteer.offices()[title.noun][0] == "office"
