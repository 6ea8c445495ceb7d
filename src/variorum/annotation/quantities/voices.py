"""Whose words or whose data a number is.

The speaker of the quotation that holds it; else the source that its sentence names: "according to a Norland Bank
survey", "a study by the institute found", "based on the ministry's estimates". Where none is named, nobody: the outlet
speaks for itself, or for people without a name.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from variorum.annotation.parser import Parse
from variorum.model import Actor, Mention, Quotation, Speaker

from . import words

_INSIDE = frozenset({"poss", "compound", "nmod", "amod"})
_PUT = frozenset({"put", "estimate", "assess"})  # "put the cost at $5 million"
_MAKERS = frozenset({"by", "from", "at"})
_STEPS = 12  # clauses nest; a longer way up is a parse gone astray
_BODIES = frozenset({"organization", "media", "government", "alliance", "office", "group", "state", "place"})


class Voices:
    """The quotations and actors of one article, ready to be asked for the speaker of a place."""

    def __init__(self, parse: Parse, quotations: Sequence[Quotation], actors: Sequence[Actor]) -> None:
        self._parse = parse
        self._quotations = quotations
        self._actors = {actor.id: actor for actor in actors}
        pairs = [(mention.start, mention, actor) for actor in actors for mention in actor.mentions]
        self._named = sorted(pairs, key=lambda pair: (pair[0], -pair[1].end))
        self._starts = [start for start, _, _ in self._named]

    def of(self, start: int, end: int) -> str | None:
        """The actor whose words or data hold the characters, or None where no actor's do."""
        holding = [
            quotation
            for quotation in self._quotations
            if any(piece.start <= start and end <= piece.end for piece in quotation.pieces)
        ]
        inner = min(holding, key=lambda quotation: (quotation.end - quotation.start, quotation.start), default=None)
        if inner is None or inner.speaker is None:
            return self._of_sentence(start, end)
        return self._speaker(inner, inner.speaker)

    def _speaker(self, quotation: Quotation, speaker: Speaker) -> str | None:
        """The actor of a speaker; the maker where a paper speaks."""
        if speaker.actor is not None:
            actor = self._actors.get(speaker.actor)
            made = self._maker_of_mention(actor.mentions[0]) if actor and actor.kind == "document" else None
            return made or speaker.actor
        if speaker.start is None or speaker.end is None:
            return None
        span = self._parse.token_span(speaker.start, speaker.end)
        if span is None or not self._actors:
            return None
        if span.text.lower() == "they":
            return self._told_before(quotation)
        return next((found for token in span if (found := self._maker(token))), None)

    def _told_before(self, quotation: Quotation) -> str | None:
        """The body that spoke in the sentence before, which "they" go on from."""
        here = bisect_right(self._parse.sentences, quotation.start, key=lambda sentence: sentence.start) - 1
        if here < 1:
            return None
        before = self._parse.sentences[here - 1]
        told = [one for one in self._quotations if before.start <= one.start < before.end and one.speaker]
        actor = self._actors.get((told[-1].speaker.actor if told and told[-1].speaker else None) or "")
        return actor.id if actor is not None and actor.kind in _BODIES else None

    def _of_sentence(self, start: int, end: int) -> str | None:
        """The source that the sentence itself names for its figures."""
        span = self._parse.token_span(start, end) if self._parse.parsed and self._actors else None
        if span is None:
            return None
        for token in span.root.subtree:
            if found := self._by_phrase(token, span.root):
                return found
        for verb, below in _upward(span.root):
            if found := self._by_phrase(verb, span.root) or self._by_subject(verb, below):
                return found
        return None

    def _by_phrase(self, head: Token, number: Token) -> str | None:
        """ "according to …", "based on …" beside the verb or the noun."""
        for child in head.children:
            led = child.lower_ == "according" or (child.lower_ == "based" and child.dep_ == "prep")
            if led and number.i not in (token.i for token in child.subtree):
                governed = next((one for one in child.children if one.lower_ in ("to", "on")), None)
                noun = next((one for one in governed.children if one.dep_ == "pobj"), None) if governed else None
                return self._source(noun) if noun is not None else None
        return None

    def _by_subject(self, verb: Token, below: Token) -> str | None:
        """The subject of a verb of finding or saying, where the number belongs to what was found or said."""
        lemma = verb.lemma_.lower()
        told = below.dep_ == "ccomp" and lemma in words.telling()
        given = below.dep_ == "dobj" and lemma in words.giving()
        put = below.dep_ == "prep" and below.lower_ == "at" and lemma in _PUT
        if not (told or given or put):
            return None
        if any(child.dep_ == "neg" or child.tag_ == "MD" for child in verb.children):
            return None
        subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        return self._source(subject) if subject is not None else None

    def _source(self, noun: Token) -> str | None:
        """The actor that a noun names, or the maker of the paper that it names."""
        if noun.lemma_.lower() in words.papers():
            return self._maker(noun)
        found = self._covering(noun)
        return found.id if found is not None and found.kind != "place" else None

    def _maker_of_mention(self, mention: Mention) -> str | None:
        span = self._parse.token_span(mention.start, mention.end)
        return self._maker(span.root) if span is not None else None

    def _maker(self, paper: Token) -> str | None:
        """Who made a paper: "a Norland survey", "the ministry's data", "a study by …", "a report released by …"."""
        if paper.lemma_.lower() not in words.papers():
            return None
        return next((actor.id for token in _makers(paper) if (actor := self._covering(token)) is not None), None)

    def _covering(self, token: Token) -> Actor | None:
        """The actor whose mention holds the token."""
        place = bisect_right(self._starts, token.idx) - 1
        while place >= 0 and self._starts[place] > token.idx - 200:
            _, mention, actor = self._named[place]
            if mention.end > token.idx:
                return actor
            place -= 1
        return None


def _upward(node: Token) -> Iterator[tuple[Token, Token]]:
    """The verbs above a token, each with the child through which the way leads."""
    for _ in range(_STEPS):
        if node.head == node:
            if node.pos_ in ("VERB", "AUX"):
                yield node, node
            return
        above = node.head
        if above.pos_ in ("VERB", "AUX"):
            yield above, node
        node = above


def _makers(paper: Token) -> Iterator[Token]:
    """The tokens that may name who made a paper, the nearest kinds first."""
    for child in paper.children:
        if child.dep_ in _INSIDE:
            yield child
            yield from (one for one in child.children if one.dep_ in _INSIDE)
    for child in paper.children:
        if child.dep_ == "prep" and child.lower_ in _MAKERS:
            yield from (one for one in child.children if one.dep_ == "pobj")
        if child.dep_ == "acl" and child.tag_ == "VBN":
            agents = (one for one in child.children if one.dep_ == "agent")
            yield from (noun for agent in agents for noun in agent.children if noun.dep_ == "pobj")
