"""No sentence without its passage: what a line of a written product consists of, and the check before it is written."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from variorum.model import Dossier, Failure, Span

Style = Literal["marks", "italic", "bold", "plain"]


@dataclass(frozen=True, slots=True)
class Words:
    """Words of an article, to be printed as they stand: where they are, and what they are.

    `style` is whether quotation marks are put around them, or they are set in italics or bold, or neither.
    """

    span: Span
    text: str
    style: Style = "marks"


Part = str | Words
"""The program's own wording, or words of an article. A name of a record is own wording."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a written product with the passages that it rests on.

    A line about an input that could not be read rests on its `Failure`.
    """

    parts: tuple[Part, ...]
    support: tuple[Span | Failure, ...]


def words(dossier: Dossier, span: Span, *, style: Style = "marks") -> Words:
    """The words at a span."""
    return Words(span.span, dossier.text(span), style)


def faults(dossier: Dossier, line: Line) -> list[str]:
    """What is wrong with the support of a line.

    Nothing where every passage exists, and every quoted word stands where it is said to stand, inside a cited passage.
    """
    passages = [item for item in line.support if isinstance(item, Span)]
    quoted = [part for part in line.parts if isinstance(part, Words)]
    found = [] if line.support else ["the line rests on nothing"]
    found += [fault for span in (*passages, *(part.span for part in quoted)) if (fault := _missing(dossier, span))]
    failures = [item for item in line.support if isinstance(item, Failure)]
    found += [f"{item.reason!r} is no failure of the dossier" for item in failures if item not in dossier.failures]
    if found:
        return found
    for part in quoted:
        if dossier.text(part.span) != part.text:
            found.append(f"{part.text!r} does not stand at {_place(part.span)}")
        if not any(passage.covers(part.span) for passage in passages):
            found.append(f"{part.text!r} lies in no passage that the line cites")
    return found


def grounded(dossier: Dossier, lines: Iterable[Line]) -> list[Line]:
    """Those lines that pass the check. What fails is left out: a line that cannot be checked is not written."""
    return [line for line in lines if not faults(dossier, line)]


def _missing(dossier: Dossier, span: Span) -> str | None:
    if not any(document.id == span.document for document in dossier.documents):
        return f"{span.document} is not a document of the dossier"
    if span.end > len(dossier.document(span).text):
        return f"{_place(span)} is beyond the end of the text"
    return None


def _place(span: Span) -> str:
    return f"{span.document} {span.start} to {span.end}"
