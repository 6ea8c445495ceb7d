"""Quotations that run on over paragraphs: whole quoted paragraphs after one whose speaker is named."""

from collections.abc import Sequence
from dataclasses import replace

from variorum.model import Extent

from .marks import Quoted
from .parser import Parse
from .reports import Report, trimmed

_LONG = 30  # characters; shorter quoted words after a colon are mostly names and headings


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
    return [_with_block(parse, report, reports, quoted) for report in reports]


def _with_block(parse: Parse, report: Report, reports: Sequence[Report], quoted: Sequence[Quoted]) -> Report:
    """The report with the long quotation that a colon after it brings, if no other report has that."""
    sentence = next((s for s in parse.sentences if s.start <= report.cue.start < s.end), None)
    for part in quoted:
        if sentence is None or part.end - part.start < _LONG or not report.cue.end <= part.start <= sentence.end:
            continue
        after_colon = parse.text[report.cue.end : part.start - 1].rstrip().endswith(":")
        whole = Extent(part.start, part.end)
        later = any(r.head > report.head and r.cue.end <= part.start and r.cue.start >= sentence.start for r in reports)
        piece = trimmed(parse.text, whole)
        if after_colon and not later and piece is not None and not any(_touches(other, whole) for other in reports):
            return replace(report, content=tuple(sorted((*report.content, piece))))
    return report


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
