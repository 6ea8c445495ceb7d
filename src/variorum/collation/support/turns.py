"""Where a checked sentence affirms what its passages deny, or denies what they affirm."""

from collections.abc import Iterator

import numpy as np
from spacy.tokens import Doc
from spacy.tokens import Token as Parsed

from variorum.collation.meaning import Token
from variorum.model import Span

from . import polarity
from .evidence import Evidence
from .fault import Fault
from .ground import Bench
from .index import Index

_LIKE = 0.8
"""Likeness from which two words tell one thing: forms of one word and synonyms, no wider or narrower ones."""

_CLOSE = 0.2
"""Share of the sentence by which a passage may tell less of it than the best and still decide."""

_LEAST = 0.5
"""Share of a sentence below which a passage does not tell the same fact, so that its negations mean nothing here."""

_WORD = 0.12
"""Weight below which a word says too little to be affirmed or denied: "have", "be"."""

_TOLD = frozenset(("acomp", "attr", "dobj", "oprd"))


class Turns:
    """The parsed sentences of the checked text and of the articles, each parsed once."""

    def __init__(self, bench: Bench, index: Index) -> None:
        self._bench = bench
        self._index = index
        self._parses: dict[Span, Doc] = {}

    def faults(self, evidence: Evidence) -> Iterator[Fault]:
        """The first word that is turned on one side alone, in the passages that tell most of the sentence."""
        shares = np.maximum(evidence.shares(), evidence.shares(plain=True))
        for number, token in enumerate(evidence.tokens):
            own = self._word(self.whole(evidence), token)
            if own is None or token.weight < _WORD or not _tells(own):
                continue
            rows = [row for row in range(len(shares)) if shares[row] >= _LEAST and evidence.cover[row, number] >= _LIKE]
            if not rows:
                continue
            most = max(shares[row] for row in rows)
            deciding = [row for row in rows if shares[row] >= most - _CLOSE]
            turned = polarity.denied(own)
            said = {row: self._denied(evidence, row, number) for row in deciding}
            against = [row for row, other in said.items() if other is not None and other != turned]
            if turned is not None and against and len(against) == sum(other is not None for other in said.values()):
                place = self._index.spans[evidence.places[max(against, key=lambda row: shares[row])]]
                yield Fault("negation", token.start, token.end, self._bench.text[token.start : token.end], place)
                return
        yield from self._opposed(evidence)

    def _opposed(self, evidence: Evidence) -> Iterator[Fault]:
        """A word whose opposite stands in the best passage, both without another partner."""
        shares = evidence.shares()
        for row in evidence.chosen[:1]:
            place = self._index.spans[evidence.places[row]]
            for one, other in evidence.alignments[row].opposites if shares[row] >= _LEAST else ():
                first, second = self._word(self.whole(evidence), one), self._word(place, other)
                if first is None or second is None or not first.pos_ == second.pos_ == "VERB":
                    continue
                yield Fault("negation", one.start, one.end, self._bench.text[one.start : one.end], place)
                return

    def whole(self, evidence: Evidence) -> Span:
        """The whole sentence of which something is asked: a clause is parsed with what stands around it."""
        asked = evidence.asked
        whole = self._bench.ground.sentence(asked.document, asked.start)
        if whole is None or asked.end > whole.end:
            return asked
        return Span(asked.document, whole.start, whole.end)

    def _denied(self, evidence: Evidence, row: int, number: int) -> bool | None:
        pair = next(one for one in evidence.alignments[row].pairs if one.a == number)
        other = evidence.alignments[row].b[pair.b]
        word = self._word(self._index.spans[evidence.places[row]], other)
        return None if word is None else polarity.denied(word)

    def _word(self, sentence: Span, token: Token) -> Parsed | None:
        """The parsed word at a token of a sentence."""
        if not token.plain:
            return None
        found = self.parse(sentence).char_span(
            token.start - sentence.start, token.end - sentence.start, alignment_mode="expand"
        )
        return found.root if found is not None else None

    def parse(self, sentence: Span) -> Doc:
        """A sentence as parsed by itself."""
        if sentence not in self._parses:
            self._parses[sentence] = polarity.parsed(self._bench.ground.text(sentence))
        return self._parses[sentence]


def _tells(word: Parsed) -> bool:
    """Whether a word is one that is affirmed or denied: a verb, or what a verb says of its subject or takes."""
    return word.pos_ == "VERB" or (word.pos_ in ("ADJ", "NOUN", "ADV") and word.dep_ in _TOLD)
