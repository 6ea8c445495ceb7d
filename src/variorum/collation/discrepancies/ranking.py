"""Which of several records of one difference stands, and what matters most."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

import msgspec

from variorum.collation.ground import Ground
from variorum.model import Discrepancy, Side
from variorum.model.claim import Verdict

from .contrast import CLAUSES, SIDE_BY_SIDE

_ORDER: tuple[Verdict, ...] = (
    "contradiction", "likely-slip", "undetermined", "superseded", "scope", "series", "precision", "rendering",
)  # fmt: skip
"""From what cannot both hold to what is no disagreement at all."""

_SAYS_MOST: tuple[Verdict, ...] = (
    "contradiction", "likely-slip", "superseded", "series", "scope", "precision", "rendering", "undetermined",
)  # fmt: skip
"""From the verdict that says most of why two values differ to the one that says nothing."""


def distinct(records: Iterable[Discrepancy]) -> list[Discrepancy]:
    """The records without those that tell of the same places as another, of one kind, and say less of why.

    What a rule for one kind of text found stands before what two sentences set side by side show.
    """
    ordered = sorted(records, key=_precedence)
    by_document: dict[tuple[str, str], list[str]] = {}
    kept: dict[str, Discrepancy] = {}
    for one in ordered:
        keys = sorted({(one.kind, account.document) for side in one.sides for account in side.accounts})
        known = sorted({id for key in keys for id in by_document.get(key, ())})
        same = next((id for id in known if _same(one, kept[id])), None)
        if same is not None:
            kept[same] = _with_words(kept[same], one)
            continue
        kept[one.id] = one
        for key in keys:
            by_document.setdefault(key, []).append(one.id)
    return list(kept.values())


def _precedence(one: Discrepancy) -> tuple[bool, bool, int, int, str]:
    """What a rule for one kind of text found comes first, then what clauses show, then what sentences do."""
    beside = one.how in SIDE_BY_SIDE
    return beside, beside and one.how != CLAUSES, _SAYS_MOST.index(one.verdict), -_accounts(one), one.id


def _with_words(one: Discrepancy, other: Discrepancy) -> Discrepancy:
    """A record with the differing words that another of the same places knows, where it knows none itself."""
    words = sorted({word for side in other.sides for word in side.words})
    sides = [
        msgspec.structs.replace(
            side,
            words=side.words or tuple(word for word in words if any(account.covers(word) for account in side.accounts)),
        )
        for side in one.sides
    ]
    return msgspec.structs.replace(one, sides=tuple(sides))


def _accounts(one: Discrepancy) -> int:
    return sum(len(side.accounts) for side in one.sides)


def _same(one: Discrepancy, other: Discrepancy) -> bool:
    """Whether two sides of one difference stand where two sides of the other do."""
    held = [{n for n, side in enumerate(other.sides) if _overlap(side, each)} for each in one.sides]
    return any(a and b and len(a | b) > 1 for a, b in combinations(held, 2))


def _overlap(one: Side, other: Side) -> bool:
    return any(a.overlaps(b) for a in one.accounts for b in other.accounts)


def ranked(records: Iterable[Discrepancy], grounds: Iterable[Ground]) -> tuple[Discrepancy, ...]:
    """The records in the order of what matters, each with its place in it.

    First by verdict, then by how many independent origins stand at least on each side, by how many articles tell the
    fact, and by how sure it is that they tell one.
    """
    origins = {document: origin.id for ground in grounds for origin in ground.origins for document in origin.documents}
    ordered = sorted(records, key=lambda one: (_ORDER.index(one.verdict), *_weight(one.sides, origins), _doubt(one)))
    return tuple(msgspec.structs.replace(one, rank=place) for place, one in enumerate(ordered, 1))


def _weight(sides: Sequence[Side], origins: Mapping[str, str]) -> tuple[int, int]:
    documents = [{account.document for account in side.accounts} for side in sides]
    fewest = min(len({origins.get(one, one) for one in side}) for side in documents)
    return -fewest, -len(set().union(*documents))


def _doubt(one: Discrepancy) -> tuple[float, str]:
    return -(one.confidence or 0.0), one.id
