"""Accounts that another article has word for word: what was read in one is told by the other too."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from variorum.collation.ground import COPIED, Ground
from variorum.model import Account, EventMention, Quotation, Reading, Reuse, Span

from . import accounts

_COVERED = 0.7
"""Share of an account that a shared passage must take up, for whoever has the passage to give the account."""

_SHORTEST = 30
"""Characters below which a shared stretch says too little by itself."""


def of(ground: Ground, told: Sequence[Account]) -> list[Account]:
    """The accounts of further articles that share the passage of an account, once for each article."""
    known = {account.document for account in told}
    found: dict[str, Account] = {}
    for account in told:
        for reuse in ground.reuse:
            if reuse.kind in COPIED and reuse.kind not in ("cut", "altered"):
                for other in _others(ground, account, reuse):
                    if other.document not in known:
                        found.setdefault(other.document, other)
    return [found[document] for document in sorted(found)]


def _others(ground: Ground, account: Account, reuse: Reuse) -> Iterator[Account]:
    here = [passage for passage in reuse.passages if _takes_up(passage, account)]
    if not here:
        return
    for passage in reuse.passages:
        if passage.document == account.document or passage.document not in ground.by_document:
            continue
        if len(passage) < _SHORTEST:
            continue
        other = _account(ground, account, passage, reuse)
        # The same words in the mouth of another are another claim.
        if None in (account.by, other.by) or ground.speaks_for(account.by) == ground.speaks_for(other.by):
            yield other


def _takes_up(passage: Span, account: Account) -> bool:
    if passage.document != account.document:
        return False
    both = min(passage.end, account.end) - max(passage.start, account.start)
    return both >= _COVERED * len(account) and both >= _COVERED * len(passage)


def _account(ground: Ground, account: Account, passage: Span, reuse: Reuse) -> Account:
    """The same account in the other article's voice: as it tells the passage, not as the first one did."""
    reading = ground.by_document[passage.document]
    place = accounts.cut(ground, passage)
    teller = _teller(reading, passage)
    return replace(
        account,
        document=place.document,
        start=place.start,
        end=place.end,
        voice="own" if teller is None else "attributed",
        by=None if teller is None else teller[0],
        basis="none" if teller is None else accounts.basis(ground.actors.get(teller[0] or "")),
        party=teller is not None and account.party and teller[0] is not None,
        of=reuse.id,
    )


def _teller(reading: Reading, passage: Span) -> tuple[str | None] | None:
    """Whose words the passage is in its article; None where it is the article's own."""
    middle = (passage.start + passage.end) // 2
    around: list[Quotation] = [one for one in reading.quotations if one.start <= middle < one.end]
    if around:
        inner = min(around, key=lambda one: (len(one), one.start, one.id))
        return (inner.speaker.actor if inner.speaker else None,)
    clauses: list[EventMention] = [one for one in reading.events if one.start <= middle < one.end]
    told = [one for one in clauses if one.voice == "attributed"]
    return (told[0].said_by,) if told and len(told) == len(clauses) else None
