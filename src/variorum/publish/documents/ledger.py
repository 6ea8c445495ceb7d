"""The ledger of discrepancies, for a fact-checker: all sides, their basis and origins, the verdict, what would settle it."""

from collections import Counter
from collections.abc import Sequence
from math import inf

from variorum.model import Discrepancy, Side, Span
from variorum.publish import lineage, verdicts
from variorum.publish.brief.limits import whole
from variorum.publish.causes import surely
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.masthead import dates, masthead
from variorum.publish.sections.differences import DOUBTFUL, marks, verdict
from variorum.publish.wording import capital, counted, listed, number

from .bases import Bases
from .evidence import around, called, exact, firsts, published
from .manuscript import Block, Chapter, Grid, Items, Manuscript, Options, Paragraph
from .settling import settling
from .statements import differs, explanation, figures, heading

_ACCOUNTS = 5
"""Passages of a side that have a row of their own; those beyond are cited together."""
_VERDICTS = {
    "contradiction": "they cannot both hold",
    "likely-slip": "likely a slip",
    "superseded": "a later account replaces an earlier one",
    "series": "figures of different times, which need not agree",
    "scope": "they are about different extents",
    "precision": "a matter of rounding or hedging",
    "rendering": "words of one utterance or text, rendered differently",
    "undetermined": "undetermined",
}
_BETWEEN = {"outlets": "articles", "speakers": "speakers", "within-one-article": "one article and itself"}


def build(edition: Edition, options: Options) -> Manuscript:
    """Every discrepancy of a dossier in its order; what is likelier wrong than right stands apart."""
    records = sorted(edition.dossier.discrepancies, key=lambda one: (one.rank or inf, one.id))
    records = [one for one in records if _held(edition, one)]
    firm = [one for one in records if not _doubtful(one)]
    groups = (
        ("Differences between articles, and of an article with itself", [d for d in firm if d.between != "speakers"]),
        ("Disputes between speakers", [d for d in firm if d.between == "speakers"]),
        ("Doubtful", [d for d in records if _doubtful(d)]),
    )
    numbers = {one.id: place for place, one in enumerate((d for _, group in groups for d in group), 1)}
    chapters: list[Chapter] = []
    bases = Bases(edition)
    for title, group in groups:
        if group:
            chapters.append(Chapter(title, _intro(edition, title, group)))
            chapters += [_row(edition, bases, one, numbers[one.id]) for one in group]
    title = f"Discrepancies: {masthead(edition).title}"
    ordered = [d for _, group in groups for d in group]
    return Manuscript(
        "discrepancies", title, _dateline(edition), _lead(edition, ordered, numbers), tuple(chapters), options.house
    )


def _held(edition: Edition, record: Discrepancy) -> bool:
    return any(edition.holds(span) for side in record.sides for span in side.accounts)


def _doubtful(record: Discrepancy) -> bool:
    return record.confidence is not None and record.confidence < DOUBTFUL


def _dateline(edition: Edition) -> str:
    if not edition.witnesses:
        return "No article could be read"
    told = f"{counted(len(edition.witnesses), 'article')}, {dates([w.document for w in edition.witnesses])}"
    return capital(told)


def _lead(edition: Edition, records: Sequence[Discrepancy], numbers: dict[str, int]) -> tuple[Block, ...]:
    every = tuple(whole(witness) for witness in edition.witnesses if witness.document.text)
    if not records:
        return (Paragraph((Line((_compared(edition),), every), *_nothing(edition, every))),)
    counts = Counter(_VERDICTS[one.verdict] for one in records)
    told = listed([f"{number(count)} {words}" if len(counts) > 1 else words for words, count in counts.items()])
    lines = [Line((f"{_compared(edition)} {capital(counted(len(records), 'difference'))} found: {told}.",), every)]
    if doubtful := sum(map(_doubtful, records)):
        verb = "is" if doubtful == 1 else "are"
        apart = f"{capital(number(doubtful))} of them {verb} likelier wrong than right and {verb} set apart at the end."
        lines.append(Line((apart,), every))
    different = "Different is not contradictory: each entry says what it is, and why; none says who is right."
    lines.append(Line((different,), every))
    return (Paragraph(tuple(lines)), _summary(edition, records, numbers))


def _compared(edition: Edition) -> str:
    """What was set side by side, in counts of the dossier."""
    dossier = edition.dossier
    parts = [
        counted(len(dossier.claims), "claim"),
        counted(len(dossier.events), "event"),
        counted(len(dossier.quantities), "figure"),
        counted(len(dossier.quotations), "quotation"),
        counted(len(dossier.reuse), "shared passage"),
    ]
    return f"Compared were {counted(len(edition.witnesses), 'article')}, in which were read {listed(parts)}."


def _nothing(edition: Edition, every: tuple[Span, ...]) -> list[Line]:
    lone = "With one article only its own words could be held against each other. " if len(edition.witnesses) == 1 else ""
    told = f"{lone}No difference was found. That is no proof that the accounts agree: what is told in other words may differ unseen."
    return [Line((told,), every)]


def _summary(edition: Edition, records: Sequence[Discrepancy], numbers: dict[str, int]) -> Grid:
    rows = tuple(
        (
            str(numbers[one.id]),
            Line((heading(edition, one),), firsts(side.accounts for side in one.sides)),
            _BETWEEN[one.between],
            verdict(one),
            surely(one.confidence) if one.confidence is not None else "not estimated",
        )
        for one in records
    )
    return Grid("All differences", ("No.", "What differs", "Between", "Verdict", "How sure"), rows)


def _intro(edition: Edition, title: str, group: Sequence[Discrepancy]) -> tuple[Block, ...]:
    told = {
        "Doubtful": "Differences of these kinds were wrong more often than right where readers judged them: most often "
        "the passages are not about the same thing. Look before you rely on one.",
        "Disputes between speakers": "What one side says and another denies. However many articles report a denial, "
        "it is one voice.",
    }.get(title, "In the order of what matters: what cannot both hold first, then by how many articles stand on each side.")
    return (Paragraph((Line((told,), firsts(side.accounts for one in group for side in one.sides)),)),)


def _row(edition: Edition, bases: Bases, record: Discrepancy, place: int) -> Chapter:
    _, why = explanation(edition, record)
    every = firsts(side.accounts for side in record.sides)
    told = f"Verdict: {_VERDICTS[record.verdict]}."
    reason = f"{why}." if why else f"{capital(verdicts.REASONS[record.verdict])}."
    rule = f"How it was found: {verdicts.rule(record.how)[0].lower()}{verdicts.rule(record.how)[1:]}."
    sure = f" How sure: {surely(record.confidence)}." if record.confidence is not None else ""
    judged = (Line((told,), every), Line((reason,), every), Line((f"{rule}{sure}",), every))
    settle = Items(tuple((line,) for line in settling(edition, bases, record)))
    lead = Line(("What would settle it:",), every)
    blocks = (
        Paragraph((differs(edition, record),)),
        _sides(edition, bases, record),
        Paragraph(judged),
        Paragraph((lead,)),
        settle,
    )
    return Chapter(f"{place}. {heading(edition, record)}", blocks, 2)


def _sides(edition: Edition, bases: Bases, record: Discrepancy) -> Grid:
    bold = [*marks(edition, record), *figures(edition, record)]
    rows = [row for side in record.sides for row in _passages(edition, bases, record, side, bold)]
    return Grid("The sides", ("Side", "Article", "Its words", "On whose word"), tuple(rows))


def _passages(
    edition: Edition, bases: Bases, record: Discrepancy, side: Side, bold: Sequence[Span]
) -> list[tuple[Line | str, ...]]:
    held = sorted({span.span for span in side.accounts if edition.holds(span)}, key=edition.rank)
    documents = {span.document for span in held}
    value = capital(_side(edition, side, len(documents) > 1, documents))
    rows: list[tuple[Line | str, ...]] = []
    for span in held[:_ACCOUNTS]:
        witness = edition.by_document[span.document]
        article = f"{called(edition, witness)}, {published(witness)}"
        rows.append((value, article, exact(edition, around(edition, span), bold), bases.told(span, record.claim)))
    if len(held) > _ACCOUNTS:
        rest = Line((f"{capital(counted(len(held) - _ACCOUNTS, 'further passage'))}",), tuple(held[_ACCOUNTS:]))
        rows.append((value, "", rest, ""))
    return rows


def _side(edition: Edition, side: Side, several: bool, documents: set[str]) -> str:
    from variorum.publish.labels import explained

    value = explained(edition, side.value)
    return f"{value} ({lineage.counts(edition, documents)})" if several else value
