"""A document as pdf."""

from variorum.errors import UsageError
from variorum.publish.documents.manuscript import Manuscript
from variorum.publish.edition import Edition


def write(edition: Edition, manuscript: Manuscript) -> bytes:
    """The manuscript as pdf."""
    raise UsageError("pdf is not written yet")
