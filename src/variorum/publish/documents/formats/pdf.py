"""A document as a tagged PDF, set by Typst. What is set comes to the template as data, never as markup."""

import json
import logging
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from importlib import resources
from typing import Any

from variorum.publish.documents.manuscript import Block, Grid, Items, Manuscript, Paragraph
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.markdown import visible
from variorum.publish.witness import Witness, shortened

from .apparatus import Apparatus, Note, Passage, Source
from .columns import shares
from .setting import Run, own, plain, runs

_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)
"""The date of making that is written into every file, so that the same document has the same bytes."""
_LONG_WORD, _MARK = re.compile(r"\S{16,}"), re.compile(r"[_/.&?=-](?=\w)")
"""Words that may be wider than a column, and where they break."""
_HEAD = 60
"""Characters of the title that the running head has room for."""

_log = logging.getLogger("variorum")


def write(edition: Edition, manuscript: Manuscript) -> bytes:
    """The manuscript as PDF: after PDF/UA-1 if every letter has a glyph in a font of this machine, else tagged only."""
    import typst

    inputs = {"data": json.dumps(laid(Apparatus(edition, manuscript)), ensure_ascii=False)}
    try:
        return typst.compile(_template(), format="pdf", sys_inputs=inputs, pdf_standards="ua-1", timestamp=_EPOCH)
    except typst.TypstError as error:
        _log.warning("the PDF is tagged, but not after PDF/UA-1: %s", error.message)
        return typst.compile(_template(), format="pdf", sys_inputs=inputs, timestamp=_EPOCH)


def laid(apparatus: Apparatus) -> dict[str, Any]:
    """What the template sets: all words of a document in their order."""
    return _Data(apparatus).all()


@cache
def _template() -> bytes:
    return resources.files("variorum.publish").joinpath("templates", "document.typ").read_bytes()


class _Data:
    """The words of a document, in the order in which the template sets them."""

    def __init__(self, apparatus: Apparatus) -> None:
        self._apparatus = apparatus
        self._manuscript = apparatus.manuscript
        self._cited: set[int] = set()

    def all(self) -> dict[str, Any]:
        done, generator = self._manuscript, self._apparatus.edition.dossier.generator
        title, dateline = self._own(done.title), self._own(done.dateline)
        language, _, region = done.house.language.partition("-")
        made = "; ".join([f"{generator.name} {generator.version}", *(f"{k}: {v}" for k, v in done.remarks)])
        return {
            "title": title,
            "dateline": dateline,
            "kind": done.kind,
            "lang": language,
            "region": region.lower(),
            "running": shortened(title, _HEAD),
            "dateline-short": done.kind.capitalize(),
            "footer": visible(made),
            "blocks": self._blocks(),
            "notes": [self._note(note) for note in self._apparatus.notes],
            "sources": [self._source(source) for source in self._apparatus.sources],
            "words": {"sources": "Articles and passages", "told": "A 4 is the fourth paragraph of article A."},
        }

    def _blocks(self) -> list[dict[str, Any]]:
        done = self._manuscript
        found = [self._block(block) for block in done.lead]
        for chapter in done.chapters:
            found.append({"kind": "heading", "level": chapter.level, "text": self._own(chapter.title)})
            found += [self._block(block) for block in chapter.blocks]
        return found

    def _block(self, block: Block) -> dict[str, Any]:
        if isinstance(block, Paragraph):
            return {"kind": "paragraph", "lines": self._lines(block.lines)}
        if isinstance(block, Items):
            return {"kind": "enum" if block.numbered else "list", "items": [self._lines(item) for item in block.items]}
        return {
            "kind": "grid",
            "caption": self._own(block.caption),
            "head": [_broken(self._own(name)) for name in block.head],
            "rows": [
                [_broken(self._own(c)) if isinstance(c, str) else self._line(c) for c in row] for row in block.rows
            ],
            "widths": self._widths(block),
        }

    def _cell(self, cell: Line | str) -> dict[str, Any] | str:
        return _broken(self._own(cell)) if isinstance(cell, str) else self._line(cell)

    def _widths(self, grid: Grid) -> list[int]:
        house = self._manuscript.house
        texts = [[cell if isinstance(cell, str) else plain(cell, house) for cell in row] for row in grid.rows]
        return shares([grid.head, *texts])

    def _lines(self, lines: Iterable[Line]) -> list[dict[str, Any]]:
        return [self._line(line) for line in lines]

    def _line(self, line: Line) -> dict[str, Any]:
        number = self._apparatus.number(line)
        first = number not in self._cited
        self._cited.add(number)
        return {"runs": [self._run(run) for run in runs(line, self._manuscript.house)], "note": number, "first": first}

    def _run(self, run: Run) -> dict[str, str]:
        witness = self._apparatus.edition.by_document[run.span.document] if run.span is not None else None
        text = _broken(run.text) if run.look == "own" else run.text
        return {"text": text, "look": run.look, **(_tongue(witness) if witness is not None else {})}

    def _note(self, note: Note) -> dict[str, Any]:
        called = self._apparatus.called
        places: list[dict[str, str | None]] = []
        for passages in note.places:
            last = passages[-1]
            places += [{"place": p.place, "key": p.key, "rest": ", "} for p in passages[:-1]]
            places.append({"place": last.place, "key": last.key, "rest": f", {called(last.witness)}; "})
        if note.letters:
            letters = ", ".join(p.place for p in note.letters)
            places.append({"place": letters, "key": None, "rest": ", the whole articles; "})
        for failure in note.failures:
            reason = visible(f", not read: {failure.reason} ({failure.stage})") + "; "
            places.append({"place": visible(failure.source), "key": None, "rest": reason})
        if places:
            places[-1]["rest"] = str(places[-1]["rest"]).removesuffix("; ")
        return {"places": places}

    def _source(self, source: Source) -> dict[str, Any]:
        witness = source.witness
        return {
            "letter": witness.siglum,
            "title": self._apparatus.title(witness),
            "label": f"{self._apparatus.label(witness)}. {self._apparatus.address(witness)}",
            "passages": [self._passage(passage) for passage in source.passages],
            **_tongue(witness),
        }

    def _passage(self, passage: Passage) -> dict[str, Any]:
        span = passage.span
        characters = "the whole article" if passage.whole else f"characters {span.start}–{span.end}"
        return {"place": passage.place, "key": passage.key, "characters": f"  {characters}", "words": passage.words}

    def _own(self, text: str) -> str:
        return own(text, self._manuscript.house)


def _broken(own: str) -> str:
    """Own words in which long ones, such as the name of a file, may break after a mark."""
    return _LONG_WORD.sub(lambda word: _MARK.sub("\\g<0>\u200b", word[0]), own)


def _tongue(witness: Witness) -> dict[str, str]:
    """The language of an article that is not English, as Typst wants it, which hyphenates by it."""
    language = (witness.document.language or "en").partition("-")[0].lower()
    return {"lang": language} if language != "en" and len(language) in (2, 3) and language.isascii() else {}
