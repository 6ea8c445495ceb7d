"""What was read: the head of the page and the first paragraph of the briefing."""

from dataclasses import dataclass

from variorum.model import Document, Failure, Story

from . import times
from .edition import Edition
from .sections.missing import ranking
from .weights import documents
from .witness import Witness
from .wording import capital, counted, listed

_MISSING = 3
"""Missing texts that the head names; their section has more."""


@dataclass(frozen=True, slots=True)
class Masthead:
    """Title, what was read in words, and what could not be read.

    `headline` is the letter of the article whose headline the title is. `others` are the titles of the further stories
    that several articles tell; `single` counts, in words, the articles that stand alone beside them. `missing` are the
    texts that several articles lean on and that are not in the set.
    """

    title: str
    headline: str
    others: tuple[str, ...]
    single: str
    read: tuple[str, ...]
    failures: tuple[Failure, ...]
    missing: tuple[str, ...]


def masthead(edition: Edition) -> Masthead:
    """The head of an edition."""
    stories = _stories(edition)
    further = [story for story in stories[1:] if len(_held(edition, story)) > 1]
    told = {document for story in (*stories[:1], *further) for document in _held(edition, story)}
    alone = {document for story in stories for document in _held(edition, story)} - told
    missing = [record for record in ranking(edition) if documents(record.evidence) > 1] or ranking(edition)
    title = stories[0].title if stories else _title(edition)
    return Masthead(
        title=title,
        headline=next((w.siglum for w in edition.witnesses if w.document.title == title), ""),
        others=tuple(story.title for story in further),
        single=f"and {counted(len(alone), 'further article')}" if alone else "",
        read=tuple(read(edition)),
        failures=edition.dossier.failures,
        missing=tuple(record.title for record in missing[:_MISSING]),
    )


def _stories(edition: Edition) -> list[Story]:
    """The stories that have a title: those of most articles first, then by the earliest date of an article."""
    titled = [story for story in edition.dossier.stories if story.title]
    return sorted(titled, key=lambda s: (-len(_held(edition, s)), _earliest(edition, s), s.id))


def _held(edition: Edition, story: Story) -> set[str]:
    return {document for document in story.documents if document in edition.by_document}


def _earliest(edition: Edition, story: Story) -> tuple[int, str]:
    dates = [edition.by_document[document].document.published for document in _held(edition, story)]
    return min(map(times.order, dates), default=times.order(None))


def _title(edition: Edition) -> str:
    for witness in edition.witnesses:
        if witness.document.title:
            return witness.document.title
    return "An untitled set of articles" if edition.witnesses else "No articles"


def read(edition: Edition) -> list[str]:
    """What was read, in sentences: articles, outlets, dates; then what is undated or names no outlet."""
    documents = [witness.document for witness in edition.witnesses]
    if not documents:
        return ["No article could be read."]
    outlets = {document.outlet for document in documents if document.outlet}
    all_named = all(document.outlet for document in documents)
    source = f" from {counted(len(outlets), 'outlet')}" if all_named else ""
    sentences = [f"{capital(counted(len(documents), 'article'))}{source}, {dates(documents)}."]
    undated = [w for w in edition.witnesses if w.document.published is None]
    if undated and len(undated) < len(documents):
        windows = [f"{w.siglum} {w.window}" for w in undated if w.window]
        sentences.append(f"{_these(undated)} undated{'; ' + listed(windows) if windows else ''}.")
    nameless = [w for w in edition.witnesses if not w.document.outlet]
    if nameless:
        verb = "names" if len(nameless) == 1 else "name"
        who = listed([w.siglum for w in nameless]) if outlets else "They"
        sentences.append(f"{who} {verb if outlets else 'name'} no outlet.")
    if edition.dossier.as_of:
        sentences.append(f"As of {times.phrase(edition.dossier.as_of)}.")
    return sentences


def _these(witnesses: list[Witness]) -> str:
    return f"{listed([witness.siglum for witness in witnesses])} {'is' if len(witnesses) == 1 else 'are'}"


def dates(documents: list[Document]) -> str:
    """The span of the dates of publication in words."""
    days = sorted((d.published for d in documents if d.published), key=times.order)
    if not days:
        return "all undated" if len(documents) > 1 else "undated"
    first, last = (day.partition("T")[0] for day in (days[0], days[-1]))
    return times.between(first, last)
