"""Anchoring: from what a moment names to when it was."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from variorum.annotation.parser import Parse
from variorum.model import Moment, MomentAnchor, leaf_id

from .draft import Draft
from .stretch import Stretch
from .symbol import evaluate
from .tense import direction

_UNANCHORING = frozenset({"caption", "credit", "boilerplate", "update-line"})
_OPEN_YEAR = re.compile(
    r"publication/(?P<day>\d\d(?:-\d\d)?(?!\w|-)|\d\d-\d[a-z]{3}|easter|q[1-4]|spring|summer|autumn|winter)\?"
)
_OPEN_DAY = re.compile(r"publication/(?P<day>\d\d-\d\d)(?P<side>[<>?])?")
_OF_YEAR = re.compile(r"(?i)\b(?:in|of|during|since|from|until|by|year|and|or)\s+\Z")
_WEEKDAY = re.compile(r"publication/[a-z]+day\?")
_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_OPEN_DATE = re.compile(r"publication/(?P<day>\d\d(?:-\d\d)?)[<>?]{0,2}")
_MONTH_TOLD = re.compile(r"\d{4}-\d\d(?!\d)")
# Days around its own date within which an article means the nearest day of a name, whatever year it spoke of before;
# read off news of 2013-2017.
_CURRENT = 75


def anchored(parse: Parse, drafts: Sequence[Draft]) -> tuple[Moment, ...]:
    """The moments of the drafts, in order. A moment of a caption, an update line or the like anchors no other."""
    published = _published(parse)
    supplied = parse.document.evidence.get("published") == "user"
    starts = [sentence.start for sentence in parse.sentences]
    openings = [paragraph.start for paragraph in parse.paragraphs]
    story: list[tuple[Draft, str, Stretch | None]] = []
    moments = []
    for draft in (_unseen(parse, one) for one in drafts):
        furniture = _in_furniture(parse, draft)
        symbol = _directed(parse, draft, published)
        sentence = bisect_right(starts, draft.start)
        if symbol is not None and not furniture:
            beside = [past for past in story if bisect_right(starts, past[0].start) == sentence]
            symbol = _within_year(parse.text, symbol, beside)
            symbol = _as_before(symbol, story)
            symbol = _as_told(symbol, published, story, _back(openings, draft, 2))
        reach = _reach(openings, draft, symbol)
        symbol, previous = _chained(symbol, [past for past in story if past[0].start >= reach])
        value = evaluate(symbol, published, previous) if symbol else None
        reckoned = replace(draft, symbol=symbol)
        moments.append(_moment(parse, reckoned, value, furniture=furniture, supplied=supplied))
        if symbol and not furniture and draft.kind in ("date", "time", "range"):
            story.append((draft, symbol, value))
    return tuple(moments)


def _unseen(parse: Parse, draft: Draft) -> Draft:
    """A relative moment of an update line without its symbol: nobody knows when the page was seen."""
    if draft.symbol and "publication" in draft.symbol and _in_furniture(parse, draft, frozenset({"update-line"})):
        return replace(draft, symbol=None, how=f"{draft.how}; counted from when the page was seen")
    return draft


def _published(parse: Parse) -> date | None:
    """The article's own day; a date without its day anchors nothing."""
    given = parse.document.published or ""
    try:
        return date.fromisoformat(given[:10]) if _FULL_DAY.match(given) else None
    except ValueError:
        return None


def _in_furniture(parse: Parse, draft: Draft, kinds: frozenset[str] = _UNANCHORING) -> bool:
    return any(part.kind in kinds and part.start < draft.end and draft.start < part.end for part in parse.furniture)


def _directed(parse: Parse, draft: Draft, published: date | None) -> str | None:
    """The symbol with its direction filled in from the tense; a date without a year keeps `?` for the year's sake."""
    symbol = draft.symbol
    if symbol is None or "?" not in symbol:
        return symbol
    side = direction(parse, draft.start, draft.end)
    if side == ">?" and _OPEN_YEAR.match(symbol):
        side = ""
    elif side == ">?":
        side = "<" if published and _WEEKDAY.match(symbol) and _was_yesterday(symbol, published) else ">"
    return symbol if _OPEN_YEAR.match(symbol) and not side else symbol.replace("?", side)


def _was_yesterday(symbol: str, published: date) -> bool:
    """Nobody calls a day six days ahead by its bare name when the day before was of that name."""
    value = evaluate(symbol.replace("?", "<"), published, None)
    return value is not None and value.first == published - timedelta(days=1)


def _within_year(text: str, symbol: str, same_sentence: Sequence[tuple[Draft, str, Stretch | None]]) -> str:
    """A month or day takes the year that the sentence gave just before: "in 2014, when on 18 March …"."""
    match = re.match(r"publication/(?P<day>\d\d(?:-\d\d)?)[<>?]?", symbol)
    if not match or not same_sentence:
        return symbol
    named = re.fullmatch(r"(\d{4})(?:-\d\d)?(?:-\d\d)?", same_sentence[-1][1])
    last = same_sentence[-1][0]
    if named and last.how == "year" and not _OF_YEAR.search(text, max(0, last.start - 12), last.start):
        return symbol  # "the 2020 team met in December"
    return f"previous-0y/year/{match['day']}" + symbol[match.end() :] if named else symbol


def _as_before(symbol: str, story: Sequence[tuple[Draft, str, Stretch | None]]) -> str:
    """A day of the year that the article has named before, with or without its year, is that day again."""
    match = _OPEN_DAY.fullmatch(symbol)
    for _, known, value in reversed(story) if match else ():
        if match and value is not None and value.form == "day" and value.edtf()[5:10] == match["day"]:
            return known if _FULL_DAY.fullmatch(known) or _OPEN_DAY.fullmatch(known) else symbol
    return symbol


def _as_told(
    symbol: str, published: date | None, story: Sequence[tuple[Draft, str, Stretch | None]], floor: int
) -> str:
    """A day or month is of the year that the paragraphs before gave that month: "in May 2013 … on May 3".

    Not where the nearest such day is close to the article's own, which is then meant.
    """
    match = _OPEN_DATE.fullmatch(symbol)
    if match is None:
        return symbol
    month = match["day"][:2]
    near = (known for past, known, _ in reversed(story) if past.start >= floor)
    told = next((known for known in near if known[5:7] == month and _MONTH_TOLD.match(known)), None)
    value = evaluate(symbol.replace("?", ""), published, None)
    if told is None or (value and value.first and published and abs((published - value.first).days) < _CURRENT):
        return symbol
    return f"{told[:4]}-{match['day']}"


def _back(openings: Sequence[int], draft: Draft, count: int) -> int:
    """Where the paragraph starts that lies so many before the draft's own."""
    return openings[max(0, bisect_right(openings, draft.start) - 1 - count)] if openings else 0


def _reach(openings: Sequence[int], draft: Draft, symbol: str | None) -> int:
    """Where the text that may anchor a moment starts: its paragraph for an hour, for "the next day" the one before."""
    hour = symbol is not None and symbol.startswith("previous/T")
    return _back(openings, draft, 0 if hour else 1)


def _chained(
    symbol: str | None, story: Sequence[tuple[Draft, str, Stretch | None]]
) -> tuple[str | None, Stretch | None]:
    """The moment that `previous` stands for. Where that has no value either, its symbol takes the place of the word."""
    if symbol is None:
        return None, None
    symbol = symbol.replace("?", "")
    if "previous" not in symbol:
        return symbol, None
    wants_day = bool(re.match(r"previous(?:[+-]\d+[dw])?(?:/T|$|~|/week|/[a-z]+day)", symbol)) and "/year" not in symbol
    for _, known, value in reversed(story):
        if ".." in known or (value is not None and value.form == "span"):
            continue
        if wants_day and not (value.form == "day" if value else re.search(r"day[<>=]?|\d\d-\d\d|[+-]\d+d", known)):
            continue
        return (symbol, value) if value is not None else (symbol.replace("previous", known.partition("/T")[0]), None)
    return symbol, None


def _moment(parse: Parse, draft: Draft, value: Stretch | None, *, furniture: bool, supplied: bool) -> Moment:
    symbol = draft.symbol
    place = parse.span(draft.start, draft.end)
    recurs = draft.kind == "recurring"
    when = draft.value or (value.edtf() if value and not recurs else None)
    relative = symbol is not None and ("publication" in symbol or "previous" in symbol)
    how = draft.how if when or recurs or not relative else f"{draft.how}; {_missing(symbol)}"
    return Moment(
        document=place.document,
        start=place.start,
        end=place.end,
        id=leaf_id("moment", place),
        kind=draft.kind,
        when=when,
        symbolic=symbol if relative or recurs else None,
        anchor=_anchor(symbol, supplied=supplied) if when else "none",
        furniture=furniture,
        how=how,
    )


def _missing(symbol: str | None) -> str:
    return "no earlier moment to count from" if symbol and "previous" in symbol else "the article has no date"


def _anchor(symbol: str | None, *, supplied: bool) -> MomentAnchor:
    if symbol and "previous" in symbol:
        return "moment"
    if symbol and "publication" in symbol:
        return "supplied" if supplied else "publication"
    return "none"
