"""What was to come when an article was written and no longer is: its day is over, or a later article tells it done."""

import re
from datetime import date
from functools import cached_property

from variorum.collation.events.families import stem
from variorum.collation.words import rarity, words
from variorum.model import Span
from variorum.publish import times
from variorum.publish.edition import Edition

from .places import places

_AHEAD = re.compile(
    r"\b(?:will|shall|plans? to|planned to|planning to"
    r"|(?:is|are) (?:expected|scheduled|due|set|about|preparing|likely) to|going to|intends? to"
    r"|hopes? to|tomorrow|upcoming)\b",
    re.IGNORECASE,
)
"""Words by which a sentence says that something is to come."""
_TELLING, _SAME, _FEWEST = 0.3, 0.6, 2
"""Rarity of a word that tells what a sentence is about; share of such words, and how many, by which a later sentence
tells the same. Chosen by reading announcements of development stories.
"""


def _within(reach: tuple[date | None, date | None], first: str, last: str, *, inside: bool = False) -> bool:
    """Whether a time ends between two days: before the last of them, if it has to lie `inside`."""
    end = reach[1].isoformat() if reach[1] is not None else ""
    exact = reach[0] == reach[1] or inside
    return bool(end) and exact and first <= end and (end < last if inside else end <= last)


class Overtaken:
    """The announcements of an edition that later articles, or the days of later articles, close."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition

    def holds(self, span: Span) -> bool:
        """Whether the sentence of a passage announces what is over by the last of the articles."""
        sentence = self._edition.sentence(span)
        ahead = _AHEAD.search(self._edition.dossier.text(sentence))
        own = self._appeared(span.document)
        last = max(self._days.values(), default="")
        if ahead is None or not own or own >= last:
            return False
        moments = [one for one in places(self._edition).moments(sentence) if one.start >= sentence.start]
        reaches = [reach for one in moments if (reach := times.bounds(one.when)) is not None]
        told_on = any(_within(reach, own, own) for reach in reaches)
        coming = [reach for reach in reaches if not told_on and reach[1] is not None and reach[1].isoformat() >= own]
        if not coming:
            return False
        if all(_within(reach, own, last, inside=True) for reach in coming):
            return True
        begun = any(reach[0] is not None and reach[0].isoformat() <= last for reach in coming)
        apart = {word for one in moments for word in self._terms(one.span)}
        telling = self._terms(Span(span.document, sentence.start + ahead.end(), sentence.end)) - apart
        later = (held for day, held in self._done if day > own)
        return begun and len(telling) >= _FEWEST and any(len(telling & one) >= _SAME * len(telling) for one in later)

    def _terms(self, span: Span) -> set[str]:
        text = self._edition.by_document[span.document].document.text
        return {stem(w.key) for w in words(text, span.start, span.end) if rarity(w.key) >= _TELLING}

    @cached_property
    def _done(self) -> list[tuple[str, set[str]]]:
        """Sentences that announce nothing, by the day of their article."""
        found = []
        for witness in self._edition.witnesses:
            day = self._appeared(witness.document.id)
            spans = (Span(witness.document.id, one.start, one.end) for one in witness.sentences) if day else ()
            told = (s for s in spans if not witness.furniture(s) and not _AHEAD.search(self._edition.dossier.text(s)))
            found += [(day, self._terms(span)) for span in told]
        return found

    def _appeared(self, document: str) -> str:
        return self._days.get(document, "")

    @cached_property
    def _days(self) -> dict[str, str]:
        """The day of each article; of an undated one the first on which it can have appeared."""
        reaches = {
            w.document.id: times.bounds(w.document.published or w.document.window) for w in self._edition.witnesses
        }
        return {id: r[0].isoformat() for id, r in reaches.items() if r is not None and r[0] is not None}
