"""An article's text with the codes of its quotations in the margin, wrapped to the width of the terminal."""

from collections.abc import Iterable, Iterator

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from variorum.annotation import blocks
from variorum.model import Extent, Reading, Span
from variorum.publish.frame import VISIBLE
from variorum.publish.reading.entry import Layer

_GUTTER = 8
"""Columns of the margin: two codes and a space."""
_LONGEST = 88
"""Columns of a line beyond which reading gets hard."""
_OPEN, _CLOSE = "⌜", "⌟"


def margin(reading: Reading, quotations: Layer) -> "Margin":
    """The text of a reading, its quotations marked and numbered."""
    return Margin(reading, quotations)


class Margin:
    """The text, printed by paragraphs; ⌜ and ⌟ stand around what is quoted."""

    def __init__(self, reading: Reading, quotations: Layer) -> None:
        self.reading = reading
        self.quotations = quotations

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Each paragraph wrapped, with the codes of what begins in a line to its left."""
        width = min(_LONGEST, max(20, options.max_width - _GUTTER))
        for number, block in enumerate(blocks.of(self.reading.document)):
            if number:
                yield Text()
            text, begins = self._marked(block)
            yield from self._lines(console, text, begins, width)

    def _marked(self, block: Extent) -> tuple[Text, list[tuple[int, str]]]:
        """The paragraph with its marks, and at which of its characters which code begins."""
        edges = sorted(self._edges(block), key=lambda edge: (edge[0], edge[1] == _OPEN))
        pieces = self._styled(block).divide([place - block.start for place, _, _ in edges])
        text, begins = Text(), []
        for number, piece in enumerate(pieces):
            text.append_text(piece)
            if number < len(edges):
                _, sign, code = edges[number]
                if code:
                    begins.append((len(text), code))
                text.append(sign, style="cyan")
        return text, begins

    def _styled(self, block: Extent) -> Text:
        """The paragraph as it is told: quotations bold, dates in italics, numbers underlined, furniture dim."""
        reading = self.reading
        text = Text(_clean(reading.document.text[block.start : block.end]))
        groups: tuple[tuple[str, Iterable[Extent | Span]], ...] = (
            ("bold", (piece for entry in self.quotations.entries for piece in entry.places)),
            ("italic", reading.moments),
            ("underline", reading.quantities),
            ("dim", reading.document.furniture),
        )
        for style, places in groups:
            for place in places:
                start, end = max(place.start, block.start), min(place.end, block.end)
                if start < end:
                    text.stylize(style, start - block.start, end - block.start)
        return text

    def _edges(self, block: Extent) -> Iterator[tuple[int, str, str]]:
        for entry in self.quotations.entries:
            for place, piece in enumerate(entry.places):
                if block.start <= piece.start and piece.end <= block.end:
                    yield piece.start, _OPEN, entry.code if place == 0 else ""
                    yield piece.end, _CLOSE, ""

    def _lines(self, console: Console, text: Text, begins: list[tuple[int, str]], width: int) -> Iterator[Text]:
        done = 0
        for line in text.wrap(console, width):
            done = text.plain.index(line.plain.rstrip(), done) if line.plain.strip() else done
            end = done + len(line.plain.rstrip())
            codes = [code for place, code in begins if done <= place < end]
            yield Text.assemble((f"{_told(codes):<{_GUTTER - 1}} ", "cyan"), line)
            done = end


def _told(codes: list[str]) -> str:
    """The codes of a line, the first and the last of them where all are too many for the margin."""
    told = " ".join(codes)
    return told if len(told) < _GUTTER else f"{codes[0]}–{codes[-1][1:]}"


def _clean(text: str) -> str:
    return " ".join(text.translate(VISIBLE).split("\n")).replace("\r", " ").replace("\f", " ").replace("\t", " ")
