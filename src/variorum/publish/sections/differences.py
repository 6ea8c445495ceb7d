"""Where articles tell the same thing differently, and what look like slips."""

from collections.abc import Iterable

from variorum.model import Discrepancy
from variorum.model import Side as Told
from variorum.publish import times
from variorum.publish.edition import Edition, Note
from variorum.publish.excerpts import excerpts
from variorum.publish.labels import explained
from variorum.publish.section import Finding, Section, Side, rest
from variorum.publish.wording import capital

_VERDICTS = {
    "contradiction": "cannot both hold",
    "superseded": "a later account replaces an earlier one",
    "undetermined": "the texts do not say enough to tell",
    "scope": "about different extents",
    "precision": "a matter of rounding or hedging",
    "series": "figures of different times",
    "rendering": "words of one utterance differ",
    "likely-slip": "likely a slip",
}
"""Verdicts in plain words, the hardest first."""
_KINDS = {
    "number": "How many", "date": "When", "place": "Where", "agent": "Who did it", "polarity": "Whether it is so",
    "attribution": "Who said it", "certainty": "Whether it is done", "scope": "How much of it",
    "wording": "In which words", "identity": "Who it is",
}  # fmt: skip
_ORDER = tuple(_VERDICTS)
_MOST = 10


def between(edition: Edition) -> Section | None:
    """Differences between texts, other than what the disputes, the renderings and the series of numbers tell."""
    chosen = [record for record in edition.dossier.discrepancies if _belongs(edition, record)]
    lead = "What the texts do not tell alike. Different is not contradictory: each line says what it is, and why."
    return _section(edition, "differences", "Differences between texts", chosen, lead)


def slips(edition: Edition) -> Section | None:
    """Likely slips: an article against itself or against the calendar, in its own words."""
    chosen = [record for record in edition.dossier.discrepancies if record.verdict == "likely-slip"]
    lead = "An article against its own words or the calendar. Shown as it stands, and kept out of counts and dates."
    return _section(edition, "slips", "Likely slips", chosen, lead)


def verdict(record: Discrepancy) -> str:
    """The verdict in plain words."""
    return _VERDICTS[record.verdict]


def figures(edition: Edition, record: Discrepancy) -> bool:
    """Whether the numbers tell it: figures of a series that need not disagree."""
    series = {found.id for found in edition.dossier.series} & set(record.of)
    return bool(series) and record.kind == "number" and record.verdict in ("series", "precision", "undetermined")


def _belongs(edition: Edition, record: Discrepancy) -> bool:
    told = record.verdict in ("likely-slip", "rendering") or record.between == "speakers"
    return not told and not figures(edition, record)


def _section(edition: Edition, key: str, title: str, chosen: Iterable[Discrepancy], lead: str) -> Section | None:
    ranked = sorted(chosen, key=lambda record: (_ORDER.index(record.verdict), -(record.confidence or 1.0), record.id))
    found = [finding for record in ranked[:_MOST] if (finding := _finding(edition, record, key)) is not None]
    left = rest(len(ranked) - _MOST, "difference")
    return Section(key, title, "findings.html", tuple(found), lead, len(found), left) if found else None


def _finding(edition: Edition, record: Discrepancy, key: str) -> Finding | None:
    anchor = edition.anchor(record.id, key)
    note = Note("discrepancy", anchor, verdict(record))
    sides = tuple(side for told in record.sides if (side := _side(edition, told, note)) is not None)
    if not sides:
        return None
    known = [claim.id for claim in edition.dossier.claims if claim.id == record.claim or claim.event in record.of]
    also = tuple(edition.anchor(claim, key) for claim in known if not edition.shows(claim))
    edition.tell((cite.span for side in sides for cite in side.cites), anchor)
    head = f"{_KINDS[record.kind]}: {verdict(record)}"
    remarks = (capital(explained(edition, record.explanation)),)
    return Finding(anchor, sides, head, status=verdict(record), remarks=remarks, also=also)


def _side(edition: Edition, told: Told, note: Note) -> Side | None:
    found = excerpts(edition, told.accounts[:2], note)
    if not found:
        return None
    more = edition.cites(told.accounts[2:], note)
    return Side(capital(_value(told.value)), found, _written(edition, told), more)


def _value(value: str) -> str:
    return times.phrase(value) if times.bounds(value) else value


def _written(edition: Edition, told: Told) -> str:
    """Who wrote it when."""
    documents = edition.sigla(span.document for span in told.accounts)
    held = [witness for witness in edition.witnesses if witness.siglum in documents]
    return "; ".join(f"{w.siglum}, {w.day}{', ' + w.window if w.window else ''}" for w in held)
