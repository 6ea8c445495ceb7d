"""The sentence pairs of the Microsoft Research Paraphrase Corpus, laid out as the comparison sees them."""

from __future__ import annotations

from pathlib import Path

from variorum.annotation.vectors import embed, matrix
from variorum.collation.reuse.lines import Line, lay_out
from variorum.collation.reuse.paraphrase import likenesses
from variorum.model import Document, Extent, Reading, Sentence

Pair = tuple[Line, Line, float, bool]
"""Two sentences, the cosine of their vectors, and whether people called them the same."""


def read(path: Path) -> list[Pair]:
    """The pairs of one file; rows that are not of its form are left out."""
    rows = [line.split("\t") for line in path.read_text("utf-8-sig").splitlines()[1:]]
    rows = [row for row in rows if len(row) == 5]
    lines = [_line(f"{row}-{side}", text) for row, fields in enumerate(rows) for side, text in enumerate(fields[3:])]
    places = [(2 * row, 2 * row + 1) for row in range(len(rows))]
    near = likenesses(matrix([line.vector for line in lines]), places)
    return [
        (lines[first], lines[second], cosine, row[0] == "1")
        for (first, second), cosine, row in zip(places, near, rows, strict=True)
    ]


def _line(name: str, text: str) -> Line:
    whole = Extent(0, len(text))
    document = Document(
        id=name, source=name, outlet=None, family=None, title=None, published=None, modified=None, authors=(),
        language="en", sha256="", text=text, evidence={}, map=(), failures=(), furniture=(),
    )  # fmt: skip
    sentence = Sentence(whole.start, whole.end, vector=embed(text, [whole])[0])
    reading = Reading(
        document=document, sentences=(sentence,), moments=(), quantities=(), actors=(), quotations=(), failures=()
    )
    return lay_out(reading)[0]
