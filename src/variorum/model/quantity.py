"""Numbers with what they count."""

from .document import Time
from .record import Record
from .span import Span


class Quantity(Span, frozen=True, kw_only=True, omit_defaults=True):
    """A number and its noun.

    `low` and `high` bound the value: equal when exact, one null when open ("more than 100,000" has no high end).
    `approximate` is whether the text hedges ("about", "some", "tens of thousands"). `of` is what is counted, in the
    words of the text or of its sentence; `unit` the unit of measure or the counted noun in its dictionary form; `fate`
    what is said of the people counted: dead, missing, injured, aboard, rescued, detained, captive, displaced, infected.
    """

    id: str
    low: float | None
    high: float | None
    unit: str | None
    approximate: bool
    of: str | None
    when: Time | None
    where: str | None
    said_by: str | None
    confidence: float | None = None
    how: str | None = None
    fate: str | None = None


class Series(Record, frozen=True, kw_only=True):
    """Quantities that can be set side by side: the same unit, about the same thing, in the same place.

    They need not agree, nor disagree: they may be of different times. `quantities` are ids in order of the documents.
    """

    id: str
    label: str
    unit: str
    quantities: tuple[str, ...]
