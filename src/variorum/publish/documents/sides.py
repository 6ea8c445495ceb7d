"""The sides of a difference as a table: value, article, exact words, and on whose word it is told."""

from collections.abc import Sequence

from variorum.model import Discrepancy, Moment, Quantity, Side, Span
from variorum.publish import lineage
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.sections.differences import marks
from variorum.publish.wording import capital, counted

from .bases import Bases
from .evidence import all_called, around, called, exact, published, token
from .manuscript import Grid
from .outlets import outlet
from .statements import figures, speaker, value

_ACCOUNTS = 5
"""Passages of a side that have a row of their own; those beyond are cited together."""
_VALUE = 60
"""Characters of a value that names its side; longer ones are read in their passages."""
_MOSTLY = 0.85
"""Share of a sentence from which a part is not told apart from it."""
_CLAUSE = 80
"""Characters of a passage that is told apart as a whole from the sentence around it."""


def sides(edition: Edition, bases: Bases, record: Discrepancy) -> Grid:
    """A row a passage, side after side; passages beyond the first of a side are cited together."""
    bold = [token(edition, one) for one in (*marks(edition, record), *figures(edition, record))]
    names = [capital(value(edition, side)) for side in record.sides]
    if any(len(name) > _VALUE for name in names):
        names = [f"Wording {place}" for place in range(1, len(names) + 1)]
    rows: list[tuple[Line | str, ...]] = []
    for name, side in zip(names, record.sides, strict=True):
        head = f"{name}; {_stand(edition, side)}"
        who = speaker(edition, record, side)
        held = sorted({span.span for span in side.accounts if edition.holds(span)}, key=edition.rank)
        for span in held[:_ACCOUNTS]:
            whole = around(edition, span)
            apart = [one for one in _bold(edition, record, side, span, bold) if len(one) < _MOSTLY * len(whole)]
            words = exact(edition, whole, apart)
            rows.append((head, _article(edition, span), words, bases.told(span, record.claim, who)))
        if rest := held[_ACCOUNTS:]:
            where = capital(all_called(edition, {span.document for span in rest}))
            rows.append((head, where, Line((capital(counted(len(rest), "further passage")),), tuple(rest)), ""))
    return Grid("The sides", ("Side", "Article", "Its words", "On whose word"), tuple(rows))


def _bold(edition: Edition, record: Discrepancy, side: Side, span: Span, marked: Sequence[Span]) -> list[Span]:
    """The words of a passage that differ: those that are known, the day that it gives, else a short passage itself."""
    if record.kind == "date" and not side.words:
        days = [one.span for one in edition.dossier.moments if span.covers(one) and _gives(edition, one, side)]
        if days:
            return days
    inside = [one for one in marked if span.covers(one)]
    if record.kind == "number" and not side.words and not inside:
        inside = [one.span for one in edition.dossier.quantities if span.covers(one) and _counts(one, side)]
    return [span] if len(span) <= _CLAUSE and (not inside or record.kind == "identity") else inside


def _counts(figure: Quantity, side: Side) -> bool:
    """Whether a figure is the number that a side is called by."""
    return figure.low is not None and f"{figure.low:g}" == side.value.replace(",", "")


def _gives(edition: Edition, moment: Moment, side: Side) -> bool:
    return side.value in (moment.when, edition.dossier.text(moment))


def _article(edition: Edition, span: Span) -> str:
    witness = edition.by_document[span.document]
    name = witness.document.outlet
    return f"{capital(outlet(name)) if name else called(edition, witness)}, {published(witness)}"


def _stand(edition: Edition, side: Side) -> str:
    """How many articles and origins stand on a side, and whose text they go back to where that is known."""
    documents = {span.document for span in side.accounts if edition.holds(span)}
    if len(documents) == 1:
        return "one article"
    of_one = [one for one in edition.dossier.origins if len(documents & set(one.documents)) > 1]
    whose = f" ({lineage.told(of_one[0])})" if len(of_one) == 1 else ""
    return f"{counted(len(documents), 'article')}, {lineage.counts(edition, documents)}{whose}"
