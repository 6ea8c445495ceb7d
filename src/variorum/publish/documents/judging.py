"""The verdict of a difference in plain words, and how sure it is, where that was estimated."""

from variorum.model import Discrepancy
from variorum.publish.causes import surely
from variorum.publish.sections.differences import DOUBTFUL

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
_ESTIMATED = ("the same fact with another value", "stages of one event")
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


def sureness(record: Discrepancy) -> str:
    """How sure a difference is, in words."""
    estimated = confidence(record)
    return surely(estimated) if estimated is not None else "found by rule, not estimated"
