"""All furniture of one document, from its own hints and from what its text shows."""

import re
from collections.abc import Sequence

from variorum.model import Document, Extent, Furniture

from . import credit, gallery, heading, imprint, inline, opening, phrases
from .line import Line, lines

_LONGEST_LINK = 25
_MOST_LINKS = 8
_LONGEST_CAPTION = 45
_LONGEST_BIOGRAPHY = 60
_BIOGRAPHY = re.compile(
    rf"(?:[—–-]+\s*)?(?:{imprint.NAME})(?:,? (?:and )?(?:{imprint.NAME}))?,?(?: an? [^.]{{3,140}},)? "
    r"(?:is|are|was|writes|covers|reports|served|works|teaches)\b.{0,160}\b(?i:editor|fellow|columnist|correspondent|"
    r"professor|author|co-author|director|reporter|writer|analyst|contributors?|journalist|producer|strategist|lecturer|"
    r"historian|researcher|blogger|commentator|scholar|attorney|newsletter|bureau chief)\b"
)

Told = dict[int, list[Furniture]]


def mark(document: Document, paragraphs: Sequence[Extent]) -> tuple[Furniture, ...]:
    """What of the text is not its running account, in order and without overlaps.

    The document's own furniture stays as it is; paragraphs that it touches are not read again. Precision comes before
    recall: a paragraph is body unless its surface speaks against it.
    """
    own = sorted(document.furniture)
    free = [line for line in lines(document.text, paragraphs) if not _touched(line, own)]
    told = _by_wording(free)
    _follow_links(free, told)
    if not any(part.kind == "headline" for part in own):
        told.update(opening.read(free, told, document.title))
    _adjoin_captions(free, told)
    told.update(heading.find(free, told))
    _tail(free, told)
    body = [i for i in range(len(free)) if i not in told]
    inner = [part for rank, i in enumerate(body) for part in _inside(free[i], rank=rank, last=i == body[-1])]
    return tuple(sorted([*own, *(part for parts in told.values() for part in parts), *inner]))


def _touched(line: Line, own: Sequence[Furniture]) -> bool:
    return any(part.start < line.end and line.start < part.end for part in own)


def _by_wording(free: Sequence[Line]) -> Told:
    told: Told = {i: parts for i, line in enumerate(free) if not line.long and (parts := credit.told(line))}
    running = [i for i, line in enumerate(free) if line.running and i not in told]
    # The first running line may be a standfirst, so the head reaches to the second.
    head = running[1] if len(running) > 1 else len(free)
    tail = running[-1] if running else -1
    for i, line in enumerate(free):
        if i not in told and not line.long:
            parts = phrases.told(line, edge=i < head or i > tail, begun=bool(running) and i > running[0])
            parts = parts or imprint.told(line, head=i < head, tail=i > tail, first=i == 0)
            told.update({i: parts} if parts else {})
    return told


def _adjoin_captions(free: Sequence[Line], told: Told) -> None:
    """A line set solid above a captioned credit belongs to the same caption."""
    for i in range(1, len(free)):
        solid = not free[i].spaced and free[i - 1].spaced
        kinds = [part.kind for part in told.get(i, ())]
        if "credit" in kinds and solid and i - 1 not in told and len(free[i - 1].words) <= _LONGEST_CAPTION:
            told[i - 1] = free[i - 1].whole("caption")


def _follow_links(free: Sequence[Line], told: Told) -> None:
    """After “Read more:” the lines without full stop are titles of other articles."""
    for i, line in enumerate(free):
        if i not in told or not phrases.opens_links(line):
            continue
        for j in range(i + 1, min(i + 1 + _MOST_LINKS, len(free))):
            if j in told:
                continue
            if (free[j].running and free[j].ends not in {"?", "!"}) or len(free[j].words) > _LONGEST_LINK:
                break
            told[j] = free[j].whole("boilerplate")


def _tail(free: Sequence[Line], told: Told) -> None:
    """After the last running paragraph: who the author is, and leftovers of the page below other furniture."""
    body = [i for i, line in enumerate(free) if i not in told and line.finished]
    for i in reversed(body[-2:] if len(body) > 3 else []):
        last = all(j in told for j in range(i + 1, len(free)))
        if last and len(free[i].words) <= _LONGEST_BIOGRAPHY and _BIOGRAPHY.match(free[i].text):
            told[i] = free[i].whole("boilerplate")
    last_body = max((i for i in body if i not in told), default=len(free))
    for i in range(last_body + 2, len(free)):
        if i not in told and i - 1 in told and len(free[i].words) <= _LONGEST_LINK:
            told[i] = free[i].whole("boilerplate")


def _inside(line: Line, *, rank: int, last: bool) -> list[Furniture]:
    found = inline.dateline(line, rank=rank) + phrases.parts(line) + (inline.sign_off(line) if last else [])
    shown = gallery.captions(line)
    return shown + [part for part in found if not any(part.start < g.end and g.start < part.end for g in shown)]
