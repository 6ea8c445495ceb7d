"""A document as plain text: lines of 78 characters, numbered notes, tables in columns."""

import textwrap
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from variorum.publish.documents.manuscript import Block, Grid, Items, Manuscript, Paragraph
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, Words
from variorum.publish.markdown import visible

from .apparatus import Apparatus, Note, Passage
from .columns import fitted
from .setting import own, plain

_WIDTH = 78
_GAP = 2
_NARROWEST = 10
"""Characters for which a column of longer cells must have room; with less, each row of the table is set as a list."""


def write(edition: Edition, manuscript: Manuscript) -> str:
    """The manuscript as plain text."""
    return _Writer(edition, manuscript).text()


class _Writer:
    def __init__(self, edition: Edition, manuscript: Manuscript) -> None:
        self._manuscript = manuscript
        self._apparatus = Apparatus(edition, manuscript)

    def text(self) -> str:
        done = self._manuscript
        parts = [_headed(self._own(done.title), "=")]
        if done.dateline:
            parts.append(_wrapped(self._own(done.dateline)))
        parts += map(self._block, done.lead)
        for chapter in done.chapters:
            title = self._own(chapter.title)
            parts.append(f"\n{_headed(title, '-')}" if chapter.level == 1 else _wrapped(title))
            parts += map(self._block, chapter.blocks)
        return "\n\n".join([*parts, *self._sources()]) + "\n"

    def _block(self, block: Block) -> str:
        if isinstance(block, Paragraph):
            return _wrapped(self._sentences(block.lines))
        if isinstance(block, Items):
            return "\n".join(
                _hung(f"{number}. " if block.numbered else "- ", self._sentences(item))
                for number, item in enumerate(block.items, 1)
            )
        return self._grid(block)

    def _grid(self, grid: Grid) -> str:
        head = [self._own(name) for name in grid.head]
        rows = [[self._cell(cell) for cell in row] for row in grid.rows]
        widths = _widths([head, *rows])
        whole = widths and not any(self._breaks(row, widths) for row in grid.rows)
        body = _columns(head, rows, widths) if whole else _listed(head, rows)
        return f"{_wrapped(self._own(grid.caption))}\n\n{body}" if grid.caption else body

    def _cell(self, cell: Line | str) -> str:
        return self._own(cell) if isinstance(cell, str) else self._sentence(cell)

    def _breaks(self, row: Sequence[Line | str], widths: Sequence[int]) -> bool:
        """Whether words of an article would be broken over the lines of a column, with those of others between."""
        lines = [(cell, width) for cell, width in zip(row, widths, strict=True) if isinstance(cell, Line)]
        return any(
            len(self._sentence(line)) > width and any(isinstance(part, Words) for part in line.parts)
            for line, width in lines
        )

    def _sentences(self, lines: Sequence[Line]) -> str:
        return " ".join(map(self._sentence, lines))

    def _sentence(self, line: Line) -> str:
        return f"{plain(line, self._manuscript.house)} [{self._apparatus.number(line)}]"

    def _own(self, text: str) -> str:
        return own(text, self._manuscript.house)

    def _sources(self) -> list[str]:
        apparatus = self._apparatus
        if not apparatus.notes:
            return []
        articles = [_hung(f"{s.witness.siglum}  ", self._article(s.witness.document.id)) for s in apparatus.sources]
        notes = [_hung(f"[{note.number}] ", self._note(note)) for note in apparatus.notes]
        told = "A 4 is the fourth paragraph of article A."
        heads = [f"\n{_headed('Articles', '-')}", *(["\n".join(articles)] if articles else [])]
        return [*heads, f"\n{_headed('Notes', '-')}", told, "\n".join(notes)]

    def _article(self, document: str) -> str:
        witness = self._apparatus.edition.by_document[document]
        apparatus = self._apparatus
        return f"{apparatus.title(witness)}, {apparatus.label(witness)}. {apparatus.address(witness)}"

    def _note(self, note: Note) -> str:
        cited = [self._passage(passage) for passage in note.named]
        if note.letters:
            cited.append(f"the whole of articles {', '.join(passage.place for passage in note.letters)}")
        cited += [visible(f"{f.source}, not read: {f.reason} ({f.stage})") for f in note.failures]
        return "; ".join(cited)

    def _passage(self, passage: Passage) -> str:
        head = f"{passage.place}, {self._apparatus.called(passage.witness)}"
        if passage.whole:
            return f"{head}, the whole article"
        return f"{head}, characters {passage.span.start}-{passage.span.end}: “{passage.words}”"


def _wrapped(text: str, width: int = _WIDTH, first: str = "", then: str = "") -> str:
    wrapped = textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=then, break_long_words=False, break_on_hyphens=False
    )
    return "\n".join(wrapped)


def _headed(title: str, rule: str) -> str:
    wrapped = _wrapped(title)
    return f"{wrapped}\n{rule * max(map(len, wrapped.split(chr(10))))}"


def _hung(mark: str, text: str) -> str:
    return _wrapped(text, first=mark, then=" " * len(mark))


def _widths(rows: Sequence[Sequence[str]]) -> list[int]:
    """The width of each column; none where one would be too narrow to be read with ease."""
    widths = fitted(rows, _WIDTH - _GAP * (len(rows[0]) - 1))
    longest = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return widths if all(width >= min(_NARROWEST, most) for width, most in zip(widths, longest, strict=True)) else []


def _columns(head: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[int]) -> str:
    rule = (" " * _GAP).join("-" * width for width in widths)
    written = [_row(row, widths) for row in rows]
    between = "\n\n" if any("\n" in row for row in written) else "\n"
    return f"{_row(head, widths)}\n{rule}\n{between.join(written)}"


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    wrapped = [_wrapped(cell, width).split("\n") for cell, width in zip(cells, widths, strict=False)]
    lines = zip_longest(*wrapped, fillvalue="")
    gap = " " * _GAP
    return "\n".join(
        gap.join(piece.ljust(width) for piece, width in zip(line, widths, strict=False)).rstrip() for line in lines
    )


def _listed(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return "\n\n".join(
        "\n".join(
            _wrapped(f"{name}: {cell}" if name else cell, then="  ")
            for name, cell in zip(head, row, strict=False)
            if cell
        )
        for row in rows
    )
