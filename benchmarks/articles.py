"""The articles that own gold refers to by id, read as the program reads them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from variorum.annotation import sentences
from variorum.annotation.blocks import blocks
from variorum.annotation.parser import Parse, parse
from variorum.model import Document


def read(bench: Path, gold: Path, split: str, *, reach: int = 3) -> Iterator[tuple[dict[str, Any], Parse]]:
    """Each gold record of a split with the parse of its paragraph and of the `reach` paragraphs before it.

    The text before the paragraph's neighbourhood is blanked out, so that offsets are those of the whole article.
    """
    records = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    texts = _texts(bench, {record["document"] for record in records})
    for record in records:
        if record["split"] == split:
            yield record, _parse(record, texts[record["document"]], reach)


def _texts(bench: Path, wanted: set[str]) -> dict[str, str]:
    with (bench / "raw" / "articles.jsonl").open(encoding="utf-8") as lines:
        return {row["id"]: row["text"] for row in map(json.loads, lines) if row["id"] in wanted}


def _parse(record: dict[str, Any], text: str, reach: int) -> Parse:
    paragraphs = blocks(text)
    here = next(index for index, part in enumerate(paragraphs) if part.start <= record["start"] < part.end)
    kept = paragraphs[max(0, here - reach) : here + 1]
    text = " " * kept[0].start + text[kept[0].start : kept[-1].end]
    document = Document(
        id=f"document-{record['document']}", source=record["document"], outlet=None, family=None, title=None,
        published=record["published"], modified=None, authors=(), language="en", sha256="", text=text, evidence={},
        map=(), failures=(), furniture=(),
    )  # fmt: skip
    return parse(document, kept, sentences.split(text, kept, "en"), ())
