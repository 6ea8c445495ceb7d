"""The documents that can be handed in, to be read in the page and saved from it."""

import base64
import logging
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.publish.documents import TITLES, House, Manuscript, manuscript, usable
from variorum.publish.documents.formats import markdown
from variorum.publish.documents.formats.apparatus import Apparatus
from variorum.publish.documents.formats.setting import Run, own, runs
from variorum.publish.documents.manuscript import Block, Grid, Items, Paragraph
from variorum.publish.edition import Cite, Edition, Note
from variorum.publish.grounding import Line
from variorum.publish.section import Section

_KINDS = ("briefing", "alert", "chronology", "comparison", "discrepancies", "factsheet")
"""The kinds that need nothing but the dossier: an update needs an earlier one."""
_CITED = 5
"""Passages of a sentence that are named beside it; its note in the saved document has all."""
_LARGEST = 120_000
"""Bytes of a document that the page carries to be saved: fifty pages of print. The command writes larger ones."""

_log = logging.getLogger("variorum")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what it rests on: passages that are named, articles cited as a whole, how many more passages."""

    runs: tuple[Run, ...]
    cites: tuple[Cite, ...] = ()
    letters: tuple[str, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of a document: a paragraph, an item of a list, or a table with its caption and head."""

    kind: str
    anchor: str
    sentences: tuple[Sentence, ...] = ()
    text: str = ""
    head: tuple[str, ...] = ()
    rows: tuple[tuple[Sentence, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A document: its kind and what that is called, its words, and the address that saves it if it is not too large."""

    kind: str
    name: str
    title: str
    dateline: str
    pieces: tuple[Piece, ...]
    save: str


def build(edition: Edition) -> Section | None:
    """Each kind of document as `variorum write` writes it, its sentences leading to their passages in the page."""
    if not edition.witnesses:
        return None
    made = [one for kind in _KINDS if kind in usable() and (one := _document(edition, kind)) is not None]
    if not made:
        return None
    lead = "What can be handed in, each sentence with its passages. variorum write makes them as PDF and DOCX too."
    return Section("documents", "Documents", "documents.html", tuple(made), lead=lead, count=len(made))


def _document(edition: Edition, kind: str) -> Written | None:
    """A document, or None where it cannot be made of this dossier or has nothing to say."""
    apart = Edition(edition.dossier)  # what a document tells is told in the page all the same
    try:
        done = manuscript(apart, kind)
        text = markdown.write(apart, done).encode()
    except Exception as error:  # the page must not fail over one of its documents; `variorum write` says the same
        _log.warning("the page has no %s (%s: %s)", kind, type(error).__name__, error)
        _log.debug("%s failed", kind, exc_info=True)
        return None
    if not any(True for _ in done.lines()):
        return None
    data = f"data:text/markdown;charset=utf-8;base64,{base64.b64encode(text).decode()}" if len(text) <= _LARGEST else ""
    pieces = tuple(_Reader(edition, done).pieces())
    return Written(kind, TITLES[kind], own(done.title, done.house), own(done.dateline, done.house), pieces, data)


class _Reader:
    """Goes through a document and gives its pieces the anchors to which passages lead back."""

    def __init__(self, edition: Edition, done: Manuscript) -> None:
        self._edition = edition
        self._done = done
        self._apparatus = Apparatus(edition, done)
        self._notes = {note.number: note for note in self._apparatus.notes}
        self._count = 0

    def pieces(self) -> Iterator[Piece]:
        for block in self._done.lead:
            yield from self._block(block)
        for chapter in self._done.chapters:
            yield Piece(f"h{chapter.level + 3}", "", text=own(chapter.title, self._house))
            for block in chapter.blocks:
                yield from self._block(block)

    @property
    def _house(self) -> House:
        return self._done.house

    def _block(self, block: Block) -> Iterator[Piece]:
        if isinstance(block, Paragraph):
            anchor = self._anchor()
            yield Piece("p", anchor, tuple(self._sentence(line, anchor) for line in block.lines))
        elif isinstance(block, Items):
            for number, item in enumerate(block.items, 1):
                anchor = self._anchor()
                sentences = tuple(self._sentence(line, anchor) for line in item)
                yield Piece("item", anchor, sentences, text=f"{number}." if block.numbered else "–")
        else:
            yield self._grid(block)

    def _grid(self, grid: Grid) -> Piece:
        anchor = self._anchor()
        rows = tuple(
            tuple(
                Sentence((Run(own(cell, self._house)),)) if isinstance(cell, str) else self._sentence(cell, anchor)
                for cell in row
            )
            for row in grid.rows
        )
        head = tuple(own(name, self._house) for name in grid.head)
        return Piece("grid", anchor, text=own(grid.caption, self._house), head=head, rows=rows)

    def _sentence(self, line: Line, anchor: str) -> Sentence:
        note = self._notes[self._apparatus.number(line)]
        back = Note("document", anchor, "", silent=True)
        cites = self._edition.cites((passage.span for passage in note.passages if not passage.whole), back)
        letters = tuple(passage.place for passage in note.passages if passage.whole)
        return Sentence(runs(line, self._house), cites[:_CITED], letters, max(0, len(cites) - _CITED))

    def _anchor(self) -> str:
        self._count += 1
        return f"document-{self._done.kind}-{self._count}"
