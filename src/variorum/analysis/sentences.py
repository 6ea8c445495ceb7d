"""The sentences of the articles, so that every number can be opened to what was written."""

from bisect import bisect_right
from functools import cached_property

from variorum.annotation import blocks
from variorum.annotation import sentences as splitting
from variorum.model import Document, Dossier, Extent, Span

_FAR = 1_000_000_000


class Sentences:
    """The running sentences of a dossier's articles, numbered from 1 in each; an article is split when first asked."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._split: dict[str, list[Extent]] = {}

    def around(self, span: Span) -> Span:
        """The sentences that a passage lies in, whole; the passage itself where the article has none there."""
        inside = [one for one in self._of(span.document) if one.start < span.end and span.start < one.end]
        return Span(span.document, inside[0].start, inside[-1].end) if inside else span.span

    def number(self, span: Span) -> int:
        """The number of the sentence that a passage begins in, or after."""
        return max(1, bisect_right(self._of(span.document), Extent(span.start, _FAR)))

    def opens(self, span: Span) -> bool:
        """Whether a passage begins in the first paragraph of the running account."""
        paragraph = self._leads.get(span.document)
        return paragraph is not None and paragraph.start <= span.start < paragraph.end

    @cached_property
    def _leads(self) -> dict[str, Extent]:
        found = ((one.id, next(iter(running(one)), None)) for one in self._dossier.documents)
        return {id: paragraph for id, paragraph in found if paragraph is not None}

    def _of(self, id: str) -> list[Extent]:
        if id not in self._split:
            document = self._dossier.document(id)
            self._split[id] = splitting.split(document.text, running(document), document.language)
        return self._split[id]


def running(document: Document) -> list[Extent]:
    """The paragraphs of an article without those that lie in its furniture."""
    return [
        one for one in blocks.of(document)
        if not any(part.start <= one.start and one.end <= part.end for part in document.furniture)
    ]  # fmt: skip
