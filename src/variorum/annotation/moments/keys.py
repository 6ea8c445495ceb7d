"""Letters without which the rules of a name find nothing: a quick look that spares most paragraphs most of them."""

_DIGITS = tuple("0123456789")
_MONTHS = tuple(form for month in ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
                for form in (month, month.upper()))  # fmt: skip
_WEEKDAYS = tuple(form for day in ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun") for form in (day, day.upper()))
_UNITS = ("year", "day", "month", "week", "hour", "minute", "second", "decade", "centur", "fortnight", "quarter")
_PLURALS = ("years", "days", "months", "weeks", "hours", "minutes", "decades", "centuries")

_KEYS: dict[str, tuple[str, ...]] = {
    "date": (*_MONTHS, "-0", "-1"),
    "day range": _MONTHS,
    "month": _MONTHS,
    "numeric date": _DIGITS,
    "year": _DIGITS,
    "year before a noun": ("18", "19", "20"),
    "years": _DIGITS,
    "decade": ("0s", "0's", "0’s", "ties"),
    "century": ("century",),
    "part of a year": ("quarter", "half", "Q1", "Q2", "Q3", "Q4", "H1", "H2"),
    "quarter of business": ("quarter",),
    "season": ("spring", "summer", "autumn", "fall", "winter"),
    "weekday": _WEEKDAYS,
    "deictic": ("today", "tomorrow", "yesterday", "night", "this"),
    "unit by publication": ("this", "last", "next", "past", "coming"),
    "weekend": ("weekend",),
    "stretch": _UNITS,
    "vague stretch": (*_PLURALS, "weekends"),
    "distance": ("ago", "earlier", "later", "from", "hence"),
    "neighbour": ("next", "following", "previous", "same", "preceding", "prior", "that", "before", "after", "earlier",
                  "later"),
    "part of a unit": ("week", "month", "year", "decade", "century"),
    "time of day": (*_DIGITS, "noon", "midnight"),
    "recurring": ("every", "each", "days", "daily", "weekly", "monthly", "quarterly", "annual", "yearly"),
    "rate": ("hour", "day", "week", "month", "year"),
    "duration": _UNITS,
    "vague duration": _PLURALS,
}  # fmt: skip


def loud(name: str) -> tuple[str, ...]:
    """Keys with a capital, which are looked for in the text as it stands; empty where the rule needs none."""
    return tuple(key for key in _KEYS.get(name, ()) if key != key.lower())


def quiet(name: str) -> tuple[str, ...]:
    """Keys that are looked for in the text in lower case."""
    return tuple(key for key in _KEYS.get(name, ()) if key == key.lower())
