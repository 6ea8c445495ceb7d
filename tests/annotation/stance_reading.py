"""What the tests of stances share: one text read through the layers that come before."""

from functools import cache
from typing import NamedTuple

from variorum.annotation import actors, moments, quotations, sentences
from variorum.annotation.blocks import blocks
from variorum.annotation.parser import Parse, parse
from variorum.model import Actor, Document, Furniture, Moment, Quotation, Span


class Read(NamedTuple):
    """One text with what the layers before found."""

    parse: Parse
    actors: tuple[Actor, ...]
    quotations: tuple[Quotation, ...]
    moments: tuple[Moment, ...]

    def name(self, id: str | None) -> str | None:
        """The name of an actor."""
        return next((actor.name for actor in self.actors if actor.id == id), None)

    def words(self, span: Span) -> str:
        """The words of a span."""
        return self.parse.text[span.start : span.end]


@cache
def read(text: str, *, language: str = "en", furniture: tuple[Furniture, ...] = ()) -> Read:
    """A text read through parser, actors, quotations and moments."""
    document = Document(
        id="document-t", source="t.txt", outlet=None, family=None, title=None, published=None, modified=None,
        authors=(), language=language, sha256="0" * 64, text=text, evidence={}, map=(), failures=(), furniture=(),
    )  # fmt: skip
    paragraphs = blocks(text)
    parsed = parse(document, paragraphs, sentences.split(text, paragraphs, language), furniture)
    found = actors.find(parsed)
    return Read(parsed, found, quotations.find(parsed, found), moments.find(parsed))
