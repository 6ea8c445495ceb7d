"""Happenings that two sentences tell: the same verb, with the same doer or the same object."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Token

from .lines import Line, Story, stem

SAYING = frozenset((
    "say", "tell", "add", "write", "tweet", "ask", "argue", "warn", "note", "state", "explain", "insist", "call",
    "describe", "think", "believe", "know", "want", "need", "suggest", "claim", "declare", "conclude", "continue",
    "reply", "respond", "admit", "acknowledge", "recall", "comment", "report", "show",
))  # fmt: skip
_LIGHT = frozenset((
    "be", "have", "do", "make", "take", "go", "get", "come", "see", "give", "put", "let", "keep", "seem", "appear",
    "become", "use", "try", "include",
))  # fmt: skip
_LIKE = 0.15
"""Least cosine of two sentences with the same doer and verb, and twice that where only one of doer and object is the
same: by reading pairs of drawing 1, nearly all above it tell one happening."""


@dataclass(frozen=True, eq=False)
class Told:
    """A verb in a sentence, with its doer and its object."""

    line: Line
    verb: Token
    doer: Token | None
    object: Token | None

    @property
    def auxiliaries(self) -> list[Token]:
        """The auxiliaries before the verb, in order."""
        return [child for child in self.verb.lefts if child.dep_ in ("aux", "auxpass")]

    @property
    def negation(self) -> Token | None:
        """The word that negates the verb."""
        return next((child for child in self.verb.children if child.dep_ == "neg"), None)

    def same(self, other: Told) -> bool:
        """Whether both are likely to tell one happening."""
        doer, thing = _same(self.doer, other.doer), _same(self.object, other.object)
        like = self.line.like(other.line)
        if (self.negation is None) != (other.negation is None):
            return False
        return (doer and thing and like >= _LIKE) or ((doer or thing) and like >= 2 * _LIKE)


def told(line: Line) -> Iterator[Told]:
    """What a sentence tells outside quotation marks, sayings left out."""
    for token in line.tokens:
        plain = token.pos_ == "VERB" and token.lemma_ not in SAYING | _LIGHT and token.tag_ not in ("VBG", "VB")
        future = token.tag_ == "VB" and any(child.tag_ == "MD" for child in token.lefts)
        if (plain or future) and not line.quoted(token):
            doer, thing = _arguments(token)
            if doer is not None or thing is not None:
                yield Told(line, token, doer, thing)


@dataclass(frozen=True, eq=False)
class Happenings:
    """All that a story tells, by verb."""

    story: Story
    by_verb: dict[str, list[Told]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for line in self.story.lines:
            for one in told(line):
                self.by_verb[one.verb.lemma_].append(one)

    @cached_property
    def shared(self) -> list[tuple[Told, list[Told]]]:
        """Each that another article tells too, with all its other tellings."""
        found = []
        for verb in sorted(self.by_verb):
            for one in self.by_verb[verb]:
                same = [other for other in self.by_verb[verb] if other.line is not one.line and one.same(other)]
                if any(other.line.article != one.line.article for other in same):
                    found.append((one, same))
        return sorted(found, key=lambda pair: (pair[0].line.article, pair[0].line.start, pair[0].verb.i))


def _arguments(verb: Token) -> tuple[Token | None, Token | None]:
    doer = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    thing = next((child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")), None)
    agent = next((child for child in verb.children if child.dep_ == "agent"), None)
    if agent is not None:
        doer = next((child for child in agent.children if child.dep_ == "pobj"), doer)
    return _full(doer), _full(thing)


def _full(token: Token | None) -> Token | None:
    return None if token is None or token.pos_ not in ("NOUN", "PROPN") else token


def _same(one: Token | None, other: Token | None) -> bool:
    if one is None or other is None:
        return False
    return stem(one.text) == stem(other.text) or one.lemma_.casefold() == other.lemma_.casefold()
