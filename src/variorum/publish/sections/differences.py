"""Where articles tell the same thing differently, and what look like slips."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from math import inf

from variorum.model import Discrepancy, Span
from variorum.model import Side as Told
from variorum.publish import lineage, times
from variorum.publish.causes import surely
from variorum.publish.edition import Edition, Note
from variorum.publish.excerpts import excerpt
from variorum.publish.labels import explained, label
from variorum.publish.section import Finding, Section, Side, rest
from variorum.publish.variants import Run, runs
from variorum.publish.weights import documents
from variorum.publish.wording import capital, listed, number

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
KINDS = {
    "number": "How many", "date": "When", "place": "Where", "agent": "Who did it", "polarity": "Whether it is so",
    "attribution": "Who said it", "certainty": "Whether it is done", "scope": "How much of it",
    "wording": "In which words", "identity": "Who it is",
}  # fmt: skip
_ORDER = ("contradiction", "likely-slip", "undetermined", "superseded", "scope", "series", "precision", "rendering")
"""Verdicts in the order of the groups, the weighty first, as the dossier ranks them."""
_OPEN, _MOST = 12, 60
"""Rows that stand open, a screen or two, and those that are on the page at all; the others are in the dossier."""
DOUBTFUL = 0.5
"""Confidence below which a row is more likely wrong than right, and one click away."""
_PRINTED = 2
"""Passages of a side that are printed, those with the very words that differ first; the others are cited."""
_LABEL = 70
"""Characters of the values that a row names in its head; longer ones stand beside their passages alone."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Differences of one verdict: those in view, and the lighter ones, one click away."""

    title: str
    shown: tuple[Finding, ...]
    more: tuple[Finding, ...]

    @property
    def all(self) -> tuple[Finding, ...]:
        """Both, in their order."""
        return (*self.shown, *self.more)


def between(edition: Edition) -> Section | None:
    """Differences between texts, other than what the disputes, the renderings and the series of numbers tell."""
    view, left = _ledger(edition, "differences", filter(partial(_belongs, edition), edition.dossier.discrepancies))
    lead = "What the texts do not tell alike. Different is not contradictory: each line says what it is, and why."
    left = " ".join(part for part in (left, _elsewhere(edition)) if part)
    return _section("differences", "Differences between texts", lead, view, left)


def slips(edition: Edition) -> Section | None:
    """Likely slips: an article against itself or against the calendar, in its own words."""
    chosen = (record for record in edition.dossier.discrepancies if record.verdict == "likely-slip")
    view, left = _ledger(edition, "slips", chosen)
    lead = "An article against its own words or the calendar. Shown as it stands, and kept out of counts and dates."
    return _section("slips", "Likely slips", lead, view, left)


def _section(key: str, title: str, lead: str, view: tuple[Bundle, ...], left: str) -> Section | None:
    count = sum(len(bundle.all) for bundle in view)
    return Section(key, title, "differences.html", view, lead, count, left) if view else None


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


def _elsewhere(edition: Edition) -> str:
    """What other sections tell of differences, so that nobody takes those of this one for all."""
    records = edition.dossier.discrepancies
    counts = {
        "between speakers, under “Disputed”": sum(d.between == "speakers" for d in records),
        "of figures, under “Numbers side by side”": sum(figures(edition, d) for d in records),
        "of wording, under “Renderings”": sum(d.verdict == "rendering" for d in records),
    }
    told = [f"{number(count)} {where}" for where, count in counts.items() if count]
    return f"Besides: {'; '.join(told)}." if told else ""


def _ledger(edition: Edition, key: str, chosen: Iterable[Discrepancy]) -> tuple[tuple[Bundle, ...], str]:
    """The rows by verdict, and what is left to the dossier."""
    ranked = sorted(chosen, key=_turn)
    found: dict[str, tuple[list[Finding], list[Finding]]] = {}
    opened = 0
    for record in ranked[:_MOST]:
        if (finding := _finding(edition, record, key)) is not None:
            folded = opened >= _OPEN or (record.confidence is not None and record.confidence < DOUBTFUL)
            found.setdefault(record.verdict, ([], []))[folded].append(finding)
            opened += not folded
    view = [
        Bundle(capital(_VERDICTS[one]), tuple(found[one][0]), tuple(found[one][1]))
        for one in sorted(found, key=_ORDER.index)
    ]
    return tuple(view), rest(len(ranked) - _MOST, "difference")


def rows(edition: Edition, records: Iterable[Discrepancy], key: str, most: int) -> list[Finding]:
    """Differences as rows of another section, those that matter most first."""
    ranked = sorted(records, key=_turn)[: max(0, most)]
    return [finding for record in ranked if (finding := _finding(edition, record, key)) is not None]


def _turn(record: Discrepancy) -> tuple[float, int, int, int, str]:
    """What matters most first: the rank that the dossier gives, else the verdict, then how many articles stand on
    the side of fewest, then on both.
    """
    told = sorted(documents(side.accounts) for side in record.sides)
    return (record.rank or inf, _ORDER.index(record.verdict), -min(told, default=0), -sum(told), record.id)


def _finding(edition: Edition, record: Discrepancy, key: str) -> Finding | None:
    anchor = edition.anchor(record.id, key)
    note = Note("discrepancy", anchor, verdict(record))
    differing = marks(edition, record)
    sides = tuple(side for told in record.sides if (side := _side(edition, told, note, differing)) is not None)
    if not sides:
        return None
    known = [claim.id for claim in edition.dossier.claims if claim.id == record.claim or claim.event in record.of]
    also = tuple(edition.anchor(claim, key) for claim in known if not edition.shows(claim))
    edition.tell((cite.span for side in sides for cite in side.cites), anchor)
    values = [_value(edition, told.value) for told in record.sides]
    known_by = f": {listed(values, last='or')}" if sum(map(len, values)) <= _LABEL else ""
    head = f"{KINDS[record.kind]}{known_by}"
    if record.between == "speakers":  # its sides are named after those who speak; what they speak of is in the passages
        said = next((told.accounts for told in record.sides if any(map(edition.holds, told.accounts))), ())
        head = capital(label(edition, said))
    sure = (f"How sure: {surely(record.confidence)}.",) if record.confidence is not None else ()
    remarks = (capital(explained(edition, record.explanation)), *sure)
    return Finding(anchor, sides, head, status=verdict(record), remarks=remarks, also=also)


def marks(edition: Edition, record: Discrepancy) -> list[Span]:
    """The places of the words that differ: as the record names them, else where passages that run alike differ."""
    named = [place for side in record.sides for place in side.words]
    firsts = [side.accounts[0] for side in record.sides if side.accounts and edition.holds(side.accounts[0])]
    if named or len(firsts) < 2 or firsts[0].overlaps(firsts[1]):
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
    held = [span.span for span in told.accounts if edition.holds(span)]
    ranked = sorted(held, key=lambda span: (not any(span.covers(word) for word in told.words), edition.rank(span)))
    if not ranked:
        return None
    found = tuple(excerpt(edition, span, note, marks) for span in ranked[:_PRINTED])
    return Side(
        capital(_value(edition, told.value)), found, _written(edition, told), edition.cites(ranked[_PRINTED:], note)
    )


def _value(edition: Edition, value: str) -> str:
    return times.phrase(value) if times.bounds(value) else explained(edition, value)


def _written(edition: Edition, told: Told) -> str:
    """Who wrote it when, and how many origins that are at most."""
    sigla = edition.sigla(span.document for span in told.accounts)
    held = [witness for witness in edition.witnesses if witness.siglum in sigla]
    written = "; ".join(f"{w.siglum}, {w.day}{', ' + w.window if w.window else ''}" for w in held)
    origins = lineage.counts(edition, {witness.document.id for witness in held})
    return f"{written}; {origins}" if len(held) > 1 else written
