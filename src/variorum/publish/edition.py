"""The articles as witnesses: their sigla, their numbered paragraphs, and the register of every cited passage."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from variorum.annotation import blocks
from variorum.model import Actor, Dossier, Event, EventMention, Quotation, Span

from . import times
from .witness import Witness

if TYPE_CHECKING:
    from .weights import Weights

_CONTEXT = 56  # characters either side of a short passage: about one line of a table cell together
_KNOWING = re.compile(
    r"(?i)\b(?:f(?:i|ou)nd(?:s|ing)? out|learn(?:s|t|ed|ing)?|reali[sz](?:e[sd]?|ing)|discover(?:s|ed|ing)?"
    r"|know(?:s|n|ing)?|knew|notic(?:e[sd]?|ing)|remember(?:s|ed|ing)?|forg[eo]ts?|forgotten)\b"
)  # verbs of coming to know: nobody says anything by them
_LIKELY = 0.5  # confidence from which a report is more likely right than not


@dataclass(frozen=True, slots=True)
class Cite:
    """A passage as the page refers to it: "A 4" is article A, paragraph 4."""

    witness: Witness
    span: Span
    before: str
    words: str
    after: str

    @property
    def siglum(self) -> str:
        """The letter of the article."""
        return self.witness.siglum

    @property
    def paragraph(self) -> int:
        """The number of the paragraph in which the passage begins."""
        return self.witness.paragraph(self.span.start)

    @property
    def target(self) -> str:
        """The id of the passage in the page: article and characters."""
        return f"{self.siglum}-{self.span.start}-{self.span.end}"


@dataclass(frozen=True, slots=True)
class Note:
    """What the page says of a passage elsewhere: `anchor` is the finding that cites it. Silent ones are not printed."""

    kind: str
    anchor: str
    label: str
    silent: bool = False


class Edition:
    """A dossier on its way into a view.

    Sections ask it for citations; it keeps which passage is cited by which finding, so that the articles can lead back.
    """

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        ordered = sorted(dossier.documents, key=lambda d: (*times.order(d.published), d.source, d.id))
        self.witnesses = tuple(Witness(siglum(n), d, tuple(blocks.of(d))) for n, d in enumerate(ordered))
        self.notes: dict[Span, list[Note]] = {}
        self._anchors: set[str] = set()
        self._told: dict[Span, str] = {}
        self._passages: dict[str, list[Span]] = {}

    @cached_property
    def by_document(self) -> dict[str, Witness]:
        """The witnesses by the ids of their documents."""
        return {witness.document.id: witness for witness in self.witnesses}

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """The actors by their ids."""
        return {actor.id: actor for actor in self.dossier.actors}

    @cached_property
    def events(self) -> dict[str, Event]:
        """The events by their ids, which may be those of one of their mentions too."""
        return {event.id: event for event in self.dossier.events}

    def event(self, event: str | None) -> Event | None:
        """The event of an id, or None where there is none."""
        return self.events.get(event) if event is not None else None

    @cached_property
    def mentions(self) -> dict[str, EventMention]:
        """The mentions of events by their ids."""
        return {mention.id: mention for event in self.dossier.events for mention in event.mentions}

    @cached_property
    def weights(self) -> "Weights":
        """How much each record matters."""
        from .weights import Weights

        return Weights(self)

    def name(self, actor: str | None) -> str | None:
        """The name of an actor, or None where it is unknown."""
        found = self.actors.get(actor) if actor is not None else None
        return found.name if found is not None else None

    def rank(self, span: Span) -> tuple[int, int, int]:
        """A sort key: the order of the articles, then the place in the text."""
        return (self._order[span.document], span.start, span.end)

    @cached_property
    def _order(self) -> dict[str, int]:
        return {witness.document.id: place for place, witness in enumerate(self.witnesses)}

    def anchor(self, wanted: str, section: str) -> str:
        """An id of the page for a finding: the record's own where first shown, else with the section before it."""
        found, turn = wanted, 1
        while found in self._anchors:
            found = f"{section}-{wanted}" if turn == 1 else f"{section}-{wanted}-{turn}"
            turn += 1
        self._anchors.add(found)
        return found

    def shows(self, anchor: str) -> bool:
        """Whether a finding of this id is on the page so far."""
        return anchor in self._anchors

    def tell(self, spans: Iterable[Span], anchor: str) -> None:
        """Keep that the finding of this id tells what the passages tell, so that no other finding says it again."""
        for span in spans:
            if self.holds(span):
                self._told.setdefault(self.sentence(span), anchor)
                self._passages.setdefault(span.document, []).append(span.span)

    def retold(self, span: Span) -> bool:
        """Whether a finding tells most of this very passage, not only another part of its sentence."""
        told = self._passages.get(span.document, ())
        return any(2 * (min(one.end, span.end) - max(one.start, span.start)) > len(span) for one in told)

    def told(self, span: Span) -> str | None:
        """The id of the finding that tells the sentence of this passage, or None."""
        return self._told.get(self.sentence(span)) if self.holds(span) else None

    def sentence(self, span: Span) -> Span:
        """The sentence that a passage begins in."""
        sentence = self.by_document[span.document].sentence(span.start)
        return Span(span.document, sentence.start, sentence.end)

    def holds(self, span: Span) -> bool:
        """Whether the span lies in a text of the dossier."""
        witness = self.by_document.get(span.document)
        return witness is not None and span.end <= len(witness.document.text)

    def quotations(self) -> list[Quotation]:
        """The quotations that a reader is shown; the others are in the dossier alone.

        Words that marks enclose altogether always are; partly marked ones if the reading is likely right; words without
        marks only if they were said, as the text has it (what one "found out" was not), and somebody is named for them.
        """
        return [quotation for quotation in self.dossier.quotations if self.holds(quotation) and self._shown(quotation)]

    @cached_property
    def shown(self) -> dict[str, list[Quotation]]:
        """The quotations that a reader is shown, by their documents."""
        found: dict[str, list[Quotation]] = {}
        for quotation in self.quotations():
            found.setdefault(quotation.document, []).append(quotation)
        return found

    def _shown(self, quotation: Quotation) -> bool:
        likely = quotation.confidence is None or quotation.confidence >= _LIKELY
        named = quotation.speaker is not None and (quotation.speaker.span or quotation.speaker.actor) is not None
        if quotation.kind == "indirect" and quotation.cue is not None:
            named = named and _KNOWING.search(self.dossier.text(quotation.cue)) is None
        return quotation.kind == "direct" or (quotation.said and likely and (named or quotation.kind == "mixed"))

    @cached_property
    def reported(self) -> dict[str, list[Quotation]]:
        """All quotations by their documents, the shortest first."""
        found: dict[str, list[Quotation]] = {}
        for quotation in sorted(self.dossier.quotations, key=lambda q: (len(q), q.id)):
            found.setdefault(quotation.document, []).append(quotation)
        return found

    def teller(self, span: Span, actors: Iterable[str]) -> str | None:
        """The name of the speaker in whose words a passage stands, if that is none of the actors that it is about.

        Nor one of their country; and a document's words are those of its makers.
        """
        around = [quotation for quotation in self.reported.get(span.document, ()) if quotation.covers(span)]
        for quotation in around:
            speaker = self.actors.get(quotation.speaker.actor or "") if quotation.speaker else None
            if speaker is not None:
                about = [self.actors[actor] for actor in actors if actor in self.actors]
                own = speaker in about or (speaker.country and speaker.country in {actor.country for actor in about})
                return None if own or speaker.kind == "document" else speaker.name
        return None

    def cite(self, span: Span, note: Note | None = None) -> Cite:
        """The citation of a passage that the dossier holds; `note` is printed beside the passage and leads back."""
        witness = self.by_document[span.document]
        place = span.span
        if note is not None and note not in self.notes.setdefault(place, []):
            self.notes[place].append(note)
        before, words, after = self.dossier.passage(place).context(_CONTEXT)
        return Cite(witness, place, _tail(before), words, _head(after))

    def cites(self, spans: Iterable[Span], note: Note | None = None) -> tuple[Cite, ...]:
        """The citations of those spans that the dossier holds, in the order of the articles."""
        held = sorted({span.span for span in spans if self.holds(span)}, key=self.rank)
        return tuple(self.cite(span, note) for span in held)

    def sigla(self, documents: Iterable[str]) -> tuple[str, ...]:
        """The letters of documents, in order."""
        known = {document for document in documents if document in self._order}
        return tuple(self.by_document[document].siglum for document in sorted(known, key=self._order.__getitem__))


def siglum(place: int) -> str:
    """The letter of the article at a place, from 0: A to Z, then AA, AB …"""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _tail(before: str) -> str:
    if len(before) < _CONTEXT:
        return before
    return "…" + (before.partition(" ")[2] or before)


def _head(after: str) -> str:
    if len(after) < _CONTEXT:
        return after
    return (after.rpartition(" ")[0] or after) + "…"
