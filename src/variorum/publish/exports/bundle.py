"""What an export gives: its files, and what it had to leave out."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


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
