"""One article read on its own, no other known."""

from .actor import Actor
from .assertion import Assertion
from .document import Document, Failure
from .event import EventMention
from .moment import Moment
from .quantity import Quantity
from .quotation import Quotation
from .record import Record
from .span import Extent, Span
from .stance import Attitude, Commitment, Demand, Framing, Position


class Sentence(Extent, frozen=True, kw_only=True, omit_defaults=True):
    """A sentence of the document. `vector` is its meaning as unit-length int8 components, empty where not computed."""

    furniture: bool = False
    vector: bytes = b""


class Denial(Span, frozen=True, kw_only=True):
    """A clause in which somebody denies what the article tells elsewhere.

    `of` is the record that is denied: an event mention or a quotation of the same article. `by` is null where the text
    leads to nobody.
    """

    by: str | None
    of: str
    how: str


class Reading(Record, frozen=True, kw_only=True):
    """What the layers of `annotate` found in one document.

    A pure function of the document's bytes, the metadata supplied with it, the configuration and the models. `document`
    is the document with furniture and masthead completed. Actors are those of this article alone. `headlines` are the
    events that headlines and standfirsts tell: they count for nothing, but can be held against the body. `assertions`
    are the clauses of running text as roles, for setting accounts side by side; a dossier does not hold them.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    moments: tuple[Moment, ...]
    quantities: tuple[Quantity, ...]
    actors: tuple[Actor, ...]
    quotations: tuple[Quotation, ...]
    failures: tuple[Failure, ...]
    events: tuple[EventMention, ...] = ()
    headlines: tuple[EventMention, ...] = ()
    denials: tuple[Denial, ...] = ()
    positions: tuple[Position, ...] = ()
    demands: tuple[Demand, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    framing: tuple[Framing, ...] = ()
    attitudes: tuple[Attitude, ...] = ()
    assertions: tuple[Assertion, ...] = ()

    def _repr_html_(self) -> str:
        from .notebook import of_reading

        return of_reading(self)
