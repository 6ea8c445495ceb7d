"""Where a finding rests: a stretch of one document's text."""

from typing import Self

import msgspec


class Extent(msgspec.Struct, frozen=True, order=True):
    """A half-open stretch `[start, end)` in Unicode code points of a text that the context names. Never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"an extent must have 0 <= start < end, not {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start


class Span(msgspec.Struct, frozen=True, order=True):
    """A half-open stretch `[start, end)` of the text of `document`, in Unicode code points. Never empty.

    Records that stand at one place of a text derive from it, so anything that takes a span takes them too.
    """

    document: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span must have 0 <= start < end, not {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    @property
    def span(self) -> "Span":
        """The bare place of this record."""
        return Span(self.document, self.start, self.end)

    def overlaps(self, other: "Span") -> bool:
        """Whether both share at least one character of one document."""
        return self.document == other.document and self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.document == other.document and self.start <= other.start and other.end <= self.end

    @classmethod
    def hull(cls, document: str, pieces: "list[Extent] | tuple[Extent, ...]") -> Self:
        """The smallest span around all pieces."""
        return cls(document, min(p.start for p in pieces), max(p.end for p in pieces))
