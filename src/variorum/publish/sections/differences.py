"""Where articles tell the same thing differently, and what look like slips."""

from collections.abc import Iterable, Iterator
from math import inf

from variorum.model import Discrepancy, Span
from variorum.model import Side as Told
from variorum.publish import times
from variorum.publish.edition import Edition, Note
from variorum.publish.excerpts import excerpts
from variorum.publish.labels import explained
from variorum.publish.section import Finding, Section, Side, rest
from variorum.publish.variants import Run, runs
from variorum.publish.weights import documents
from variorum.publish.wording import capital, counted

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
    ranked = sorted(chosen, key=_turn)
    found = [finding for record in ranked[:_MOST] if (finding := _finding(edition, record, key)) is not None]
    left = rest(len(ranked) - _MOST, "difference")
    return Section(key, title, "findings.html", tuple(found), lead, len(found), left) if found else None


def _turn(record: Discrepancy) -> tuple[float, int, int, int, str]:
    """What matters most first: the rank that the dossier gives, else the verdict, then how many articles stand on
    the side of fewest, then on both.
    """
    told = sorted(documents(side.accounts) for side in record.sides)
    return (record.rank or inf, _ORDER.index(record.verdict), -min(told, default=0), -sum(told), record.id)


def _finding(edition: Edition, record: Discrepancy, key: str) -> Finding | None:
    anchor = edition.anchor(record.id, key)
    note = Note("discrepancy", anchor, verdict(record))
    marks = _marks(edition, record)
    sides = tuple(side for told in record.sides if (side := _side(edition, told, note, marks)) is not None)
    if not sides:
        return None
    known = [claim.id for claim in edition.dossier.claims if claim.id == record.claim or claim.event in record.of]
    also = tuple(edition.anchor(claim, key) for claim in known if not edition.shows(claim))
    edition.tell((cite.span for side in sides for cite in side.cites), anchor)
    head = f"{_KINDS[record.kind]}: {verdict(record)}"
    remarks = (capital(explained(edition, record.explanation)),)
    return Finding(anchor, sides, head, status=verdict(record), remarks=remarks, also=also)


def _marks(edition: Edition, record: Discrepancy) -> list[Span]:
    """The places of the words that differ: as the record names them, else where passages that run alike differ."""
    named = [place for side in record.sides for place in side.words]
    firsts = [side.accounts[0] for side in record.sides if side.accounts and edition.holds(side.accounts[0])]
    if named or len(firsts) < 2:
        return named
    compared = runs([edition.dossier.text(one) for one in firsts])
    same = [sum(len(run.text) for run in text if run.difference == "same") for text in compared]
    if any(2 * share < len(one) for share, one in zip(same, firsts, strict=True)):
        return []
    return [place for one, text in zip(firsts, compared, strict=True) for place in _differing(one, text)]


def _differing(passage: Span, text: tuple[Run, ...]) -> Iterator[Span]:
    at = passage.start
    for run in text:
        if run.difference != "same":
            yield Span(passage.document, at, at + len(run.text))
        at += len(run.text)


def _side(edition: Edition, told: Told, note: Note, marks: list[Span]) -> Side | None:
    found = excerpts(edition, told.accounts[:2], note, marks)
    if not found:
        return None
    more = edition.cites(told.accounts[2:], note)
    return Side(capital(_value(told.value)), found, _written(edition, told), more)


def _value(value: str) -> str:
    return times.phrase(value) if times.bounds(value) else value


def _written(edition: Edition, told: Told) -> str:
    """Who wrote it when, and how many origins that are at most."""
    sigla = edition.sigla(span.document for span in told.accounts)
    held = [witness for witness in edition.witnesses if witness.siglum in sigla]
    written = "; ".join(f"{w.siglum}, {w.day}{', ' + w.window if w.window else ''}" for w in held)
    origins = _origins(edition, {witness.document.id for witness in held})
    return f"{written}; at most {counted(origins, 'independent origin')}" if len(held) > 1 else written


def _origins(edition: Edition, articles: set[str]) -> int:
    """How many origins articles go back to at most: those of one text, one outlet or one family are one."""
    of_one: dict[str, set[str]] = {}
    for witness in edition.witnesses:
        document = witness.document
        of_one.setdefault(document.family or document.outlet or document.id, set()).add(document.id)
    groups: list[set[str]] = []
    for group in (*of_one.values(), *(set(origin.documents) for origin in edition.dossier.origins)):
        inside = group & articles
        touching = [known for known in groups if known & inside]
        if inside:
            groups = [known for known in groups if known not in touching] + [inside.union(*touching)]
    return len(groups)
