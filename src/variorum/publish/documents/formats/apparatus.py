"""The apparatus of a document: one numbered note for what a sentence rests on, and the articles that are cited.

A number means the same passages in every format of a document.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from variorum.model import Failure, Span
from variorum.publish.documents.manuscript import Manuscript
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.markdown import visible
from variorum.publish.witness import Witness

from .setting import own

_LONGEST, _ENDS = 420, 190
"""Characters of a passage that a note prints: a sentence or two; of longer ones the beginning and the end."""
_WHOLE = 4
"""Articles cited as a whole that a note names one by one; more are given by their letters."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A cited passage of an article."""

    witness: Witness
    span: Span

    @property
    def place(self) -> str:
        """The letter of the article and the number of the paragraph: "A 4"; of a whole article the letter alone."""
        return self.witness.siglum if self.whole else f"{self.witness.siglum} {self.witness.paragraph(self.span.start)}"

    @property
    def whole(self) -> bool:
        """Whether the passage is all of the article."""
        return len(self.span) == len(self.witness.document.text)

    @property
    def target(self) -> str:
        """The id of the passage in the dossier's page."""
        return self.witness.anchor if self.whole else f"{self.witness.siglum}-{self.span.start}-{self.span.end}"

    @property
    def key(self) -> str:
        """An id of the passage within a document: letter and characters."""
        return f"{self.witness.siglum}-{self.span.start}-{self.span.end}"

    @property
    def words(self) -> str:
        """The words as a note prints them: all, or the beginning and the end; none of a whole article."""
        if self.whole:
            return ""
        text = self.witness.document.text[self.span.start : self.span.end]
        if len(text) <= _LONGEST:
            return visible(text)
        return f"{visible(_first(text))} […] {visible(_last(text))}"


@dataclass(frozen=True, slots=True)
class Note:
    """What one or more sentences rest on: passages in the order of the articles, and inputs that were not read."""

    number: int
    passages: tuple[Passage, ...]
    failures: tuple[Failure, ...]

    @property
    def letters(self) -> tuple[Passage, ...]:
        """The articles that are cited as a whole, where they are too many to be named one by one."""
        found = tuple(passage for passage in self.passages if passage.whole)
        return found if len(found) > _WHOLE else ()

    @property
    def named(self) -> tuple[Passage, ...]:
        """The passages that are named one by one."""
        return tuple(passage for passage in self.passages if not (passage.whole and self.letters))

    @property
    def places(self) -> tuple[tuple[Passage, ...], ...]:
        """The passages that are named one by one, article by article, the first of each paragraph."""
        found: dict[str, dict[str, Passage]] = {}
        for passage in self.named:
            found.setdefault(passage.witness.siglum, {}).setdefault(passage.place, passage)
        return tuple(tuple(passages.values()) for passages in found.values())


@dataclass(frozen=True, slots=True)
class Source:
    """An article that the document cites, and its cited passages from first to last."""

    witness: Witness
    passages: tuple[Passage, ...]


class Apparatus:
    """The notes and sources of a manuscript, numbered and lettered."""

    def __init__(self, edition: Edition, manuscript: Manuscript) -> None:
        self.edition = edition
        self.manuscript = manuscript
        self._numbers: dict[tuple[Span | Failure, ...], int] = {}
        for line in manuscript.lines():
            self._numbers.setdefault(self._support(line.support), len(self._numbers) + 1)

    def number(self, line: Line) -> int:
        """The number of the note of a line."""
        return self._numbers[self._support(line.support)]

    @cached_property
    def notes(self) -> tuple[Note, ...]:
        """The notes in the order of their numbers."""
        return tuple(self._note(number, support) for support, number in self._numbers.items())

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The cited articles in their order."""
        found: dict[str, dict[Span, Passage]] = {}
        for note in self.notes:
            for passage in note.passages:
                found.setdefault(passage.span.document, {})[passage.span] = passage
        return tuple(
            Source(
                witness, tuple(sorted(found[witness.document.id].values(), key=lambda p: (p.span.start, -p.span.end)))
            )
            for witness in self.edition.witnesses
            if witness.document.id in found
        )

    def label(self, witness: Witness) -> str:
        """Outlet and day of an article in the style of the house."""
        return f"{self.outlet(witness)}, {self.day(witness)}"

    def called(self, witness: Witness) -> str:
        """What a short note calls an article: its outlet, or how its title begins, and the day."""
        return f"{visible(witness.name)}, {self.day(witness)}"

    def outlet(self, witness: Witness) -> str:
        """The outlet of an article; of one that names none, said so."""
        return visible(witness.document.outlet or "") or "outlet unknown"

    def title(self, witness: Witness) -> str:
        """The title of an article in quotation marks; of one that has none, said so."""
        title = visible(witness.document.title or "")
        return f"“{title}”" if title else "untitled"

    def day(self, witness: Witness) -> str:
        """The day of publication in the style of the house."""
        return own(witness.day, self.manuscript.house)

    def address(self, witness: Witness) -> str:
        """The address of the article on the web; without one the name of its file, wherever that lies."""
        return visible(witness.document.url or witness.file)

    def _support(self, support: Iterable[Span | Failure]) -> tuple[Span | Failure, ...]:
        """The passages that make a note, none that lies in another; a whole article does not hold its passages."""
        spans = {item.span for item in support if isinstance(item, Span) and self.edition.holds(item)}
        partial = [span for span in spans if not self._is_whole(span)]
        kept = [s for s in spans if not any(one != s and one.covers(s) for one in partial)]
        failures = dict.fromkeys(item for item in support if isinstance(item, Failure))
        return (*sorted(kept, key=self.edition.rank), *failures)

    def _is_whole(self, span: Span) -> bool:
        return len(span) == len(self.edition.by_document[span.document].document.text)

    def _note(self, number: int, support: tuple[Span | Failure, ...]) -> Note:
        passages = (Passage(self.edition.by_document[i.document], i) for i in support if isinstance(i, Span))
        return Note(number, tuple(passages), tuple(item for item in support if isinstance(item, Failure)))


def _first(text: str) -> str:
    return text[:_ENDS].rpartition(" ")[0] or text[:_ENDS]


def _last(text: str) -> str:
    return text[-_ENDS:].partition(" ")[2] or text[-_ENDS:]
