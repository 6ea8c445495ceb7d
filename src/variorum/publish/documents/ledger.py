"""The ledger of discrepancies, for a fact-checker: sides, basis, origins, verdict, and what would settle it."""

from collections import Counter
from collections.abc import Sequence
from math import inf

from variorum.model import Discrepancy
from variorum.publish import times, verdicts
from variorum.publish.causes import surely
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.masthead import dates, masthead
from variorum.publish.witness import whole
from variorum.publish.wording import capital, counted, listed, number

from .bases import Bases
from .evidence import firsts
from .manuscript import Block, Chapter, Grid, Items, Manuscript, Options, Paragraph
from .papers import appeared
from .settling import settling
from .sides import sides
from .statements import confidence, differs, explanation, firm, heading, shared

_VERDICTS = {
    "contradiction": "they cannot both hold",
    "likely-slip": "likely a slip",
    "superseded": "a later account replaces an earlier one",
    "series": "figures of different times, which need not agree",
    "scope": "they are about different extents",
    "precision": "a matter of rounding or hedging",
    "rendering": "words of one text or utterance, rendered differently",
    "undetermined": "left open by the texts",
}
_COUNTS = {
    "contradiction": ("contradiction", "contradictions"), "likely-slip": ("likely slip", "likely slips"),
    "superseded": ("settled by a later account", ""), "series": ("of figures of different times", ""),
    "scope": ("of different extents", ""), "precision": ("of rounding or hedging", ""),
    "rendering": ("of rendering", ""), "undetermined": ("left open by the texts", ""),
}  # fmt: skip
"""How a count names differences of a verdict."""
_HEDGED = "What stands as a fact in the one is somebody’s word in the other."
_BETWEEN = {"outlets": "articles", "speakers": "speakers", "within-one-article": "one article and itself"}


def build(edition: Edition, options: Options) -> Manuscript:
    """Every discrepancy of a dossier in its order; what is likelier wrong than right stands apart."""
    records = sorted(edition.dossier.discrepancies, key=lambda one: (one.rank or inf, one.id))
    records = [one for one in records if _held(edition, one)]
    kept = [one for one in records if _since(edition, one, options.since)]
    left, records = len(records) - len(kept), kept
    sure = [one for one in records if firm(one)]
    groups = (
        ("Differences between articles, and of an article with itself", [d for d in sure if d.between != "speakers"]),
        ("Disputes between speakers", [d for d in sure if d.between == "speakers"]),
        ("Doubtful", [one for one in records if not firm(one)]),
    )
    numbers = {one.id: place for place, one in enumerate((d for _, group in groups for d in group), 1)}
    chapters: list[Chapter] = []
    bases = Bases(edition)
    for title, group in groups:
        if group:
            chapters.append(Chapter(title, _intro(title, group)))
            chapters += [_row(edition, bases, one, numbers[one.id]) for one in group]
    ordered = [d for _, group in groups for d in group]
    lead = _lead(edition, ordered, numbers, _left(left, options.since))
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
    what, verb = counted(count, "difference"), "is" if count == 1 else "are"
    return f"{capital(what)} of which no article is known to be from {times.phrase(since)} or later {verb} left out."


def _dateline(edition: Edition) -> str:
    if not edition.witnesses:
        return "No article could be read"
    told = f"{counted(len(edition.witnesses), 'article')}, {dates([w.document for w in edition.witnesses])}"
    return capital(told)


def _lead(edition: Edition, records: Sequence[Discrepancy], numbers: dict[str, int], left: str) -> tuple[Block, ...]:
    every = tuple(whole(witness) for witness in edition.witnesses if witness.document.text)
    if not every:
        return ()
    if not records:
        told = ([left] if left else []) + _nothing(edition)
        return (Paragraph(tuple(Line((one,), every) for one in (_compared(edition), *told))),)
    lines = [Line((_compared(edition),), every), Line((_found(records),), every)]
    if left:
        lines.append(Line((left,), every))
    if apart := _apart(sum(not firm(one) for one in records), len(records)):
        lines.append(Line((apart,), every))
    different = "Different is not contradictory: each entry says what it is, and why; none says who is right."
    lines.append(Line((different,), every))
    return (Paragraph(tuple(lines)), _summary(edition, records, numbers))


def _found(records: Sequence[Discrepancy]) -> str:
    """How many differences there are, and of which verdicts."""
    counts = Counter(one.verdict for one in records)
    told = [f"{number(count)} {_COUNTS[one][count > 1] or _COUNTS[one][0]}" for one, count in counts.items()]
    verb = "is" if len(records) == 1 else "are"
    return f"There {verb} {counted(len(records), 'difference')}: {listed(told)}."


def _apart(doubtful: int, every: int) -> str:
    if not doubtful:
        return ""
    who = "It" if every == 1 else "All" if doubtful == every else f"{capital(number(doubtful))} of them"
    verb = "is" if doubtful == 1 else "are"
    apart = "" if doubtful == every else f" and {verb} set apart at the end"
    return f"{who} {verb} likelier wrong than right{apart}."


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


def _nothing(edition: Edition) -> list[str]:
    alone = ["With one article only its own words could be held against each other."]
    return [
        *(alone if len(edition.witnesses) == 1 else []),
        "No difference was found.",
        "That is no proof that the accounts agree: what is told in other words may differ unseen.",
    ]


def _summary(edition: Edition, records: Sequence[Discrepancy], numbers: dict[str, int]) -> Grid:
    rows = tuple(
        (
            str(numbers[one.id]),
            Line((heading(edition, one),), firsts(side.accounts for side in one.sides)),
            _BETWEEN[one.between],
            _verdict(one),
            surely(sure) if (sure := confidence(one)) is not None else "found by rule",
        )
        for one in records
    )
    return Grid("All differences", ("No.", "What differs", "Between", "Verdict", "How sure"), rows)


def _intro(title: str, group: Sequence[Discrepancy]) -> tuple[Block, ...]:
    told = {
        "Doubtful": "Differences of these kinds were wrong more often than right where readers judged them: most often "
        "the passages are not about the same thing. Look before you rely on one.",
        "Disputes between speakers": "What one side says and another denies. However many articles report a denial, "
        "it is one voice.",
    }.get(title, "What cannot both hold comes first, then what most articles stand on each side of.")
    return (Paragraph((Line((told,), firsts(side.accounts for one in group for side in one.sides)),)),)


def _row(edition: Edition, bases: Bases, record: Discrepancy, place: int) -> Chapter:
    every = firsts(side.accounts for side in record.sides)
    lead = Line(("What would settle it:",), every)
    blocks = (
        Paragraph((differs(edition, record),)),
        sides(edition, bases, record),
        Paragraph(tuple(Line((told,), every) for told in _judged(edition, record))),
        Paragraph((lead,)),
        Items(tuple((line,) for line in settling(edition, bases, record))),
    )
    return Chapter(f"{place}. {heading(edition, record)}", blocks, 2)


def _judged(edition: Edition, record: Discrepancy) -> list[str]:
    """The verdict, why, and how the difference was found."""
    rule = verdicts.rule(record.how)
    told = f"Verdict: {_verdict(record)}."
    estimated = confidence(record)
    sure = f" How sure: {surely(estimated)}." if estimated is not None else ""
    why = _reason(edition, record)
    reason = [why] if why.rstrip(".").casefold() not in told.casefold() else []
    return [told, *reason, f"How it was found: {rule[:1].lower()}{rule[1:]}.{sure}"]


def _verdict(record: Discrepancy) -> str:
    if record.verdict == "precision" and record.kind != "number":
        return "the one hedges what the other does not"
    if record.kind == "identity" and record.verdict == "rendering":
        return "two spellings, perhaps of one name"
    return _VERDICTS[record.verdict]


def _reason(edition: Edition, record: Discrepancy) -> str:
    first, why = explanation(edition, record)
    if shared(edition, record) is not None:
        return f"{first}."
    if why:  # who says it and who denies it is told before
        return f"{why.rpartition('. ')[2] if record.between == 'speakers' else why}."
    hedged = record.verdict == "precision" and record.kind != "number"
    return _HEDGED if hedged else f"{capital(verdicts.REASONS[record.verdict])}."
