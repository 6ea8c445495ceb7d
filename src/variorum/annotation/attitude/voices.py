"""Whose attitude a passage shows: the outlet's own, or that of somebody whom it quotes, reports or tells of.

Whoever is quoted or reported speaks in a voice of his own; and where the text says that somebody praises or blames
another, the praise is his, not the outlet's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from variorum.annotation import marks
from variorum.annotation.marks import Quoted
from variorum.annotation.parser import Parse
from variorum.annotation.stance import predicates
from variorum.annotation.stance.parties import Parties
from variorum.model import Actor, Quotation
from variorum.model.event import Voice

from .words import listed

_SUBJECTS = {"nsubj", "csubj"}
_LIKELY = 0.5  # of a quotation, as in `framing.voice`
_OWN_CLAUSE = {"ccomp", "advcl", "relcl", "conj", "parataxis"}


@dataclass(frozen=True, slots=True)
class Voices:
    """Who speaks where in one article."""

    known: Parties
    quotations: Sequence[Quotation]
    quoted: Sequence[Quoted]

    def of(self, name: TokenSpan) -> tuple[Voice, str | None]:
        """The voice of what is said about a name, and the actor whose it is, where the text leads to one."""
        token = name.root
        judges = self._judges(token)
        if judges is not None:
            return "attributed", _single(judges)
        reports = self.known.reports(token)
        if reports:
            told = next((report.actors for report in reports if report.actors), ())
            return "attributed", told[0] if len(told) == 1 else None
        return ("attributed" if self.cited(token) or self.cited(_predicate(token)) else "own"), None

    def cited(self, token: Token) -> bool:
        """Whether a word is somebody else's: quoted, reported or between quotation marks."""
        cited = any(piece.start <= token.idx < piece.end for one in self.quotations for piece in one.pieces)
        return cited or any(part.start <= token.idx < part.end for part in self.quoted)

    def _judges(self, token: Token) -> tuple[Actor, ...] | None:
        """Who judges whomever the token names, by the words above it; empty for somebody unnamed, None for nobody."""
        for below, above in _upward(token):
            if above.pos_ == "VERB":
                if _judging(above, below):
                    return self._holders(above)
                if above.dep_ in _OWN_CLAUSE:
                    return None
            elif above.pos_ == "NOUN" and above.lemma_.lower() in listed("noun") and below.dep_ != "poss":
                return self._owners(above)
        return None

    def _owners(self, noun: Token) -> tuple[Actor, ...]:
        """Whose view it is: "Ada's claim that", "Ada laid out the case that"."""
        owner = next((child for child in noun.children if child.dep_ == "poss"), None)
        if owner is not None:
            return self.known.of(owner)
        return self._holders(noun.head) if noun.dep_ == "dobj" else ()

    def _holders(self, verb: Token) -> tuple[Actor, ...]:
        return tuple(actor for noun in predicates.subjects(verb) for actor in self.known.of(noun))


def _upward(token: Token) -> Iterator[tuple[Token, Token]]:
    while token.head != token:
        yield token, token.head
        token = token.head


def _predicate(token: Token) -> Token:
    """The verb that says something of whomever the token names: cited words may begin after the name."""
    return token.head if token.dep_ in _SUBJECTS | {"nsubjpass"} else token


def _judging(verb: Token, below: Token) -> bool:
    """Whether the verb says what its subject thinks of what hangs below: "praised Ada", "sees Ada as weak"."""
    lemma = verb.lemma_.lower()
    if below.dep_ in _SUBJECTS or below.dep_ in {"advcl", "mark", "npadvmod", "agent"}:
        return False
    if lemma in listed("judging"):
        return below.dep_ in {"dobj", "nsubjpass", "prep", "dative"}
    told = any(child.dep_ in {"oprd", "ccomp", "prep", "xcomp"} and child != below for child in verb.children)
    return lemma in listed("naming") and below.dep_ in {"dobj", "nsubjpass", "ccomp", "oprd"} and told


def _single(actors: Sequence[Actor]) -> str | None:
    return actors[0].id if len(actors) == 1 else None


def read(parse: Parse, quotations: Sequence[Quotation], known: Parties) -> Voices:
    """The voices of one article."""
    likely = [one for one in quotations if one.confidence is None or one.confidence >= _LIKELY]
    return Voices(known, likely, marks.find(parse.text, parse.paragraphs, parse.sentences))
