"""One article as a witness: its letter, its names, its numbered paragraphs and its sentences."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from variorum.annotation import sentences
from variorum.model import Document, Extent, Span

from . import times

_NAME = 36
_RTL = {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "ug", "ur", "yi"}


@dataclass(frozen=True)
class Witness:
    """One article, with the letter it is cited by and its paragraphs, which are numbered from 1."""

    siglum: str
    document: Document
    paragraphs: tuple[Extent, ...]

    @property
    def anchor(self) -> str:
        """The place of the article in the page."""
        return f"article-{self.siglum}"

    @property
    def direction(self) -> str:
        """`rtl` or `ltr` by the language; `auto` where it is unknown."""
        language = self.document.language
        return "auto" if language is None else "rtl" if language.partition("-")[0].lower() in _RTL else "ltr"

    @property
    def name(self) -> str:
        """What an apparatus calls the article: its outlet, or how its title or, without one, its text begins."""
        document = self.document
        return document.outlet or self._beginning(document.title or "") or self._opening or self.file

    @property
    def _opening(self) -> str:
        running = (one for one in self.paragraphs if not self.furniture(Span(self.document.id, one.start, one.end)))
        first = next(running, None)
        return self._beginning(self.document.text[first.start : first.end]) if first else ""

    @staticmethod
    def _beginning(text: str) -> str:
        words = " ".join(text.split()).strip('“”"')
        return f"“{shortened(words, _NAME)}”" if words else ""

    @property
    def file(self) -> str:
        """The last part of where the article came from."""
        return self.document.source.rstrip("/").rpartition("/")[2] or self.document.source

    @property
    def label(self) -> str:
        """Outlet and date in words, the unknown said as such."""
        published = self.document.published
        return f"{self.document.outlet or 'outlet unknown'}, {times.phrase(published) if published else 'undated'}"

    @property
    def day(self) -> str:
        """The date of publication in words, without the hour; or "undated"."""
        published = self.document.published
        return times.phrase(published.partition("T")[0]) if published else "undated"

    @property
    def window(self) -> str:
        """Between which days an undated article appeared if other accounts date the same events rightly, or nothing."""
        window = None if self.document.published else self.document.window
        return f"by other accounts’ dates {times.phrase(window)}" if window else ""

    @cached_property
    def sentences(self) -> tuple[Extent, ...]:
        """The sentences of the paragraphs."""
        return tuple(sentences.split(self.document.text, self.paragraphs, self.document.language))

    def sentence(self, offset: int) -> Extent:
        """The sentence that the offset lies in, or the nearest before it; the whole text where there is none."""
        place = bisect_right(self.sentences, Extent(offset, offset + 1_000_000_000)) - 1
        return self.sentences[max(0, place)] if self.sentences else Extent(0, max(1, len(self.document.text)))

    def furniture(self, span: Span) -> str | None:
        """The kind of furniture that the passage lies in, or None for the running account."""
        for item in self.document.furniture:
            if item.start <= span.start and span.end <= item.end:
                return item.kind
        return None

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph that the offset lies in, or after."""
        return max(1, bisect_right(self.paragraphs, Extent(offset, offset + 1_000_000_000)))


def shortened(text: str, most: int) -> str:
    """The text if it is short, else its first words and an ellipsis."""
    return text if len(text) <= most else f"{text[: most - 1].rpartition(' ')[0] or text[: most - 1]}…"


def whole(witness: Witness) -> Span:
    """An article as a whole."""
    return Span(witness.document.id, 0, len(witness.document.text))
