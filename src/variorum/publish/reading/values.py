"""Dates and numbers with the values they were read as."""

from variorum.model import Moment, Quantity
from variorum.publish.causes import plain
from variorum.publish.symbols import length, recurring, relative
from variorum.publish.wording import value

from .entry import Entry
from .sheet import Sheet, facts, joined, when

_ANCHORS = {
    "none": "The words are enough by themselves.",
    "publication": "Counted from the date of the article.",
    "moment": "Counted from an earlier moment of the text.",
    "supplied": "Counted from the date that was supplied for the article.",
    "accounts": "Counted from a date that other accounts give.",
}
_STEM = 4
"""Letters by which a noun is known in its other forms."""


def moments(sheet: Sheet) -> tuple[Entry, ...]:
    """Expressions of time: their words, their value, and what that was counted from."""
    held = [one for one in sheet.reading.moments if sheet.holds(one)]
    return tuple(_moment(f"T{place}", one) for place, one in enumerate(held, 1))


def _moment(code: str, one: Moment) -> Entry:
    why = [plain(one.how)] if one.how else []
    if one.when is not None and one.kind not in ("duration", "recurring"):
        why.append(_ANCHORS[one.anchor])
    if one.furniture:
        why.append("It stands in a caption or the like, and anchors nothing.")
    return Entry(
        code=code,
        kind=one.kind,
        says=_value(one),
        places=(one.span,),
        words=one.span,
        facts=facts(("value", one.when), ("reckoned as", one.symbolic)),
        why=tuple(why),
        brief=one.how or "",
        sure=one.confidence,
        record=one.id,
    )


def _value(one: Moment) -> str:
    """The value in words; where the article cannot anchor it, what it counts from."""
    if one.kind == "recurring":
        return recurring(one.symbolic) if one.symbolic else "again and again"
    if one.kind == "duration":
        return length(one.when) if one.when else "a length left open"
    if one.when is not None:
        return when(one.when)
    return f"no day known: {relative(one.symbolic)}" if one.symbolic else "no day that can be told"


def quantities(sheet: Sheet) -> tuple[Entry, ...]:
    """Numbers: their bounds, what they count, and who says so."""
    held = [one for one in sheet.reading.quantities if sheet.holds(one)]
    return tuple(_quantity(sheet, f"N{place}", one) for place, one in enumerate(held, 1))


def _quantity(sheet: Sheet, code: str, one: Quantity) -> Entry:
    said = f"as told by {sheet.name(one.said_by)}" if one.said_by else None
    place = f"in {sheet.name(one.where)}" if one.where else None
    amount = value(one.low, one.high, approximate=one.approximate)
    counted = _counted(one)
    of_what = f"{amount} {counted}" if counted else f"{amount}, of what is not said"
    return Entry(
        code=code,
        kind="quantity",
        says=joined(of_what, one.fate, when(one.when), place, said),
        places=(one.span,),
        words=one.span,
        facts=facts(("unit", one.unit), ("of", one.of), ("what befell them", one.fate)),
        why=(plain(one.how),) if one.how else (),
        brief=one.how or "",
        sure=one.confidence,
        see=sheet.see(("said by", one.said_by), ("where", one.where)),
        record=one.id,
    )  # fmt: skip


def _counted(one: Quantity) -> str:
    """What is counted; a measure such as per cent is named beside it."""
    if one.how == "age":
        return joined("years of age", one.of)
    if one.of and one.unit and one.unit != "person" and one.unit[:_STEM].casefold() not in one.of.casefold():
        return f"{one.unit} ({one.of})"
    return one.of or one.unit or ""
