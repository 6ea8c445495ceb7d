"""What is dated, and what the articles lean on."""

from .document import Time
from .event import Status
from .record import Record
from .span import Span


class TimelineEntry(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Something with a date: `when` it is for, when it was `stated`, and when that was `published`."""

    when: Time | None
    title: str
    event: str | None
    status: Status
    stated: Time | None
    published: tuple[Time, ...]
    disputed: bool
    evidence: tuple[Span, ...]
    id: str | None = None
    how: str | None = None


class MissingSource(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A text that the articles lean on and that is not in the set. `actors` are the records it is known by."""

    title: str
    kind: str
    evidence: tuple[Span, ...]
    id: str | None = None
    actors: tuple[str, ...] = ()
    how: str | None = None
