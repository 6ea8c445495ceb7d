"""Documents as files, one module a format: each takes a manuscript and its edition and gives text or bytes."""

from typing import get_args

from variorum.errors import UsageError
from variorum.publish.documents.manuscript import Format, Manuscript
from variorum.publish.edition import Edition

FORMATS: tuple[Format, ...] = get_args(Format)
"""The names of the formats, which are the endings of their files too."""
TEXT: tuple[Format, ...] = ("md", "html", "txt")
"""Those that are text."""


def rendered(edition: Edition, manuscript: Manuscript, format: Format) -> str | bytes:
    """The manuscript in a format: text, or bytes where the format is no text."""
    if format == "md":
        from . import markdown

        return markdown.write(edition, manuscript)
    if format == "html":
        from . import html

        return html.write(edition, manuscript)
    if format == "txt":
        from . import plain

        return plain.write(edition, manuscript)
    if format == "docx":
        from . import docx

        return docx.write(edition, manuscript)
    from . import pdf

    return pdf.write(edition, manuscript)


def of_ending(name: str) -> Format | None:
    """The format that the ending of a file's name says, or None."""
    ending = name.rpartition(".")[2].lower()
    found = {"htm": "html", "markdown": "md", "text": "txt"}.get(ending, ending)
    return next((format for format in FORMATS if format == found), None)


def named(name: str) -> Format:
    """The format of a name.

    Raises:
        UsageError: there is none.
    """
    found = next((format for format in FORMATS if format == name), None)
    if found is None:
        raise UsageError(f"no format is called {name!r}; there are {', '.join(FORMATS)}")
    return found
