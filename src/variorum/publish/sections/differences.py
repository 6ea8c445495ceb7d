"""Where accounts of the same thing differ, and what look like slips."""

from collections.abc import Iterable

from variorum.model import Discrepancy
from variorum.publish.edition import Edition, Note
from variorum.publish.section import Finding, Section, Side

_VERDICTS = {
    "contradiction": "cannot both hold",
    "superseded": "a later account replaces an earlier one",
    "series": "figures of different times",
    "precision": "a matter of rounding or hedging",
    "scope": "about different extents",
    "rendering": "words of one utterance differ",
    "undetermined": "the texts do not say enough to tell",
    "likely-slip": "likely a slip",
}
_BETWEEN = {"outlets": "between articles", "speakers": "between speakers", "within-one-article": "within one article"}
_ORDER = tuple(_VERDICTS)


def between(edition: Edition) -> Section | None:
    """Differences other than slips, the hardest first."""
    lead = "Accounts of one thing that do not tell it alike. Different is not contradictory: each line says what it is."
    return _section(edition, "differences", "Differences between accounts", _ORDER[:-1], lead)


def slips(edition: Edition) -> Section | None:
    """Likely slips: an article against itself or against the calendar, in its own words."""
    lead = "An article against its own words or the calendar. Shown as it stands, and kept out of counts and dates."
    return _section(edition, "slips", "Likely slips", ("likely-slip",), lead)


def _section(edition: Edition, key: str, title: str, verdicts: Iterable[str], lead: str) -> Section | None:
    chosen = [record for record in edition.dossier.discrepancies if record.verdict in verdicts]
    chosen.sort(key=lambda record: (_ORDER.index(record.verdict), record.id))
    findings = tuple(finding for record in chosen if (finding := _finding(edition, record, key)) is not None)
    return Section(key, title, "findings.html", findings, lead, len(findings)) if findings else None


def _finding(edition: Edition, record: Discrepancy, key: str) -> Finding | None:
    anchor = edition.anchor(record.id, key)
    note = Note("discrepancy", anchor, _VERDICTS[record.verdict])
    sides = tuple(Side(s.value, cites) for s in record.sides if (cites := edition.cites(s.accounts, note)))
    if not sides:
        return None
    remarks = (f"{record.kind}, {_BETWEEN[record.between]}", _VERDICTS[record.verdict])
    return Finding(anchor, record.explanation, remarks, sides=sides)
