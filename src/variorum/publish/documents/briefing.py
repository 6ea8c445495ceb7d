"""The briefing: what happened and why it matters, by theme; who says what, what is disputed, open and announced."""

import re
from collections.abc import Iterable, Iterator

from variorum.publish.edition import Edition
from variorum.publish.grounding import Line
from variorum.publish.masthead import dates, masthead
from variorum.publish.wording import capital, counted

from . import opening, outlook, remainder, unsettled
from .draft import Draft
from .manuscript import Chapter, Items, Manuscript, Options
from .prose import Teller
from .sections import sections


def build(edition: Edition, options: Options) -> Manuscript:
    """The briefing of an edition."""
    teller = Teller(edition, options.house)
    head = masthead(edition)
    if not edition.witnesses:
        return Manuscript("briefing", head.title, "", (), (), options.house)
    draft = Draft(teller)
    lead = opening.lead(draft)
    title, headline = opening.headline(draft, head, lead)
    return Manuscript(
        kind="briefing",
        title=title,
        dateline=_dateline(edition, teller, headline),
        lead=lead,
        chapters=tuple(_chapters(draft)),
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
    yield from sections(draft)
    yield from _items("In their own words", remainder.quotations(draft))
    yield from _items("What is disputed", remainder.disputes(draft))
    yield from _items("Where the accounts differ", remainder.differences(draft))
    yield from _items("How the accounts hang together", ((line,) for line in outlook.origins(draft.teller)))
    yield from _items("What is not known", ((line,) for line in unsettled.lines(draft.teller)))
    yield from _items("Announced dates", outlook.announced(draft.teller))
    yield from _items("Texts still to obtain", outlook.texts(draft.teller))


def _items(title: str, items: Iterable[tuple[Line, ...]]) -> Iterator[Chapter]:
    if found := tuple(items):
        yield Chapter(title, (Items(found),))
