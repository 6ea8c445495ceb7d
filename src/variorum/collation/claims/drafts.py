"""What may become a claim: an event, a report of what somebody said, or a sentence of an article's own."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.collation.ground import Ground
from variorum.collation.words import words
from variorum.model import Account, Event, Quotation, Span

_FEWEST = 6
"""Words of a sentence below which it says too little to be known again: "It was not the first time"."""

_MOST = 400
"""Characters of a sentence beyond which it is a list, or several sentences that were not told apart."""

_TAKEN = 0.7
"""Share of a sentence, or of a report, from which an account has it already."""

_I = re.compile(r"\b(?:I|me|my|mine|myself)\b(?!\.)")
"""Words of a speaker: a sentence with them outside quotation marks is of a quotation whose marks stand elsewhere."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Accounts that are known to be of one claim, the sides that it concerns, and what it was read from.

    `event` is the event that it is of, `reports` are the quotations; a clause or a sentence that makes a claim only if
    another article tells the same has neither.
    """

    told: tuple[Account, ...]
    about: frozenset[str]
    title: str = ""
    event: Event | None = None
    reports: tuple[Quotation, ...] = ()

    @property
    def loose(self) -> bool:
        """Whether it makes a claim only if another article tells the same."""
        return self.event is None and not self.reports


def loose(ground: Ground, drafts: Sequence[Draft]) -> list[Draft]:
    """The sentences that articles say in their own voice and that no event and no report has already."""
    by_document: dict[str, list[Account]] = {}
    for draft in drafts:
        for account in draft.told:
            by_document.setdefault(account.document, []).append(account)
    found = []
    for reading in ground.readings:
        document, text = reading.document.id, reading.document.text
        known = by_document.get(document, ())
        others = [one.span for one in reading.quotations]
        others += [one.span for one in reading.events if one.voice == "attributed"]
        others += [one.span for one in known if one.relation == "denies"]
        for sentence in reading.sentences:
            start, end = _trimmed(text, sentence.start, sentence.end)
            if sentence.furniture or not 0 < end - start <= _MOST or len(words(text, start, end)) < _FEWEST:
                continue
            place = Span(document, start, end)
            if share(place, others) or _I.search(text, start, end):
                continue  # some of it is what somebody else says
            if share(place, known) < _TAKEN:
                found.append(Draft((_account(place),), ground.sides.all(ground.named(document, start, end))))
    return found


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _account(place: Span) -> Account:
    return Account(
        document=place.document, start=place.start, end=place.end, relation="says", voice="own", by=None, basis="none",
        party=False,
    )  # fmt: skip


def share(place: Span, others: Iterable[Span]) -> float:
    """The largest share of a place that one of the others takes up."""
    return max((_overlap(place, one) / len(place) for one in others), default=0.0)


def _overlap(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start)) if a.document == b.document else 0
