"""Stamps of live blogs: the hour that stands over an entry, or before its first words."""

import re
from collections.abc import Sequence

from .calendar import CLOCK, ZONE
from .line import Line

_HOUR = rf"(?:{CLOCK})(?:\s*{ZONE})?(?:\s*\([^()\n]{{2,60}}\)|\s*/[^()/\n]{{2,30}})?"
_STAMP = re.compile(
    rf"(?:(?i:live )?(?i:updated?)\W{{0,3}})?[\[(]?{_HOUR}[\])]?(?:\s*[:–—|-]+(?=\s|$)\s*|\s+(?-i:(?=[A-Z“\"]))|$)",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d[:.]\d\d|\d\s*[ap]\.?m", re.IGNORECASE)
# A time at the head of one paragraph or two is a sentence's ("10.30 was too late"); a blog has one at each entry.
_FEWEST = 3


def ends(lines: Sequence[Line]) -> dict[int, int]:
    """Where the stamp of each stamped line ends, by line number; nothing where the text is no live blog."""
    found: dict[int, int] = {}
    for i, line in enumerate(lines):
        head = line.text[:60]
        stamp = _STAMP.match(head) if any(sign.isdigit() for sign in head[:24]) else None
        if stamp is not None and _CLOCK.search(stamp.group()):
            found[i] = stamp.end()
    return found if len(found) >= _FEWEST else {}
