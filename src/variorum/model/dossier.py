"""Everything that one run over one set of articles found."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from .actor import Actor
from .claim import Absence, Claim, Discrepancy
from .correction import Change, Correction
from .document import Document, Failure, Time
from .event import Event
from .moment import Moment
from .passage import Passage
from .quantity import Quantity, Series
from .quotation import Quotation
from .record import Record
from .reuse import Origin, Reuse
from .span import Span
from .stance import Attitude, Commitment, Demand, Framing, Position
from .story import Story
from .timeline import MissingSource, TimelineEntry

FORMAT = "variorum-dossier/1"


class Generator(Record, frozen=True, kw_only=True):
    """The program that wrote a dossier."""

    name: str
    version: str


class Dossier(Record, frozen=True, kw_only=True, dict=True):
    """The sourced picture of a set of articles: every record, each tied to the passages it rests on.

    Records refer to one another by id. `get` follows an id, `passage` reads a span, `passages` gives all that a record
    rests on.
    """

    format: str = FORMAT
    generator: Generator
    as_of: Time | None
    documents: tuple[Document, ...]
    stories: tuple[Story, ...] = ()
    actors: tuple[Actor, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    events: tuple[Event, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    series: tuple[Series, ...] = ()
    moments: tuple[Moment, ...] = ()
    claims: tuple[Claim, ...] = ()
    silences: tuple[Absence, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    reuse: tuple[Reuse, ...] = ()
    origins: tuple[Origin, ...] = ()
    positions: tuple[Position, ...] = ()
    demands: tuple[Demand, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    framing: tuple[Framing, ...] = ()
    attitudes: tuple[Attitude, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    missing_sources: tuple[MissingSource, ...] = ()
    corrections: tuple[Correction, ...] = ()
    changes: tuple[Change, ...] = ()
    failures: tuple[Failure, ...] = ()

    @cached_property
    def _by_id(self) -> dict[str, Any]:
        index: dict[str, Any] = {}
        for field in self.__struct_fields__:
            value = getattr(self, field)
            if isinstance(value, tuple) and field != "changes":
                index.update((record.id, record) for record in value if getattr(record, "id", None) is not None)
        index.update((mention.id, mention) for event in self.events for mention in event.mentions)
        return index

    def get(self, id: str) -> Any:
        """The record of this id.

        Raises:
            KeyError: no record has it.
        """
        return self._by_id[id]

    def ids(self, beginning: str) -> list[str]:
        """The ids that begin so, in order."""
        return sorted(id for id in self._by_id if id.startswith(beginning))

    def __contains__(self, id: object) -> bool:
        return id in self._by_id

    def document(self, span: Span | str) -> Document:
        """The document of a span, or of an id."""
        found = self._by_id[span if isinstance(span, str) else span.document]
        if not isinstance(found, Document):
            raise KeyError(f"{found.id} is not a document")
        return found

    def passage(self, span: Span) -> Passage:
        """The words of a span, with their surroundings."""
        return Passage(document=self.document(span), span=Span(span.document, span.start, span.end))

    def text(self, span: Span) -> str:
        """The words of a span."""
        return self.passage(span).text

    def passages(self, record: Record | Span | str) -> list[Passage]:
        """All passages that a record, or the record of an id, rests on, in the order of the documents."""
        spans = sorted(set(spans_of(self.get(record) if isinstance(record, str) else record)))
        return [self.passage(span) for span in spans]

    def table(self, records: str, *, backend: str = "pandas") -> Any:
        """One key of the dossier as a data frame of `pandas` or `polars` (install the extra of that name)."""
        from .table import to_frame

        return to_frame(self, records, backend)

    def _repr_html_(self) -> str:
        from .notebook import summary

        return summary(self)


def spans_of(record: Any) -> Iterator[Span]:
    """Every span that a record carries, nested ones included; a record that stands at a place gives only that."""
    if isinstance(record, Span):
        yield record.span
    elif isinstance(record, Record):
        for field in record.__struct_fields__:
            yield from spans_of(getattr(record, field))
    elif isinstance(record, (tuple, list)):
        for item in record:
            yield from spans_of(item)
