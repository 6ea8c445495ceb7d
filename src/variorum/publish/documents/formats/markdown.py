"""A document in Markdown: front matter, CommonMark with tables, one footnote for what each sentence rests on."""

from collections.abc import Iterable, Sequence
from typing import Any

import yaml

from variorum.publish import markdown
from variorum.publish.documents.manuscript import Block, Grid, Items, Manuscript, Paragraph
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.witness import Witness

from .apparatus import Apparatus, Note, Passage
from .setting import Run, own, runs


def write(edition: Edition, manuscript: Manuscript, *, page: str | None = None) -> str:
    """The manuscript as Markdown.

    Args:
        edition: what the manuscript was made from.
        manuscript: the document.
        page: the dossier's page, to whose passages the footnotes lead; they name them only if there is none.
    """
    return _Writer(edition, manuscript, page).text()


class _Writer:
    def __init__(self, edition: Edition, manuscript: Manuscript, page: str | None) -> None:
        self._manuscript = manuscript
        self._page = page
        self._apparatus = Apparatus(edition, manuscript)

    def text(self) -> str:
        done = self._manuscript
        written = [*self._front(), f"# {self._own(done.title)}"]
        if done.dateline:
            written.append(f"*{self._own(done.dateline)}*")
        written += self._blocks(done.lead)
        for chapter in done.chapters:
            written += [f"{'#' * (chapter.level + 1)} {self._own(chapter.title)}", *self._blocks(chapter.blocks)]
        return "\n\n".join([*written, *self._sources()]) + "\n"

    def _front(self) -> list[str]:
        dumped = yaml.safe_dump(front(self._apparatus), allow_unicode=True, sort_keys=False, width=10_000)
        return [f"---\n{dumped}---"]

    def _blocks(self, blocks: Iterable[Block]) -> list[str]:
        return [self._block(block) for block in blocks]

    def _block(self, block: Block) -> str:
        if isinstance(block, Paragraph):
            return markdown.opening(self._sentences(block.lines))
        if isinstance(block, Items):
            return "\n".join(
                f"{f'{number}.' if block.numbered else '-'} {markdown.opening(self._sentences(item))}"
                for number, item in enumerate(block.items, 1)
            )
        return self._grid(block)

    def _grid(self, grid: Grid) -> str:
        rows = [[self._cell(cell) for cell in row] for row in grid.rows]
        table = [_row(self._own(name) for name in grid.head), _row("---" for _ in grid.head), *map(_row, rows)]
        return "\n".join([f"**{self._own(grid.caption)}**", "", *table] if grid.caption else table)

    def _cell(self, cell: Line | str) -> str:
        return self._own(cell) if isinstance(cell, str) else self._sentence(cell)

    def _sentences(self, lines: Sequence[Line]) -> str:
        return " ".join(map(self._sentence, lines))

    def _sentence(self, line: Line) -> str:
        return f"{inline(runs(line, self._manuscript.house))}[^{self._apparatus.number(line)}]"

    def _own(self, text: str) -> str:
        return markdown.inline(own(text, self._manuscript.house))

    def _sources(self) -> list[str]:
        apparatus = self._apparatus
        if not apparatus.notes:
            return []
        articles = [f"- **{s.witness.siglum}** {self._article(s.witness)}" for s in apparatus.sources]
        notes = [f"[^{note.number}]: {self._note(note)}" for note in apparatus.notes]
        return ["## Sources", *(["\n".join(articles)] if articles else []), "\n".join(notes)]

    def _note(self, note: Note) -> str:
        before = (None, *(passage.witness.siglum for passage in note.named))
        cited = [self._passage(p, again=p.witness.siglum == last) for p, last in zip(note.named, before, strict=False)]
        if note.letters:
            cited.append(f"the whole of articles {', '.join(self._place(passage) for passage in note.letters)}")
        cited += [
            f"{markdown.code(f.source)}, not read: {markdown.inline(f.reason)} ({f.stage})" for f in note.failures
        ]
        return "; ".join(cited)

    def _passage(self, passage: Passage, *, again: bool) -> str:
        """A passage; `again` is after one of the same article, whose path is enough then."""
        witness = passage.witness
        named = markdown.code(_address(witness)) if again else self._article(witness)
        head = f"{self._place(passage)} {named}"
        if passage.whole:
            return f"{head}, the whole article"
        return f"{head}, characters {passage.span.start}–{passage.span.end}: “{markdown.inline(passage.words)}”"

    def _place(self, passage: Passage) -> str:
        place = f"**{passage.place}**"
        return f"[{place}]({self._page}#{passage.target})" if self._page else place

    def _article(self, witness: Witness) -> str:
        named = f"{self._apparatus.title(witness)}, {self._apparatus.label(witness)}"
        return f"{markdown.inline(named)}, {markdown.code(_address(witness))}"


def _address(witness: Witness) -> str:
    """By what a note names an article so that it is found again: its address, or else the path that was read."""
    return witness.document.url or witness.document.source


def front(apparatus: Apparatus) -> dict[str, Any]:
    """What the front matter says: the document, how it was made, and the articles that it cites."""
    done, dossier = apparatus.manuscript, apparatus.edition.dossier
    generator = f"{dossier.generator.name} {dossier.generator.version}"
    documents = [
        {
            "letter": source.witness.siglum,
            "id": source.witness.document.id,
            "outlet": source.witness.document.outlet,
            "title": markdown.visible(source.witness.document.title or "") or None,
            "published": source.witness.document.published,
            "source": source.witness.document.source,
        }
        for source in apparatus.sources
    ]
    return {
        "title": own(done.title, done.house),
        "dateline": own(done.dateline, done.house),
        "kind": done.kind,
        "language": done.house.language,
        "generator": generator,
        **dict(done.remarks),
        "articles": len(apparatus.edition.witnesses),
        "documents": documents,
    }


def inline(set_: Iterable[Run]) -> str:
    """Runs as Markdown within a line."""
    return "".join(map(_run, set_))


def _run(run: Run) -> str:
    text = run.text.strip()
    if not text:
        return run.text
    lead, trail = run.text[: run.text.index(text)], run.text[run.text.index(text) + len(text) :]
    words = markdown.inline(text)
    if run.look not in ("italic", "bold"):
        return f"{lead}{words}{trail}"
    mark, tag = ("*", "em") if run.look == "italic" else ("**", "strong")
    if text[0].isalnum() and text[-1].isalnum():
        return f"{lead}{mark}{words}{mark}{trail}"
    return f"{lead}<{tag}>{words}</{tag}>{trail}"  # beside marks of its own, stars may not be read as emphasis


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
