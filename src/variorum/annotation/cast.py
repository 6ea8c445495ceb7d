"""Who plays a part in an article, for those who read after its actors are known: gender, offices, where they stand."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from variorum.model import Actor, Mention

from . import gazetteer, offices, titles
from .parser import Parse

_GENDER = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_SUBJECTS = {"nsubj", "nsubjpass"}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BODIES = {"government", "organization", "alliance", "media", "group"}
# The office that an abbreviation before a name stands for: a text goes on with "the senator".
_SHORT = {
    "sen.": {"senator", "lawmaker"}, "rep.": {"congressman", "congresswoman", "representative", "lawmaker"},
    "gov.": {"governor"}, "gen.": {"general"}, "col.": {"colonel"}, "adm.": {"admiral"}, "capt.": {"captain"},
    "prof.": {"professor"}, "dr.": {"doctor"}, "lt.": {"lieutenant"}, "sgt.": {"sergeant"}, "amb.": {"ambassador"},
}  # fmt: skip


Place = tuple[str, Mention]


@dataclass(frozen=True, slots=True)
class Cast:
    """The persons and bodies of an article: where they are named, in order; gender and office words of the persons."""

    parse: Parse
    persons: tuple[Place, ...]
    bodies: tuple[Place, ...]
    names: Mapping[str, str]
    genders: Mapping[str, str]
    nouns: Mapping[str, frozenset[str]]

    def fits(self, actor: str, gender: str) -> bool:
        """Whether a person may be of this gender."""
        return not gender or self.genders[actor] in ("", gender)

    def subject(self, mention: Mention) -> Token | None:
        """The first word of the subject that a mention is, or is one of; None where it is none."""
        span = self.parse.token_span(mention.start, mention.end)
        token = span.root if span is not None else None
        while token is not None and token.dep_ == "conj" and token.head != token:
            token = token.head
        return token if token is not None and token.dep_ in _SUBJECTS else None

    def unnamed(self, head: Token) -> bool:
        """Whether a subject is one person who is none of the cast: "the officer", "an aide", a name not known."""
        if any(mention.start <= head.idx < mention.end for _, mention in (*self.persons, *self.bodies)):
            return False
        if head.tag_ == "NNP":
            return head.ent_type_ == "PERSON"
        if head.tag_ != "NN" or any(child.dep_ == "appos" for child in head.children):
            return False
        return titles.office(head) is not None or head.lower_ in gazetteer.people()

    def holders(self, noun: str) -> set[str]:
        """The persons who bear the office that a noun names."""
        return {actor for actor, nouns in self.nouns.items() if noun in nouns}

    def called(self, noun: str) -> set[str]:
        """The bodies whose names hold a noun: the committee is the Committee for Fair Prices."""
        return {actor for actor, _ in self.bodies if noun in self.names[actor].casefold().split()}


def of(parse: Parse, actors: Sequence[Actor]) -> Cast:
    """The cast of an article."""
    people = [actor for actor in actors if actor.kind == "person"]
    nouns = {actor.id: frozenset(_nouns(parse, actor)) for actor in people}
    return Cast(
        parse=parse,
        persons=_places(people),
        bodies=_places([actor for actor in actors if actor.kind in _BODIES]),
        names={actor.id: actor.name for actor in actors},
        genders={actor.id: _gender(parse, actor, nouns[actor.id]) for actor in people},
        nouns=nouns,
    )


def _places(actors: Sequence[Actor]) -> tuple[Place, ...]:
    found = [(actor.id, mention) for actor in actors for mention in actor.mentions if mention.kind != "adjectival"]
    return tuple(sorted(found, key=lambda place: (place[1].start, place[1].end, place[0])))


def _nouns(parse: Parse, actor: Actor) -> set[str]:
    """The office words of a person: of the titles, of abbreviations before the name, of offices known from lists."""
    known = gazetteer.offices()
    found = {word for role in actor.roles for word in role.title.casefold().split() if word in known}
    for word in _leads(parse, actor):
        found |= _SHORT.get(word, set())
    day = _DAY.match(parse.document.published or "")
    held = offices.holder(actor.name, day.group()) if day else ()
    if len({one.person for one in held}) == 1:
        found |= {word for one in held if one.office for word in one.office.split() if word in known}
    return found


def _leads(parse: Parse, actor: Actor) -> set[str]:
    """The words right before the names of a person, in lower case: "sen.", "mr."."""
    named = (one.start for one in actor.mentions if one.kind == "name")
    return {word.casefold() for start in named for word in parse.text[max(0, start - 8) : start].split()[-1:]}


def _gender(parse: Parse, actor: Actor, nouns: frozenset[str]) -> str:
    """What the titles, the pronouns or else the given name tell of a person's gender."""
    told = {gazetteer.offices().get(noun, ("", ""))[1] for noun in nouns | _leads(parse, actor)}
    words = (parse.text[one.start : one.end].casefold() for one in actor.mentions if one.kind == "pronoun")
    told |= {_GENDER.get(word, "") for word in words}
    told.discard("")
    if len(told) == 1:
        return told.pop()
    return gazetteer.first_names().get(actor.name.split()[0], "") if not told and " " in actor.name else ""
