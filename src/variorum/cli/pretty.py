"""A reading or a dossier as text for people."""

import errno

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from variorum.model import Actor, Document, Dossier, Quotation, Reading

_STYLES = {"quotation": "bold", "quantity": "underline", "moment": "italic", "furniture": "dim"}


class Terminal(Console):
    """A console whose reader may go away: the program then ends as after any full answer."""

    def on_broken_pipe(self) -> None:
        """Leave it to the program's end to tell a closed pipe from a failure."""
        raise BrokenPipeError(errno.EPIPE, "the reader has gone")


def reading_view(reading: Reading) -> RenderableType:
    """One article: what it says of itself, its text with the passages marked, and the findings as tables."""
    document = reading.document
    names = {actor.id: actor for actor in reading.actors}
    parts: list[RenderableType] = [
        Text(document.title or document.source, style="bold"),
        Text(masthead_line(document), style="dim"),
        Text(),
        _marked(reading),
        Text(),
        _quotations(document, reading.quotations, names),
        _values(reading),
    ]
    parts += [Text(f"note: {failure.reason}", style="yellow") for failure in (*document.failures, *reading.failures)]
    return Group(*parts, Text())


def masthead_line(document: Document) -> str:
    """Outlet, date and source, each with its evidence, or said to be unknown."""

    def known(field: str, value: str | None, otherwise: str) -> str:
        return f"{value} ({document.evidence[field]})" if value and field in document.evidence else value or otherwise

    outlet = known("outlet", document.outlet, "outlet unknown")
    published = known("published", document.published, "undated")
    return " · ".join((outlet, published, document.source))


def _marked(reading: Reading) -> Text:
    text = Text(reading.document.text)
    for part in reading.document.furniture:
        text.stylize(_STYLES["furniture"], part.start, part.end)
    for quotation in reading.quotations:
        for piece in quotation.pieces:
            text.stylize(_STYLES["quotation"], piece.start, piece.end)
    for name, records in (("quantity", reading.quantities), ("moment", reading.moments)):
        for record in records:
            text.stylize(_STYLES[name], record.start, record.end)
    return text


def _speaker(document: Document, quotation: Quotation, actors: dict[str, Actor]) -> str:
    speaker = quotation.speaker
    if speaker is None:
        return "nobody named"
    actor = actors.get(speaker.actor or "")
    words = document.text[speaker.span.start : speaker.span.end] if speaker.span else ""
    if actor is None:
        return f"{words or 'nobody named'} ({speaker.named})"
    return actor.name if words in ("", actor.name) else f"{actor.name} (“{words}”)"


def _quotations(document: Document, quotations: tuple[Quotation, ...], actors: dict[str, Actor]) -> RenderableType:
    table = Table("Speaker", "Cue", "Kind", "Words", title="Quotations", title_justify="left", box=None, padding=(0, 1))
    for quotation in quotations:
        words = " … ".join(document.text[piece.start : piece.end] for piece in quotation.pieces)
        cue = document.text[quotation.cue.start : quotation.cue.end] if quotation.cue else ""
        table.add_row(Text(_speaker(document, quotation, actors)), Text(cue), quotation.kind, Text(words))
    return table if quotations else Text("No quotations found.")


def _values(reading: Reading) -> RenderableType:
    text = reading.document.text
    table = Table("Words", "Value", "Of", title="Numbers and dates", title_justify="left", box=None, padding=(0, 1))
    for quantity in reading.quantities:
        table.add_row(Text(text[quantity.start : quantity.end]), bounds(quantity.low, quantity.high), quantity.of or "")
    for moment in reading.moments:
        table.add_row(Text(text[moment.start : moment.end]), moment.when or f"({moment.symbolic or 'unknown'})", "")
    return table if table.row_count else Text("No numbers or dates found.")


def bounds(low: float | None, high: float | None) -> str:
    """A value for reading: `12`, `100,000–175,000`, `≥ 12`, `≤ 30,000`."""
    if low is not None and high is not None:
        return f"{low:,g}" if low == high else f"{low:,g}–{high:,g}"
    if low is not None:
        return f"≥ {low:,g}"
    return f"≤ {high:,g}" if high is not None else "?"


def dossier_view(dossier: Dossier) -> RenderableType:
    """What a dossier holds: its articles, and how many records of each kind."""
    articles = Table("Article", "Outlet", "Published", "Source", box=None, padding=(0, 1))
    for document in dossier.documents:
        articles.add_row(
            Text(document.title or "untitled"),
            document.outlet or "unknown",
            document.published or "undated",
            Text(document.source),
        )
    counts = Table("Key", "Records", box=None, padding=(0, 1))
    for key in dossier.__struct_fields__:
        records = getattr(dossier, key)
        if isinstance(records, tuple):
            counts.add_row(key, str(len(records)))
    return Group(articles, Text(), counts)
