"""Who is quoted saying what."""

from typing import Literal

from .event import Status
from .record import Record
from .span import Extent, Span

QuotationKind = Literal["direct", "mixed", "indirect"]
Named = Literal["named", "pronoun", "office", "anonymous", "none"]


class Speaker(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Whose words they are.

    `document`, `start` and `end` are the words that name the speaker at the quotation; they are left out where no words
    do. `actor` is null where the text does not lead to anyone. `named` says how the text names the speaker.
    """

    actor: str | None
    document: str | None = None
    start: int | None = None
    end: int | None = None
    named: Named

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and not 0 <= self.start < self.end:
            raise ValueError(f"a speaker's words must have 0 <= start < end, not {self.start}..{self.end}")

    @property
    def span(self) -> Span | None:
        """The words that name the speaker, or None where there are none."""
        if self.document is None or self.start is None or self.end is None:
            return None
        return Span(self.document, self.start, self.end)


class Quotation(Span, frozen=True, kw_only=True, omit_defaults=True):
    """Reported words. The span is the content without outer marks: the hull of its pieces.

    direct: all inside quotation marks; indirect: none; mixed: some. `within` is the quotation whose speaker relays this
    one. `status` says whether the text has the words said: not if they only may be, will be or have not been.
    """

    id: str
    pieces: tuple[Extent, ...]
    kind: QuotationKind
    speaker: Speaker | None
    cue: Span | None
    addressee: str | None
    within: str | None
    confidence: float | None = None
    how: str | None = None
    status: Status = "happened"

    @property
    def said(self) -> bool:
        """Whether the text has the words said."""
        return self.status in ("happened", "ongoing")
