"""A document before it is set: an outline of lines, each with the passages it rests on, in no format yet.

A kind of document (`briefing`, `alert` …) is a function from an `Edition` and `Options` to a `Manuscript`; a format is
a function from a `Manuscript` to text or bytes. Neither knows the others.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from variorum.model import Dossier, Failure, Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line, faults

from .debris import broken
from .house import House


@dataclass(frozen=True, slots=True)
class Options:
    """What the reader asks of a document.

    Args:
        since: a day (`2022-02-04`): only what was told or done from then on.
        actors: names or ids of actors to treat, where the kind has a choice; all that matter if empty.
        previous: the dossier that an update is written against.
        house: spelling, dates and numbers.
    """

    since: str | None = None
    actors: tuple[str, ...] = ()
    previous: Dossier | None = None
    house: House = field(default_factory=House)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences in running text.

    Here and in `Items` a line is a whole sentence with its own full stop (or what stands for it); a format sets the
    number of its note after that, and a space between two lines. A cell of a `Grid` has no stop.
    """

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list, one or more sentences an item."""

    items: tuple[tuple[Line, ...], ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. A cell is a line, with its passages, or own words that need none (a date, a count, an outlet's name)."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Line | str, ...], ...]


Block = Paragraph | Items | Grid


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading and what stands under it. `level` is 1 under the title, 2 within a chapter of level 1."""

    title: str
    blocks: tuple[Block, ...]
    level: int = 1


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A whole document.

    `dateline` says which articles it rests on and of which days. `lead` stands before the first heading. The list of
    sources is no part of it: a format makes that from the passages which the lines cite. `remarks` are further
    names and values that the front matter has on how the document was made.
    """

    kind: str
    title: str
    dateline: str
    lead: tuple[Block, ...]
    chapters: tuple[Chapter, ...]
    house: House = field(default_factory=House)
    remarks: tuple[tuple[str, str], ...] = ()

    def lines(self) -> Iterator[Line]:
        """Every line, in reading order."""
        for blocks in (self.lead, *(chapter.blocks for chapter in self.chapters)):
            for block in blocks:
                yield from lines_of(block)

    def support(self) -> tuple[Span | Failure, ...]:
        """Every passage that a line rests on, in the order in which they are first cited."""
        return tuple(dict.fromkeys(item for line in self.lines() for item in line.support))


def lines_of(block: Block) -> Iterator[Line]:
    """The lines of a block, in reading order."""
    if isinstance(block, Paragraph):
        yield from block.lines
    elif isinstance(block, Items):
        yield from (line for item in block.items for line in item)
    else:
        yield from (cell for row in block.rows for cell in row if isinstance(cell, Line))


def checked(edition: Edition, manuscript: Manuscript) -> Manuscript:
    """The manuscript without the lines whose support fails or that are broken, and without what is empty then."""
    lead = tuple(block for one in manuscript.lead if (block := _kept(edition, one)) is not None)
    chapters = []
    for chapter in manuscript.chapters:
        blocks = tuple(block for one in chapter.blocks if (block := _kept(edition, one)) is not None)
        if blocks or (chapter.level == 1 and not chapter.blocks):
            chapters.append(replace(chapter, blocks=blocks))
    return replace(manuscript, lead=lead, chapters=tuple(chapters))


def _kept(edition: Edition, block: Block) -> Block | None:
    if isinstance(block, Paragraph):
        lines = tuple(line for line in block.lines if _sound(edition, line) and not broken(line))
        return Paragraph(lines) if lines else None
    if isinstance(block, Items):
        whole = (tuple(one for one in item if _sound(edition, one) and not broken(one)) for item in block.items)
        items = tuple(kept for kept in whole if kept)
        return replace(block, items=items) if items else None
    rows = tuple(row for row in block.rows if all(isinstance(cell, str) or _sound(edition, cell) for cell in row))
    return replace(block, rows=rows) if rows else None


def _sound(edition: Edition, line: Line) -> bool:
    return not faults(edition.dossier, line)


Format = Literal["md", "html", "pdf", "docx", "txt"]
