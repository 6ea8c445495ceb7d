"""A document as docx."""

from variorum.errors import UsageError
from variorum.publish.documents.manuscript import Manuscript
from variorum.publish.edition import Edition


def write(edition: Edition, manuscript: Manuscript) -> bytes:
    """The manuscript as docx."""
    raise UsageError("docx is not written yet")
