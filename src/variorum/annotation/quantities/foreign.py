"""Numbers with a sign of their own in texts that are not English: percentages and money."""

import re
from collections.abc import Iterator

from variorum.annotation.parser import Parse

from . import words
from .amount import Amount

# Languages that part thousands with a comma and decimals with a point; the rest of the world mostly does the reverse.
# Source: Unicode CLDR 46, `symbols-numberSystem-latn`.
_POINT = frozenset({"en", "zh", "ja", "ko", "th", "he", "hi", "bn", "ur", "ta", "te", "ml", "sw", "fil", "ms"})
_NUMBER = r"\d{1,3}(?:[.,'\u00a0\u202f ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_SIGNS = r"[€£₽₴₹₩₺₪]"
_PATTERN = re.compile(
    rf"(?<![A-Za-z\d.,])(?:(?P<before>{_SIGNS}|US\$|\$)\s?)?(?P<n>{_NUMBER})(?:[\s\u00a0\u202f]?(?P<after>%|{_SIGNS}|\$))?(?![A-Za-z\d]|[.,]\d)"
)


def amounts(parse: Parse, start: int, end: int) -> Iterator[Amount]:
    """Percentages and sums of money; what other numbers count cannot be told without a parse."""
    for match in _PATTERN.finditer(parse.text, start, end):
        sign = match["before"] or match["after"]
        if sign:
            value = _value(match["n"], parse.document.language or "")
            yield Amount(
                match.start(), match.end(), value, value, unit=words.units().get(sign), how="number with a sign"
            )


def _value(digits: str, language: str) -> float:
    point, comma = (".", ",") if language in _POINT else (",", ".")
    plain = re.sub(rf"[\s'\u00a0\u202f{re.escape(comma)}]", "", digits) if _grouped(digits, comma) else digits
    return float(plain.replace(point, ".").replace(",", "."))


def _grouped(digits: str, comma: str) -> bool:
    """Whether the mark parts thousands: it is followed by three digits each time."""
    return bool(re.fullmatch(rf"\d{{1,3}}(?:[{re.escape(comma)}'\u00a0\u202f ]\d{{3}})+(?:[.,]\d+)?", digits))
