"""Furniture told by its wording alone, from the table of phrases."""

import re
from functools import cache

from variorum.model import Furniture, FurnitureKind

from .line import Line
from .lists import rows


@cache
def _patterns(place: str) -> tuple[tuple[FurnitureKind, str, re.Pattern[str]], ...]:
    """For each kind its quick patterns as one, and each of the slow ones with the letters that it needs."""
    grouped: dict[tuple[FurnitureKind, str], list[str]] = {}
    for kind, where, pattern, *needed in rows("furniture-phrases.tsv"):
        if where == place:
            key: tuple[FurnitureKind, str] = (kind, needed[0] if needed else "")  # type: ignore[assignment]
            grouped.setdefault(key, []).append(pattern)
    flags = 0 if place == "part" else re.IGNORECASE
    return tuple(
        (kind, needed, re.compile("|".join(f"(?:{p})" for p in found), flags))
        for (kind, needed), found in grouped.items()
    )


def told(line: Line, *, edge: bool, begun: bool) -> list[Furniture]:
    """The line as furniture, where its words are those of a page and not of an account.

    `edge` says whether it stands before or after the running text, `begun` whether some of it stands above.
    """
    folded = line.text.lower()
    for kind, needed, pattern in _patterns("whole") + _patterns("opener") + (_patterns("edge") if edge else ()):
        if needed in folded and pattern.fullmatch(line.text):
            return line.whole(kind)
    for kind, needed, pattern in _patterns("start") + (_patterns("link") if begun else ()):
        if needed in folded and pattern.match(line.text):
            return line.whole(kind)
    return []


def opens_links(line: Line) -> bool:
    """Whether the line announces links to other articles."""
    return any(pattern.fullmatch(line.text) for _, _, pattern in _patterns("opener"))


def parts(line: Line) -> list[Furniture]:
    """Stretches of furniture inside running text."""
    if "(" not in line.text:
        return []
    return [
        piece
        for kind, _, pattern in _patterns("part")
        for found in pattern.finditer(line.text)
        for piece in line.part(found.start(), found.end(), kind)
    ]
