"""Reports: a cue, the words that it brings, and the words that name their source.

Every likely cue is given its content and source (`contents`); a judge then weighs each report as a whole, and those
more likely right than the chosen floor are kept.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from variorum.model import Extent

from . import doubts, drafts, edges, grid, judge
from .drafts import Draft
from .grid import Grid
from .marks import Quoted
from .parser import Parse

_LONG_STRETCH = 6  # tokens; shorter ones are mostly titles and single words held at a distance

_STAMP = re.compile(
    r"(?:updated?:?\s+)?[\[(]?\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?[\])]?(?:\s?[:–—-]+\s+|(?<=m)\.?\s+)",
    re.IGNORECASE,
)
_WRITER = frozenset({"i", "me", "my", "myself", "i’m", "i'm"})
_EDGE = "\"“”„‟«»‹›「」『』‘’',;:.–—- \t\r\n\u00a0\x0b\x0c\u2028\u2029([*•…"


@dataclass(frozen=True, slots=True)
class Report:
    """What one cue reports: places in characters, the source None where no words name it.

    `head` is the number of the cue's head token; `probability` is how likely the report is to be right as a whole.
    `writer` says that the source is an "I" outside quotation marks: the writer, or one whose turn it is.
    """

    head: int
    cue: Extent
    content: tuple[Extent, ...]
    source: Extent | None
    probability: float
    writer: bool = False


def find(parse: Parse) -> list[Report]:
    """All reports of a text in the order of their cues."""
    columns = grid.of(parse)
    made = drafts.find(columns)
    weighed = [(d, float(w)) for d, w in zip(made, judge.weigh(columns, made), strict=True)]
    kept = [pair for pair in weighed if pair[1] >= judge.floor()]
    kept = _apart(kept + _of_unclaimed(columns, weighed, kept))
    drafted = (_report(columns, draft, weight) for draft, weight in kept)
    found = [report for report in drafted if report is not None and not doubts.doubted(columns, report)]
    return chained(columns, sorted(found, key=lambda report: report.head))


def chained(columns: Grid, found: Sequence[Report]) -> list[Report]:
    """The reports with all paragraphs of the quotations that go on: those before without a report, and those after."""
    reports = list(found)
    for chain in _chains(columns):
        owners = [_owner(reports, part) for part in chain]
        for at, part in enumerate(chain):
            owner = next((o for o in (*reversed(owners[:at]), *owners[at:]) if o is not None), None)
            piece = trimmed(columns.parse.text, Extent(part.start, part.end))
            if owners[at] is None and owner is not None and piece is not None:
                content = tuple(sorted((*reports[owner].content, piece)))
                reports[owner] = replace(reports[owner], content=content)
                owners[at] = owner
    return reports


def _chains(columns: Grid) -> Iterator[list[Quoted]]:
    """Stretches that are one quotation, each opening its paragraph after one that is left open."""
    chain: list[Quoted] = []
    for part in columns.quoted:
        if not (chain and chain[-1].goes_on):
            chain = []
        chain.append(part)
        if not part.goes_on and len(chain) > 1:
            yield chain


def _owner(reports: Sequence[Report], part: Quoted) -> int | None:
    """The report that has words of the stretch or stands in it, the first where there are several."""
    for at, report in enumerate(reports):
        if any(p.start < part.end and part.start < p.end for p in (report.cue, *report.content)):
            return at
    return None


def _of_unclaimed(
    columns: Grid, weighed: Sequence[tuple[Draft, float]], kept: Sequence[tuple[Draft, float]]
) -> list[tuple[Draft, float]]:
    """For each long quoted stretch that no kept draft brings the likeliest draft that does: somebody says it."""
    claimed = {int(token) for draft, _ in kept for token in draft.content}
    more: list[tuple[Draft, float]] = []
    for number in range(len(columns.quoted)):
        inside = [int(token) for token in np.flatnonzero(columns.quote == number)]
        if len(inside) < _LONG_STRETCH or 2 * sum(token in claimed for token in inside) >= len(inside):
            continue
        bring = [
            pair for pair in weighed if 2 * len(set(inside).intersection(map(int, pair[0].content))) >= len(inside)
        ]
        best = max(bring, key=lambda pair: pair[1], default=None)
        if best is not None and best not in more:
            more.append(best)
    return more


def _apart(kept: Sequence[tuple[Draft, float]]) -> list[tuple[Draft, float]]:
    """The drafts with each word in one of them only: the likelier keeps it, unless one reports within the other."""
    done: list[tuple[Draft, float]] = []
    for draft, weight in sorted(kept, key=lambda pair: (-pair[1], pair[0].head)):
        own = {int(token) for token in draft.content}
        left = set(own)
        for other, _ in done:
            theirs = {int(token) for token in other.content}
            if draft.head not in theirs and other.head not in own:
                left -= theirs
        if left:
            done.append((replace(draft, content=np.array(sorted(left), dtype=np.int64)), weight))
    return done


def _report(columns: Grid, made: Draft, weight: float) -> Report | None:
    text, tokens = columns.parse.text, columns.parse.tokens
    runs = _runs(columns, edges.settled(columns, made))
    pieces = [piece for run in runs if (piece := trimmed(text, _past_stamp(text, run))) is not None]
    if not pieces:
        return None
    cue = _around(columns, made, made.cue)
    return Report(
        head=made.head,
        cue=cue or Extent(tokens[made.head].idx, tokens[made.head].idx + len(tokens[made.head])),
        content=tuple(pieces),
        source=_source(columns, made),
        probability=weight,
        writer=len(made.source) > 0 and all(_writes(columns, int(token)) for token in made.source),
    )


def _writes(columns: Grid, token: int) -> bool:
    return int(columns.quote[token]) < 0 and columns.parse.tokens[token].lower_ in _WRITER


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


def _past_stamp(text: str, piece: Extent) -> Extent:
    """The piece without the hour that opens an entry of a live blog."""
    opens = piece.start == 0 or text[piece.start - 1] in "\r\n"
    stamp = _STAMP.match(text, piece.start, piece.end) if opens else None
    return Extent(stamp.end(), piece.end) if stamp and stamp.end() < piece.end else piece


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
