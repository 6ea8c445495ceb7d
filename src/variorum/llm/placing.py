"""Where the words stand that the model says it rests on. What does not stand there exactly, stands nowhere."""

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.model import Span
from variorum.publish.edition import Edition

from . import orders

_SHORTEST = 12
"""Characters of a passage: fewer are found everywhere and bear out nothing."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The stretches of articles in which passages may stand: sentences that findings cite, or whole articles."""

    edition: Edition
    places: tuple[Span, ...]

    def place(self, passage: str) -> Span | None:
        """The stretch of exactly these words: the first in the sentences cited, which all tell the finding.

        White space at the ends is left out. None where the words stand nowhere, or where they are none of a report.
        """
        found = self._all(passage)
        return found[0] if found else None

    def only(self, passage: str) -> Span | None:
        """The stretch of exactly these words, where they stand in one place alone."""
        found = self._all(passage)
        return found[0] if len(found) == 1 else None

    def _all(self, passage: str) -> list[Span]:
        wanted = passage.strip()
        if len(wanted) < _SHORTEST:
            return []
        found = [span for place in self.places for span in self._within(place, wanted)]
        return [span for span in dict.fromkeys(found) if reports(self.edition, span)]

    def _within(self, place: Span, wanted: str) -> list[Span]:
        text = self.edition.by_document[place.document].document.text
        found, at = [], text.find(wanted, place.start, place.end)
        while at >= 0:
            found.append(Span(place.document, at, at + len(wanted)))
            at = text.find(wanted, at + 1, place.end)
        return found


def reports(edition: Edition, span: Span) -> bool:
    """Whether a passage is of the article's report, and not words to a machine that reads it."""
    witness = edition.by_document[span.document]
    text = witness.document.text
    around = [text[one.start : one.end] for one in witness.paragraphs if one.start < span.end and span.start < one.end]
    if any(map(orders.addressed, around)):
        return False
    return not orders.ordering(edition.dossier.text(sentences(edition, (span,))[0]))


def sentences(edition: Edition, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The sentences that passages stand in, from the first to the last that each of them touches."""
    found = []
    for span in spans:
        first = edition.sentence(span)
        last = edition.sentence(Span(span.document, span.end - 1, span.end))
        found.append(Span(span.document, min(first.start, span.start), max(last.end, span.end)))
    return tuple(sorted(dict.fromkeys(found), key=edition.rank))
