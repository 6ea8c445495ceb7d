"""Lines that say when, by whom and from whom an article is: datelines, update lines, bylines, source lines."""

import re
from functools import cache

from variorum.model import Furniture, FurnitureKind

from .calendar import CLOCK, DATE, WEEKDAY, YEARLESS, ZONE
from .line import Line
from .lists import agencies, agency_pattern

_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĶĻĽŁŃŇŌŐŘŚŞŠŢŤŪŮŹŻŽ"
_NAME_PART = rf"(?:[{_CAPITAL}][\w’'.-]*|(?:de|da|di|du|del|della|van|von|der|den|ter|bin|ibn|al|el|la|le|dos|y)(?=\s))"
NAME = rf"[{_CAPITAL}][\w’'.-]*(?:\s{_NAME_PART}){{0,3}}\s[{_CAPITAL}][\w’'-]+"
"""A person's name of two to five parts."""

_AGO = r"(?:an?|\d+|one|two|three) (?:year|month|week|day|hour|hr|minute|min)s? ago"
_LABEL = r"(?:(?:first |originally )?(?:published|posted|issued|released|created|date)(?: on| at)?:?|on|at|as of|dated)"
_TIMES = rf"(?:{DATE}|{YEARLESS}|{WEEKDAY}|{CLOCK}|{ZONE}|T(?=\d)|{_LABEL}(?=\W)|[\s,.:;()–—-])"
_FULL_DATE = re.compile(DATE, re.IGNORECASE)
_ANY_DATE = re.compile(rf"{DATE}|{YEARLESS}", re.IGNORECASE)
_DATE_PART = re.compile(rf"{_TIMES}+", re.IGNORECASE)
_LABELLED = re.compile(rf"\W*{_LABEL}(?=\W)", re.IGNORECASE)
_UPDATE_PART = re.compile(
    rf"\W*(?:(?:last|first|latest)\W+)?(?:updated?|modified|edited|revised|refreshed)(?: (?:on|at))?\b[:\s]*"
    rf"(?:{_TIMES}|{_AGO}|just now|today|yesterday|\s)*\W*",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(
    r"\s*[|/•·‧]\s+|\s+[|•·‧]\s*|\s+[–—-]\s+(?=(?:last )?(?:updated?|modified|published|by)\b)"
    r"|\s+(?=(?:last )?(?:updated|modified)\b)",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:(?i:(?:(?:written|reported|compiled|posted|story|words|analysis|opinion|report|text) )?by)\b:?\s+"
    r"|(?i:author|reporter|writer)s?:\s*)"
    rf"(?:{NAME})(?:(?:,| and| &|,? with)\s+(?:{NAME}|[^.!?,]{{2,40}}))*"
    r"(?:\s+(?:in|at|from|for|of)\s+[^.!?]{2,50})?,?\s*"
)
_REPORTERS = re.compile(
    r"\W*(?:additional |further )?(?:reporting|writing|editing|compiled|reported|edited|translated)(?: \w+)? by:? "
    r"[^!?]{3,260}",
    re.IGNORECASE,
)
_SHORT_NAME = rf"[{_CAPITAL}][\w’'.-]*(?:\s{_NAME_PART})?\s[{_CAPITAL}][\w’'-]+"
_TOWN = rf"[{_CAPITAL}][\w’'.-]+(?: [{_CAPITAL}][\w’'.-]+){{0,2}}"
_PLACED = re.compile(rf"{_SHORT_NAME}(?:(?:,| and|, and| &)\s+{_SHORT_NAME})*,?\s+in\s+{_TOWN}(?:,? and {_TOWN})?")
_UNNAMED = re.compile(
    r"(?i:(?:by|from) )?(?i:(?:our|a|an|the) )?(?:(?i:own|special|foreign|diplomatic|political|staff|news|web)\s)*"
    r"(?i:correspondents?|reporters?|staff|staff writers?|writers?|bureau|newsroom|desk|monitoring desk)"
    r"(?: (?i:and|in|at) [A-Z\w][\w ]{1,30})?"
)

_LONGEST = 30
_LONGEST_LABEL = 8


def told(line: Line, *, head: bool, tail: bool, first: bool) -> list[Furniture]:
    """The line's parts, where it says when or by whom the article is.

    A bare date inside the text is a heading of what follows, not the article's date: `head` and `tail` say whether the
    line stands before or after the running text. The `first` line is no “Jane Doe in Kyiv”, whatever its shape.
    """
    if len(line.words) > _LONGEST and not _REPORTERS.fullmatch(line.text.strip("()")):
        return []
    if _BYLINE.fullmatch(line.text) or _REPORTERS.fullmatch(line.text.strip("()—– ")):
        return line.whole("byline")
    if (head or tail) and not first and _UNNAMED.fullmatch(line.text):
        return line.whole("byline")
    if head and not first and _PLACED.fullmatch(line.text):
        return line.whole("byline")
    if wires_only(line.text):
        return line.whole("source-line" if head or tail or line.text.startswith(("(", "—", "-")) else "credit")
    return _times(line, bare_dates=head or tail)


def _times(line: Line, *, bare_dates: bool) -> list[Furniture]:
    parts = _segments(line.text)
    kinds = [_kind(line.text[start:end]) for start, end in parts]
    has_update, has_date = "update-line" in kinds, "dateline" in kinds
    if not (has_update or has_date) or "other" in kinds or kinds.count("label") > 2:
        return []
    if has_date and not (bare_dates or has_update or _LABELLED.match(line.text) or "byline" in kinds):
        return []
    found: list[Furniture] = []
    for (start, end), kind in zip(_merged(parts, kinds), _resolved(kinds), strict=True):
        found.extend(line.part(start, end, kind))
    return found


def _segments(text: str) -> list[tuple[int, int]]:
    cuts = [(m.start(), m.end()) for m in _SEPARATOR.finditer(text)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if text[start:end].strip()]


def _kind(text: str) -> str:
    if _UPDATE_PART.fullmatch(text) or re.fullmatch(_AGO, text.strip(), re.IGNORECASE):
        return "update-line"
    if _DATE_PART.fullmatch(text) and (_FULL_DATE.search(text) or _ANY_DATE.search(text)):
        return "dateline"
    # Names alone are not told from a section ("Middle East | 4 February") by their shape.
    if _BYLINE.fullmatch(text):
        return "byline"
    label = len(text.split()) <= _LONGEST_LABEL and text.rstrip()[-1:] not in ".!?"
    return "label" if label else "other"


def _merged(parts: list[tuple[int, int]], kinds: list[str]) -> list[tuple[int, int]]:
    return [(parts[i][0], parts[j][1]) for i, j in _groups(kinds)]


def _resolved(kinds: list[str]) -> list[FurnitureKind]:
    chosen: list[FurnitureKind] = []
    for i, j in _groups(kinds):
        inside = set(kinds[i : j + 1])
        chosen.append("update-line" if "update-line" in inside else "dateline" if "dateline" in inside else "byline")
    return chosen


def _groups(kinds: list[str]) -> list[tuple[int, int]]:
    # A label ("Policy brief 12 |") belongs to the part after it, or, at the end, to the part before it.
    groups: list[tuple[int, int]] = []
    first = 0
    for i, kind in enumerate(kinds):
        if kind == "label":
            continue
        if groups and kinds[groups[-1][1]] == kind and first == i:
            groups[-1] = (groups[-1][0], i)
        else:
            groups.append((first, i))
        first = i + 1
    if first < len(kinds) and groups:
        groups[-1] = (groups[-1][0], len(kinds) - 1)
    return groups


@cache
def _wire_line() -> re.Pattern[str]:
    one = agency_pattern()
    return re.compile(rf"[(—–\s-]*{one}(?:\s*(?:/|,|;|&|\band\b|\|)\s*{one})*[)\s]*")


def wires_only(text: str) -> bool:
    """Whether the line is nothing but news agencies, none of which deals in pictures only."""
    if len(text) > 80 or not _wire_line().fullmatch(text):
        return False
    names = [name.strip(" ()—–-").lower() for name in re.split(r"/|,|;|&|\band\b|\|", text)]
    return all(agencies().get(name, ("", "picture"))[1] != "picture" for name in names)
