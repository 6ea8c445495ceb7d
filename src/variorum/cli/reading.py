"""A reading as text for people: counts, the article with its quotations numbered, and every layer as a table."""

from collections.abc import Collection, Iterable, Iterator

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from variorum.model import Document, Extent, Reading, Span
from variorum.publish.causes import sureness
from variorum.publish.frame import VISIBLE
from variorum.publish.reading import layers
from variorum.publish.reading.entry import Entry, Layer
from variorum.publish.sections.articles import facts
from variorum.publish.witness import shortened

from .margin import margin

_WIDE, _WIDEST = 100, 160
"""Columns from which the reasons have a column of their own, and beyond which a table is not spread."""
_CODE, _GAP, _LINES = 4, 2, 2
"""Columns of the codes, columns between columns, and lines that words fill at most where all layers are printed."""
_INDENT = "  "


def reading_view(reading: Reading, only: Collection[str] = ()) -> RenderableType:
    """One article: what it says of itself, counts, its text, and its layers; or the layers named in `only`, in full."""
    document = reading.document
    every = layers(reading)
    found = [layer for layer in every if not only or layer.key in only]
    parts: list[RenderableType] = [
        Text(_clean(document.title or document.source), style="bold"),
        Text(_clean(masthead_line(document)), style="dim"),
        Text(_counts(every)),
    ]
    notes = dict.fromkeys(failure.reason for failure in (*document.failures, *reading.failures))
    parts += [Text(f"Note: {_clean(reason)}", style="yellow") for reason in notes]
    if not only:
        parts += [Text(), margin(reading, next(layer for layer in found if layer.key == "quotations"))]
    for layer in found:
        if layer.entries or only:
            parts += [Text(), LayerTable(layer, document, short=not only)]
    return Group(*parts, Text())


def masthead_line(document: Document) -> str:
    """Outlet, date, authors, language and source, each with its evidence, or said to be unknown."""
    told = (
        f"{fact.name.lower()} {fact.value}{f' ({fact.evidence})' if fact.evidence else ''}" for fact in facts(document)
    )
    return " · ".join(told)


def _counts(found: Iterable[Layer]) -> str:
    told = [f"{layer.title.lower()} {len(layer.entries)}" for layer in found if layer.entries]
    return f"Found: {', '.join(told) or 'nothing'}"


class LayerTable:
    """A layer as an aligned table that fits the width it is printed in."""

    def __init__(self, layer: Layer, document: Document, *, short: bool) -> None:
        self.layer = layer
        self.document = document
        self.short = short

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The title, then a row a record: code, words, what it was read as, why; the last two in one where narrow."""
        title = Text(self.layer.title, style="bold")
        title.append(f" {len(self.layer.entries)}", style="dim")
        yield title
        if not self.layer.entries:
            yield Text(f"{_INDENT}none found", style="dim")
            return
        wide = options.max_width >= _WIDE
        room = min(options.max_width, _WIDEST) - _CODE - _GAP
        shares = (0.37, 0.38, 0.25) if wide else (0.42, 0.58)
        table = Table(box=None, show_header=False, padding=(0, _GAP, 0, 0))
        table.add_column(no_wrap=True, width=_CODE, style="cyan")
        widths = [int(room * share) - _GAP for share in shares]
        for width in widths:
            table.add_column(width=width, overflow="fold")
        most = widths[0] * _LINES if self.short else None
        once = [entry for entry in self.layer.entries if self.short and _once(self.layer, entry)]
        for entry in self.layer.entries:
            if entry not in once:
                table.add_row(Text(entry.code), *self._cells(entry, most, wide=wide))
        if table.row_count:
            yield table
        if once:
            told = "; ".join(f"{entry.code} {entry.says}" for entry in once)
            yield Padding(Text(_clean(f"Named once: {told}.")), (0, 0, 0, _CODE + _GAP))

    def _cells(self, entry: Entry, most: int | None, *, wide: bool) -> Iterator[Text]:
        says, why = Text(_clean(entry.says)), Text(_clean(_why(entry, short=self.short)), style="dim")
        yield self._words(entry, most)
        if wide:
            yield says
            yield why
        else:
            yield Text(" · " if self.short else "\n").join([says, why]) if why else says

    def _words(self, entry: Entry, most: int | None) -> Text:
        if entry.words is None:
            return Text(_clean("; ".join(value if self.short else f"{name}: {value}" for name, value in entry.facts)))
        text = self.document.text
        if entry.parts:
            whole = _clean(" ".join(" … ".join(text[part.start : part.end] for part in entry.parts).split()))
            return Text(whole if most is None else shortened(whole, most))
        focus = entry.focus or Extent(entry.words.start, entry.words.start + 1)
        start, end = _window(entry.words, focus, most or len(entry.words))
        start = _from_word(text, start, entry.words, focus)
        end = max(_at_word(text, start, end, entry.words), focus.end)
        before, told, after = text[start : focus.start], text[focus.start : focus.end], text[focus.end : end]
        words = Text(_line("…" if start > entry.words.start else "", before))
        words.append(_line(told), style="bold" if entry.focus else "")
        return words.append(_line(after, "…" if end < entry.words.end else ""))


def _once(layer: Layer, entry: Entry) -> bool:
    """Whether it is an actor that the text names in one place only."""
    return layer.key == "actors" and len(entry.places) == 1


def _why(entry: Entry, *, short: bool) -> str:
    """The reason in a word and the confidence where all layers are printed; else all that is known of it."""
    if short:
        return ", ".join(
            (*([] if entry.sure is None else [f"{entry.sure:.2f}"]), *([entry.brief] if entry.brief else []))
        )
    told = [] if entry.sure is None else [f"{sureness(entry.sure)}."]
    facts = [] if entry.words is None else [f"{name}: {value}" for name, value in entry.facts]
    see = [f"{what} {code}" for what, code in entry.see]
    return " ".join((*told, *entry.why, *([f"[{'; '.join((*facts, *see))}]"] if facts or see else [])))


def _window(whole: Span, focus: Span | Extent, most: int) -> tuple[int, int]:
    """As much of the words as `most` characters hold, around what tells the record."""
    if len(whole) <= most:
        return whole.start, whole.end
    start = max(whole.start, min(focus.start - most // 3, whole.end - most))
    return start, min(whole.end, start + most)


def _from_word(text: str, start: int, whole: Span, focus: Span | Extent) -> int:
    """The beginning of the first word that fits."""
    space = text.find(" ", start, focus.start) if start > whole.start else -1
    return space + 1 if space >= 0 else start


def _at_word(text: str, start: int, end: int, whole: Span) -> int:
    """The end of the last word that fits."""
    cut = text.rfind(" ", start, end) if end < whole.end else -1
    return cut if cut > start + (end - start) // 2 else end


def _line(*parts: str) -> str:
    joined = _clean("".join(parts))
    return " ".join(joined.split()) if joined.strip() == joined else _spaced(joined)


def _spaced(text: str) -> str:
    lead, tail = " " if text[:1].isspace() else "", " " if text[-1:].isspace() else ""
    return f"{lead}{' '.join(text.split())}{tail}" if text.strip() else lead


def _clean(text: str) -> str:
    """Text without the controls by which an article could write to the terminal."""
    return text.translate(VISIBLE).replace("\r", " ").replace("\f", " ")
