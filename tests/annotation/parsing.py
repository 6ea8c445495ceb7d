"""Texts of these tests, parsed."""

from variorum.annotation import sentences
from variorum.annotation.blocks import blocks
from variorum.annotation.parser import Parse, parse
from variorum.model import Document, Furniture, document_id


def parsed(
    text: str, published: str | None = None, furniture: tuple[Furniture, ...] = (), language: str = "en"
) -> Parse:
    """A text through the layers that the parser needs."""
    document = Document(
        id=document_id(text.encode(), "test"),
        source="test",
        outlet=None,
        family=None,
        title=None,
        published=published,
        modified=None,
        authors=(),
        language=language,
        sha256="",
        text=text,
        evidence={},
        map=(),
        failures=(),
        furniture=(),
    )
    paragraphs = blocks(text)
    return parse(document, paragraphs, sentences.split(text, paragraphs, language), furniture)
