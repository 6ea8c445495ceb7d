"""The chronology: what happened and was said by its day, what was announced for one, and what no article dates."""

from collections.abc import Iterator

from variorum.model import Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.masthead import masthead, read

from .days import announced, dated, undated
from .entries import Entry
from .manuscript import Chapter, Grid, Items, Manuscript, Options
from .prose import Teller

_HEAD = ("Day", "What happened or was said", "Said and reported", "Standing")
_LEAD = "By the day of the event; “said” is the day of the statement, “reported” that of the article."


def build(edition: Edition, options: Options) -> Manuscript:
    """Days in the order of the calendar, then what was announced, what has no day, and when the articles appeared."""
    teller = Teller(edition, options.house)
    chapters = (
        *_days(teller, "Before", dated(edition, options.since, before=True)),
        *_days(teller, "What happened", dated(edition, options.since)),
        *_days(teller, "Announced and expected", announced(edition, options.since)),
        *_undated(teller, undated(edition, options.since)),
        *_publication(edition, options),
    )
    return Manuscript(
        kind="chronology",
        title=masthead(edition).title,
        dateline=f"{' '.join(read(edition))} {_LEAD}",
        lead=(),
        chapters=chapters,
        house=options.house,
    )


def _days(teller: Teller, title: str, entries: list[Entry]) -> Iterator[Chapter]:
    rows = [row for entry in entries if (row := _row(teller, entry, _used(entries, entry))) is not None]
    if rows:
        yield Chapter(title, (Grid("", _HEAD, tuple(rows)),))


def _used(entries: list[Entry], entry: Entry) -> set[Span]:
    """The sentences that another entry has a better claim to: its passage stands nearer to their beginning."""
    rivals = [one for one in entries if one is not entry and one.sentence == entry.sentence]
    better = any(one.spans[0].start < entry.spans[0].start or _earlier(entries, one, entry) for one in rivals)
    return {entry.sentence} if better else set()


def _earlier(entries: list[Entry], one: Entry, other: Entry) -> bool:
    return one.spans[0] == other.spans[0] and entries.index(one) < entries.index(other)


def _row(teller: Teller, entry: Entry, used: set[Span]) -> tuple[Line | str, ...] | None:
    line = entry.line(teller, used)
    if line is None:
        return None
    return (entry.when(teller.house), _cell(line), entry.axes(teller), entry.standing())


def _cell(line: Line) -> Line:
    """A sentence as a cell has it: without its full stop."""
    last = line.parts[-1]
    if not isinstance(last, str) or not last.endswith("."):
        return line
    return Line((*line.parts[:-1], *([last[:-1]] if last != "." else [])), line.support)


def _undated(teller: Teller, entries: list[Entry]) -> Iterator[Chapter]:
    items = []
    for entry in entries:
        if (line := entry.line(teller)) is not None:
            items.append((line,))
    if items:
        yield Chapter("Without a day", (Items(tuple(items)),))


def _publication(edition: Edition, options: Options) -> Iterator[Chapter]:
    """The third axis: which articles appeared when."""
    rows = []
    for witness in edition.witnesses:
        document = witness.document
        when = options.house.time(document.published.partition("T")[0]) if document.published else ""
        window = f"undated; {witness.window}" if witness.window else "undated"
        rows.append((when or options.house.dated(window), document.outlet or "", document.title or witness.file))
    if rows:
        yield Chapter("When the articles appeared", (Grid("", ("Day", "Outlet", "Title"), tuple(rows)),))
