"""The ledger of discrepancies, for a fact-checker: sides, basis, origins, verdict, and what would settle it."""

from collections import Counter
from collections.abc import Sequence
from math import inf

from variorum.model import Discrepancy
from variorum.publish import times, verdicts
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.masthead import dates, masthead
from variorum.publish.witness import whole
from variorum.publish.wording import capital, counted, listed, number

from .bases import Bases
from .evidence import firsts, open_ended
from .judging import comparable, sureness, verdict
from .manuscript import Block, Chapter, Grid, Manuscript, Options
from .papers import appeared
from .settling import settling
from .sides import sides
from .statements import differs, explanation, heading, shared

_COUNTS = {
    "contradiction": ("contradiction", "contradictions"), "likely-slip": ("likely slip", "likely slips"),
    "superseded": ("told otherwise by a later article", ""), "series": ("of figures of different times", ""),
    "scope": ("of different extents", ""), "precision": ("of rounding or hedging", ""),
    "rendering": ("of rendering", ""), "undetermined": ("left open by the texts", ""),
}  # fmt: skip
"""How a count names differences of a verdict."""
_HEDGED = "what stands as a fact in the one is somebody’s word in the other"
_DIFFERENT = "different is not contradictory: an entry says what a difference is and why, and not who is right"
_NOTHING = "no difference found is no proof that the accounts agree: what is told in other words may differ unseen"
_ALONE = "only its own words could be held against each other"
_BETWEEN = {"outlets": "articles", "speakers": "speakers", "within-one-article": "one article and itself"}


def build(edition: Edition, options: Options) -> Manuscript:
    """Every discrepancy of a dossier in its order; what is likelier wrong than right stands apart."""
    records = sorted(edition.dossier.discrepancies, key=lambda one: (one.rank or inf, one.id))
    records = [one for one in records if _held(edition, one)]
    kept = [one for one in records if _since(edition, one, options.since)]
    left, records = len(records) - len(kept), kept
    sure = [one for one in records if comparable(edition, one)]
    groups = (
        ("Differences between articles, and of an article with itself", [d for d in sure if d.between != "speakers"]),
        ("Disputes between speakers", [d for d in sure if d.between == "speakers"]),
        ("Doubtful: likelier wrong than right", [one for one in records if one not in sure]),
    )
    numbers = {one.id: place for place, one in enumerate((d for _, group in groups for d in group), 1)}
    chapters: list[Chapter] = []
    bases = Bases(edition)
    for title, group in groups:
        if group:
            chapters.append(Chapter(title, ()))
            chapters += [_row(edition, bases, one, numbers[one.id]) for one in group]
    ordered = [d for _, group in groups for d in group]
    lead = _lead(edition, ordered, numbers, _left(left, options.since), len(groups[2][1]))
    title = f"Discrepancies: {masthead(edition).title}"
    return Manuscript("discrepancies", title, _dateline(edition), lead, tuple(chapters), options.house)


def _held(edition: Edition, record: Discrepancy) -> bool:
    return any(edition.holds(span) for side in record.sides for span in side.accounts)


def _since(edition: Edition, record: Discrepancy, since: str | None) -> bool:
    """Whether an article that appeared from a day on is part of a difference."""
    documents = {span.document for side in record.sides for span in side.accounts}
    return any(appeared(edition.by_document[one], since) for one in sorted(documents & set(edition.by_document)))


def _left(count: int, since: str | None) -> str:
    if not count or since is None:
        return ""
    return f"{counted(count, 'difference')} of which no article is known to be from {times.phrase(since)} or later"


def _dateline(edition: Edition) -> str:
    if not edition.witnesses:
        return "No article could be read"
    told = f"{counted(len(edition.witnesses), 'article')}, {dates([w.document for w in edition.witnesses])}"
    return capital(told)


def _lead(
    edition: Edition, records: Sequence[Discrepancy], numbers: dict[str, int], left: str, doubtful: int
) -> tuple[Block, ...]:
    """What was compared and what came of it, in a table; then all differences in another."""
    every = tuple(whole(witness) for witness in edition.witnesses if witness.document.text)
    if not every:
        return ()
    told: tuple[tuple[str, Line | str], ...] = (
        ("Compared", Line((_compared(edition),), every)),
        ("Differences", Line((_found(records),), every)),
        ("Left out", left),
        ("Set apart", _apart(doubtful)),
        ("How to read it", _DIFFERENT if records else _NOTHING),
        ("One article", _ALONE if len(edition.witnesses) == 1 else ""),
    )
    rows = tuple((name, words) for name, words in told if words)
    return (Grid("What was compared", ("What", "Found"), rows), *_summary(edition, records, numbers))


def _found(records: Sequence[Discrepancy]) -> str:
    """How many differences there are, and of which verdicts."""
    counts = Counter(one.verdict for one in records)
    told = [f"{number(count)} {_COUNTS[one][count > 1] or _COUNTS[one][0]}" for one, count in counts.items()]
    return f"{number(len(records))}: {listed(told)}" if records else "none found"


def _apart(doubtful: int) -> str:
    """That readers found differences of the doubtful kinds wrong more often than right."""
    if not doubtful:
        return ""
    return f"{number(doubtful)}, likelier wrong than right: most often the passages are not about the same thing"


def _compared(edition: Edition) -> str:
    """What was set side by side, in counts of the dossier."""
    dossier = edition.dossier
    parts = [
        counted(len(edition.witnesses), "article"),
        counted(len(dossier.claims), "claim"),
        counted(len(dossier.events), "event"),
        counted(len(dossier.quantities), "figure"),
        counted(len(dossier.quotations), "quotation"),
        counted(len(dossier.reuse), "shared passage"),
    ]
    return listed(parts)


def _summary(edition: Edition, records: Sequence[Discrepancy], numbers: dict[str, int]) -> tuple[Grid, ...]:
    rows = tuple(
        (
            str(numbers[one.id]),
            Line((heading(edition, one),), firsts(side.accounts for side in one.sides)),
            _BETWEEN[one.between],
            verdict(one),
            sureness(one),
        )
        for one in records
    )
    return (Grid("All differences", ("No.", "What differs", "Between", "Verdict", "How sure"), rows),) if rows else ()


def _row(edition: Edition, bases: Bases, record: Discrepancy, place: int) -> Chapter:
    blocks = (sides(edition, bases, record), _assessment(edition, bases, record))
    return Chapter(f"{place}. {heading(edition, record)}", blocks, 2)


def _assessment(edition: Edition, bases: Bases, record: Discrepancy) -> Grid:
    """What differs, the verdict, why, how the difference was found, and what would settle it."""
    every = firsts(side.accounts for side in record.sides)
    rule = verdicts.rule(record.how)
    why = _reason(edition, record)
    told: list[tuple[str, Line | str]] = [
        ("What differs", open_ended(differs(edition, record))),
        ("Verdict", Line((verdict(record),), every)),
        *([("Why", Line((why,), every))] if why.casefold() not in verdict(record).casefold() else []),
        ("Found by", f"{rule[:1].lower()}{rule[1:]}"),
        ("How sure", sureness(record)),
        *(("To settle it", open_ended(line)) for line in settling(edition, bases, record)),
    ]
    return Grid("Assessment", ("Asked", "Answer"), tuple(told))


def _reason(edition: Edition, record: Discrepancy) -> str:
    first, why = explanation(edition, record)
    if shared(edition, record) is not None:
        return first
    if why:  # who says it and who denies it is told before
        return why.rpartition(". ")[2] if record.between == "speakers" else why
    hedged = record.verdict == "precision" and record.kind != "number"
    if hedged:
        return _HEDGED
    return verdict(record) if record.verdict == "superseded" else verdicts.REASONS[record.verdict]
