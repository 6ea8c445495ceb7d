"""What would settle a difference: only what the records point to, such as a text that is leaned on and missing."""

from collections.abc import Iterator

from variorum.model import Discrepancy, Quantity, Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.sections.missing import ranking
from variorum.publish.weights import documents
from variorum.publish.wording import capital, listed

from .bases import Bases
from .cast import definite
from .evidence import all_called, called, firsts
from .statements import series, shared

_SETTLED = {
    "series": "Nothing need be settled: figures of different times may all hold.",
    "superseded": "A later report: neither article says that the later account corrects the earlier one.",
    "scope": "Nothing need be settled: the accounts are about different extents.",
}
_ONE_FIGURE = "Nothing need be settled if all mean one figure."
_FIRMER = "The text below the headline says on whose word it rests; quote that, not the headline."
_NOTHING = "The articles name no text that would settle it."
_SOURCED = ("number", "date", "place", "agent", "certainty")
"""Kinds of which the one on whose word an article has it can be asked."""


def settling(edition: Edition, bases: Bases, record: Discrepancy) -> list[Line]:
    """Sentences on what would settle a difference; one that says so where the records point to nothing."""
    every = firsts(side.accounts for side in record.sides)
    if record.how == "headline against body":
        return [Line((_FIRMER,), every)]
    if (told := _SETTLED.get(record.verdict)) or (record.verdict == "precision" and record.kind == "number"):
        return [Line((told or _ONE_FIGURE,), every)]
    found = [
        *_originals(edition, record),
        *_corrected(edition, record),
        *_leaned(edition, record),
        *_sources(edition, bases, record),
        *_undated(edition, record),
        *_later(edition, record),
    ]
    return found or [Line((_NOTHING,), every)]


def _originals(edition: Edition, record: Discrepancy) -> Iterator[Line]:
    """The text or the saying whose words articles give differently."""
    every = firsts(side.accounts for side in record.sides)
    if record.how == "one passage, several speakers":
        yield Line(("A recording or transcript of the words would show who spoke them.",), every)
    elif record.how == "quotation mark never closed":
        yield Line(("The words in full, from whoever spoke them, would show where the quotation ends.",), every)
    elif (text := shared(edition, record)) is not None:
        what = f"The original of the {text.source}" if text.source else "The original, which no article names,"
        yield Line((f"{what} would show which wording is closer; it is not among the articles.",), every)


def _corrected(edition: Edition, record: Discrepancy) -> Iterator[Line]:
    if record.verdict == "likely-slip" and record.how != "quotation mark never closed":
        fewest = min(record.sides, key=lambda side: documents(side.accounts))
        who = called(edition, edition.by_document[fewest.accounts[0].document])
        yield Line((f"A correction by {who}, or its answer.",), firsts(side.accounts for side in record.sides))


def _leaned(edition: Edition, record: Discrepancy) -> Iterator[Line]:
    """Texts that the very sentences of the difference lean on."""
    if record.verdict not in ("contradiction", "undetermined"):
        return
    sentences = {edition.sentence(span) for side in record.sides for span in side.accounts if edition.holds(span)}
    for text in ranking(edition):
        near = [span.span for span in text.evidence if edition.holds(span) and _any(span, sentences)]
        if near:
            who = all_called(edition, {span.document for span in near})
            lean = f"on which {who} {'leans' if documents(near) == 1 else 'lean'} there"
            yield Line((f"To be read, as it is not among the articles: {text.title}, {lean}.",), tuple(near))


def _any(span: Span, sentences: set[Span]) -> bool:
    return any(one.overlaps(span) for one in sentences)


def _sources(edition: Edition, bases: Bases, record: Discrepancy) -> Iterator[Line]:
    """Those on whose word a side rests, and the articles that give figures on nobody's."""
    if record.between != "outlets" or record.kind not in _SOURCED or record.verdict == "likely-slip":
        return
    figures = _figures(edition, record)
    named: dict[str, list[Span]] = {}
    bare: list[Span] = []
    for span in (span.span for side in record.sides for span in side.accounts if edition.holds(span)):
        by = next((one.said_by for one in figures if span.covers(one) and one.said_by), None)
        name = edition.name(by or bases.by(span, record.claim))
        if name is not None:
            named.setdefault(name, []).append(span)
        elif figures and bases.own(span, record.claim):
            bare.append(span)
    for name, spans in sorted(named.items(), key=lambda item: edition.rank(item[1][0])):
        what = "counted, and of which day" if figures else "said in full"
        told = f"What {definite(name)} {what}; {_have(edition, spans, 'has', 'have')} it from there."
        yield Line((told,), tuple(spans))
    if bare:
        lack = capital(_have(edition, bare, "gives", "give"))
        yield Line((f"{lack} no source with the figure; an official count would be one.",), tuple(bare))


def _have(edition: Edition, spans: list[Span], one: str, several: str) -> str:
    return f"{all_called(edition, {span.document for span in spans})} {one if documents(spans) == 1 else several}"


def _figures(edition: Edition, record: Discrepancy) -> list[Quantity]:
    found = series(edition, record)
    held = (edition.dossier.get(one) for one in found.quantities if one in edition.dossier) if found else ()
    return [one for one in held if isinstance(one, Quantity)]


def _undated(edition: Edition, record: Discrepancy) -> Iterator[Line]:
    """The dates of articles that give none, where a side has no other."""
    if record.verdict != "undetermined" or record.kind not in ("number", "date", "certainty"):
        return
    spans: list[Span] = []
    for side in record.sides:
        held = [span.span for span in side.accounts if edition.holds(span)]
        if held and not any(edition.dossier.document(span).published for span in held):
            spans.append(held[0])
    names = list(dict.fromkeys(called(edition, edition.by_document[span.document]) for span in spans))
    if names:
        silent = "which it does not say" if len(names) == 1 else "which they do not say"
        yield Line((f"The day on which {listed(names)} appeared, {silent}.",), tuple(spans))


def _later(edition: Edition, record: Discrepancy) -> Iterator[Line]:
    """A later account, where one article expects what another has as done."""
    dated = [witness for witness in edition.witnesses if witness.document.published]
    if record.how == "stages of one event" and dated:
        told = f"An account from after {dated[-1].day}, the day of the latest dated article here."
        yield Line((told,), firsts(side.accounts for side in record.sides))
