"""Saved pages: the article's text, with each character's place in the bytes of the page."""

from dataclasses import dataclass, field
from html import escape

from variorum.errors import InputError
from variorum.model import Furniture, FurnitureKind, MapEntry

from .encoding import Decoded, decode_page, decode_text
from .limits import Limits
from .markup.article import Part, article, find_headline
from .markup.head import described, title_time
from .markup.page import Page
from .markup.parse import read_page
from .markup.references import Piece
from .metadata import settle
from .record import Content, Source
from .text import check

_AROUND = " \t\u00a0|·•"  # what sites put between a name and a date
_NUL = "\x00"
_GUESSING_LONGEST = 2_000_000  # characters: heads of pages hold scripts, but no page has a longer one
_GUESSING_DEEPEST = 200  # libxml2 gives up below 256 levels


def read_html(
    source: Source,
    data: bytes,
    limits: Limits,
    *,
    recoded: bool = False,
) -> Content:
    """The article of a page.

    `recoded` says that the bytes are UTF-8 whatever the page declares, because they came through JSON.

    Raises:
        InputError: the page has no article text.
    """
    decoded = decode_text(data) if recoded else decode_page(data)
    notes = list(decoded.notes)
    markup = decoded.text
    if _NUL in markup:
        markup = markup.replace(_NUL, "\N{REPLACEMENT CHARACTER}")
        notes.append("holds NUL characters, shown as U+FFFD")
    page = read_page(markup)
    found = described(page)
    settled = settle(found)
    headline = find_headline(page, settled.title)
    parts = article(page, headline)
    if not parts:
        raise InputError(source.given, "no article text: the page holds only scripts, navigation or nothing")
    first = next((part.line.number for part in parts if None in part.kinds), parts[0].line.number)
    found.add("published", "time-element", title_time(page, headline, first))
    if not settle(found).published:
        found.add("published", "htmldate", _guessed_date(page, parts))
    written = _Text()
    for part in parts:
        written.add(part)
    text = "".join(written.text)
    check(source, text, limits)
    furniture = tuple(sorted(Furniture(start=s, end=e, kind=k) for s, e, k in written.furniture))
    return Content(text, "text/html", found, _map(decoded, written.entries), furniture, tuple(notes))


@dataclass(slots=True)
class _Entry:
    """Text `[start, end)` that came from characters `[source_start, source_end)` of the markup."""

    start: int
    end: int
    source_start: int
    source_end: int
    exact: bool


@dataclass(slots=True)
class _Text:
    """The text as it grows, with the places of its characters and its furniture."""

    text: list[str] = field(default_factory=list)
    length: int = 0
    entries: list[_Entry] = field(default_factory=list)
    furniture: list[tuple[int, int, FurnitureKind]] = field(default_factory=list)
    last: int = -2  # the number of the line before

    def add(self, part: Part) -> None:
        """Append a line. Line breaks between lines come from no character of the page and have no entry."""
        if self.text:
            adjacent = part.line.number == self.last + 1
            self.write("\n" if adjacent and part.line.gap == 1 else "\n\n")
        self.last = part.line.number
        marks: list[tuple[int, int, FurnitureKind]] = []
        for run, kind in zip(part.line.runs, part.kinds, strict=True):
            begin = self.length
            for piece in run.pieces:
                self.enter(piece)
            if kind is not None:
                if marks and marks[-1][2] == kind and marks[-1][1] == begin:
                    begin = marks.pop()[0]
                marks.append((begin, self.length, kind))
        joined = part.line.text if marks else ""
        offset = self.length - len(joined)
        for start, end, kind in marks:
            words = joined[start - offset : end - offset]
            begin = start + len(words) - len(words.lstrip(_AROUND))
            stop = end - len(words) + len(words.rstrip(_AROUND))
            if begin < stop:
                self.furniture.append((begin, stop, kind))

    def write(self, text: str) -> None:
        self.text.append(text)
        self.length += len(text)

    def enter(self, piece: Piece) -> None:
        """Append a piece, joined to the entry before where both are the source character for character."""
        start = self.length
        self.write(piece.text)
        before = self.entries[-1] if self.entries else None
        if before and before.exact and piece.exact and (before.end, before.source_end) == (start, piece.start):
            before.end, before.source_end = self.length, piece.end
        else:
            self.entries.append(_Entry(start, self.length, piece.start, piece.end, piece.exact))


def _map(decoded: Decoded, entries: list[_Entry]) -> tuple[MapEntry, ...]:
    places = decoded.places(position for entry in entries for position in (entry.source_start, entry.source_end))
    return tuple(
        MapEntry(
            start=entry.start,
            end=entry.end,
            source_start=places[entry.source_start],
            source_end=places[entry.source_end],
        )
        for entry in entries
    )


def _guessed_date(page: Page, parts: list[Part]) -> str | None:
    """The date that htmldate finds in what stands before the text of the page and in lines marked as the date.

    It sees no more of the page: it would take any `<time>`, and a caption's or a teaser's date is not the article's.
    The bounds keep the clock out of it.
    """
    before = page.source[: page.lines[0].start]
    marked = [part.line.text for part in parts if "dateline" in part.kinds]
    if len(before) > _GUESSING_LONGEST or page.deepest > _GUESSING_DEEPEST:
        return None
    from htmldate import find_date

    seen = before + "".join(f'<p class="date">{escape(text)}</p>' for text in marked[:5])
    try:
        return find_date(seen, extensive_search=False, original_date=True, min_date="1990-01-01", max_date="2100-12-31")
    except Exception:
        return None
