"""Expressions of several parts: a time with its date, a range of two ends, "since" and "until", "early" and "late"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from .draft import SPACE, Draft

_S = f"{SPACE}{{1,3}}"
_BESIDE = re.compile(
    rf"(?:{SPACE}{{0,3}},)?{SPACE}{{0,3}}(?:(?:on|at|of|in){_S})?\Z|{SPACE}{{0,3}}[,(]{SPACE}{{0,3}}\Z"
)
_OF = re.compile(rf"(?:,?{_S}(?:of{_S})?)\Z")
_TO = re.compile(rf"{SPACE}{{0,3}}(?:[-–—]|(?:\bto|until|till|through|thru)\b){SPACE}{{0,3}}(?:the{_S})?\Z")
_AND = re.compile(rf"{_S}and{_S}(?:the{_S})?\Z")
_BETWEEN = re.compile(rf"\b[Bb]etween{_S}(?:the{_S})?\Z")
_SINCE = re.compile(
    rf"\b[Ss]ince{_S}(?:at{_S}least{_S}|about{_S}|around{_S})?(?:the{_S})?(?:fiscal{_S}(?:year{_S})?)?\Z"
)
_UNTIL = re.compile(
    rf"\b(?:[Uu]ntil|[Tt]ill|(?<![\w-])(?<!run )[Uu]p{_S}to|[Tt]hrough){_S}"
    rf"(?:at{_S}least{_S}|about{_S}|around{_S})?(?:the{_S})?\Z"
)
_PART = re.compile(
    rf"(?<![\w-])(?:the{_S})?(?P<part>early|earlier|late|later|mid|[Ee]arly|[Ee]arlier|[Ll]ate|[Ll]ater|[Mm]id|"
    rf"(?:very{_S})?(?:start|beginning|middle|end|night|morning|evening|afternoon|day|week|weekend|spring|summer|autumn|fall|winter)"
    rf"{_S}of)(?:{_S}|-)(?:in{_S}|on{_S})?(?:the{_S})?\Z"
)
_PARTS = {"early": "early", "start": "early", "begin": "early", "late": "late", "later": "late", "end": "late",
          "mid": "mid", "middl": "mid", "earli": "early"}  # fmt: skip
_SEASONS = {"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}
_OPEN = re.compile(r"publication/(?:\d\d|spring|summer|autumn|winter)")
_APPOSED = re.compile(rf",?{_S}(?:on{_S})?\Z")
_AGO = re.compile(r"publication-(?P<count>\d+)(?P<unit>[wmy])(?:/\w+)?~?\Z")
_NEAR_AGO = re.compile(r"publication(?:/(?:[a-z]+day\?|week|month))?\Z")
_LOOSE = ("neighbour", "deictic")  # rules of words that a date beside them makes plain: "today, 3 May"
_REACH = 40  # longest lead ("since at least the beginning of the") in characters


def compose(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with those that belong together joined. They come in order and do not overlap."""
    joined = _days(text, drafts)
    joined = _clocks(text, joined)
    joined = _pairs(text, joined)
    joined = [_with_part(text, draft, joined[index - 1].end if index else 0) for index, draft in enumerate(joined)]
    joined = _ranges(text, joined)
    return [_bounded(text, draft, joined[index - 1].end if index else 0) for index, draft in enumerate(joined)]


def _days(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """One day named twice ("2 May, Friday evening", "the next day, on 3 May"), or counted from another ("a year ago
    Tuesday")."""
    found: list[Draft] = []
    for draft in drafts:
        last = found[-1] if found else None
        if last is None or last.symbol is None or draft.symbol is None:
            found.append(draft)
        elif last.how == "date" and draft.how == "weekday" and _APPOSED.match(text, last.end, draft.start):
            kind = "time" if draft.kind == "time" else last.kind
            found[-1] = replace(last, end=draft.end, kind=kind)
        elif last.how in _LOOSE and draft.how == "date" and _APPOSED.match(text, last.end, draft.start):
            found[-1:] = [replace(last, symbol=draft.symbol), draft]
        elif _ago(text, last, draft):
            match = _AGO.match(last.symbol)
            assert match is not None
            move = f"-{match['count']}{match['unit']}"
            found[-1] = replace(draft, start=last.start, symbol=_moved(draft.symbol, move))
        else:
            found.append(draft)
    return found


def _ago(text: str, last: Draft, draft: Draft) -> bool:
    """ "two years ago today", "a year ago this week"."""
    near = last.how == "distance" and text[last.start : last.end].endswith("ago")
    if not near or text[last.end : draft.start].strip() or last.symbol is None or draft.symbol is None:
        return False
    return bool(_AGO.match(last.symbol) and _NEAR_AGO.match(draft.symbol))


def _moved(symbol: str, move: str) -> str:
    """A weekday or day first, then the move; a week or month after the move."""
    base, _, pick = symbol.partition("/")
    return f"{base}{move}/{pick}" if pick in ("week", "month") else f"{symbol}{move}"


def _clocks(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """ "8 p.m. on Monday", "4 February, 09:38"."""
    found: list[Draft] = []
    for draft in drafts:
        last = found[-1] if found else None
        if last and _BESIDE.match(text, last.end, draft.start):
            clock, day = (last, draft) if last.how == "time of day" else (draft, last)
            if clock.how == "time of day" and _names_a_day(day):
                assert clock.symbol is not None
                symbol = (day.symbol or "") + clock.symbol.removeprefix("previous")
                found[-1] = Draft(last.start, draft.end, "time", symbol, None, day.how)
                continue
        found.append(draft)
    return found


def _names_a_day(draft: Draft) -> bool:
    return (
        draft.kind in ("date", "time")
        and draft.how in ("date", "weekday", "deictic", "neighbour", "numeric date")
        and (draft.symbol is not None and "/T" not in draft.symbol)
    )


def _pairs(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """A month or day of a year named beside it: "in March of last year", "June 5 of that year"."""
    found: list[Draft] = []
    for draft in drafts:
        last = found[-1] if found else None
        if last and last.symbol and draft.symbol and _OF.match(text, last.end, draft.start):
            year = draft.symbol.endswith("/year")
            match = re.fullmatch(r"publication/(\d\d(?:-\d\d)?|spring|summer|autumn|winter)\?", last.symbol)
            if year and match:
                found[-1] = replace(last, end=draft.end, symbol=f"{draft.symbol}/{match[1]}")
                continue
        found.append(draft)
    return found


def _with_part(text: str, draft: Draft, floor: int) -> Draft:
    """Take in "early", "mid-", "the end of" before the draft."""
    lead = text[max(floor, draft.start - _REACH) : draft.start]
    match = _PART.search(lead)
    if not match or draft.kind not in ("date", "range", "time") or draft.symbol is None or ".." in draft.symbol:
        return draft
    start = draft.start - (len(lead) - match.start())
    word = match["part"].lower().split()[0]
    if word in _SEASONS and re.fullmatch(r"\d{4}|publication[-+]?\d*y?/year", draft.symbol):
        return replace(draft, start=start, symbol=f"{draft.symbol}/{_SEASONS[word]}")
    if word in ("night", "morning", "evening", "afternoon") or re.search(
        r"day[<>=?]?$|-\d\d$|^publication[-+]?\d*d?$", draft.symbol
    ):
        return replace(draft, start=start, kind="time" if word not in ("week", "weekend", "day") else draft.kind)
    part = _PARTS.get(word[:5])
    return replace(draft, start=start, symbol=f"{draft.symbol}/{part}") if part else draft


def _ranges(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    found: list[Draft] = []
    for draft in drafts:
        last = found[-1] if found else None
        if last and _spans(text, last, draft):
            symbol = _joined(last, draft)
            found[-1] = Draft(last.start, draft.end, "range", symbol, None, "range")
        else:
            found.append(draft)
    return found


def _spans(text: str, last: Draft, draft: Draft) -> bool:
    if last.kind not in ("date", "time") or draft.kind not in ("date", "time") or not last.symbol or not draft.symbol:
        return False
    if last.how == "time of day" and draft.how != "time of day":
        return False
    if _TO.match(text, last.end, draft.start):
        return True
    lead = text[max(0, last.start - _REACH) : last.start]
    return bool(_AND.match(text, last.end, draft.start) and _BETWEEN.search(lead))


def _joined(last: Draft, draft: Draft) -> str | None:
    """Both ends in one symbol; the second is reckoned from the first where both lack the same thing."""
    assert last.symbol is not None
    assert draft.symbol is not None
    left, right = last.symbol, draft.symbol
    day = re.fullmatch(r"publication/([a-z]+|\d\d-\d\d|\d\d)\?", right)
    if "/T" in left or "/T" in right:
        return f"{left}..{right}" if left[:4] == right[:4] else None
    if not day:
        bare = re.fullmatch(r"publication/(\d\d(?:-\d\d)?)\?", left)
        if bare and re.match(r"\d{4}", right):  # "from May 3 to June 5, 2016"
            left = f"{right[:4]}-{bare[1]}"
        return f"{left}..{right}"
    if re.fullmatch(r"\d{4}-\d\d(-\d\d)?", left):  # "from March 2016 to May"
        later = f"{left[:4]}-{day[1]}"
        return f"{left}..{later}" if later >= left else f"{left}..{int(left[:4]) + 1}-{day[1]}"
    if re.fullmatch(r"publication/\d\d\?", left):  # months: the second counts on from the first
        ahead = (int(day[1][:2]) - int(left[12:14])) % 12
        return f"{left}..{left}+{ahead}m"
    return f"{left}..{left}/{day[1]}>"


def _bounded(text: str, draft: Draft, floor: int) -> Draft:
    """Take in "since" or "until" before the draft: a range open at one end."""
    if draft.kind not in ("date", "time", "range") or draft.symbol is None or ".." in draft.symbol:
        return draft
    lead = text[max(floor, draft.start - _REACH) : draft.start]
    if match := _SINCE.search(lead):
        start = draft.start - (len(lead) - match.start())
        return replace(
            draft,
            start=start,
            kind="range",
            symbol=draft.symbol.replace("?", "<<" if _OPEN.match(draft.symbol) else "<") + "..",
            how="since",
        )
    if (match := _UNTIL.search(lead)) and not (draft.how == "year" and lead.rstrip().endswith("the")):
        start = draft.start - (len(lead) - match.start())
        if lead[match.start()].lower() == "t" and not draft.how.startswith(
            ("weekday", "date", "month", "year", "deictic")
        ):
            return draft
        return replace(draft, start=start, kind="range", symbol=".." + draft.symbol, how="until")
    return draft
