"""Who is quoted saying what in one article."""

from collections.abc import Sequence

from msgspec.structs import replace

from variorum.model import Actor, Extent, Quotation, QuotationKind, leaf_id

from . import continuation, lending, marks, relayed, reports, turns
from .marks import Quoted
from .parser import Parse
from .reports import Report
from .speakers import Speakers
from .subjects import shares_subject

_HEADINGS = {"headline", "standfirst", "heading"}


def find(parse: Parse, actors: Sequence[Actor]) -> tuple[Quotation, ...]:
    """The quotations of this one article, in the order of the text.

    direct: all words stand between quotation marks, or are a turn of a talk; indirect: none, mixed: some. A text that
    was not read syntactically has none.
    """
    if not parse.parsed or not len(parse.tokens):
        return ()
    quoted = marks.find(parse.text, parse.paragraphs, parse.sentences)
    speakers = Speakers(parse, actors)
    kept: dict[str, tuple[Report, Quotation]] = {}
    told = turns.find(parse, actors)
    found = turns.beside(continuation.carry_on(parse, relayed.unpack(parse, reports.find(parse)), quoted), told)
    for report in sorted(found, key=lambda report: report.probability):
        if _in_mere_furniture(parse, report):
            continue
        made = turns.first_person(parse.text, _quotation(parse, report, quoted, speakers), turns.holder(report, told))
        kept[made.id] = (report, made)  # of two reports of the same words the likelier one stays
    pairs = sorted(kept.values(), key=lambda pair: (pair[1].start, pair[1].end))
    of_turns = {turn: turns.quotation(parse, turn) for turn in told}
    whole = {made.id: made for made in of_turns.values()}
    for report, made in pairs:
        turn = turns.holder(report, told)
        holder = _holder(report, pairs) or (of_turns[turn].id if turn is not None else None)
        whole.setdefault(made.id, replace(made, within=holder if holder != made.id else None))
    ordered = sorted(whole.values(), key=lambda made: (made.start, made.end))
    return tuple(lending.lend(parse, actors, ordered, quoted))


def _in_mere_furniture(parse: Parse, report: Report) -> bool:
    """Whether the report stands in a caption, a credit or the like; headlines count where they name who."""
    touched = {part.kind for part in parse.furniture if part.start < report.cue.end and report.cue.start < part.end}
    return bool(touched - _HEADINGS) or (bool(touched) and report.source is None)


def _holder(report: Report, pairs: Sequence[tuple[Report, Quotation]]) -> str | None:
    """The smallest quotation whose words hold the cue of the report."""
    holders = [
        made for other, made in pairs if other is not report and _holds(other, report) and not _holds(report, other)
    ]
    return min(holders, key=lambda made: (len(made), made.start)).id if holders else None


def _holds(outer: Report, inner: Report) -> bool:
    return any(piece.start <= inner.cue.start and inner.cue.end <= piece.end for piece in outer.content)


def _quotation(parse: Parse, report: Report, quoted: Sequence[Quoted], speakers: Speakers) -> Quotation:
    hull = parse.span(report.content[0].start, report.content[-1].end)
    head = parse.tokens[report.head]
    speaker = speakers.of_words(report.source.start, report.source.end) if report.source else None
    if speaker is None or (head.dep_ == "advcl" and shares_subject(head)):
        # "said …, adding": the one who adds is the one who said, whoever is named in between.
        speaker = speakers.of_subject(head) or speaker or speakers.described(head)
    if head.text == ":":
        speaker = speakers.of_label(head) or speaker
    return Quotation(
        document=hull.document,
        start=hull.start,
        end=hull.end,
        id=leaf_id("quotation", hull),
        pieces=report.content,
        kind=_kind(parse.text, report.content, quoted),
        speaker=speaker,
        cue=parse.span(report.cue.start, report.cue.end),
        addressee=speakers.addressee(head),
        within=None,
        confidence=round(report.probability, 3),
    )


def _kind(text: str, pieces: Sequence[Extent], quoted: Sequence[Quoted]) -> QuotationKind:
    letters = [at for piece in pieces for at in range(piece.start, piece.end) if text[at].isalnum()]
    inside = sum(any(part.start <= at < part.end for part in quoted) for at in letters)
    if inside == len(letters):
        return "direct"
    return "mixed" if inside else "indirect"
