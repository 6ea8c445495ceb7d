"""What would settle a difference: only what the records point to, such as a text that is leaned on and missing."""

from collections.abc import Iterator

from variorum.model import Discrepancy, MissingSource, Quantity, Reuse, Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.sections.missing import ranking
from variorum.publish.witness import Witness
from variorum.publish.wording import capital, listed

from .bases import Bases
from .evidence import all_called, called, firsts
from .statements import series

_TEXTS = 3
_AGREEING = {
    "series": "Nothing need be settled: figures of different times may all hold.",
    "precision": "Nothing need be settled if all mean one figure.",
    "superseded": "The later account settles it, unless a still later one says otherwise.",
}
_SOURCED = ("number", "date", "place", "agent", "polarity", "certainty", "identity")


def settling(edition: Edition, bases: Bases, record: Discrepancy) -> list[Line]:
    """Sentences on what would settle a difference; one that says so where the records point to nothing."""
    every = firsts(side.accounts for side in record.sides)
    if record.verdict in _AGREEING:
        return [Line((_AGREEING[record.verdict],), every)]
    found = [
        *_originals(edition, record),
        *_leaned(edition, record),
        *_counters(edition, bases, record),
        *_undated(edition, record),
        *_later(edition, record),
        *_corrected(edition, record),
    ]
    return found or [Line(("The articles name no text that would settle it.",), every)]


def _originals(edition: Edition, record: Discrepancy) -> Iterator[Line]:
    """The text or the saying whose words articles give differently."""
    shared = [one for id in record.of if id in edition.dossier if isinstance(one := edition.dossier.get(id), Reuse)]
    every = firsts(side.accounts for side in record.sides)
    if record.how == "one passage, several speakers":
        yield Line(("A recording or transcript of the words would show who spoke them.",), every)
    elif shared and record.verdict in ("rendering", "undetermined"):
        source = next((one.source for one in shared if one.source), None)
        what = f"The original of the {source}" if source else "The original of the words, which no article names,"
        yield Line((f"{what} would show which wording is closer; it is not among the articles.",), every)
    elif record.how == "quotation mark never closed":
        yield Line(("The words in full, from whoever spoke them, would show where the quotation ends.",), every)


def _leaned(edition: Edition, record: Discrepancy) -> Iterator[Line]:
    """Texts that the very sentences of the difference lean on."""
    sentences = {edition.sentence(span) for side in record.sides for span in side.accounts if edition.holds(span)}
    for text in ranking(edition)[: len(edition.dossier.missing_sources)]:
        held = [span for span in text.evidence if edition.holds(span)]
        near = [span.span for span in held if any(one.overlaps(span) for one in sentences)]
        if near and record.verdict != "rendering":
            yield Line((_lean(edition, text, near),), tuple(near))


def _lean(edition: Edition, text: MissingSource, near: list[Span]) -> str:
    who = all_called(edition, {span.document for span in near})
    verb = "leans" if len({span.document for span in near}) == 1 else "lean"
    return f"{capital(who)} {verb} on a text that is not in the set and would have to be read: {text.title}."


def _counters(edition: Edition, bases: Bases, record: Discrepancy) -> Iterator[Line]:
    """Those on whose word a side rests: their own account; where nobody's word is given, that."""
    if record.between == "speakers" or record.kind not in _SOURCED:
        return
    figures = _figures(edition, record)
    named: dict[str, list[Span]] = {}
    bare: dict[str, Span] = {}
    for side in record.sides:
        for span in side.accounts:
            by = next((q.said_by for q in figures if span.covers(q) and q.said_by), None) or bases.by(span, record.claim)
            if (name := edition.name(by)) is not None:
                named.setdefault(name, []).append(span.span)
            elif bases.account(span, record.claim) is not None or figures:
                bare.setdefault(span.document, span.span)
    for name, spans in sorted(named.items(), key=lambda item: edition.rank(item[1][0])):
        who = all_called(edition, {span.document for span in spans})
        what = "count" if figures else "account"
        yield Line((f"The {what} of {name}, on whose word {who} {_has(spans)} it, for the day in question.",), tuple(spans))
    if figures and bare:
        who = all_called(edition, bare)
        told = f"{capital(who)} {_has(list(bare.values()), 'gives', 'give')} no source for the figure; an official count of that day would be one."
        yield Line((told,), tuple(bare.values()))


def _has(spans: list[Span], one: str = "has", several: str = "have") -> str:
    return one if len({span.document for span in spans}) == 1 else several


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
        if held and not any(_witness(edition, span).document.published for span in held):
            spans.append(held[0])
    names = list(dict.fromkeys(called(edition, _witness(edition, span)) for span in spans))
    if names:
        told = f"The day on which {listed(names)} appeared, which {'it does' if len(names) == 1 else 'they do'} not say."
        yield Line((told,), tuple(spans))


def _later(edition: Edition, record: Discrepancy) -> Iterator[Line]:
    """A later account, where one article expects what another has as done."""
    if record.how != "stages of one event":
        return
    days = [one.document.published[:10] for one in edition.witnesses if one.document.published]
    if days:
        last = next(w for w in reversed(edition.witnesses) if w.document.published)
        every = firsts(side.accounts for side in record.sides)
        yield Line((f"An account from after {last.day}, the day of the latest article here.",), every)


def _corrected(edition: Edition, record: Discrepancy) -> Iterator[Line]:
    if record.verdict != "likely-slip" or record.how == "quotation mark never closed":
        return
    span = record.sides[0].accounts[0]
    who = called(edition, _witness(edition, span))
    yield Line((f"A corrected text of {who}, or its own answer.",), firsts(side.accounts for side in record.sides))


def _witness(edition: Edition, span: Span) -> Witness:
    return edition.by_document[span.document]
