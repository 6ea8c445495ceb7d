"""Two figures of one thing: rounding, counts that change, or figures that cannot both hold."""

import re
from collections.abc import Iterator
from math import floor, log10

from variorum.collation.discrepancies.contrast import Contrast
from variorum.collation.discrepancies.numbers import of_part
from variorum.collation.ground import Ground
from variorum.collation.parallels import Opposed, Parallels, Token
from variorum.collation.parallels.pairing import can_be_one
from variorum.collation.parallels.sureness import governed, same_unit
from variorum.model.claim import Verdict

from .places import CLOSE, Gate, later, one_day, one_time, text_of, value

_GATE = Gate(sure=0.55, near=0.05, run=0.0, less=0.15, weight=0.6)
"""What two places have in common at least: fitted on the development half of planted differences."""

_BESIDE = 0.75
"""What must agree beside two figures of which not both name what they count."""

_NEAR = 0.15
_CODE = 3
_OTHER_DEED = 0.3
"""What must agree near a share or a sum of money; letters of the code of a currency; what must
agree near two figures where the deeds beside them are two."""

_HEDGED = 0.1
"""Share by which a figure may differ from one that is hedged and still be the same: "about 100" and "106"."""

_ORDER = re.compile(r"(?:st|nd|rd|th)\b")

_ROUND = 100
_COARSE = 0.15
"""Figures from which one may be the other rounded without a word that says so, and by what share at most."""


def find(ground: Ground, parallels: Parallels) -> Iterator[Contrast]:
    """Figures that stand in one place of one fact and cannot be one."""

    def of_one_thing(one: Opposed) -> bool:
        return (
            not _ordinal(ground, one) and _comparable(one) and not _in_part(ground, one) and one_time(ground, one.pair)
        )

    for one in parallels.opposed("number", of_one_thing):
        yield _contrast(ground, one)


def _ordinal(ground: Ground, one: Opposed) -> bool:
    """Whether either is a place in an order, which counts nothing: "the 95th percentile"."""
    lines = zip((one.pair.a, one.pair.b), _tokens(one), strict=True)
    return any(_ORDER.match(text_of(ground, line), token.end) for line, token in lines)


def _in_part(ground: Ground, one: Opposed) -> bool:
    """Whether only one figure is of a part: "two of the dead" is no rival of "three sailors"."""
    lines = zip((one.pair.a, one.pair.b), _tokens(one), strict=True)
    parts = [of_part(text_of(ground, line), token.start) for line, token in lines]
    return parts[0] != parts[1]


def _comparable(one: Opposed) -> bool:
    if not _GATE.lets(one.sure, one.context):
        return False
    x, y = _tokens(one)
    unit = same_unit(x, y)
    if unit == 0 or (unit < 1 and one.context.beside < _BESIDE) or rounded(x, y):
        return False
    if _single(x) or _single(y) or (_measured(x) and one.context.near < _NEAR):
        return False
    # A figure that the other sentence has elsewhere, and not for a third, belongs there.
    if governed(one.pair, one.i, one.j) == 0 and one.context.near < _OTHER_DEED:
        return False
    return not any(
        token.sort == "number" and can_be_one(figure, token)
        for figure, free in ((x, one.pair.free_b()), (y, one.pair.free_a()))
        for token in free
    )


def _tokens(one: Opposed) -> tuple[Token, Token]:
    return one.pair.a.tokens[one.i], one.pair.b.tokens[one.j]


def _measured(token: Token) -> bool:
    """Whether it is a share or a sum of money, of which one sentence often has several of several things."""
    unit = token.quantity.unit if token.quantity is not None else None
    return unit == "percent" or (unit is not None and len(unit) == _CODE and unit.isupper())


def _single(token: Token) -> bool:
    """Whether it is a mere "one" ("one of them"), which counts nothing."""
    return _size(token) == 1.0


def rounded(x: Token, y: Token) -> bool:
    """Whether one figure can be the other, told more roughly."""
    a, b = _size(x), _size(y)
    if a is None or b is None or a == b:
        return a == b
    if (_hedged(x) or _hedged(y)) and abs(a - b) <= _HEDGED * max(a, b):
        return True
    if abs(a - b) > _COARSE * max(a, b):
        return False
    rough, fine = sorted((a, b), key=_digits)
    return min(a, b) >= _ROUND and _digits(rough) < _digits(fine) and _to_digits(fine, _digits(rough)) == rough


def _size(token: Token) -> float | None:
    if token.quantity is None:
        try:
            return float(token.form.replace(",", ""))
        except ValueError:
            return None
    return token.quantity.low if token.quantity.low is not None else token.quantity.high


def _hedged(token: Token) -> bool:
    quantity = token.quantity
    return quantity is not None and (quantity.approximate or quantity.low != quantity.high)


def _digits(size: float) -> int:
    """The digits of a number without the zeros at its end: 1 of 300, 2 of 2.5."""
    plain = f"{size:.6f}".rstrip("0").rstrip(".").replace(".", "").lstrip("0")
    return len(plain.rstrip("0") or "0")


def _to_digits(size: float, digits: int) -> float:
    """A number rounded to so many digits."""
    if size == 0:
        return 0.0
    return round(size, digits - 1 - floor(log10(abs(size))))


def _contrast(ground: Ground, one: Opposed) -> Contrast:
    x, y = _tokens(one)
    verdict, why = _verdict(ground, one)
    unit = next((t.quantity.of or t.quantity.unit for t in (x, y) if t.quantity is not None and t.quantity.unit), None)
    return Contrast(
        kind="number",
        one=value(ground, one.pair.a, x),
        other=value(ground, one.pair.b, y),
        sure=one.sure,
        context=one.context,
        verdict=verdict,
        why=why,
        what=f"The figure for one thing ({unit}) differs" if unit else "The figure for one thing differs",
    )


def _risen(ground: Ground, one: Opposed) -> bool:
    """Whether the later article has the higher count."""
    a, b = (_size(token) or 0.0 for token in _tokens(one))
    if later(ground, one.pair.a, one.pair.b):
        return a > b
    return later(ground, one.pair.b, one.pair.a) and b > a


def _verdict(ground: Ground, one: Opposed) -> tuple[Verdict, str]:
    x, y = _tokens(one)
    within = one.pair.a.document == one.pair.b.document
    counted = any(t.quantity is not None and t.quantity.fate is not None for t in (x, y))
    settled = not (_hedged(x) or _hedged(y)) and one.context.less >= CLOSE
    if within:
        if settled:
            return "likely-slip", "The article tells one thing with two figures."
        return "undetermined", "The article does not say whether they count the same."
    if counted and _risen(ground, one):
        return "series", "Such a count grows from day to day, and the articles are of different days."
    if counted:
        return "undetermined", "Such a count changes by the hour; the articles do not say of when theirs is."
    if settled and one_day(ground, one):
        return "contradiction", "The articles are of one day and agree in all that stands around it; both cannot hold."
    return "undetermined", "The articles tell it in like words; none says why the figures differ."
