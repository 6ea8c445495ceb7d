"""Which articles tell one story, and which stories continue one affair."""

from .record import Record


class Story(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Articles about one event or turn. A roundup may be in several; `thread` joins stories of one affair."""

    id: str
    title: str
    documents: tuple[str, ...]
    thread: str
    how: str | None = None
