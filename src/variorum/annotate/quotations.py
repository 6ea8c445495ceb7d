"""Who is quoted saying what in one article."""

from collections.abc import Sequence

from msgspec.structs import replace

from variorum.model import Actor, Extent, Quotation, QuotationKind, leaf_id

from . import marks, reports
from .marks import Quoted
from .parser import Parse
from .reports import Report
from .speakers import Speakers


def find(parse: Parse, actors: Sequence[Actor]) -> tuple[Quotation, ...]:
    """The quotations of this one article, in the order of the text.

    direct: all words stand between quotation marks, indirect: none, mixed: some. A text that was not read syntactically
    has none.
    """
    if not parse.parsed or not len(parse.tokens):
        return ()
    quoted = marks.find(parse.text, parse.paragraphs, parse.sentences)
    speakers = Speakers(parse, actors)
    kept: dict[str, tuple[Report, Quotation]] = {}
    for report in sorted(reports.find(parse), key=lambda report: report.probability):
        made = _quotation(parse, report, quoted, speakers)
        kept[made.id] = (report, made)  # of two reports of the same words the likelier one stays
    pairs = sorted(kept.values(), key=lambda pair: (pair[1].start, pair[1].end))
    return tuple(replace(made, within=_holder(report, pairs)) for report, made in pairs)


def _holder(report: Report, pairs: Sequence[tuple[Report, Quotation]]) -> str | None:
    """The smallest quotation whose words hold the cue of the report."""
    holders = [
        made
        for other, made in pairs
        if other is not report and any(p.start <= report.cue.start and report.cue.end <= p.end for p in other.content)
    ]
    return min(holders, key=lambda made: (len(made), made.start)).id if holders else None


def _quotation(parse: Parse, report: Report, quoted: Sequence[Quoted], speakers: Speakers) -> Quotation:
    hull = parse.span(report.content[0].start, report.content[-1].end)
    speaker = speakers.of_words(report.source.start, report.source.end) if report.source else None
    return Quotation(
        document=hull.document,
        start=hull.start,
        end=hull.end,
        id=leaf_id("quotation", hull),
        pieces=report.content,
        kind=_kind(parse.text, report.content, quoted),
        speaker=speaker,
        cue=parse.span(report.cue.start, report.cue.end),
        addressee=speakers.addressee(parse.tokens[report.head]),
        within=None,
        confidence=round(report.probability, 3),
    )


def _kind(text: str, pieces: Sequence[Extent], quoted: Sequence[Quoted]) -> QuotationKind:
    letters = [at for piece in pieces for at in range(piece.start, piece.end) if text[at].isalnum()]
    inside = sum(any(part.start <= at < part.end for part in quoted) for at in letters)
    if inside == len(letters):
        return "direct"
    return "mixed" if inside else "indirect"
