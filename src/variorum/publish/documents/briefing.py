"""The briefing: what happened and why it matters, by theme; who says what, what is disputed, open and announced."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from variorum.model import Span
from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.masthead import dates, masthead
from variorum.publish.wording import capital, counted

from . import opening, outlook, remainder, unsettled
from .draft import Draft
from .genre import view
from .manuscript import Block, Chapter, Items, Manuscript, Options, Paragraph, lines_of
from .once import Once
from .overtaken import Overtaken
from .prose import Teller
from .sections import sections
from .stamps import Days
from .units import Unit


def build(edition: Edition, options: Options) -> Manuscript:
    """The briefing of an edition."""
    teller = Teller(edition, options.house)
    head = masthead(edition)
    if not edition.witnesses:
        return Manuscript("briefing", head.title, "", (), (), options.house)
    draft = Draft(teller)
    draft.units = tuple(_reports(draft))
    lead = opening.lead(draft)
    title, headline = opening.headline(draft, head, lead)
    return Manuscript(
        kind="briefing",
        title=title,
        dateline=_dateline(edition, teller, headline),
        lead=lead,
        chapters=tuple(_unique(Once(edition), _chapters(draft))),
        house=options.house,
    )


def _dateline(edition: Edition, teller: Teller, headline: str) -> str:
    documents = [witness.document for witness in edition.witnesses]
    outlets = {document.outlet for document in documents if document.outlet}
    source = f" from {counted(len(outlets), 'outlet')}" if all(document.outlet for document in documents) else ""
    told = f"{capital(counted(len(documents), 'article'))}{source}, {dates(documents)}."
    whose = next((witness for witness in edition.witnesses if witness.siglum == headline), None)
    if whose is None:
        return told
    name = teller.outlets.name(whose)
    name = name if whose.document.outlet else re.sub(r"^an ", "the ", name)
    return f"{told} The headline is that of {name}."


def _chapters(draft: Draft) -> Iterator[Chapter]:
    """The running text, then what is said, disputed, told differently, open and announced."""
    days = Days(draft.edition, draft.teller.outlets)
    yield from (_dated(days, chapter) for chapter in sections(draft))
    yield from _items("In their own words", (_apart(days, lines) for lines in remainder.quotations(draft)))
    yield from _items("What is disputed", remainder.disputes(draft))
    yield from _items("Where the accounts differ", remainder.differences(draft))
    yield from _items("How the accounts hang together", ((line,) for line in outlook.origins(draft.teller)))
    yield from _items("What is not known", ((line,) for line in unsettled.lines(draft.teller)))
    yield from _items("Announced dates", outlook.announced(draft.teller))
    yield from _items("Texts still to obtain", outlook.texts(draft.teller))


def _reports(draft: Draft) -> Iterator[Unit]:
    """Sentences that a briefing can tell: no announcement that is over, and no view of a writer as a report.

    Where all articles give views, there is nothing else to tell.
    """
    overtaken = Overtaken(draft.edition)
    views = {one.document.id for one in draft.edition.witnesses if view(one)}
    views = views if len(views) < len(draft.edition.witnesses) else set()
    for unit in draft.units:
        own = unit.span.document in views and not unit.clause.spoken
        if not own and not overtaken.holds(unit.span):
            yield unit


def _dated(days: Days, chapter: Chapter) -> Chapter:
    """A chapter in which what articles of days before tell has its day beside it."""
    blocks = []
    for block in chapter.blocks:
        days.pause()
        blocks.append(Paragraph(_stamped(days, block.lines)) if isinstance(block, Paragraph) else block)
    return Chapter(chapter.title, tuple(blocks), chapter.level)


def _apart(days: Days, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    days.pause()
    return _stamped(days, lines)


def _stamped(days: Days, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    places = [next((one for one in line.support if isinstance(one, Span)), None) for line in lines]
    return tuple(line if place is None else days.on(line, place) for line, place in zip(lines, places, strict=True))


def _unique(once: Once, chapters: Iterable[Chapter]) -> Iterator[Chapter]:
    """Chapters without items of which the words of articles stand in one before."""
    for chapter in chapters:
        blocks: list[Block] = []
        for block in chapter.blocks:
            if isinstance(block, Items):
                kept = tuple(item for item in block.items if sum(once.new(line) for line in item))
                blocks += [replace(block, items=kept)] if kept else []
            else:
                blocks.append(block)
                for line in lines_of(block):
                    once.new(line)
        if blocks:
            yield Chapter(chapter.title, tuple(blocks), chapter.level)


def _items(title: str, items: Iterable[tuple[Line, ...]]) -> Iterator[Chapter]:
    if found := tuple(items):
        yield Chapter(title, (Items(found),))
