"""Reports: a cue, the words that it brings, and the words that name their source.

Every likely cue is given its content and source (`contents`); a judge then weighs each report as a whole, and those
more likely right than the chosen floor are kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.model import Extent

from . import drafts, grid, judge
from .drafts import Draft
from .grid import Grid
from .parser import Parse

_EDGE = "\"“”„‟«»‹›「」『』‘’',;:.–—- \t\r\n\u00a0\x0b\x0c\u2028\u2029([*•…"


@dataclass(frozen=True, slots=True)
class Report:
    """What one cue reports: places in characters, the source None where no words name it.

    `head` is the number of the cue's head token; `probability` is how likely the report is to be right as a whole.
    """

    head: int
    cue: Extent
    content: tuple[Extent, ...]
    source: Extent | None
    probability: float


def find(parse: Parse) -> list[Report]:
    """All reports of a text in the order of their cues."""
    columns = grid.of(parse)
    made = drafts.find(columns)
    kept = [(d, float(w)) for d, w in zip(made, judge.weigh(columns, made), strict=True) if w >= judge.floor()]
    return [report for d, w in kept if (report := _report(columns, d, w)) is not None]


def _report(columns: Grid, made: Draft, weight: float) -> Report | None:
    text, tokens = columns.parse.text, columns.parse.tokens
    pieces = [piece for run in _runs(columns, made.content) if (piece := trimmed(text, run)) is not None]
    if not pieces:
        return None
    cue = _around(columns, made, made.cue)
    return Report(
        head=made.head,
        cue=cue or Extent(tokens[made.head].idx, tokens[made.head].idx + len(tokens[made.head])),
        content=tuple(pieces),
        source=_source(columns, made),
        probability=weight,
    )


def _around(columns: Grid, made: Draft, places: NDArray[np.int64]) -> Extent | None:
    """The unbroken run of these tokens that holds the head of the cue."""
    first = last = made.head
    held = {int(place) for place in places}
    while first - 1 in held:
        first -= 1
    while last + 1 in held:
        last += 1
    tokens = columns.parse.tokens
    return _bare(columns.parse.text, tokens[first].idx, tokens[last].idx + len(tokens[last]))


def _source(columns: Grid, made: Draft) -> Extent | None:
    """The longest run of source tokens, the nearest to the cue where several are as long."""
    runs = _split(made.source)
    if not runs:
        return None
    best = max(runs, key=lambda run: (len(run), -abs(run[0] - made.head)))
    tokens = columns.parse.tokens
    return _bare(columns.parse.text, tokens[best[0]].idx, tokens[best[-1]].idx + len(tokens[best[-1]]))


def _split(places: Sequence[int] | NDArray[np.int64]) -> list[list[int]]:
    runs: list[list[int]] = []
    for place in places:
        if runs and int(place) == runs[-1][-1] + 1:
            runs[-1].append(int(place))
        else:
            runs.append([int(place)])
    return runs


def _runs(columns: Grid, places: NDArray[np.int64]) -> list[Extent]:
    """The content as stretches of characters: parts divided by no more than marks and spaces are one."""
    tokens, text = columns.parse.tokens, columns.parse.text
    found: list[Extent] = []
    for run in _split(places):
        start, end = tokens[run[0]].idx, tokens[run[-1]].idx + len(tokens[run[-1]])
        gap = text[found[-1].end : start] if found else None
        if gap is not None and not any(sign.isalnum() for sign in gap) and "\n" not in gap:
            found[-1] = Extent(found[-1].start, end)
        else:
            found.append(Extent(start, end))
    return found


def _bare(text: str, start: int, end: int) -> Extent | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Extent(start, end) if start < end else None


def trimmed(text: str, piece: Extent) -> Extent | None:
    """The piece without marks, commas and stops at its edges; None where no letter or digit is left."""
    start, end = piece.start, piece.end
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE and not _abbreviated(text, start, end):
        end -= 1
    if end < len(text) and text[end] == ")" and text.count("(", start, end) > text.count(")", start, end):
        end += 1
    return Extent(start, end) if any(sign.isalnum() for sign in text[start:end]) else None


def _abbreviated(text: str, start: int, end: int) -> bool:
    """Whether the text ends in a stop that belongs to an abbreviation ("U.S.")."""
    return text[end - 1] == "." and end - start > 3 and text[end - 3] == "." and text[end - 2].isupper()
