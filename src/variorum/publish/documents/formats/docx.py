"""A document for a word processor: real styles, real footnotes, tables whose heads repeat."""

import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from variorum.publish.documents.manuscript import Block, Grid, Items, Manuscript, Paragraph
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.markdown import visible
from variorum.publish.witness import Witness, shortened

from . import wordprocessing as w
from .apparatus import Apparatus, Note, Source
from .columns import shares
from .footnotes import Footnotes
from .setting import Run, own, runs

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph as Written

_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)
"""The date of making that is written into every file, so that the same document has the same bytes."""

_HEAD = 60
"""Characters of the title that the running head has room for."""


def write(edition: Edition, manuscript: Manuscript) -> bytes:
    """The manuscript as DOCX."""
    import docx

    writer = _Writer(docx.Document(), Apparatus(edition, manuscript))
    writer.all()
    stream = io.BytesIO()
    writer.document.save(stream)
    return _undated(stream.getvalue())


class _Writer:
    def __init__(self, document: "Document", apparatus: Apparatus) -> None:
        self.document = document
        self._apparatus = apparatus
        self._manuscript = apparatus.manuscript
        self._notes = {note.number: note for note in apparatus.notes}
        self._footnotes = Footnotes(document)
        self._lists = w.Lists(document)

    def all(self) -> None:
        done = self._manuscript
        w.prepare(self.document, done.house.language)
        self._properties()
        american = done.house.spelling == "american"
        w.paged(self.document, shortened(self._own(done.title), _HEAD), done.kind.capitalize(), letter=american)
        self._text("Title", self._own(done.title))
        if done.dateline:
            self._text("Subtitle", self._own(done.dateline))
        for block in done.lead:
            self._block(block)
        for chapter in done.chapters:
            self._text(f"Heading {chapter.level}", self._own(chapter.title))
            for block in chapter.blocks:
                self._block(block)
        if self._apparatus.sources:
            self._text("Heading 1", "Articles and passages")
            self._text("Normal", "A 4 is the fourth paragraph of article A.")
        for source in self._apparatus.sources:
            self._source(source)
        self._footnotes.close()

    def _properties(self) -> None:
        done, generator = self._manuscript, self._apparatus.edition.dossier.generator
        properties = self.document.core_properties
        properties.title = self._own(done.title)[:255]
        properties.subject = self._own(done.dateline)[:255]
        properties.category = done.kind
        properties.language = done.house.language
        properties.author = properties.last_modified_by = f"{generator.name} {generator.version}"
        properties.comments = "; ".join(f"{name}: {value}" for name, value in done.remarks)[:255]
        properties.created = properties.modified = properties.last_printed = _EPOCH
        properties.revision = 1

    def _block(self, block: Block) -> None:
        if isinstance(block, Paragraph):
            self._lines(self.document.add_paragraph(), block.lines)
        elif isinstance(block, Items):
            number = self._lists.new() if block.numbered else None
            for item in block.items:
                paragraph = self.document.add_paragraph(style="List Number" if block.numbered else "List Bullet")
                if number is not None:
                    w.numbered(paragraph, number)
                self._lines(paragraph, item)
        else:
            self._grid(block)

    def _grid(self, grid: Grid) -> None:
        if grid.caption:
            self._text("Caption", self._own(grid.caption)).paragraph_format.keep_with_next = True
        table = self.document.add_table(rows=1, cols=len(grid.head))
        w.tabled(table, self._own(grid.caption))
        for cell, name in zip(table.rows[0].cells, grid.head, strict=True):
            cell.paragraphs[0].add_run(self._own(name)).bold = True
        for row in grid.rows:
            cells = table.add_row().cells
            for cell, value in zip(cells, row, strict=True):
                if isinstance(value, str):
                    cell.paragraphs[0].add_run(self._own(value))
                else:
                    self._lines(cell.paragraphs[0], (value,))
        for written in table.rows:
            w.unsplit(written)
        w.wide(table, shares([[cell.text for cell in written.cells] for written in table.rows]))
        self.document.add_paragraph()

    def _lines(self, paragraph: "Written", lines: Sequence[Line]) -> None:
        for place, line in enumerate(lines):
            if place:
                paragraph.add_run(" ")
            for run in runs(line, self._manuscript.house):
                self._run(paragraph, run)
            self._reference(paragraph, self._notes[self._apparatus.number(line)])

    def _run(self, paragraph: "Written", run: Run) -> None:
        written = paragraph.add_run(run.text, style=None if run.look == "own" else w.QUOTED)
        written.italic = True if run.look == "italic" else None
        written.bold = True if run.look == "bold" else None
        if run.span is not None:
            _tongue(written, self._apparatus.edition.by_document[run.span.document])

    def _reference(self, paragraph: "Written", note: Note) -> None:
        if self._footnotes.repeated(paragraph, note.number):
            return
        content = self._footnotes.new(paragraph, note.number)
        for place, passages in enumerate(note.places):
            for turn, passage in enumerate(passages):
                w.text(content, ", " if turn else "; " if place else " ")
                w.link(content, _mark(passage.key), passage.place)
            w.text(content, f", {self._apparatus.called(passages[0].witness)}")
        if note.letters:
            w.text(content, f"{'; ' if note.named else ' '}the whole of articles ")
            for place, passage in enumerate(note.letters):
                w.text(content, ", " if place else "")
                w.link(content, _mark(passage.key), passage.place)
        for failure in note.failures:
            w.text(content, visible(f" {failure.source}, not read: {failure.reason} ({failure.stage})"))

    def _source(self, source: Source) -> None:
        witness, apparatus = source.witness, self._apparatus
        self._text("Heading 2", f"{witness.siglum}  {apparatus.title(witness)}")
        self._text("Normal", f"{apparatus.label(witness)}. {apparatus.address(witness)}")
        for passage in source.passages:
            span = passage.span
            where = "the whole article" if passage.whole else f"characters {span.start}–{span.end}"
            head = self._text("Place", f"{passage.place}, {where}")
            self._footnotes.bookmark(head, _mark(passage.key))
            if passage.words:
                head.paragraph_format.keep_with_next = True
                words = self.document.add_paragraph(style="Quote")
                _tongue(words.add_run(passage.words), witness)

    def _text(self, style: str, text: str) -> "Written":
        return self.document.add_paragraph(text, style=style)

    def _own(self, text: str) -> str:
        return own(text, self._manuscript.house)


def _mark(key: str) -> str:
    return f"p_{key.replace('-', '_')}"


def _tongue(run: Any, witness: Witness) -> None:
    """Say the language of words that are not English, and that they run from right to left."""
    language = witness.document.language
    if language is not None and language.partition("-")[0] != "en":
        w.tongue(run, language, rtl=witness.direction == "rtl")


def _undated(data: bytes) -> bytes:
    """The same package with the same files in one order and without the hour of its making."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as made, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as undated:
        names = made.namelist()
        for name in [names[0], *sorted(names[1:])]:
            undated.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), made.read(name), zipfile.ZIP_DEFLATED)
    return stream.getvalue()
