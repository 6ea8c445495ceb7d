"""Posts set in a text, signed "— Name (@handle) May 4, 2021", and quoted lines signed "— Name"."""

import re
from collections.abc import Sequence

from variorum.model import Extent

from .names import Roll
from .turn import Turn
from .words import pieces, without_links

# The longest post of the networks that are quoted so is 280 characters; addresses and glued tags come on top.
_LONGEST = 480
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
_WHEN = rf"\s*(?:{_MONTH}\.? \d{{1,2}}, \d{{4}}|\d{{1,2}} {_MONTH} \d{{4}})"
_SIGNED = re.compile(
    rf"[—–―-]+\s*(?P<name>[^()\n—–―]{{2,50}}?)\s*\(@\w{{1,20}}\)(?:(?P<when>{_WHEN})|(?=\s*$))", re.MULTILINE
)
_FULL_NAME = r"[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]*| (?:de|van|von|bin|al)){1,4}"
_NAMED = re.compile(rf"[”\"]\s*[—–―]+\s*(?P<name>{_FULL_NAME})(?:,[^.!?\n]{{2,80}})?$")


def find(text: str, paragraphs: Sequence[Extent], roll: Roll) -> list[Turn]:
    """The posts and signed lines, each in one paragraph, or with the signature in the next."""
    found: list[Turn] = []
    for before, paragraph in zip([None, *paragraphs], paragraphs, strict=False):
        if "(@" in text[paragraph.start : paragraph.end]:
            found.extend(_posts(text, before, paragraph, roll))
        elif (signed := _line(text, paragraph, roll)) is not None:
            found.append(signed)
    return found


def _posts(text: str, before: Extent | None, paragraph: Extent, roll: Roll) -> list[Turn]:
    found = []
    start = paragraph.start
    for signature in _SIGNED.finditer(text, paragraph.start, paragraph.end):
        low, high = start, signature.start()
        if low == high and before is not None:  # the signature stands in a paragraph of its own
            low, high = before.start, before.end
        start = signature.end()
        high = without_links(text, low, high)
        said = pieces(text, low, high) if high - low <= _LONGEST else []
        if said:
            name = _letters(text, signature.start("name"), signature.end("name"))
            area = Extent(low, signature.end())
            found.append(Turn("post", tuple(said), name, roll.actor(text[name.start : name.end]), area))
    return found


def _line(text: str, paragraph: Extent, roll: Roll) -> Turn | None:
    """A paragraph in quotation marks that a name after a dash signs."""
    tail = max(paragraph.start, paragraph.end - 150)
    signature = _NAMED.search(text, tail, paragraph.end) if text[paragraph.start] in '“"' else None
    if signature is None:
        return None
    said = pieces(text, paragraph.start, signature.start())
    inside = any(sign in '“”"' for piece in said for sign in text[piece.start : piece.end])
    if not said or inside:
        return None
    name = Extent(signature.start("name"), signature.end("name"))
    return Turn("post", tuple(said), name, roll.actor(text[name.start : name.end]), paragraph)


def _letters(text: str, start: int, end: int) -> Extent:
    """The name without the signs and pictures about it."""
    low, high = start, end
    while low < high and not text[low].isalnum():
        low += 1
    while high > low and not (text[high - 1].isalnum() or text[high - 1] == "."):
        high -= 1
    return Extent(low, high) if low < high else Extent(start, end)
