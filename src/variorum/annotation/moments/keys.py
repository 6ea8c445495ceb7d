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


_ALL = sorted({key for keys in _KEYS.values() for key in keys})
_LOUD = tuple(key for key in _ALL if key != key.lower())
_QUIET = tuple(key for key in _ALL if key == key.lower())


def of(name: str) -> frozenset[str]:
    """The keys of the rules of a name; empty where they need none."""
    return frozenset(_KEYS.get(name, ()))


def present(part: str) -> frozenset[str]:
    """The keys that a stretch of text holds: those with a capital as it stands, the others in lower case."""
    lower = part.lower()
    return frozenset([key for key in _QUIET if key in lower] + [key for key in _LOUD if key in part])
