"""Quotations that run on over paragraphs: whole quoted paragraphs after one whose speaker is named."""

from collections.abc import Sequence
from dataclasses import replace

from variorum.model import Extent

from .marks import Quoted
from .parser import Parse
from .reports import Report, trimmed


def carry_on(parse: Parse, found: Sequence[Report], quoted: Sequence[Quoted]) -> list[Report]:
    """Paragraphs that are quoted from end to end, and have no report of their own, continue the one before them."""
    reports = list(found)
    for paragraph in parse.paragraphs[1:]:
        stretch = _all_quoted(paragraph, quoted)
        if stretch is None or any(_touches(report, paragraph) for report in reports):
            continue
        before = _last_before(parse, reports, paragraph)
        if before is not None:
            piece = trimmed(parse.text, stretch)
            if piece is not None:
                longer = replace(reports[before], content=(*reports[before].content, piece))
                reports[before] = longer
    return reports


def _touches(report: Report, paragraph: Extent) -> bool:
    return any(piece.start < paragraph.end and paragraph.start < piece.end for piece in (report.cue, *report.content))


def _all_quoted(paragraph: Extent, quoted: Sequence[Quoted]) -> Extent | None:
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
