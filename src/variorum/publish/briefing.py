"""A dossier as a themed briefing in Markdown, every sentence with its sources."""

from variorum.model import Dossier

from .documents import manuscript
from .documents.formats import markdown
from .edition import Edition

_PAGE = "dossier.html"
"""The page beside the briefing, to whose passages the notes lead."""


def briefing(dossier: Dossier) -> str:
    """The document of the kind `briefing`, each sentence with a note that leads to the passages it rests on.

    Every cited passage and every quoted word is checked against the texts before it is written; a line that fails is
    left out. The same dossier gives the same text.
    """
    edition = Edition(dossier)
    return markdown.write(edition, manuscript(edition, "briefing"), page=_PAGE)
