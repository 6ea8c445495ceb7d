"""Plain text: the decoded content unchanged, with its front matter, if any."""

from variorum.errors import InputError
from variorum.model import Furniture

from .encoding import decode_text
from .frontmatter import front_matter
from .limits import Limits
from .metadata import Found
from .record import Content, Source


def read_text(source: Source, data: bytes, limits: Limits) -> Content:
    """The text of a file with nothing changed: no line ends, no-break spaces or Unicode forms.

    Raises:
        InputError: it has no words, or more characters than the limit.
    """
    decoded = decode_text(data)
    found = Found()
    values, end = front_matter(decoded.text)
    found.add_named(values, "front-matter")
    check(source, decoded.text[end:], limits)
    furniture = (Furniture(start=0, end=end, kind="boilerplate"),) if end else ()
    notes = (*decoded.notes, *(["the front matter is not YAML and was not used"] if end and not values else []))
    return Content(decoded.text, "text/plain", found, furniture=furniture, notes=notes)


def check(source: Source, text: str, limits: Limits) -> None:
    """Refuse a text without words, or one that is too long to be an article."""
    if not text or text.isspace():
        raise InputError(source.given, "has no text, only white space" if text else "is empty")
    if len(text) > limits.longest_article:
        raise InputError(
            source.given,
            f"has {len(text):,} characters, more than the {limits.longest_article:,} of the longest article; split it",
        )
