"""Who is on the scene at a place of the text: persons and bodies named so far, and the mentions linked to them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from variorum.model import MentionKind

from .bodies import Body
from .parser import Parse
from .persons import Person
from .salience import Seen

Place = tuple[int, int, MentionKind]

_SUBJECTS = {"nsubj", "nsubjpass", "agent"}
SPEAKING = {
    "say", "tell", "add", "write", "note", "claim", "warn", "argue", "state", "insist", "reply", "explain", "ask",
    "declare", "stress", "announce", "tweet", "continue", "acknowledge", "admit", "deny", "describe", "call", "urge",
    "accuse", "demand", "emphasize", "emphasise", "confirm", "reject", "vow", "pledge", "promise", "threaten", "want",
    "hope", "plan", "intend", "expect", "believe", "think", "suggest", "report", "condemn", "criticize", "criticise",
    "agree", "refuse", "decide", "respond", "express", "propose", "welcome", "blame", "dismiss", "offer", "seek",
}  # fmt: skip
_THINKING = {"know", "feel", "fear", "doubt", "assume", "worry", "learn", "realize", "realise", "see", "hear", "find"}


@dataclass(slots=True)
class Scene:
    """What has been met up to the word that is read: `sentence` is the number of its sentence.

    `names` leads from the head word of each name of a person, also further on, to whose it is; `of_person` and
    `of_body` from that of each mention up to here. `told` has the genders of persons by pronouns linked before, which
    are no ground for linking another.
    """

    parse: Parse
    people: Sequence[Person]
    bodies: Sequence[Body]
    quoted: Sequence[tuple[int, int]]
    links: list[list[Place]]
    body_links: list[list[Place]]
    names: Mapping[int, int]
    sentence: int = 0
    told: dict[int, str] = field(default_factory=dict)
    seen: list[Seen] = field(default_factory=list)
    seen_bodies: list[Seen] = field(default_factory=list)
    of_person: dict[int, int] = field(default_factory=dict)
    of_body: dict[int, int] = field(default_factory=dict)

    def note_person(self, who: int, token: Token) -> None:
        """A person is mentioned; a number below zero is somebody unnamed."""
        self.seen.append(self._seen(who, token))
        if who >= 0:
            self.of_person[token.i] = who

    def note_body(self, who: int, token: Token) -> None:
        """A body is mentioned."""
        self.seen_bodies.append(self._seen(who, token))
        self.of_body[token.i] = who

    def link_person(self, who: int, token: Token, place: Place) -> None:
        """A word that is no name stands for a person."""
        self.links[who].append(place)
        self.note_person(who, token)

    def link_body(self, who: int, token: Token, place: Place) -> None:
        """A word that is no name stands for a body."""
        self.body_links[who].append(place)
        self.note_body(who, token)

    def in_quotes(self, token: Token) -> int | None:
        """The start of the innermost quoted stretch that a word stands in, or None."""
        return max((start for start, end in self.quoted if start <= token.idx < end), default=None)

    def people_before(self, token: Token) -> Iterator[int]:
        """The persons named before the token."""
        for who, person in enumerate(self.people):
            if person.mentions[0][0] < token.idx:
                yield who

    def _seen(self, who: int, token: Token) -> Seen:
        first = token
        while first.dep_ == "conj" and first.head != first:  # "A and B said": both are subjects
            first = first.head
        subject = first.dep_ in _SUBJECTS
        speaking = subject and first.head.lemma_ in SPEAKING
        quoted = self.in_quotes(token) is not None
        return Seen(who, token, self.sentence, subject, speaking, quoted, _reported(token))


def _reported(token: Token) -> bool:
    """Whether a token stands in the clause that a verb of speaking or thinking brings."""
    chain = [token, *token.ancestors]
    return any(part.dep_ == "ccomp" and part.head.lemma_ in SPEAKING | _THINKING for part in chain)
