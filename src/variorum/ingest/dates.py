"""Dates as sources write them, read into RFC 3339 or EDTF; what is not certainly a date stays unknown."""

import re
import warnings
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

EARLIEST, LATEST = 1600, 2100  # the first newspaper is of 1605; a year after 2100 is a slip

_LONGEST = 100
_ISO = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:[T ]\s?(?P<time>\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s?"
    r"(?P<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?")
_PARTIAL = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)")
_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def read_date(value: object) -> str | None:
    """A date or time of publication: RFC 3339 where the hour and its zone are known, else an EDTF date, else None.

    An hour without a zone is dropped. Dates that do not exist, of years outside 1600-2100, or that two countries read
    differently (04/02/2022) are None.
    """
    text = " ".join(str(value).split())
    if not text or len(text) > _LONGEST:
        return None
    for reader in (_interval, _partial, _iso, _compact, _rfc2822, _numeric, _worded):
        try:
            found = reader(text)
        except (ValueError, OverflowError, TypeError):
            return None
        if found is not None:
            return found or None
    return None


def _checked(day: date) -> str:
    return day.isoformat() if EARLIEST <= day.year <= LATEST else ""


def _stamp(moment: datetime) -> str:
    if not _checked(moment.date()):
        return ""
    if moment.tzinfo is None:
        return moment.date().isoformat()
    return moment.replace(microsecond=0).isoformat().replace("+00:00", "Z")


def _interval(text: str) -> str | None:
    if text.count("/") != 1 or not ("-" in text or text.startswith("..") or text.endswith("..")):
        return None
    first, last = (".." if end == ".." else _partial(end) for end in text.split("/"))
    if first is None or last is None or first == last == "..":
        return None
    return f"{first}/{last}" if first and last and (".." in (first, last) or first[:10] <= last[:10]) else ""


def _partial(text: str) -> str | None:
    match = _PARTIAL.fullmatch(text)
    if match is None:
        return None
    year, month, day = match[1], match[2], match[3]
    return text if _checked(date(int(year), int(month or 1), int(day or 1))) else ""


def _iso(text: str) -> str | None:
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    if match["time"] is None or match["zone"] is None:
        return _checked(date.fromisoformat(match["day"]))
    zone = match["zone"].upper().replace("UTC", "Z").replace("GMT", "Z")
    return _stamp(datetime.fromisoformat(f"{match['day']}T{match['time']}{zone}"))


def _compact(text: str) -> str | None:
    match = _COMPACT.fullmatch(text)
    if match is None:
        return _unix(text) if re.fullmatch(r"\d{10}|\d{13}", text) else None
    return _stamp(datetime.fromisoformat(text)) if match[7] else _checked(date.fromisoformat(text[:8]))


def _unix(text: str) -> str:
    return _stamp(datetime.fromtimestamp(int(text[:10]), UTC))


def _rfc2822(text: str) -> str | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    # The reader of mail dates also takes a bare "4 Feb 2022 9" for one; those are left to the next.
    return _stamp(moment) if _YEAR.search(text) and re.search(r"\d\d:\d\d:\d\d", text) else None


def _numeric(text: str) -> str | None:
    match = _NUMERIC.match(text)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if match[2] == "." or first == second or first > 12:  # with points it is always day, month, year
        return _checked(date(year, second, first))
    return _checked(date(year, first, second)) if second > 12 else ""  # else day and month could be either


def _worded(text: str) -> str | None:
    """Dates in words, such as "4 Feb, 2022 09:38" or "February 4, 2022", in the languages of dateparser."""
    if not _YEAR.search(text) or not re.search(r"[^\W\d_]{3}|[年년]", text):
        return None
    from dateparser import parse

    settings = {"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["day", "month", "year"], "NORMALIZE": True}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # raised inside dateparser
        moment = parse(text, settings=settings)
    if moment is None or str(moment.year) not in text:
        return None
    return _stamp(moment) if moment.tzinfo else _checked(moment.date())
