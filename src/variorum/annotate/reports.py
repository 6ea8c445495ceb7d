"""Reports: a cue, the words that it brings, and the words that name their source.

Every likely cue is given its content and source (`contents`); a judge then weighs each report as a whole, and those more
likely right than the chosen floor are kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from variorum.model import Extent

from . import contents, cues, grid, judge
from .contents import CONTENT, CUE, SOURCE
from .grid import Grid
from .marks import Quoted
from .parser import Parse

# Below this a cue was the head of a gold report in fewer than one case in twelve of the training articles.
_LEAST_CHANCE = 0.12

_EDGE = "\"“”„‟«»‹›「」『』‘’',;:.–—- \t\r\n\u00a0\x0b\x0c\u2028\u2029([*•…"


@dataclass(frozen=True, slots=True)
class Report:
    """What one cue reports: places in characters, the source None where no words name it.

    `head` and `source_head` are tokens; `probability` is how likely the report is to be right as a whole.
    """

    head: int
    cue: Extent
    content: tuple[Extent, ...]
    source: Extent | None
    probability: float


@dataclass(frozen=True, slots=True)
class Draft:
    """A report before it is judged: its tokens by label, and how sure the labels are."""

    head: int
    chance: float
    content: NDArray[np.int64]
    source: NDArray[np.int64]
    cue: NDArray[np.int64]
    sureness: float
    source_sureness: float


def find(parse: Parse) -> list[Report]:
    """All reports of a text in the order of their cues."""
    columns = grid.of(parse)
    drafts = draft(columns)
    weights = judge.weigh(columns, drafts)
    kept = [(d, float(w)) for d, w in zip(drafts, weights, strict=True) if w >= judge.floor()]
    found = [report for d, w in kept if (report := _report(columns, d, w)) is not None]
    return _continued(columns, sorted(found, key=lambda report: report.head))


def draft(columns: Grid) -> list[Draft]:
    """A report for every likely cue that brings anything."""
    chances = cues.score(columns)
    found = []
    for head in np.flatnonzero(chances >= _LEAST_CHANCE):
        window, labels, shares = contents.label(columns, int(head), chances)
        made = drafted(columns, int(head), float(chances[head]), (window, labels, shares))
        if made is not None:
            found.append(made)
    return found


def drafted(
    columns: Grid, head: int, chance: float, labelled: tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]
) -> Draft | None:
    """The report of one cue from the labels of its window, or None where nothing is reported."""
    window, labels, shares = labelled
    labels = _whole_stretches(columns, window, labels)
    content = window[labels == CONTENT]
    content = content[[bool(columns.parse.tokens[int(token)].text.strip()) for token in content]]
    if not len(content):
        return None
    at = content - window[0]
    source = window[labels == SOURCE]
    return Draft(
        head=head,
        chance=chance,
        content=content,
        source=source,
        cue=window[(labels == CUE) | (window == head)],
        sureness=float(shares[at, CONTENT].mean()),
        source_sureness=float(shares[source - window[0], SOURCE].mean()) if len(source) else 0.0,
    )


def _whole_stretches(
    columns: Grid, window: NDArray[np.int64], labels: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Quoted stretches are reported whole or not at all."""
    whole = labels.copy()
    quote = columns.quote[window]
    for number in np.unique(quote[quote >= 0]):
        inside = quote == number
        # A stretch that holds the cue itself quotes someone who reports; its parts differ.
        if (labels[inside] == CUE).any() or (labels[inside] == SOURCE).any():
            continue
        whole[inside] = CONTENT if (labels[inside] == CONTENT).mean() >= 0.5 else 0
    return whole


def _report(columns: Grid, made: Draft, weight: float) -> Report | None:
    text, tokens = columns.parse.text, columns.parse.tokens
    pieces = [piece for run in _runs(columns, made.content) if (piece := _trimmed(text, run)) is not None]
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


def _trimmed(text: str, piece: Extent) -> Extent | None:
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


def _continued(columns: Grid, found: list[Report]) -> list[Report]:
    """Paragraphs that are quoted from end to end, and have no report of their own, continue the one before them."""
    reports = list(found)
    parse = columns.parse
    for paragraph in parse.paragraphs[1:]:
        stretch = _all_quoted(parse, paragraph, columns.quoted)
        if stretch is None or any(_touches(report, paragraph) for report in reports):
            continue
        before = _last_before(parse, reports, paragraph)
        if before is not None:
            piece = _trimmed(parse.text, stretch)
            if piece is not None:
                longer = replace(reports[before], content=(*reports[before].content, piece))
                reports[before] = longer
    return reports


def _touches(report: Report, paragraph: Extent) -> bool:
    return any(piece.start < paragraph.end and paragraph.start < piece.end for piece in (report.cue, *report.content))


def _all_quoted(parse: Parse, paragraph: Extent, quoted: Sequence[Quoted]) -> Extent | None:
    """The quoted stretch that fills the paragraph, or None."""
    for part in quoted:
        if part.start - 1 == paragraph.start and part.end >= paragraph.end - 2 and part.end <= paragraph.end:
            return Extent(part.start, part.end)
    return None


def _last_before(parse: Parse, reports: list[Report], paragraph: Extent) -> int | None:
    """The report whose quoted words end the paragraph before, or that was continued up to it."""
    number = parse.paragraphs.index(paragraph)
    previous = parse.paragraphs[number - 1]
    held = [
        at
        for at, report in enumerate(reports)
        if previous.start <= report.content[-1].start < previous.end
        and not any(sign.isalnum() for sign in parse.text[report.content[-1].end : previous.end])
    ]
    return held[-1] if held else None
