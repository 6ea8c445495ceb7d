"""What a document has told so far, by sentences and by their words, so that nothing is told again in it."""

from collections.abc import Iterable

from variorum.model import Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, Words

from .conduct import terms

_SAME, _ALIKE = 4, 0.6
"""Telling words that two sentences share, and of those of the shorter the share, when one of them is enough."""
_LONG = 40
"""Characters of words that are told once."""


class Once:
    """Sentences that are told, with their telling words. One for a whole document."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._told: set[Span] = set()
        self._terms: list[set[str]] = []
        self._lines: set[tuple[object, ...]] = set()
        self._words: set[str] = set()

    def fresh(self, spans: Iterable[Span]) -> bool:
        """Whether no sentence tells it yet, nor much the same; from then on one does."""
        sentences = {self._edition.sentence(span) for span in spans if self._edition.holds(span)}
        if not sentences or sentences & self._told:
            return False
        told = [terms(self._edition, sentence) for sentence in sorted(sentences, key=self._edition.rank)]
        again = any(self._alike(own, one) for own in told for one in self._terms)
        self._told |= sentences
        self._terms += told
        return not again

    @staticmethod
    def _alike(own: set[str], other: set[str]) -> bool:
        return len(own & other) >= max(_SAME, _ALIKE * min(len(own), len(other)))

    def new(self, line: Line) -> bool:
        """Whether the words of articles in it do not stand here yet: two records may lead to one sentence."""
        held = [" ".join(one.text.split()) for one in line.parts if isinstance(one, Words)]
        long = frozenset(text for text in held if len(text) >= _LONG)
        fresh = line.parts not in self._lines and not (long and long <= self._words)
        self._lines.add(line.parts)
        self._words |= long
        return fresh

    def keep(self, line: Line) -> None:
        """Keep that a line tells what its words are from."""
        self.new(line)
        for one in line.support:
            if isinstance(one, Span):
                self.fresh([one])
