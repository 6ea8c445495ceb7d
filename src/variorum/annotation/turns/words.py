"""The word lists of this package, and the words of a turn freed from what is not said."""

import re
from functools import cache

from variorum.annotation.gazetteer import rows
from variorum.model import Extent

_EDGE = ' \t\r\n\u00a0\u2028\u2029"“”„«»[]—–-'
_LINKS = re.compile(r"(?:(?:https?://|www\.|pic\.twitter\.com/)\S+\s*)+$")


@cache
def listed(kind: str) -> frozenset[str]:
    """The words of one class, in lower case."""
    return frozenset(word for name, words in rows("quotation-turns.tsv") if name == kind for word in words.split(";"))


@cache
def _direction() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(listed("direction"), key=lambda word: (-len(word), word)))
    heard = rf"(?:{words})\b[^()\[\]\n]{{0,120}}"
    aired = r"[^()\[\]\n]{2,100},\s\d{1,2}/\d{1,2}/\d{2,4}"  # where an excerpt is from
    return re.compile(rf"[(\[](?:{heard}|{aired})[)\]]", re.IGNORECASE)


def pieces(text: str, start: int, end: int) -> list[Extent]:
    """What is said between the places: brackets that say what is heard or done cut it in pieces."""
    found = []
    for note in _direction().finditer(text, start, end):
        found.append((start, note.start()))
        start = note.end()
    found.append((start, end))
    return [piece for low, high in found if (piece := _bare(text, low, high)) is not None]


def without_links(text: str, start: int, end: int) -> int:
    """Where the words end before the addresses that close them."""
    links = _LINKS.search(text, start, end)
    return links.start() if links else end


def _bare(text: str, start: int, end: int) -> Extent | None:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Extent(start, end) if any(sign.isalnum() for sign in text[start:end]) else None
