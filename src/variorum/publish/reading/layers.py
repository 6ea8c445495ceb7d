"""The layers of a reading in the order in which a reader meets them."""

from collections.abc import Iterable
from typing import Any

from variorum.model import Reading, Record, Span, spans_of
from variorum.publish.causes import plain

from . import cast, clauses, deeds, sayings, stances, values
from .entry import Entry, Kind, Layer
from .sheet import Sheet, joined

_KINDS = (
    Kind("actors", "Actors", "A", "Who acts and speaks, those of most mentions first.", cast.actors),
    Kind("quotations", "Quotations", "Q", "Who says what.", sayings.quotations),
    Kind("events", "Events", "E", "What was done, or is said, planned or feared to be.", deeds.events),
    Kind("headlines", "Events of headlines", "H", "Told in a headline; they count for nothing.", deeds.headlines),
    Kind("denials", "Denials", "D", "Who denies what the article tells elsewhere.", sayings.denials),
    Kind("moments", "Dates and times", "T", "When, and what that was counted from.", values.moments),
    Kind("quantities", "Numbers", "N", "How many of what.", values.quantities),
    Kind("positions", "Positions", "P", "Where actors stand, and on whose word.", stances.positions),
    Kind("demands", "Demands", "R", "Who asks what of whom.", stances.demands),
    Kind("commitments", "Commitments", "C", "Promises, threats and conditions.", stances.commitments),
    Kind("framing", "Wording", "W", "Words that name, colour or hedge in the article’s own voice.", stances.framing),
    Kind("attitudes", "Attitudes", "V", "How each voice speaks of an actor: an aid for reading.", stances.attitudes),
    Kind("assertions", "Clauses", "L", "Who does what to whom, when, and whether.", clauses.assertions),
    Kind("furniture", "Furniture", "F", "Parts that are not the running account.", cast.furniture),
)  # fmt: skip
_UNSHOWN = {"document", "sentences", "failures"}
"""Fields of a reading that are the text itself, or are told beside its title."""


def layers(reading: Reading) -> tuple[Layer, ...]:
    """All layers of a reading, empty ones too; a field that is not known here is shown by its own names."""
    sheet = Sheet(reading)
    found = [Layer(kind.key, kind.title, kind.lead, kind.make(sheet)) for kind in _KINDS]
    known = {kind.key for kind in _KINDS} | _UNSHOWN
    for field in Reading.__struct_fields__:
        if field not in known:
            entries = _others(sheet, getattr(reading, field))
            found.insert(-1, Layer(field, field.replace("_", " ").capitalize(), "", entries))
    return tuple(found)


def names() -> tuple[str, ...]:
    """The names of the layers, as `--layer` takes them."""
    known = {kind.key for kind in _KINDS} | _UNSHOWN
    return (*(kind.key for kind in _KINDS), *(field for field in Reading.__struct_fields__ if field not in known))


def _others(sheet: Sheet, records: Iterable[Any]) -> tuple[Entry, ...]:
    return tuple(_other(sheet, f"X{place}", record) for place, record in enumerate(records, 1))


def _other(sheet: Sheet, code: str, record: Any) -> Entry:
    """A record of a layer without words of its own here: its fields as they are."""
    places = tuple(span for span in spans_of(record) if sheet.holds(span))
    fields = record.__struct_fields__ if isinstance(record, (Span, Record)) else ()
    plainly = {name: getattr(record, name) for name in fields if name not in ("document", "start", "end", "id")}
    shown = {n: v for n, v in plainly.items() if isinstance(v, (str, int, float)) and n not in ("how", "confidence")}
    told = [sheet.name(v, v) if isinstance(v, str) else f"{n} {v:g}" for n, v in shown.items()]
    how = plainly.get("how")
    return Entry(
        code=code,
        kind=str(plainly.get("kind") or plainly.get("label") or "record"),
        says=joined(*told),
        places=places,
        words=places[0] if places else None,
        why=(plain(how),) if isinstance(how, str) else (),
        sure=plainly.get("confidence"),
        see=sheet.see(*((n, v) for n, v in shown.items() if isinstance(v, str))),
        record=getattr(record, "id", None),
    )
