"""What every benchmark shares: where the public gold data lies, and the form of a figure."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def bench_data() -> Path | None:
    """The folder of gold data: `$VARIORUM_BENCH`, else `../shared/bench` beside the project; None where absent."""
    folder = Path(os.environ.get("VARIORUM_BENCH", ROOT.parent / "shared" / "bench"))
    return folder if folder.is_dir() else None


@dataclass(frozen=True)
class Figure:
    """One line of the table.

    `name` is stable and names the floor in floors.json (`layer/measure`); `value` is in points (0-100) unless `unit`
    says otherwise. `counts` are those behind it. `peers` are others' figures on the same data, `floor` that of a
    trivial method, `human` that of a second annotator. `higher_is_better` is false for times and sizes, whose floors
    are ceilings.
    """

    name: str
    value: float
    data: str
    unit: str = "points"
    counts: dict[str, int] = field(default_factory=dict)
    peers: dict[str, float] = field(default_factory=dict)
    floor: float | None = None
    human: float | None = None
    gated: bool = True
    higher_is_better: bool = True


def f1(true_positives: int, predicted: int, gold: int) -> tuple[float, float, float]:
    """Precision, recall and F1 in points."""
    precision = 100 * true_positives / predicted if predicted else 0.0
    recall = 100 * true_positives / gold if gold else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0
