"""Numbers as words and digits."""

from __future__ import annotations

import re

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
MAGNITUDES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


def value(text: str) -> float | None:
    """What a numeral says, or None if it is none."""
    word = text.casefold()
    if _DIGITS.fullmatch(word):
        return float(word.replace(",", ""))
    if word in _ONES:
        return float(_ONES.index(word))
    tens, _, ones = word.partition("-")
    if tens in _TENS and (not ones or ones in _ONES[1:10]):
        return float(20 + 10 * _TENS.index(tens) + (_ONES.index(ones) if ones else 0))
    return None


def words(number: int) -> str:
    """A number below a hundred in words."""
    if number < len(_ONES):
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")


def written(number: float, model: str) -> str:
    """A number in the manner of another: in words, or with as many decimals, and with commas from a thousand on."""
    if not model[0].isdigit():
        text = words(int(number))
        return text.capitalize() if model[0].isupper() else text
    decimals = len(model.partition(".")[2])
    return f"{number:,.{decimals}f}" if "," in model or number >= 10_000 else f"{number:.{decimals}f}"
