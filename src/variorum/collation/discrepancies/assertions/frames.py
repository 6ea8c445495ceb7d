"""The assertions of an affair with their phrases made ready to be compared."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.collation.events.families import stem
from variorum.collation.ground import Ground
from variorum.collation.words import is_number, key, rarity, words
from variorum.model import Argument, Assertion, Sentence, Span
from variorum.model.assertion import ArgumentRole

_PRONOUNS = frozenset((
    "it", "they", "he", "she", "we", "i", "you", "this", "that", "these", "those", "who", "which", "what", "one",
    "some", "there", "many", "others", "other", "all", "both", "something", "everyone", "anyone", "someone", "each",
    "himself", "them", "him", "her", "us", "me", "themselves", "itself", "nothing", "anything", "whom", "more",
    "most", "nobody",
))  # fmt: skip

_LEAST = 0.13
"""Rarity from which a word of a phrase tells something."""

_FIGURE = re.compile(
    r"\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?)\b"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """An argument: its head, those whom it stands for, their sides, all whom it names, and its further words by stem.

    `open` is whether it is a pronoun that leads to nobody, `figures` the numbers in it.
    """

    argument: Argument
    place: Span
    head: str
    actors: frozenset[str]
    sides: frozenset[str]
    named: frozenset[str]
    words: dict[str, float]
    figures: frozenset[str]
    open: bool

    @property
    def weight(self) -> float:
        """How much it tells: an actor as much as the rarest word."""
        return 1.0 if self.actors else max([rarity(self.head), *self.words.values()], default=0.0)


@dataclass(frozen=True, slots=True)
class Frame:
    """An assertion with its phrases and its sentence."""

    assertion: Assertion
    phrases: tuple[Phrase, ...]
    sentence: Sentence | None

    @property
    def document(self) -> str:
        """The document that it stands in."""
        return self.assertion.document

    @property
    def words(self) -> Span:
        """The place of its predicate."""
        place = self.assertion.predicate
        return Span(self.document, place.start, place.end)

    def of(self, role: ArgumentRole) -> list[Phrase]:
        """The phrases of a role."""
        return [one for one in self.phrases if one.argument.role == role]


def frames(ground: Ground) -> list[Frame]:
    """The assertions of all articles of an affair, in the order of the texts."""
    return [
        Frame(one, tuple(_phrases(ground, one)), ground.sentence(one.document, one.predicate.start))
        for reading in ground.readings
        for one in reading.assertions
    ]


def _phrases(ground: Ground, assertion: Assertion) -> Iterator[Phrase]:
    document = assertion.document
    text = ground.by_document[document].document.text
    for one in assertion.arguments:
        told = {
            stem(word.key): rarity(word.key)
            for word in words(text, one.start, one.end)
            if word.start != one.head.start and not is_number(word.key) and rarity(word.key) >= _LEAST
        }
        actors = _meant(assertion, one)
        named = ground.places_of_names(document, one.start, one.end)
        yield Phrase(
            argument=one,
            place=Span(document, one.start, one.end),
            head="percent" if one.lemma == "%" else key(one.lemma),
            actors=actors,
            sides=ground.sides.all(actors),
            named=frozenset(str(ground.sides.of(actor)) for _, _, actor in named),
            words=told,
            figures=frozenset(match.group().strip(".,") for match in _FIGURE.finditer(text, one.start, one.end)),
            open=one.lemma in _PRONOUNS and not actors,
        )


def _meant(assertion: Assertion, argument: Argument) -> frozenset[str]:
    """Those whom a phrase stands for; "I" is who says it."""
    if argument.actors or argument.lemma != "i" or assertion.said_by is None:
        return frozenset(argument.actors)
    return frozenset((assertion.said_by,))
