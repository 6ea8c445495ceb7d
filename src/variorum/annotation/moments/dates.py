"""Dates by the calendar: days, months, years, decades, centuries, quarters, seasons, holidays."""

import re
from datetime import date

from . import words
from .draft import Meaning, Rule, rule

_MONTH = words.either("month", upper=True)
_WEEKDAY = "(?:" + words.either("weekday", upper=True) + "|" + words.either("abbreviated-weekday") + ")"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_NTH = rf"{_DAY}(?:st|nd|rd|th)?"
_YEAR = r"(?:1[0-9]|20)\d\d"
_END = r"(?![\w%]|[.,:]\d)"
_DASH = r"\s?[-–—]\s?"
_MONTHS = {word.upper(): int(number) for word, number in words.table("month").items()}
_DAYS = {
    word.upper().rstrip("."): name
    for kind in ("weekday", "abbreviated-weekday")
    for word, name in words.table(kind).items()
}
# "'16" is a year of this century up to here, of the last beyond; the break that POSIX strptime has used since 2001.
_PIVOT = 69


def _month_of(match: re.Match[str], group: str = "month") -> int:
    return _MONTHS[match[group].upper()]


def _full_date(match: re.Match[str]) -> Meaning:
    number, of_month = _month_of(match), int(re.sub(r"\D", "", match["day"]))
    if not match["year"]:
        return Meaning("date", f"publication/{number:02}-{of_month:02}?")
    try:
        value = date(int(match["year"]), number, of_month)
    except ValueError:
        return Meaning("date", how="no such day in the calendar")
    said = match["weekday"] and _DAYS[match["weekday"].upper().rstrip(".")]
    wrong = said and value.strftime("%A").lower() != said
    return Meaning("date", value.isoformat(), how="date; its weekday is another" if wrong else None)


def _month_year(match: re.Match[str]) -> Meaning:
    return Meaning("date", f"{int(match['year']):04}-{_month_of(match):02}")


def _bare_month(match: re.Match[str]) -> Meaning:
    which = (match["which"] or "").lower()
    if which == "last":
        return Meaning("date", f"publication-1m/{_month_of(match):02}<<")
    if which == "next":
        return Meaning("date", f"publication+1m/{_month_of(match):02}>>")
    side = "<" if "past" in which else ">" if "coming" in which else "?"
    return Meaning("date", f"publication/{_month_of(match):02}{side}")


def _day_range(match: re.Match[str]) -> Meaning:
    number, first, last = _month_of(match), int(match["day"]), int(match["last"])
    if match["year"]:
        year = int(match["year"])
        return Meaning("range", f"{year:04}-{number:02}-{first:02}..{year:04}-{number:02}-{last:02}")
    left = f"publication/{number:02}-{first:02}?"
    return Meaning("range", f"{left}..{left}+{last - first}d" if last > first else None)


def _numeric(match: re.Match[str]) -> Meaning:
    first, second, year = int(match["a"]), int(match["b"]), int(match["year"])
    if len(match["year"]) == 2:
        year += 2000 if year < _PIVOT else 1900
    if match["sep"] == "." or first > 12:
        number, of_month = second, first
    elif second > 12 or first == second:
        number, of_month = first, second
    else:
        return Meaning("date", how="day and month cannot be told apart")
    return _checked(year, number, of_month)


def _checked(year: int, number: int, of_month: int) -> Meaning:
    try:
        return Meaning("date", date(year, number, of_month).isoformat())
    except ValueError:
        return Meaning("date", how="no such day in the calendar")


def _iso(match: re.Match[str]) -> Meaning:
    return _checked(int(match["year"]), int(match["month"]), int(match["day"]))


def _year(match: re.Match[str]) -> Meaning:
    return Meaning("date", match["year"])


def _before_christ(match: re.Match[str]) -> Meaning:
    # EDTF counts a year 0, which is 1 BC.
    return Meaning("date", value=f"-{int(match['year']) - 1:04}")


def _short_year(match: re.Match[str]) -> Meaning:
    year = int(match["year"])
    return Meaning("date", str(year + (2000 if year < _PIVOT else 1900)))


def _year_range(match: re.Match[str]) -> Meaning | None:
    first, last = match["first"], match["last"]
    last = first[: 4 - len(last)] + last
    return Meaning("range", f"{first}..{last}") if int(first) < int(last) else None


def _decade(match: re.Match[str]) -> Meaning:
    if match["digits"]:
        return Meaning("date", match["digits"] + "X")
    tens = match["short"] or words.table("decade")[match["word"].lower()]
    return Meaning("date", f"{'20' if int(tens) < 30 and match['short'] else '19'}{tens[0]}X")


def _century(match: re.Match[str]) -> Meaning:
    number = _CENTURIES.get(match["nth"].lower()) or int(re.sub(r"\D", "", match["nth"]))
    return Meaning("date", f"{number - 1:02}XX")


_CENTURIES = {
    word: number
    for number, word in enumerate(
        [
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "twenty-first",
        ],
        start=10,
    )
}


def _part(match: re.Match[str]) -> Meaning:
    nth = match["nth"].lower()
    number = words.table("ordinal").get(nth, nth)
    base = match["year"] or {"last": "publication-1y/year", "next": "publication+1y/year"}.get(
        (match["which"] or "").lower(), "publication/year"
    )
    return Meaning("range", f"{base}/{match['part'][0].lower()}{number}")


def _quarter(match: re.Match[str]) -> Meaning:
    """ "second-quarter sales": the last such quarter; without a word of business it may be one of a game."""
    return Meaning("range", f"publication/q{words.table('ordinal')[match['nth'].lower()]}<")


_IN_THE_FALL = re.compile(r"(?i)\b(?:in|until|till|through|during|over|late|early|since)\s+\Z")
_NAME_AHEAD = re.compile(r"\s+[A-Z]")


def _season(match: re.Match[str]) -> Meaning | None:
    if match["season"][0].isupper() and _NAME_AHEAD.match(match.string, match.end()):
        return None  # "the Winter Games"
    tumble = match["season"].lower() == "fall" and (match["which"] or "").lower() == "the"
    if tumble and not _IN_THE_FALL.search(match.string, max(0, match.start() - 9), match.start()):
        return None  # "hurt in the head by the fall"
    name = match["season"].lower().replace("fall", "autumn")
    if match["year"]:
        return Meaning("date", f"{match['year']}-{words.table('season')[name]}")
    which = (match["which"] or "").lower()
    side = ">>" if "next" in which or "coming" in which else "<<" if "last" in which or "past" in which else "?"
    base = "publication-3m" if which == "last" else "publication+3m" if which == "next" else "publication"
    return Meaning("date", f"{base}/{name}{side}")


def _holiday(match: re.Match[str]) -> Meaning:
    known = {word.upper(): value for word, value in words.table("holiday").items()}
    value = known[match["name"].upper()]
    parts = _MOVED.match(value)
    assert parts is not None
    if not match["year"]:
        return Meaning("date", f"publication/{parts['feast']}?{parts['move'] or ''}")
    return Meaning("date", f"{match['year']}-{value}" if value[-1].isdigit() else f"{match['year']}/{value}")


_MOVED = re.compile(r"(?P<feast>.*?)(?P<move>[+-]\d+d)?\Z")


_BUSINESS = (
    "earnings|results?|profits?|revenues?|sales|growth|GDP|gdp|figures|ratings|report|numbers|loss(?:es)?|income|"
    "filings?|fundraising|fund-raising|totals?|deliveries|output|data|spending|exports|imports|contraction"
)
_LEAD = rf"(?:(?P<weekday>{_WEEKDAY}),?_(?:the_)?)?"
_OF_YEAR = rf"(?:,?_(?P<year>{_YEAR}){_END})?"
# A bare year is read only where the words around it make it one: "2016 people" is a count, "Vision 2030" a name.
_YEAR_LEAD = (
    r"(?i:in|since|until|till|by|from|to|of|before|after|during|for|early|late|mid|through|around|circa|between|and|back|the|"
    r"a|an|both|its|his|her|their|our|this|late|than|as|on|with|or|about|into|at|via|over|like|our|my|that|spring|summer|fall|"
    r"autumn|winter|election|season|fiscal|year|FY|copyright|©)"
)
_COUNTED = (
    r"(?:_(?:people|persons|men|women|troops|soldiers|dollars|euros|pounds|percent|per_cent|miles|km|kilomet\w+|votes))"
)

RULES: tuple[Rule, ...] = (
    rule("date", rf"\b{_LEAD}(?P<month>{_MONTH})_(?:the_)?(?P<day>{_NTH}){_END}{_OF_YEAR}", _full_date),
    rule("date", rf"\b{_LEAD}(?P<day>(?<![\d.,:$£€-]){_NTH})(?:_of)?_(?P<month>{_MONTH})(?!\w){_OF_YEAR}", _full_date),
    rule(
        "day range",
        rf"\b(?P<month>{_MONTH})_(?P<day>{_DAY})(?:{_DASH}|_to_|_through_)(?P<last>{_DAY}){_END}{_OF_YEAR}",
        _day_range,
    ),
    rule(
        "day range",
        rf"\b(?<=etween )(?P<month>{_MONTH})_(?P<day>{_DAY})_and_(?P<last>{_DAY}){_END}{_OF_YEAR}",
        _day_range,
    ),
    rule(
        "day range",
        rf"(?<![\w.,:$£€-])(?P<day>{_DAY})(?:{_DASH}|_to_|_and_)(?P<last>{_DAY})_(?P<month>{_MONTH})(?!\w){_OF_YEAR}",
        _day_range,
    ),
    rule("month", rf"\b(?P<month>{_MONTH}),?(?:_of)?_(?P<year>{_YEAR}){_END}", _month_year),
    rule(
        "month",
        rf"\b(?:(?P<which>(?i:last|next|this(?:_past|_coming)?|past))_)?(?P<month>{_MONTH})(?!\w|-[a-z])",
        _bare_month,
    ),
    rule("date", rf"(?<![\w-])(?P<year>{_YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?!\w)", _iso),
    rule(
        "numeric date",
        r"(?<![\w/.])(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<year>\d{4}|\d\d)(?![\w/]|\.\d)",
        _numeric,
    ),
    rule(
        "year",
        rf"(?<!\w){_YEAR_LEAD}[-\s]+(?:\(\s?)?(?P<span>(?P<year>{_YEAR}))(?!{_COUNTED})(?:(?=['’]s\b)|{_END})",
        _year,
    ),
    rule("year", rf"(?:(?<=\()|(?<=[,;]\s))(?P<span>(?P<year>{_YEAR}))(?=[),;])", _year),
    rule("year", rf"(?<=[A-Za-z]\s)(?P<span>(?P<year>{_YEAR}))(?=\))", _year),
    rule("year", rf"(?i:\b(?:since|until|from|before))_at_least_(?P<span>(?P<year>{_YEAR})){_END}", _year),
    rule(
        "year",
        rf"(?<![\w.,$£€#-])(?P<span>(?P<year>{_YEAR}))(?=_(?:[a-z]+_)?(?:election|campaign|season|war|report|budget|law|film|deal|race|vote|survey|study|poll|Olympics|Summer|Winter|World|Games)\w*)",
        _year,
    ),
    rule(
        "year",
        r"(?<![\w.,$£€#-])(?P<span>(?P<year>(?:19|20)\d\d))(?=_(?:was|is|will|has|saw|[A-Z][\w-]*(?<!s)\b))",
        _year,
    ),
    rule("year", rf"(?<![\w.,$£€#-])(?P<span>(?P<year>{_YEAR}))(?=['’]s_[A-Za-z])", _year),
    rule(
        "year before a noun", r"(?<![\w.,$£€#-])(?P<span>(?P<year>(?:1[89]|20)\d\d))(?=_[&a-z]|[.,;!?]?$|[.,;]_)", _year
    ),
    rule("year", r"\b(?P<year>\d{1,4})_?(?:B\.C\.(?:E\.)?|BCE?)(?!\w)", _before_christ),
    rule("year", r"(?<!\w)['’‘](?P<year>\d\d)(?![\w'’])", _short_year),
    rule("years", rf"(?<![\w.,$£€-])(?P<first>{_YEAR})[-–—/](?P<last>{_YEAR}|\d\d)(?![\w-]|[.,]\d)", _year_range),
    rule(
        "decade",
        r"(?<![\w$£€])(?:[Tt]he_)?(?:(?P<digits>(?:1[0-9]|20)\d)0['’]?s|['’‘](?P<short>\d0)s|"
        rf"(?<=[Tt]he )(?P<word>(?i:{words.either('decade')})))(?!\w)",
        _decade,
    ),
    rule(
        "century",
        rf"\b(?:[Tt]he_)?(?P<nth>\d\d?(?:st|nd|rd|th)|(?i:{'|'.join(_CENTURIES)}))[-\s](?:century|Century(?!\s[A-Z]))\b",
        _century,
    ),
    rule(
        "part of a year",
        rf"\b(?:[Tt]he_)?(?P<nth>(?i:first|second|third|fourth|1st|2nd|3rd|4th))[-\s](?P<part>(?i:quarter|half))(?:_(?:of_)?(?:(?P<which>(?i:this|last|next))_year|(?:the_year_)?(?P<year>{_YEAR})(?!\w)))",
        _part,
    ),
    rule(
        "quarter of business",
        rf"\b(?P<nth>(?i:first|second|third|fourth|1st|2nd|3rd|4th))[-\s]quarter(?=['’]?s?_(?:[a-z]+_)?(?:{_BUSINESS})\b)",
        _quarter,
    ),
    rule("part of a year", rf"\b(?P<part>[QH])(?P<nth>[1-4])(?:_(?:of_)?(?P<year>{_YEAR}))(?P<which>)", _part),
    rule(
        "season",
        rf"\b(?:(?P<which>(?i:last|next|this(?:_past|_coming)?|past|coming|the))_)(?P<season>(?i:{words.either('season')}))(?:(?:_of)?,?_(?P<year>{_YEAR}))?(?!_of|\w)",
        _season,
    ),
    rule(
        "season", rf"\b(?P<which>)(?P<season>(?i:{words.either('season')}))(?:_of)?,?_(?P<year>{_YEAR})(?!\w)", _season
    ),
    rule("season", r"\b(?<=in )(?P<which>)(?P<season>(?:spring|summer|autumn|winter))(?P<year>)(?!\w)", _season),
    rule("holiday", rf"\b(?P<name>{words.either('holiday')}){_OF_YEAR}(?!\w)", _holiday),
)
