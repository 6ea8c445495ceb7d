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
_DASH = r"\s?(?:—|–|--|-)(?=\s|[A-Z“\"‘])\s*"

# Words in capitals before a dash that say what a piece is, not where it comes from.
_NOT_PLACES = frozenset(form for (form,) in rows("furniture-not-places.txt"))


@cache
def _signed() -> re.Pattern[str]:
    """`PLACE, date (AGENCY) —`: the agency in brackets makes it certain anywhere in a text."""
    agency = rf"\((?:{agency_pattern()}|[A-Z]{{2,5}})(?:[/ ,]+(?:{agency_pattern()}|[A-Z][\w ]{{1,20}}))*\)"
    return re.compile(
        rf"(?:(?:{_PLACE}|{_SOFT_PLACE}){_WHEN}?,? ?)?{agency}(?:{_WHEN})?(?:{_DASH}|: |\s+(?=[A-Z“\"‘]))"
    )


_PLACED = re.compile(rf"(?P<place>{_PLACE})(?P<when>{_WHEN})?{_DASH}")
_COLONED = re.compile(rf"(?P<place>{_PLACE}|{_SOFT_PLACE})(?P<when>{_WHEN})?: ")
_TITLED_DASH = re.compile(rf"(?P<place>{_SOFT_PLACE})(?P<when>{_WHEN})?{_DASH}")


def dateline(line: Line, *, first: bool) -> list[Furniture]:
    """The dateline at the head of a paragraph. `first` says whether it is one of the first of the running text."""
    end = dateline_end(line.text, first=first)
    return line.part(0, end, "dateline") if end else []


def dateline_end(text: str, *, first: bool) -> int:
    """Where the dateline at the head of the text ends, 0 where there is none."""
    head = text[:160]
    signed = _signed().match(head)
    if signed and (first or signed.group().rstrip()[-1] in "—–-"):
        return signed.end()
    if not first:
        return 0
    for pattern in (_PLACED, _COLONED, _TITLED_DASH):
        found = pattern.match(head)
        if found and _is_place(found, sure=pattern is _PLACED) and _opens_sentence(head, found, pattern):
            return found.end()
    return 0


def _opens_sentence(head: str, found: re.Match[str], pattern: re.Pattern[str]) -> bool:
    """Whether a sentence starts after the dash; “London – a city of … –” is one with an aside."""
    after = head[found.end() :].lstrip("\"'“‘([")
    aside = pattern is _TITLED_DASH and re.search(r"\s[—–-]+\s", after)
    return bool(after) and not after[0].islower() and not aside


def _is_place(found: re.Match[str], *, sure: bool) -> bool:
    place = found["place"]
    city = place.split(",")[0].split("/")[0].lower()
    if city in cities():
        return True
    if not sure or set(re.split(r"[ /,]+", place.lower())) & _NOT_PLACES:
        return False
    # Not a city of the list: then a country or state after it, a date, or one word before a long dash must vouch.
    return (
        "," in place or bool(found["when"]) or (" " not in place and any(d in found.group() for d in ("—", "–", "--")))
    )


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
