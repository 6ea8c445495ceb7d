"""What an export gives: its files, and what it had to leave out."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from variorum.model import Dossier


@dataclass(frozen=True, slots=True)
class Bundle:
    """The files of an export by name, in the order in which they are written, and what the format has no room for.

    `left_out` counts records by the reason in words ("events that are only feared or supposed"). A name may have a
    folder in it, with `/`.
    """

    files: Mapping[str, bytes]
    left_out: Mapping[str, int] = field(default_factory=dict)


def tally(reasons: Iterable[str]) -> dict[str, int]:
    """How often each reason is given, in alphabetical order."""
    return dict(sorted(Counter(reasons).items()))


NO_PLACE = ": no place for them"
_FINDINGS = (
    "quotations", "events", "quantities", "series", "moments", "claims", "silences", "discrepancies", "reuse",
    "origins", "positions", "demands", "commitments", "framing", "attitudes", "timeline", "missing_sources",
)  # fmt: skip


def not_held(dossier: Dossier, held: Iterable[str]) -> dict[str, int]:
    """How many findings stand under keys of the dossier that a format has no place for."""
    counts = {key: len(getattr(dossier, key)) for key in _FINDINGS if key not in set(held)}
    return {f"{key.replace('_', ' ')}{NO_PLACE}": count for key, count in counts.items() if count}
