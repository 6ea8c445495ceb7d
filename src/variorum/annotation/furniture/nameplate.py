"""Lines that are nothing but a name: of an outlet, a body or the author, as they stand about an article's head."""

import re
import string

from variorum.annotation.gazetteer import entries

from .imprint import NAME
from .line import Line
from .lists import agencies, bare, cities, outlets, rows, sections

_GUEST = re.compile(r"^(?:special (?:for|to)|for|opinion contributors?, )\s*", re.IGNORECASE)
_NAMES_ONLY = re.compile(rf"(?:{NAME})(?:(?:,| and|, and| &)\s+(?:{NAME}))*")
_WORD = r"[A-ZÀ-Þ][\w.’'-]*"
_PAPER = re.compile(
    rf"(?:The |THE )?{_WORD}(?: (?:and |& )?{_WORD}| \([A-Z]\w*\.?\w*\.?\)){{0,3}} "
    rf"(?i:{'|'.join(word for (word,) in rows('outlet-words.txt'))})"
)
_BODY = re.compile(
    r"(?:Institute|Institution|Centre|Center|Foundation|Council|University|Society|Association|Ministry|Department"
    r"|Agency|Committee|Bureau|School|College|Forum|Fund|Trust|Initiative|Network|Programme|Program|Project)\b"
)
_SMALL = frozenset({"of", "for", "and", "the", "on", "in", "at", "&", "de", "la"})


def person(text: str) -> bool:
    """Whether a line is nothing but names of persons, by their shape, and of no place, body or section known."""
    if not text[-1:].isalpha() or len(text) > 120 or not _NAMES_ONLY.fullmatch(text):
        return False
    known = text in entries() or text.lower() in cities() or text.lower() in sections()
    return not known and not _BODY.search(text) and outlet(text) is None


def outlet(text: str) -> str | None:
    """The outlet that a line names, where it names nothing else; in mixed case where it is set in capitals."""
    name = _GUEST.sub("", text).strip(" .")
    if name.lower() in agencies():
        return None
    if bare(name) in outlets():
        return name if not name.isupper() else outlets()[bare(name)]
    if not _PAPER.fullmatch(name):
        return None
    return string.capwords(name) if name.isupper() else name


def body(line: Line) -> bool:
    """Whether the line is the name of an institution, its seat perhaps: it publishes the text."""
    named = all(word[0].isupper() or word in _SMALL for word in line.words)
    return line.ends == "" and 1 < len(line.words) <= 9 and named and bool(_BODY.search(line.text))
