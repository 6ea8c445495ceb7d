"""A reading seen in part: a section of a roundup belongs to another affair than the rest of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from variorum.model import Document, Extent, Reading, Span

R = TypeVar("R", bound=Span)
E = TypeVar("E", bound=Extent)

_VISIBLE = re.compile(r"[^\r\n]")


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """Sections of a document, in order."""

    document: str
    sections: tuple[Extent, ...]

    def holds(self, start: int) -> bool:
        """Whether a place lies in the sections."""
        return any(one.start <= start < one.end for one in self.sections)

    def rest(self, length: int) -> "Part":
        """The document, `length` long, without the sections."""
        return Part(self.document, tuple(_between(self.sections, length)))


def _between(sections: Sequence[Extent], length: int) -> Iterator[Extent]:
    at = 0
    for one in sections:
        if one.start > at:
            yield Extent(at, one.start)
        at = one.end
    if at < length:
        yield Extent(at, length)


def seen(reading: Reading, part: Part) -> Reading:
    """The reading as far as it lies in the part: each record stands in the part where it begins.

    Everything keeps its place and its id; the text outside is blank, so that nothing is read there.
    """

    def inside(records: Sequence[R]) -> tuple[R, ...]:
        return tuple(one for one in records if part.holds(one.start))

    events, headlines, quotations = inside(reading.events), inside(reading.headlines), inside(reading.quotations)
    known = {one.id for one in events} | {one.id for one in quotations}
    return Reading(
        document=_blanked(reading.document, part),
        sentences=_extents(reading.sentences, part),
        moments=inside(reading.moments),
        quantities=inside(reading.quantities),
        actors=reading.actors,
        quotations=quotations,
        failures=reading.failures,
        events=events,
        headlines=headlines,
        denials=tuple(one for one in inside(reading.denials) if one.of in known),
        positions=tuple(one for one in reading.positions if part.holds(one.evidence[0].start)),
        demands=tuple(one for one in reading.demands if part.holds(one.evidence[0].start)),
        commitments=tuple(one for one in reading.commitments if part.holds(one.evidence[0].start)),
        framing=inside(reading.framing),
        attitudes=tuple(one for one in reading.attitudes if part.holds(one.passages[0].start)),
        assertions=inside(reading.assertions),
    )


def _extents(records: Sequence[E], part: Part) -> tuple[E, ...]:
    return tuple(one for one in records if part.holds(one.start))


def _blanked(document: Document, part: Part) -> Document:
    text, kept, at = document.text, [], 0
    for one in part.sections:
        kept += [_VISIBLE.sub(" ", text[at : one.start]), text[one.start : one.end]]
        at = one.end
    kept.append(_VISIBLE.sub(" ", text[at:]))
    furniture = _extents(document.furniture, part)
    return msgspec.structs.replace(document, text="".join(kept), furniture=furniture)
