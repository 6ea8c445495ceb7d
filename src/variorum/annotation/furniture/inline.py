"""Furniture inside a paragraph of running text: the dateline it opens with, the agency it closes with."""

import re
from functools import cache

from variorum.model import Furniture

from .calendar import CLOCK, DATE, WEEKDAY, YEARLESS
from .line import Line
from .lists import agency_pattern, cities, rows

_WORD = r"[A-ZÀ-Þ][A-ZÀ-Þ.’'-]+"
_TITLED = r"[A-ZÀ-Þ][\w.’'-]+"
_PLACE = rf"(?:{_WORD}(?:[ /]{_WORD}|(?: DE| DA| OF| THE)){{0,3}}(?:, {_TITLED}(?: {_TITLED}){{0,2}})?)"
_SOFT_PLACE = rf"(?:{_TITLED}(?:[ /]{_TITLED}){{0,3}}(?:, {_TITLED}(?: {_TITLED}){{0,2}})?)"
_WHEN = rf"(?:,? (?:{WEEKDAY},? )?(?i:{DATE}|{YEARLESS})(?:,? {CLOCK})?)"
# How many paragraphs into the running text a dateline may open one: a brief or a correction may come first.
_REACH = 2
# A hyphen needs its spaces: "US-Russia talks" has no dateline.
_DASH = r"(?:\s?(?:—|–|--)(?=\s|[A-Z“\"‘])\s*|\s-\s+)"

# Words in capitals before a dash that say what a piece is, not where it comes from.
_NOT_PLACES = frozenset(form for (form,) in rows("furniture-not-places.txt"))


@cache
def _signed() -> re.Pattern[str]:
    """`PLACE, date (AGENCY) —`: the agency in brackets makes it certain anywhere in a text."""
    agency = rf"\((?:{agency_pattern()}|[A-Z]{{2,5}})(?:[/ ,]+(?:{agency_pattern()}|[A-Z][\w ]{{1,20}}))*\)"
    return re.compile(
        rf"(?:(?:{_PLACE}|{_SOFT_PLACE}){_WHEN}?,? ?)?{agency}(?:{_WHEN})?(?:{_DASH}|: |\s+(?=[A-Z“\"‘]))"
    )


# A place in capitals before it and a dash after it make any name in brackets that of an agency.
_SIGNED_BY_ANY = re.compile(rf"{_PLACE}{_WHEN}?,? ?\((?:[A-Z][\w.&’'-]*[/ ]?){{1,4}}\)(?:{_WHEN})?{_DASH}")
_PLACED = re.compile(rf"(?P<place>{_PLACE})(?P<when>{_WHEN})?{_DASH}")
_COLONED = re.compile(rf"(?P<place>{_PLACE}|{_SOFT_PLACE})(?P<when>{_WHEN})?: ")
_TITLED_DASH = re.compile(rf"(?P<place>{_SOFT_PLACE})(?P<when>{_WHEN})?{_DASH}")


def dateline(line: Line, *, rank: int) -> list[Furniture]:
    """The dateline at the head of a paragraph. `rank` is the paragraph's place in the running text, from 0."""
    end = dateline_end(line.text, rank=rank)
    return line.part(0, end, "dateline") if end else []


def dateline_end(text: str, *, rank: int) -> int:
    """Where the dateline at the head of the text ends, 0 where there is none."""
    head = text[:160]
    signed = _signed().match(head) or _SIGNED_BY_ANY.match(head)
    if signed and (rank < _REACH or signed.group().rstrip()[-1] in "—–-"):
        return signed.end()
    if rank >= _REACH:
        return 0
    for pattern in (_PLACED, _COLONED, _TITLED_DASH):
        found = pattern.match(head)
        if found and _is_place(found, sure=pattern is _PLACED, rank=rank) and _opens_sentence(head, found, pattern):
            return found.end()
    return 0


def _opens_sentence(head: str, found: re.Match[str], pattern: re.Pattern[str]) -> bool:
    """Whether a sentence starts after the dash; “London – a city of … –” is one with an aside."""
    after = head[found.end() :].lstrip("\"'“‘([")
    aside = pattern is _TITLED_DASH and re.search(r"\s[—–-]+\s", after)
    return bool(after) and not after[0].islower() and not aside


def _is_place(found: re.Match[str], *, sure: bool, rank: int) -> bool:
    place = found["place"]
    city = place.split(",")[0].split("/")[0].lower()
    if city in cities():
        return True
    if not sure or set(re.split(r"[ /,]+", place.lower())) & _NOT_PLACES:
        return False
    # Not a city of the list: a country or state after it or a date must vouch, or it is one word before a long dash.
    # The very first paragraph may have a short one.
    dashed = rank == 0 or any(dash in found.group() for dash in ("—", "–", "--"))
    return "," in place or bool(found["when"]) or (" " not in place and dashed)


@cache
def _sign_off() -> re.Pattern[str]:
    one = agency_pattern()
    return re.compile(
        rf"(?<=[.!?”\"’])\s*(?:[\[(](?:(?i:with )?(?:(?i:inputs?|reports?) (?i:from) )?{one}(?:(?:/|, | and ){one})*"
        r"|(?i:agencies|ends))[\])]"
        rf"|(?:—|–|--|-)\s?{one}(?:(?:/|, | and ){one})*)\s*\.?$"
    )


def sign_off(line: Line) -> list[Furniture]:
    """The agency that closes the last paragraph, as in “… he said. (AFP)”."""
    found = _sign_off().search(line.text)
    return line.part(found.start(), len(line.text), "source-line") if found else []
