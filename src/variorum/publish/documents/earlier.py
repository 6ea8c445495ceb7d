"""What was known before: the articles of an earlier dossier or from before a day, and what became of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from variorum.annotation import blocks
from variorum.model import Document, Dossier, Span
from variorum.publish import times
from variorum.publish.edition import Edition
from variorum.publish.witness import Witness


@dataclass(frozen=True, slots=True)
class Correction:
    """An article whose text is another now: the article, and its earlier form."""

    witness: Witness
    before: Document


@dataclass(frozen=True, slots=True)
class Changed:
    """A stretch of a corrected article: the words as they stand now, where there are any, and as they stood before."""

    now: Span | None
    before: str


class Earlier:
    """Which articles of an edition are new, which were known, corrected or are gone."""

    def __init__(self, edition: Edition, previous: Dossier | None, since: str | None) -> None:
        self._edition = edition
        self.previous = previous
        self.since = since
        if previous is not None:
            known = {document.id for document in previous.documents}
        else:
            known = {d.id for d in edition.dossier.documents if _before(d, since)}
        held = {witness.document.id for witness in edition.witnesses}
        by_place = {
            place: d for d in (previous.documents if previous else ()) if d.id not in held for place in _places(d)
        }
        fresh = [witness for witness in edition.witnesses if witness.document.id not in known]
        self.corrected = tuple(
            Correction(one, found) for one in fresh if (found := _found(by_place, one.document)) is not None
        )
        replaced = {one.before.id for one in self.corrected}
        changed = {one.witness.document.id for one in self.corrected}
        self.new = tuple(one for one in fresh if one.document.id not in changed)
        self.known = tuple(one for one in edition.witnesses if one.document.id in known)
        gone = previous.documents if previous else ()
        self.gone = tuple(d for d in gone if d.id not in held and d.id not in replaced)
        self._new = {one.document.id for one in self.new}
        self._known = known & held
        self._changes = {one.witness.document.id: _changes(one) for one in self.corrected}

    def is_new(self, span: Span) -> bool:
        """Whether a passage stands in a new article, or in words that a corrected one did not have."""
        if span.document in self._new:
            return True
        changes = self._changes.get(span.document, ())
        return any(one.now is not None and one.now.overlaps(span) for one in changes)

    def is_known(self, span: Span) -> bool:
        """Whether a passage was there before."""
        return span.document in self._known or (span.document in self._changes and not self.is_new(span))

    def changes(self, correction: Correction) -> tuple[Changed, ...]:
        """What the text of a corrected article has that it did not have, and the other way round, by sentences."""
        return self._changes[correction.witness.document.id]


def _before(document: Document, since: str | None) -> bool:
    """Whether an article is known to be from before a day; an undated one is not taken for new."""
    day = times.bounds(since)
    reach = times.bounds(document.published or document.window)
    if day is None or reach is None or reach[1] is None:
        return True
    first: date | None = day[0]
    return first is None or reach[1] < first


def _places(document: Document) -> Iterable[str]:
    yield document.source
    if document.url:
        yield document.url


def _found(by_place: dict[str, Document], document: Document) -> Document | None:
    return next((by_place[place] for place in _places(document) if place in by_place), None)


def _changes(correction: Correction) -> tuple[Changed, ...]:
    """Sentences that differ, in the order of the text now."""
    witness = correction.witness
    former = Witness(witness.siglum, correction.before, tuple(blocks.of(correction.before)))
    old = [correction.before.text[one.start : one.end] for one in former.sentences]
    now = [(one.start, one.end) for one in witness.sentences]
    text = witness.document.text
    new = [text[start:end] for start, end in now]
    found = []
    for tag, first, last, low, high in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        span = Span(witness.document.id, now[low][0], now[high - 1][1]) if high > low else None
        found.append(Changed(span, " ".join(" ".join(old[first:last]).split())))
    return tuple(found)
