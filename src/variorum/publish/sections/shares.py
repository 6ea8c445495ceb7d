"""Who is quoted how much, by article."""

from dataclasses import dataclass

from variorum.publish.edition import Edition
from variorum.publish.section import Section

_SPEAKERS = 12
_COLUMNS = 26
"""More articles than letters make a table that nobody reads; then the totals stand alone."""


@dataclass(frozen=True, slots=True)
class Share:
    """A speaker's quotations in each article, and all of them."""

    name: str
    counts: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Shares:
    """The table: sigla of its columns (none in a large set) and a row a speaker."""

    sigla: tuple[str, ...]
    rows: tuple[Share, ...]


def build(edition: Edition) -> Section | None:
    """Counts of quotations for the speakers quoted most; only where several articles can be compared."""
    counts: dict[str, dict[str, int]] = {}
    for quotation in edition.quotations():
        name = edition.name(quotation.speaker.actor) if quotation.speaker else None
        if name is None or quotation.speaker is None or quotation.speaker.actor is None:
            continue
        own = counts.setdefault(quotation.speaker.actor, {})
        own[quotation.document] = own.get(quotation.document, 0) + 1
    order = sorted(counts, key=lambda actor: (-sum(counts[actor].values()), edition.name(actor) or "", actor))
    if len(edition.witnesses) < 2 or len(order) < 2:
        return None
    columns = edition.witnesses if len(edition.witnesses) <= _COLUMNS else ()
    rows = tuple(
        Share(
            edition.name(actor) or "",
            tuple(counts[actor].get(w.document.id, 0) for w in columns),
            sum(counts[actor].values()),
        )
        for actor in order[:_SPEAKERS]
    )
    lead = "Quotations of every kind, counted where they stand; words that two articles share count in both."
    return Section(
        "shares", "Who is quoted how much", "shares.html", Shares(tuple(w.siglum for w in columns), rows), lead
    )
