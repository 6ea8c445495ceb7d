"""What an article says in its own words before a place, back to front, and whom it names there.

What stands between quotation marks and in furniture is passed over: a pronoun behind a long quotation is near to whom
it means though sentences lie between.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from variorum.model import Extent, Mention

from . import papers
from .cast import Cast, Place
from .marks import Quoted
from .parser import Parse

# Of 40 open pronouns that were led back in raw articles, all but three rightly, none stood farther from its person.
_FARTHEST = 3
_WORD = re.compile(r"\w+")
_SUBJECTS = {"nsubj", "nsubjpass"}
_OWNERS = {"his": "m", "her": "f"}
_APART = {"like", "unlike", "with", "against", "versus", "from", "in", "at", "near", "off"}


class Narration:
    """The sentences of an article's own words."""

    def __init__(self, parse: Parse, known: Cast, quoted: Sequence[Quoted]) -> None:
        self.parse = parse
        self.known = known
        outer = sorted((part.start, part.end) for part in quoted if part.depth == 0)
        self._starts = [start for start, _ in outer]
        self._ends = [end for _, end in outer]
        self._begun = [sentence.start for sentence in parse.sentences]
        self._lent: list[Place] = []

    def within(self, at: int) -> bool:
        """Whether a place stands between quotation marks."""
        number = bisect_right(self._starts, at) - 1
        return number >= 0 and at < self._ends[number]

    def lend(self, actor: str, mention: Mention) -> None:
        """Keep in mind whom words were found to mean, for those that come after them."""
        self._lent.append((actor, mention))

    def before(self, at: int) -> Iterator[Extent]:
        """The part of a sentence before the place, and the sentences before it that say anything outside of marks."""
        told = 0
        for number in range(bisect_left(self._begun, at) - 1, -1, -1):
            sentence = self.parse.sentences[number]
            stretch = Extent(sentence.start, min(sentence.end, at))
            if self.parse.in_furniture(stretch.start, stretch.end) or not self._narrates(stretch):
                continue
            yield stretch
            told += stretch.end < at
            if told >= _FARTHEST:
                return

    def _narrates(self, stretch: Extent) -> bool:
        return any(
            not self.within(word.start()) for word in _WORD.finditer(self.parse.text, stretch.start, stretch.end)
        )

    def person(self, at: int, gender: str = "") -> str | None:
        """The one person of this gender, as far as it is known, whom the nearest sentence with any names."""
        for stretch in self.before(at):
            if self.somebody(stretch):
                return None
            named = [place for place in self.named(stretch, self.known.persons) if self.known.fits(place[0], gender)]
            if named:
                return self.foremost(named)
        return None

    def owner(self, stretch: Extent) -> str | None:
        """Whom a "his" or "her" at the subject of a stretch means: "His remarks were released"."""
        span = self.parse.token_span(stretch.start, stretch.end)
        for token in span or ():
            if token.lower_ in _OWNERS and token.dep_ == "poss" and token.head.dep_ in _SUBJECTS:
                return self.person(token.idx, _OWNERS[token.lower_])
        return None

    def thing(self, at: int) -> str | None:
        """What an "it" that says something means: the body that was the subject before, or whose text was."""
        for stretch in self.before(at):
            span = self.parse.token_span(stretch.start, stretch.end)
            subjects = [token for token in span or () if token.dep_ in _SUBJECTS and _main(token)]
            bodies = self.named(stretch, self.known.bodies)
            for token in subjects:
                if self.within(token.idx):
                    continue
                whose = _phrase(token) if token.lemma_.lower() in papers.nouns() else [token]
                found = [actor for actor, one in bodies if any(one.start <= part.idx < one.end for part in whose)]
                if found:
                    return found[0]
            if subjects:
                return None
        return None

    def foremost(self, named: Sequence[Place]) -> str | None:
        """The subject of the main clause among those named, else the only subject, else the only one."""
        subjects = [(actor, token) for actor, mention in named if (token := self.known.subject(mention)) is not None]
        main = [actor for actor, token in subjects if _main(token)]
        for who in ({*main[:1]} if main else set(), {actor for actor, _ in subjects}):
            if len(who) == 1:
                return who.pop()
        who = {actor for actor, mention in named if not self._aside(mention.start)}
        return who.pop() if len(who) == 1 and not subjects else None

    def named(self, stretch: Extent, places: Sequence[Place]) -> list[Place]:
        """Those who are named in a stretch outside of quotation marks, by words that were found to mean them too."""
        known = {actor for actor, _ in places}
        return [
            (actor, mention)
            for actor, mention in (*places, *(place for place in self._lent if place[0] in known))
            if stretch.start <= mention.start and mention.end <= stretch.end and not self.within(mention.start)
        ]

    def _aside(self, at: int) -> bool:
        span = self.parse.token_span(at, at + 1)
        return span is not None and span.root.head.lower_ in _APART

    def somebody(self, stretch: Extent) -> bool:
        """Whether the subject of the stretch is one person whom the article does not name."""
        span = self.parse.token_span(stretch.start, stretch.end)
        subjects = (token for token in span or () if token.dep_ in _SUBJECTS)
        lent = [mention for _, mention in self._lent]
        return any(
            self.known.unnamed(token)
            for token in subjects
            if not self.within(token.idx) and not any(one.start <= token.idx < one.end for one in lent)
        )


def _phrase(noun: Token) -> list[Token]:
    """A noun with all that says whose it is: "a report by the port", "the port's letter", "a letter from the port"."""
    whose = [child for child in noun.children if child.dep_ in {"poss", "compound", "prep", "acl"}]
    return [part for child in whose for part in child.subtree]


def _main(subject: Token) -> bool:
    """Whether a subject is that of its sentence's main verb, or of one beside it."""
    verb = subject.head
    while verb.dep_ == "conj" and verb.head != verb:
        verb = verb.head
    return verb.dep_ == "ROOT"
