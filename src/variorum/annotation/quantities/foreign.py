"""Numbers with a sign or word of their own in texts that are not English: percentages and money."""

import re
from collections.abc import Iterator
from functools import cache

from variorum.annotation.moments.words import rows

from . import words
from .amount import Amount

# Languages that part thousands with a comma and decimals with a point; the rest of the world mostly does the reverse.
# Source: Unicode CLDR 46, `symbols-numberSystem-latn`.
_POINT = frozenset({"en", "zh", "ja", "ko", "th", "he", "hi", "bn", "ur", "ta", "te", "ml", "sw", "fil", "ms"})
_NUMBER = r"\d{1,3}(?:[.,'\u00a0\u202f ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_SIGNS = r"[€£₽₴₹₩₺₪]"
_PERCENT = "[%％٪]"
_SPACE = r"[\s\u00a0\u202f]?"
# A word that scales the number in some language; where its value here is not known, the number is none of ours.
_SOME_SCALE = re.compile(
    r"[\s\u00a0\u202f-]{0,2}(?:mi?ll?|mil|mrd|mio|bn\b|m\b|bi?ll|bin\b|tri?l|tsd|tys|тыс|тис|мл|ми|мі|мл|[千万萬亿億兆만억조]|ألف|آلاف|ملي|ملا)",
    re.IGNORECASE,
)


def amounts(text: str, start: int, end: int, language: str | None) -> Iterator[Amount]:
    """Percentages and sums of money; what other numbers count cannot be told without a parse."""
    for match in _pattern(language or "").finditer(text, start, end):
        amount = _read(match, language or "")
        if amount is not None:
            yield amount


def _read(match: "re.Match[str]", language: str) -> Amount | None:
    sign = match["before"] or match["after"]
    unit = "percent" if match["percent"] or match["first"] else _listed("currency", language).get(_key(match["name"]))
    unit = unit or words.units().get(sign or "")
    if unit is None or (not match["scale"] and _SOME_SCALE.match(match.string, match.end("n"))):
        return None
    if not language and re.search(r"[.,]\d{3}\Z", match["n"]):
        return None  # "1.200" is a thousand and two hundred, or one and a fifth
    value = _value(match["n"], language) * float(_listed("scale", language).get(_key(match["scale"]), "1"))
    return Amount(match.start(), match.end(), value, value, unit=unit, how="number with a sign")


def _key(word: str | None) -> str:
    return (word or "").lower()


@cache
def _listed(kind: str, language: str) -> dict[str, str]:
    """The words of a kind in a language with their values, in lower case."""
    return {
        word.lower(): value
        for row, languages, forms, value in rows("quantity-foreign.tsv")
        if row == kind and language in languages.split(",")
        for word in forms.split()
    }


@cache
def _pattern(language: str) -> re.Pattern[str]:
    def either(kind: str) -> str:
        forms = sorted(_listed(kind, language), key=lambda form: (-len(form), form))
        spaced = "" if language in ("zh", "ja") else r"(?!\w)"
        return "(?i:" + "|".join(map(re.escape, forms)) + ")" + spaced if forms else r"(?!)"

    amount = rf"(?P<n>{_NUMBER})(?:{_SPACE}(?P<scale>{either('scale')}))?"
    named = rf"{_SPACE}(?:(?:de|di|d['’])\s?)?(?P<name>{either('currency')})"
    after = rf"(?:{_SPACE}(?P<percent>{_PERCENT})|{_SPACE}(?P<after>{_SIGNS}|US\$|\$)|{named})?"
    before = rf"(?:(?P<before>{_SIGNS}|US\$|\$)\s?|(?P<first>{_PERCENT}){'' if language == 'tr' else '(?!)'})?"
    return re.compile(rf"(?<![A-Za-z\d.,]){before}{amount}{after}(?![A-Za-z\d]|[.,]\d)")


def _value(digits: str, language: str) -> float:
    point, comma = (".", ",") if language in _POINT else (",", ".")
    plain = re.sub(rf"[\s'\u00a0\u202f{re.escape(comma)}]", "", digits) if _grouped(digits, comma) else digits
    return float(plain.replace(point, ".").replace(",", "."))


def _grouped(digits: str, comma: str) -> bool:
    """Whether the mark parts thousands: it is followed by three digits each time."""
    return bool(re.fullmatch(rf"\d{{1,3}}(?:[{re.escape(comma)}'\u00a0\u202f ]\d{{3}})+(?:[.,]\d+)?", digits))
