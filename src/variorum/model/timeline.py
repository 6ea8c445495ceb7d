"""What is dated, and what the articles lean on."""

from .document import Time
from .event import Status
from .record import Record
from .span import Span


class TimelineEntry(Record, frozen=True, kw_only=True):
    """Something with a date: `when` it is for, when it was `stated`, and when that was `published`."""

    when: Time | None
    title: str
    event: str | None
    status: Status
    stated: Time | None
    published: tuple[Time, ...]
    disputed: bool
    evidence: tuple[Span, ...]


class MissingSource(Record, frozen=True, kw_only=True):
    """A text that the articles lean on and that is not in the set."""

    title: str
    kind: str
    evidence: tuple[Span, ...]
