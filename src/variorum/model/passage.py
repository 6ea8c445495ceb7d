"""The words of a span, with what stands around them."""

from .document import Document
from .record import Record
from .span import Span


class Passage(Record, frozen=True, kw_only=True):
    """A stretch of a document, for reading."""

    document: Document
    span: Span

    @property
    def text(self) -> str:
        """The words themselves."""
        return self.document.text[self.span.start : self.span.end]

    def context(self, width: int = 80) -> tuple[str, str, str]:
        """Up to `width` characters before, the words, and up to `width` characters after, not crossing a line break."""
        text, start, end = self.document.text, self.span.start, self.span.end
        before = text[max(0, start - width) : start].rpartition("\n")[2]
        after = text[end : end + width].partition("\n")[0]
        return before, text[start:end], after

    @property
    def source(self) -> tuple[tuple[int, int], ...]:
        """The byte ranges of the source that the words came from; empty where `text` is the decoded file itself."""
        return tuple(
            (entry.source_start, entry.source_end)
            for entry in self.document.map
            if entry.start < self.span.end and self.span.start < entry.end
            if entry.source_start is not None and entry.source_end is not None
        )

    def __str__(self) -> str:
        return self.text
