"""Who plays a part in an article, for those who read after its actors are known: gender, offices, where they stand."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from variorum.model import Actor, Mention

from . import gazetteer, offices, titles
from .parser import Parse

_GENDER = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_SUBJECTS = {"nsubj", "nsubjpass"}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TOLD = 2
"""Pronouns by which a gender is told: one alone may be linked amiss."""

_MORE = {"amod", "compound", "nmod", "poss"}
_BODIES = {"government", "organization", "alliance", "media", "group"}
# The office that an abbreviation before a name stands for: a text goes on with "the senator".
_SHORT = {
    "sen.": {"senator", "lawmaker"}, "rep.": {"congressman", "congresswoman", "representative", "lawmaker"},
    "gov.": {"governor"}, "gen.": {"general"}, "col.": {"colonel"}, "adm.": {"admiral"}, "capt.": {"captain"},
    "prof.": {"professor"}, "dr.": {"doctor"}, "lt.": {"lieutenant"}, "sgt.": {"sergeant"}, "amb.": {"ambassador"},
}  # fmt: skip


Place = tuple[str, Mention]
_ONE_AT_A_TIME = {word for words in _SHORT.values() for word in words} | {"judge", "justice", "sheriff", "bishop"}


@dataclass(frozen=True, slots=True)
class Cast:
    """The persons and bodies of an article: where they are named; gender, titles of persons."""

    parse: Parse
    persons: tuple[Place, ...]
    bodies: tuple[Place, ...]
    taken: tuple[tuple[int, int], ...]
    names: Mapping[str, str]
    genders: Mapping[str, str]
    words: Mapping[str, frozenset[str]]
    countries: Mapping[str, str | None]

    def fits(self, actor: str, gender: str) -> bool:
        """Whether a person may be of this gender."""
        return not gender or self.genders[actor] in ("", gender)

    def subject(self, mention: Mention) -> Token | None:
        """The head word of the subject that a mention is, is one of or describes; None where it is none."""
        span = self.parse.token_span(mention.start, mention.end)
        token = span.root if span is not None else None
        while token is not None and token.dep_ in {"conj", "appos"} and token.head != token:
            token = token.head
        return token if token is not None and token.dep_ in _SUBJECTS else None

    def unnamed(self, head: Token) -> bool:
        """Whether a subject is one person who is none of the cast: "the officer", "an aide", a name not known."""
        if any(start <= head.idx < end for start, end in self.taken):
            return False
        if head.tag_ == "NNP":
            return True
        if head.tag_ != "NN" or any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in head.children):
            return False
        return titles.office(head) is not None or head.lower_ in gazetteer.people()

    def holders(self, head: Token) -> set[str]:
        """The persons who bear the office that a noun names, with all that stands before it: "foreign minister"."""
        more = [child for child in head.lefts if child.dep_ in _MORE]
        return {actor for actor in self.words if self._bears(actor, head) and all(self._of(actor, one) for one in more)}

    def _bears(self, actor: str, noun: Token) -> bool:
        """Whether a person has an office of that name; "the official" or "the adviser" may be anyone."""
        office = (titles.office(noun) or ("",))[0] == "office"
        return (office or noun.lower_ in _ONE_AT_A_TIME) and noun.lower_ in self.words[actor]

    def _of(self, actor: str, more: Token) -> bool:
        country = titles.country_at(self.parse, more)
        return more.lower_ in self.words[actor] or (country is not None and self.countries[actor] in (None, country))

    def called(self, noun: str) -> set[str]:
        """The bodies whose names hold a noun: the committee is the Committee for Fair Prices."""
        return {actor for actor, _ in self.bodies if noun in self.names[actor].casefold().split()}


def of(parse: Parse, actors: Sequence[Actor]) -> Cast:
    """The cast of an article."""
    people = [actor for actor in actors if actor.kind == "person"]
    words = {actor.id: frozenset(_words(parse, actor)) for actor in people}
    return Cast(
        parse=parse,
        persons=_places(people),
        bodies=_places([actor for actor in actors if actor.kind in _BODIES]),
        taken=tuple(sorted((one.start, one.end) for actor in actors for one in actor.mentions)),
        names={actor.id: actor.name for actor in actors},
        genders={actor.id: _gender(parse, actor, words[actor.id]) for actor in people},
        words=words,
        countries={actor.id: actor.country for actor in people},
    )


def _places(actors: Sequence[Actor]) -> tuple[Place, ...]:
    found = [(actor.id, mention) for actor in actors for mention in actor.mentions if mention.kind != "adjectival"]
    return tuple(sorted(found, key=lambda place: (place[1].start, place[1].end, place[0])))


def _words(parse: Parse, actor: Actor) -> set[str]:
    """The words of a person's offices: of titles, of abbreviations before the name, of offices known from lists."""
    found = {word for role in actor.roles for word in role.title.casefold().split()}
    for word in _leads(parse, actor):
        found |= _SHORT.get(word, set())
    day = _DAY.match(parse.document.published or "")
    held = offices.holder(actor.name, day.group()) if day else ()
    if len({one.person for one in held}) == 1:
        found |= {word for one in held if one.office for word in one.office.split()}
    return found


def _leads(parse: Parse, actor: Actor) -> set[str]:
    """The words right before the names of a person, in lower case: "sen.", "mr."."""
    named = (one.start for one in actor.mentions if one.kind == "name")
    return {word.casefold() for start in named for word in parse.text[max(0, start - 8) : start].split()[-1:]}


def _gender(parse: Parse, actor: Actor, titled: frozenset[str]) -> str:
    """What the titles, the pronouns or else the given name tell of a person's gender."""
    told = {gazetteer.offices().get(noun, ("", ""))[1] for noun in titled | _leads(parse, actor)} - {""}
    if not told:
        words = (parse.text[one.start : one.end].casefold() for one in actor.mentions if one.kind == "pronoun")
        counted = Counter(_GENDER.get(word, "") for word in words)
        told = {gender for gender, count in counted.items() if gender and count >= _TOLD}
    if len(told) == 1:
        return told.pop()
    return gazetteer.first_names().get(actor.name.split()[0], "") if not told and " " in actor.name else ""
