"""Quotations and their sources against PolNeAR dev, by the measures of the data's own scorer.

PolNeAR gives each word to one relation at most, so quotations reported within another's words are left out here. Its
sources are whole noun phrases, ours are names alone: an overlap counts. Peers were measured on the same 84 articles;
the human figures are of a second annotator on articles like these.

`marked` are the gold quotations with marks, as the scorer tells them: more than 2 % of the letters of their content
stand between quotation marks of the text (its kinds direct and mixed); `indirect` are the others. The scorer's rule for
kinds holds: a prediction counts where its best gold partner, or, without one, its own words, are of the kind.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.harness import Figure, bench_data
from variorum.annotation import actors, furniture, quotations
from variorum.annotation.blocks import blocks
from variorum.annotation.parser import Parse, parse
from variorum.annotation.sentences import split
from variorum.model import Document, Quotation

_PEERS = {
    "content": {"Gender Gap Tracker": 48.8, "Citron": 57.7, "textacy": 28.3},
    "source": {"Gender Gap Tracker": 41.0, "Citron": 52.5, "textacy": 25.9},
    "characters": {"Gender Gap Tracker": 67.2, "Citron": 70.1},
}
_HUMAN = {"content": 79.2, "source": 75.4, "characters": 91.2}


def score(bench: Path) -> list[Figure]:
    """Content F1, content-and-source F1, and character F1 on the development articles."""
    folder = bench / "polnear"
    scorer = _scorer(folder / "score_quotes.py")
    gold = scorer.load(folder / "dev.jsonl")
    predicted = {id: {"quotes": [_row(q) for q in found(read(id, row["text"]))]} for id, row in gold.items()}
    marked, indirect = (scorer.score(gold, predicted, kinds) for kinds in ({"direct", "mixed"}, {"indirect"}))
    return [*_figures(scorer.score(gold, predicted)), *_of_kind("marked", marked), *_of_kind("indirect", indirect)]


def read(id: str, text: str) -> Parse:
    """An English text alone, through the layers that quotations need."""
    document = Document(
        id=id, source=id, outlet=None, family=None, title=None, published=None, modified=None, authors=(),
        language="en", sha256="", text=text, evidence={}, map=(), failures=(), furniture=(),
    )  # fmt: skip
    paragraphs = blocks(text)
    return parse(document, paragraphs, split(text, paragraphs, "en"), furniture.mark(document, paragraphs))


def found(parsed: Parse) -> list[Quotation]:
    """The quotations of a text that are not reported within another's words."""
    return [quotation for quotation in quotations.find(parsed, actors.find(parsed)) if quotation.within is None]


def _row(quotation: Quotation) -> dict[str, Any]:
    speaker, cue = quotation.speaker, quotation.cue
    place = speaker.span if speaker is not None else None
    return {
        "content": [[piece.start, piece.end] for piece in quotation.pieces],
        "source": [[place.start, place.end]] if place is not None else [],
        "cue": [[cue.start, cue.end]] if cue is not None else [],
    }


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("polnear_score_quotes", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _figures(result: dict[str, Any]) -> list[Figure]:
    names = {"content": "iou50", "source": "e2e", "characters": "chars"}
    figures = []
    for name, key in names.items():
        row = result[key]
        for measure in ("p", "r", "f1"):
            main = measure == "f1"
            figures.append(
                Figure(
                    name=f"quotations/{name}-{measure}",
                    value=row[measure],
                    data="PolNeAR dev, 84 articles",
                    counts={k: row[k] for k in ("tp", "pred", "gold") if k in row},
                    peers=_PEERS[name] if main else {},
                    human=_HUMAN[name] if main else None,
                    gated=main,
                )
            )
    figures.append(Figure(name="quotations/speaker-overlap", value=result["speaker"], data="PolNeAR dev", gated=False))
    return figures


def _of_kind(kind: str, result: dict[str, Any]) -> list[Figure]:
    """Content at half overlap of the quotations with marks, or of those without."""
    row = result["iou50"]
    gated = "f1" if kind == "marked" else "r"
    return [
        Figure(
            name=f"quotations/{kind}-{'recall' if measure == 'r' else measure}",
            value=row[measure],
            data="PolNeAR dev, 84 articles",
            counts={k: row[k] for k in ("tp", "pred", "gold")},
            gated=measure == gated,
        )
        for measure in ("p", "r", "f1")
    ]


if __name__ == "__main__":
    data = bench_data()
    if data is None:
        raise SystemExit("no bench data: set VARIORUM_BENCH")
    for figure in score(data):
        print(f"{figure.name:32} {figure.value:6.1f}  {figure.counts or ''} {figure.peers or ''}")
