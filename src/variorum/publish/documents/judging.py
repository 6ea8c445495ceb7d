"""The verdict of a difference in plain words, and how sure it is, where that was estimated."""

from variorum.model import Discrepancy, Series, Side
from variorum.publish.causes import surely
from variorum.publish.edition import Edition
from variorum.publish.sections.differences import DOUBTFUL

_VERDICTS = {
    "contradiction": "they cannot both hold",
    "likely-slip": "likely a slip",
    "superseded": "the later article has it otherwise",
    "series": "figures of different times, which need not agree",
    "scope": "they are about different extents",
    "precision": "a matter of rounding or hedging",
    "rendering": "words of one text or utterance, rendered differently",
    "undetermined": "left open by the texts",
}
_ESTIMATED = ("the same fact with another value", "stages of one event", "the same clause with another slot")
_SHARED = "shared passage: "
"""Rules that say how sure they are."""


def verdict(record: Discrepancy) -> str:
    """The verdict of a difference in plain words."""
    if record.verdict == "precision" and record.kind != "number":
        return "the one hedges what the other does not"
    if record.kind == "identity" and record.verdict == "rendering":
        return "two spellings, perhaps of one name"
    return _VERDICTS[record.verdict]


def confidence(record: Discrepancy) -> float | None:
    """How sure a difference is, where that was estimated: of sentences set side by side, and of shared passages.

    What a rule for one kind of thing found is not doubted because two sentences that show it too would be.
    """
    how = record.how or ""
    return record.confidence if how in _ESTIMATED or how.startswith(_SHARED) else None


def firm(record: Discrepancy) -> bool:
    """Whether a difference is likelier right than wrong, as far as that was estimated."""
    sure = confidence(record)
    return sure is None or sure >= DOUBTFUL


def comparable(edition: Edition, record: Discrepancy) -> bool:
    """Whether a firm difference is one of the same thing, as far as its passages show.

    Two who say alike agree, figures of differently named things are of different sets, and what stands as a fact in
    somebody's words is that speaker's and not the article's.
    """
    if not firm(record):
        return False
    if record.kind == "attribution" and record.how in _ESTIMATED:
        return False
    if record.kind == "number" and record.between == "outlets":
        units = [_units(edition, record, side) for side in record.sides]
        return not all(units) or bool(set.intersection(*units))
    if record.kind == "certainty" and record.verdict == "superseded":
        return not any(_reported(edition, side) for side in record.sides)
    return True


def _units(edition: Edition, record: Discrepancy, side: Side) -> set[str]:
    """What the figures of a side count, by their nouns."""
    held = (edition.dossier.get(one) for one in record.of if one in edition.dossier)
    ids = {place for one in held for place in (one.quantities if isinstance(one, Series) else (one.id,))}
    figures = [one for one in edition.dossier.quantities if one.id in ids]
    return {one.unit for one in figures if one.unit and any(one.overlaps(span) for span in side.accounts)}


def _reported(edition: Edition, side: Side) -> bool:
    """Whether a side stands in somebody's reported words."""
    return any(one.overlaps(span) for span in side.accounts for one in edition.reported.get(span.document, ()))


def sureness(record: Discrepancy) -> str:
    """How sure a difference is, in words."""
    estimated = confidence(record)
    return surely(estimated) if estimated is not None else "found by rule, not estimated"
