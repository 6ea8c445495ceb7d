"""The articles in full, with every passage that the page cites."""

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.model import Document, Extent, Span
from variorum.publish import times
from variorum.publish.edition import Edition, Note
from variorum.publish.marks import Mark, Step, in_pieces, weave
from variorum.publish.section import Section
from variorum.publish.witness import Witness

_EVIDENCE = {
    "detected": "told from its words",
    "user": "as supplied",
    "meta": "from the page’s metadata",
    "metadata": "from the metadata",
    "json-ld": "from the page’s metadata",
    "html-lang": "as the page says",
    "title-element": "from the title of the page",
    "time-element": "from a time on the page",
    "byline-element": "from the byline",
    "link": "from a link of the page",
    "url": "from the address",
}
"""Where metadata comes from, in words; what is not here is named after "from the"."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph: its text with marks, the notes that lead back, and what kind of furniture it is, if any."""

    number: int
    steps: tuple[Step, ...]
    notes: tuple[Note, ...]
    furniture: str | None


@dataclass(frozen=True, slots=True)
class Fact:
    """A piece of metadata and where it comes from."""

    name: str
    value: str
    evidence: str | None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as the page prints it. `stray` are cited passages of white space alone."""

    witness: Witness
    facts: tuple[Fact, ...]
    failures: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]
    stray: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Articles:
    """All articles, and the ids of marks that lie in several pieces, which a style rule joins."""

    articles: tuple[Article, ...]
    split: tuple[str, ...]


def build(edition: Edition) -> Section | None:
    """The articles in their order; marks are those that earlier sections cited."""
    if not edition.witnesses:
        return None
    articles = tuple(_article(edition, witness) for witness in edition.witnesses)
    split = tuple(in_pieces(paragraph.steps for article in articles for paragraph in article.paragraphs))
    return Section("articles", "The articles", "articles.html", Articles(articles, split), count=len(articles))


def _article(edition: Edition, witness: Witness) -> Article:
    cited = {span: notes for span, notes in edition.notes.items() if span.document == witness.document.id}
    marks = sorted((_mark(witness, span, notes) for span, notes in cited.items()), key=lambda m: (m.start, m.end))
    woven = list(weave(witness.document.text, witness.paragraphs, marks))
    shown = {step.mark.id for steps in woven for step in steps if step.mark is not None}
    paragraphs = tuple(
        Paragraph(number, tuple(steps), tuple(_notes(cited, block)), furniture(witness.document, block))
        for number, (block, steps) in enumerate(zip(witness.paragraphs, woven, strict=True), 1)
    )
    failures = tuple(failure.reason for failure in witness.document.failures)
    stray = tuple(mark.id for mark in marks if mark.id not in shown)
    return Article(witness, tuple(facts(witness.document)), failures, paragraphs, stray)


def _mark(witness: Witness, span: Span, notes: list[Note]) -> Mark:
    kinds = sorted({kind for note in notes for kind in note.kind.split()})
    return Mark(span.start, span.end, f"{witness.siglum}-{span.start}-{span.end}", tuple(kinds))


def _notes(cited: dict[Span, list[Note]], block: Extent) -> Iterator[Note]:
    inside = sorted(span for span in cited if block.start <= span.start < block.end)
    yield from dict.fromkeys(note for span in inside for note in cited[span] if not note.silent)


def furniture(document: Document, block: Extent) -> str | None:
    """The kind of furniture that takes up at least half of the block, if any."""
    for item in document.furniture:
        shared = min(item.end, block.end) - max(item.start, block.start)
        if 2 * shared >= len(block):
            return item.kind
    return None


def facts(document: Document) -> Iterator[Fact]:
    """What an article says of itself, each piece with where it comes from."""
    evidence = {
        key: _EVIDENCE.get(where, f"from the {where.replace('-', ' ')}") for key, where in document.evidence.items()
    }
    if document.outlet:
        yield Fact("Outlet", document.outlet, evidence.get("outlet"))
    else:
        yield Fact("Outlet", "unknown: the article names none", None)
    if document.published:
        yield Fact("Date", times.phrase(document.published), evidence.get("published"))
    else:
        yield Fact("Date", "unknown: the article is undated", None)
    if document.modified:
        yield Fact("Changed", times.phrase(document.modified), evidence.get("modified"))
    if document.authors:
        yield Fact("By", ", ".join(document.authors), evidence.get("authors"))
    yield Fact("Language", document.language or "unknown", evidence.get("language"))
    yield Fact("Source", document.source, None)
    if document.url and document.url != document.source:
        yield Fact("Address", document.url, evidence.get("url"))
