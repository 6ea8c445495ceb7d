"""Numbers as English texts write them: digits with separators, scales, number words, fractions.

Words are read by text2num; the patterns here only find where a number starts and ends. Moments and quantities share
them.
"""

import re

from text_to_num import text2num

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
)
_WORD = "(?:" + "|".join(sorted(_ONES.split(), key=len, reverse=True)) + ")"
_SCALE = "(?:hundred|thousand|million|billion|trillion)"

WORDS = rf"(?:(?:an?\s{{1,3}})?{_SCALE}|{_WORD})(?:[\s-]{{1,3}}(?:and\s{{1,3}})?(?:{_WORD}|{_SCALE})(?!\w)){{0,9}}"
"""A cardinal in words, of ten words at most; wants a word boundary on both sides."""

DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,7}(?:\.\d{1,12})?|\d{1,18}(?:\.\d{1,12})?|\.\d{1,12})"
"""A cardinal in digits with English separators."""

SCALES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "mn": 1e6, "mln": 1e6, "m": 1e6, "billion": 1e9,
    "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12, "trn": 1e12, "t": 1e12, "dozen": 12.0,
}  # fmt: skip

FRACTIONS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fourth": 1 / 4, "fifth": 1 / 5, "sixth": 1 / 6,
             "seventh": 1 / 7, "eighth": 1 / 8, "ninth": 1 / 9, "tenth": 1 / 10}  # fmt: skip

_DIGITS_ONLY = re.compile(rf"{DIGITS}\Z")
_HALF_MORE = re.compile(rf"(?P<n>\S.*?)\s+and\s+a\s+half(?:\s+(?P<scale>{_SCALE}))?\Z")
_HALF_SCALE = re.compile(
    rf"half\s+(?:an?\s+)?(?P<scale>{_SCALE}|dozen)\Z|(?:an?\s+)half[\s-](?P<other>{_SCALE}|dozen)\Z"
)
_SCALED = re.compile(rf"(?P<n>{DIGITS})[\s-]?(?P<scale>[a-z]+)\Z")
_DOZEN = re.compile(r"(?P<n>\S.*?)[\s-]dozen\Z")


def number(words: str) -> float | None:
    """The value of one cardinal ("115,000", "12.5bn", "half a million", "two and a half"), or None where it is none."""
    words = " ".join(words.lower().replace("\u00a0", " ").split())
    if _DIGITS_ONLY.match(words):
        return float(words.replace(",", ""))
    if match := _HALF_SCALE.match(words):
        return SCALES[match["scale"] or match["other"]] / 2
    if match := _HALF_MORE.match(words):
        base = number(match["n"])
        return None if base is None else _with_half(base, match["scale"])
    if (match := _SCALED.match(words)) and match["scale"] in SCALES:
        return round(float(match["n"].replace(",", "")) * SCALES[match["scale"]], 6)
    if match := _DOZEN.match(words):
        base = 1.0 if match["n"] == "a" else number(match["n"])
        return None if base is None else base * 12
    return _in_words(words)


def _with_half(base: float, scale: str | None) -> float:
    """ "two and a half million", "a million and a half": half of the scale last named."""
    if scale:
        return (base + 0.5) * SCALES[scale]
    scales = [value for value in SCALES.values() if base >= value > 12]
    return base + max(scales) / 2 if base >= 100 and scales else base + 0.5


def _in_words(words: str) -> float | None:
    if words in ("a", "an"):
        return 1.0
    words = re.sub(r"^an?\s+", "one ", words)
    try:
        return float(text2num(words, "en"))
    except ValueError:
        return None
