"""Times reckoned from the article's date or from a moment before: "on Friday", "last week", "two days later"."""

import re

from variorum.annotation.numerals import DIGITS, WORDS, number
from variorum.model import MomentKind

from . import words
from .draft import Meaning, Rule, rule

_WEEKDAY = words.either("weekday", upper=True)
_PART = r"(?P<part>morning|afternoon|evening|night|midday)"
_UNIT = "day|week|month|year|decade|century"
UNITS = (
    r"(?P<unit>minutes?|hours?|days?|weeks?|fortnights?|months?|quarters?|years?|decades?|"
    r"(?:(?:quarter|half)[\s-])?centur(?:y|ies))"
)
COUNT = (
    rf"(?P<count>{DIGITS}|(?:{WORDS})(?:_and_a_half)?|(?:an?_)?half(?:_an?)?|a_couple(?:_of)?|an?_few|a_handful_of|a_number_of|an?|"
    r"several|many|few|some|dozens_of)"
)
_HEDGE = (
    r"(?:(?:about|around|roughly|approximately|nearly|almost|some|just_over|just_under|more_than|over|less_than|at_least|"
    r"only|just|barely)_)?"
)
_CODES = {
    "quarter c": ("y", 25),
    "half cent": ("y", 50),
    "decad": ("y", 10),
    "centu": ("y", 100),
    "fortn": ("w", 2),
    "quart": ("m", 3),
    "day": ("d", 1),
    "days": ("d", 1),
}
_LETTER = {"d": "day", "w": "week", "m": "month", "y": "year"}


_ANY_DAY = re.compile(r"(?P<comma>,\s+)?\b[Aa]n?\s+\Z")
_STOPS = re.compile(r"\s*(?:[.,;:)]|(?:in|and|or|when|before|after|at)\b)")


_COMPARED = re.compile(r"(?:\d|percent|%|illion|thousand|hundred|points?|\b(?:higher|lower|slower|faster))\s+\Z")
_ANY_MORROW = re.compile(r"(?i)\b(?:an?|the|our|their|his|her)\s+(?:[a-z]+\s+)?\Z")
_WITHIN = re.compile(r"(?i)\b(?:over|in|during|for|within|throughout|across)\s+\Z")


def compares(match: re.Match[str]) -> bool:
    """Whether the hedge of a match belongs to a sum before it: "$2 million less than a year earlier"."""
    return bool(match["hedge"]) and bool(_COMPARED.search(match.string, max(0, match.start() - 12), match.start()))


def unit_code(word: str) -> tuple[str, int]:
    """The letter of a unit and how many of it the word stands for: a decade is ten of `y`."""
    word = " ".join(word.lower().replace("-", " ").split())
    return _CODES.get(word) or _CODES.get(word[:9]) or _CODES.get(word[:5]) or (word[0], 1)


def count_of(words_: str) -> float | None:
    """The number in a count of units; None where it is vague ("several")."""
    plain = " ".join(words_.lower().split())
    if plain.startswith("a couple"):
        return 2.0
    if plain.startswith(("half", "a half")):
        return 0.5
    return number(plain)


def _weekday(match: re.Match[str]) -> Meaning:
    name = words.table("weekday")[match["day"].capitalize()]
    kind: MomentKind = "time" if match["part"] else "date"
    article = _ANY_DAY.search(match.string, max(0, match.start() - 5), match.start())
    if article and (article["comma"] or _STOPS.match(match.string, match.end())):
        return Meaning(kind, how="any such day of the week")
    week = (match["week"] or "").lower()
    if week:
        step = "-1w" if "last" in week else "+1w" if "next" in week else ""
        return Meaning(kind, f"publication{step}/{name}=")
    which = " ".join((match["which"] or "").lower().split())
    return Meaning(kind, _WEEKDAYS_NEAR.get(which, "publication/{}?").format(name))


_WEEKDAYS_NEAR = {
    "last": "publication-1d/{}<",
    "past": "publication-1d/{}<",
    "the past": "publication-1d/{}<",
    "this past": "publication-1d/{}<",
    "next": "publication+1w/{}=",
    "coming": "publication/{}>",
    "upcoming": "publication/{}>",
    "this coming": "publication/{}>",
    "that": "previous/{}=",
    "that same": "previous/{}=",
    "the same": "previous/{}=",
    "the following": "previous+1d/{}>",
    "the next": "previous+1d/{}>",
    "the previous": "previous-1d/{}<",
}
"""How a weekday is reckoned by the word before it. News says "next Friday" of the week after this one."""


def _deictic(match: re.Match[str]) -> Meaning:
    word = " ".join(match["word"].lower().split())
    step = {
        "yesterday": "-1d", "tomorrow": "+1d", "last night": "-1d", "the day before yesterday": "-2d",
        "the day after tomorrow": "+2d",
    }.get(word, "")  # fmt: skip
    if word == "tomorrow" and _ANY_MORROW.search(match.string, max(0, match.start() - 24), match.start()):
        return Meaning("date", how="no day of the calendar")  # "a better tomorrow"
    timed = match["part"] or ("day" not in word and word != "tomorrow")
    return Meaning("time" if timed else "date", f"publication{step}")


def _unit_near(match: re.Match[str]) -> Meaning | None:
    """ "this week", "last month", "the past year"."""
    which, unit = match["which"].lower(), match["unit"].lower()
    sign = "-" if which in ("last", "past") else "+" if which in ("next", "coming") else ""
    if unit == "weekend":
        side = {"-": "publication-1d/weekend<", "+": "publication+1w/weekend>"}.get(sign, "publication/weekend?")
        return Meaning("range", side)
    if unit == "day":
        return None
    code, size = unit_code(unit)
    step = f"{sign}{size}{code}" if sign else ""
    if match["more"]:
        return Meaning("range", how="vague stretch of time")  # "the past month and a half"
    definite = match.group().lower().startswith("the")
    if which == "past" or (definite and which == "last"):
        return Meaning("range", f"publication{step}..publication")
    if definite and sign == "+":
        within = which == "coming" or _WITHIN.search(match.string, max(0, match.start() - 10), match.start())
        return Meaning("range", f"publication..publication{step}") if within else None
    return Meaning("range" if unit == "week" else "date", f"publication{step}/{unit}")


def _stretch(match: re.Match[str]) -> Meaning:
    """ "the past two weeks", "the next five years"; vague without a number."""
    ahead = match["which"].lower() in ("next", "coming", "following")
    code, size = unit_code(match["unit"])
    count = count_of(match["count"]) if match["count"] else None
    if count is None or count != int(count) or code in ("h", "s") or match["unit"].lower().startswith("minute"):
        return Meaning("range" if count is None else "duration", how="vague stretch of time")
    step = f"{int(count) * size}{code}"
    if match["which"].lower() in ("previous", "preceding", "prior"):
        return Meaning("range", f"previous-{step}..previous-1{code}" if size == 1 else None)
    return Meaning("range", f"publication..publication+{step}" if ahead else f"publication-{step}..publication")


def _vague(match: re.Match[str]) -> Meaning:
    del match
    return Meaning("range", how="vague stretch of time")


def _distance(match: re.Match[str]) -> Meaning:
    """ "three days ago", "two weeks later", "a year earlier": days reach a day, other units the unit they name."""
    side = match["side"].lower().split()[0]
    base = "publication" if side in ("ago", "from", "hence") or side == "since" else "previous"
    sign = "-" if side in ("ago", "earlier", "before") else "+"
    focus = match["hedge"].strip().lower() in ("only", "just", "barely")
    start = match.end("hedge") if compares(match) or focus else None
    count = count_of(match["count"]) if match["count"] else None
    code, size = unit_code(match["unit"])
    if (
        count is None
        or count != int(count)
        or match["unit"][0].lower() == "h"
        or match["unit"].lower().startswith("minute")
    ):
        return Meaning("date", how="vague distance", start=start)
    step = f"{base}{sign}{int(count) * size}{code}"
    hedged = "~" if (match["hedge"] and not start) or match["count"].lower().startswith("a couple") else ""
    if size > 1 and code == "y":
        return Meaning("date", f"{step}/year~", start=start)
    symbol = {"d": step, "w": step + "~"}.get(code, f"{step}/{_LETTER[code]}") + (hedged if code != "w" else "")
    return Meaning("date", symbol, start=start)


def _neighbour(match: re.Match[str]) -> Meaning:
    """ "the next day", "the same week", "the previous month": reckoned from the moment before."""
    which, unit = match["which"].lower(), match["unit"].lower()
    if unit == "weekend":
        side = {
            "next": "+1d/weekend>",
            "following": "+1d/weekend>",
            "previous": "-7d/weekend<",
            "prior": "-7d/weekend<",
        }
        return Meaning("range", "previous" + side.get(which, "/weekend="))
    step = {"next": "+1", "following": "+1", "previous": "-1", "prior": "-1", "preceding": "-1"}.get(which, "")
    code, _ = unit_code(unit)
    tail = "" if unit == "day" else f"/{unit}"
    return Meaning("range" if unit == "week" else "date", f"previous{step}{code if step else ''}{tail}")


def _beside(match: re.Match[str]) -> Meaning:
    """ "the day before", "the year earlier": the unit next to that of the moment before."""
    unit, sign = match["unit"].lower(), "+" if match["side"].lower() in ("after", "later") else "-"
    tail = "" if unit == "day" else f"/{unit}"
    return Meaning("range" if unit == "week" else "date", f"previous{sign}1{unit[0]}{tail}")


def _end_of(match: re.Match[str]) -> Meaning:
    unit, which = match["unit"].lower(), (match["which"] or "").lower()
    step = {"last": "-1", "next": "+1"}.get(which, "")
    code, size = unit_code(unit)
    move = f"{step[0]}{size}{code}" if step else ""
    if match["part"].lower() == "earlier":
        return Meaning("range" if unit == "week" else "date", f"publication/{unit}/early")
    part = {"e": "late", "s": "early", "b": "early", "m": "mid"}.get(match["part"][0].lower(), "late")
    return Meaning("range" if unit == "week" else "date", f"publication{move}/{unit}/{part}")


RULES: tuple[Rule, ...] = (
    rule(
        "weekday",
        rf"\b(?:(?P<which>(?i:last|next|this(?:_past|_coming)?|past|coming|upcoming|the_past|that(?:_same)?|the_same|the_(?:following|next|previous)))_)?(?P<day>{_WEEKDAY})(?!s?\w)(?:_{_PART})?(?:_(?:of_)?(?P<week>(?i:last|next|this)_week))?(?!\w)",
        _weekday,
    ),
    rule(
        "deictic",
        rf"\b(?i:(?P<word>the_day_(?:before_yesterday|after_tomorrow)|today|yesterday|tomorrow|tonight|last_night|this_(?:morning|afternoon|evening))(?:_{_PART})?)(?!\w)",
        _deictic,
    ),
    rule(
        "unit by publication",
        rf"\b(?i:(?:earlier_|later_|the_)?(?P<which>this|last|next|past|coming)_(?P<unit>{_UNIT}|weekend|quarter)(?P<more>_and_a_half)?)(?!\w)",
        _unit_near,
    ),
    rule(
        "weekend",
        r"\b(?i:(?:over_|during_|on_)?(?P<span>(?P<which>the)_(?P<unit>weekend)(?P<more>)))(?!\w)",
        _unit_near,
    ),
    rule(
        "stretch",
        rf"\b(?i:(?:the|these|this|his|her|its|their)_(?P<which>last|past|next|coming|following|previous|preceding|prior)_{COUNT}_(?:or_so_)?{UNITS})(?!\w)",
        _stretch,
    ),
    rule("stretch", rf"\b(?i:(?P<which>last|past|next)_{COUNT}_{UNITS})(?!\w)", _stretch),
    rule(
        "vague stretch",
        r"\b(?i:(?:the_)?(?:(?:most_)?recent|past|last|coming|next)_(?:few_|several_)?(?:hours|days|weeks|weekends|months|years|decades|centuries))(?!\w)",
        _vague,
    ),
    rule(
        "distance",
        rf"\b(?i:(?P<hedge>{_HEDGE})(?:{COUNT}[\s-]+)?{UNITS}_(?P<side>ago|earlier|later|from_now|hence|from_today))(?!\w)",
        _distance,
        needs=r"(?i)\b(?:ago|earlier|later|from\s+(?:now|today)|hence)\b",
    ),
    rule(
        "neighbour",
        rf"\b(?i:(?:the|that)_(?:very_)?(?P<which>next|following|previous|same|preceding|prior)_(?P<unit>day|weekend|week|month|year))(?:_{_PART})?(?!\w)",
        _neighbour,
    ),
    rule("neighbour", r"\b(?i:(?P<which>that)_(?:same_)?(?P<unit>day|weekend|week|month|year))(?!\w)", _neighbour),
    rule(
        "neighbour",
        r"\b(?i:the_(?P<unit>day|week|month|year)_(?P<side>before|after|earlier|later))"
        r"(?=[.,;:)”\"]|_(?:and|but|that|because|when|as|due|in|on|by|at|with|from|to)\b|$)",
        _beside,
    ),
    rule(
        "part of a unit", r"\b(?i:(?P<part>earlier|later)_in_(?P<which>the)_(?P<unit>week|month|year))(?!\w)", _end_of
    ),
    rule("part of a unit", r"\b(?i:(?P<which>the_)?(?P<unit>week|month|year)['’]s_(?P<part>end))(?!\w)", _end_of),
    rule(
        "part of a unit",
        r"\b(?i:(?:the_)?(?P<part>end|start|beginning|middle|rest|remainder)_of_(?P<which>the|this|last|next)_(?P<unit>week|month|year|decade|century))(?!\w)",
        _end_of,
    ),
)
