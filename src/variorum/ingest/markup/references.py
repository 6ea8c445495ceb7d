"""Text between tags, cut into pieces that each know their place: character references, white space, plain stretches."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from html.entities import html5

# White space that HTML collapses. A no-break space is not among it and stays.
SPACES = " \t\n\f\r"

_PIECE = re.compile(
    r"(?P<space>[ \t\n\f\r]++)"
    r"|(?P<plain>[^ \t\n\f\r&]++(?:\x20[^ \t\n\f\r&]++)*+)"
    r"|(?P<reference>&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]{0,40};?))"
    r"|&"
)
_LONGEST_NAME = max(len(name) for name in html5)


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters `text` that came from source `[start, end)`.

    `exact` pieces are the source character for character; others (a reference, collapsed white space) are indivisible.
    """

    text: str
    start: int
    end: int
    exact: bool

    @property
    def blank(self) -> bool:
        """Whether it is collapsible white space."""
        return self.text == " "


def pieces(source: str, start: int, end: int) -> Iterator[Piece]:
    """The text of source `[start, end)`, references decoded and each stretch of white space one space."""
    position = start
    while position < end and (match := _PIECE.match(source, position, end)) is not None:
        position = match.end()
        if match.lastgroup == "space":
            yield Piece(" ", match.start(), position, position - match.start() == 1)
        elif match.lastgroup == "reference":
            text, position = _decoded(source, match.start(), position)
            if text:
                yield Piece(text, match.start(), position, text == source[match.start() : position])
        else:
            yield Piece(match.group(), match.start(), position, True)


def _decoded(source: str, start: int, end: int) -> tuple[str, int]:
    """A reference's text and where it ends; a name that is none is plain text."""
    raw = source[start:end]
    if raw[1] == "#":
        text = unescape(raw)
        return (" " if text and text in SPACES else text), end
    if raw[1:] in html5:
        return html5[raw[1:]], end
    for length in range(min(len(raw) - 1, _LONGEST_NAME), 1, -1):  # "&copy2022" is a reference and a year
        if raw[1 : length + 1] in html5:
            return html5[raw[1 : length + 1]], start + length + 1
    return raw, end
