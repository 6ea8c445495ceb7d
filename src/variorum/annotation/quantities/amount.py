"""The numbers of a text with their bounds, before it is known what they count."""

import re
from dataclasses import dataclass, replace
from functools import cache

from variorum.annotation.numerals import DIGITS, FRACTIONS, SCALES, WORDS, number

from . import words

_LONG = "hundred|thousand|million|billion|trillion"
_SHORT = "bn|mn|mln|m|k|tn|trn|b|t"
_DASH = r"\s?[-–—]\s?"
_PARTS = (
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten)[\s-]+"
    r"(?:halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?))"
)
_HALF_SCALE = rf"(?:half\s{{1,3}}an?\s{{1,3}}(?:{_LONG}|dozen)|a\s{{1,3}}half[\s-](?:{_LONG}|dozen)|half[\s-]dozen)"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number at a place. `low` and `high` are equal when exact; one is None when open.

    `unit` is a currency, a measure or percent where the number carries one. `part` marks a share of something, in
    percent. `hyphen` marks a number bound to its noun by a hyphen ("15-member").
    """

    start: int
    end: int
    low: float | None
    high: float | None
    unit: str | None = None
    approximate: bool = False
    part: bool = False
    how: str = "number"


@cache
def _pattern() -> re.Pattern[str]:
    scale = rf"(?:[\s-]?(?i:{_LONG})(?!\w)|\s?(?:{_SHORT}|[MBKT])(?!\w))?"
    money = rf"(?P<sign>{words.currency_signs()})\s?(?P<sum>{DIGITS}{scale})"
    vague = rf"(?P<set>(?i:{words.set_forms()}))"
    one = rf"{DIGITS}|{WORDS}"
    ratio = rf"(?P<ratio>(?i:(?P<some>{one})\s{{1,3}}(?:in|out\s{{1,3}}of)\s{{1,3}}(?:every\s{{1,3}})?(?P<all>{one})))"
    share = rf"(?P<share>(?i:{_PARTS}|an?\s{{1,3}}(?:third|quarter|fifth|tenth)(?=\s{{1,3}}of\b)|(?<!\w)half(?!-)))"
    halves = rf"(?P<halves>(?i:{_HALF_SCALE}|(?:{one})\s{{1,3}}and\s{{1,3}}a\s{{1,3}}half(?:\s{{1,3}}(?:{_LONG}))?))"
    dozen = rf"(?P<dozen>(?i:(?:(?:an?|{DIGITS}|{WORDS})[\s-]+)?dozen))"
    plain = rf"(?P<plain>{DIGITS}(?:[\s-](?i:{_LONG})|(?i:{_LONG})|(?:{_SHORT}))?|(?i:{WORDS}))"
    return re.compile(
        rf"(?<![\w.,/#$£€])(?<![A-Za-z]-)(?:{money}|(?:{halves}|{vague}|{ratio}|{share}|{dozen}|{plain})(?![\w]|[.,:/]\d))"
    )


def amounts(text: str, start: int, end: int) -> list[Amount]:
    """The numbers in a stretch of text, in order, ranges joined, units and hedges taken in."""
    found = [amount for match in _pattern().finditer(text, start, end) if (amount := _read(match)) is not None]
    found = [_with_unit(text, amount, end) for amount in found]
    joined = _ranges(text, found)
    return [_hedged(text, amount, start, end) for amount in joined]


def _read(match: "re.Match[str]") -> Amount | None:
    start, end = match.span()
    if match["set"]:
        low, high = next(
            (low, high)
            for form, low, high in words.sets()
            if (here := form.match(match.string, start)) and here.end() == match.end("set")
        )
        return Amount(start, end, low, high, approximate=True, how="inexact number word")
    if match["ratio"]:
        return _ratio(match)
    if match["share"]:
        return _share(start, end, _fraction(match["share"]))
    form = match["sum"] or ("a dozen" if match.group().lower() == "dozen" else match.group())
    value = number(form)
    return None if value is None else Amount(start, end, value, value, unit=words.units().get(match["sign"] or ""))


def _ratio(match: "re.Match[str]") -> Amount | None:
    """ "one in five" is a share; "20 out of 27 races" counts races."""
    some, whole = number(match["some"]), number(match["all"])
    if some is None or not whole or some > whole:
        return None
    if some != 1 and whole > 10 and whole % 100:
        place = match.start() + len(match["some"])
        return Amount(match.start(), place, some, some)
    return _share(match.start(), match.end(), some / whole)


def _share(start: int, end: int, share: float) -> Amount:
    value = round(100 * share, 4)
    return Amount(start, end, value, value, unit="percent", part=True, how="share")


def _fraction(form: str) -> float:
    """ "half", "a third", "two-thirds"."""
    parts = re.split(r"[\s-]+", form.lower())
    name = {"halves": "half"}.get(parts[-1], parts[-1].removesuffix("s"))
    count = number(parts[0]) if len(parts) > 1 else 1.0
    return (count or 1.0) * FRACTIONS[name]


def _with_unit(text: str, amount: Amount, end: int) -> Amount:
    """Take in a unit that follows the number."""
    if amount.part and (match := _PART_OF_UNIT.match(text, amount.end, end)):
        unit = words.units().get(" ".join(match["unit"].lower().split()))
        if unit and amount.low is not None:
            value = round(amount.low / 100, 6)
            return replace(amount, end=match.end(), low=value, high=value, unit=unit, part=False)
    if amount.unit:
        return amount
    if times := _TIMES.match(text, amount.end, end):
        return replace(amount, end=times.end(), unit="times")
    match = words.unit_after().match(text, amount.end, end)
    if amount.how == "inexact number word":
        match = match or _OF_UNIT.match(text, amount.end, end)
    if not match:
        return amount
    form = match.groupdict().get("sign") or " ".join(match["unit"].split())
    unit = words.units().get(form) or words.units().get(form.lower())
    return replace(amount, end=match.end(), unit=unit) if unit else amount


_OF_UNIT = re.compile(r"\s{1,3}of\s{1,3}(?P<unit>(?:U\.?S\.?\s{1,3})?[a-z]+)(?!\w)")
_TIMES = re.compile(
    r"(?:\s{1,3}|-)times?(?=\s{1,3}(?:more|less|fewer|as|the|higher|greater|larger|bigger|lower|faster|smaller|that|what|its|their|longer|over)\b)"
)
_PART_OF_UNIT = re.compile(r"\s{1,3}(?:of\s{1,3})?an?\s{1,3}(?P<unit>[a-z]+(?:\s{1,3}(?:point|cent))?)(?!\w)")
_TO = re.compile(rf"{_DASH}\Z|-?\s{{1,3}}(?:to|or)\s{{1,3}}\Z")
_PAIR = re.compile(r"[-–]\Z")
_AND = re.compile(r"\s{1,3}and\s{1,3}\Z")
_BETWEEN = re.compile(r"(?i)\bbetween\s{1,3}(?:about\s{1,3}|roughly\s{1,3}|around\s{1,3})?\Z")
_FROM = re.compile(r"(?i)\bfrom\s{1,3}(?:about\s{1,3}|roughly\s{1,3}|around\s{1,3})?\Z")


def _ranges(text: str, found: list[Amount]) -> list[Amount]:
    joined: list[Amount] = []
    for amount in found:
        last = joined[-1] if joined else None
        if last and _one_range(text, last, amount):
            low, unit = _like(text, last, amount)
            if low is not None and amount.high is not None and low < amount.high:
                joined[-1] = Amount(last.start, amount.end, low, amount.high, unit, amount.approximate, how="range")
                continue
            if amount.unit and last.unit is None and _PAIR.match(text[last.end : amount.start]):
                joined[-1] = replace(last, unit=amount.unit)  # "led by 48-39 percent"
        joined.append(amount)
    return joined


def _one_range(text: str, last: Amount, amount: Amount) -> bool:
    gap = text[last.end : amount.start]
    lead = text[max(0, last.start - 30) : last.start]
    if _AND.match(gap):
        return bool(_BETWEEN.search(lead))
    return (
        bool(_TO.match(gap)) and not _FROM.search(lead) and not (last.unit and amount.unit and last.unit != amount.unit)
    )


def _like(text: str, last: Amount, amount: Amount) -> tuple[float | None, str | None]:
    """The first end of a range with the scale and the unit that it leaves to the second: "$2 to $3 million"."""
    low = last.low
    scale = re.search(rf"(?i)({_LONG}|{_SHORT})\b", text[amount.start : amount.end])
    own = re.search(rf"(?i){_LONG}|\d(?:{_SHORT})\b", text[last.start : last.end])
    if low is not None and amount.low is not None and scale and not own:
        factor = SCALES[scale[1].lower()]
        if amount.low >= factor and low < amount.low / factor:
            low *= factor
    return low, amount.unit or last.unit


def _hedged(text: str, amount: Amount, start: int, end: int) -> Amount:
    position = amount.start
    while match := words.hedge_before().search(text, max(start, position - 30), position):
        amount = _loosened(amount, words.hedges()["before " + " ".join(match["words"].lower().split())])
        position = match.start()
    if match := words.hedge_after().match(text, amount.end, end):
        effect = "least" if match["sign"] else words.hedges()["after " + " ".join(match["words"].lower().split())]
        amount = _loosened(amount, effect)
    return amount


def _loosened(amount: Amount, effect: str) -> Amount:
    if effect == "approximate":
        return replace(amount, approximate=True)
    if effect == "least":
        return replace(amount, high=None) if amount.low is not None else amount
    if effect == "most":
        return replace(amount, low=None) if amount.high is not None else amount
    return amount
