"""A dossier as text for people, and the terminal that it is printed to."""

import errno

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from variorum.model import Dossier


class Terminal(Console):
    """A console whose reader may go away: the program then ends as after any full answer."""

    def on_broken_pipe(self) -> None:
        """Leave it to the program's end to tell a closed pipe from a failure."""
        raise BrokenPipeError(errno.EPIPE, "the reader has gone")


def dossier_view(dossier: Dossier) -> RenderableType:
    """What a dossier holds: its articles, and how many records of each kind."""
    articles = Table("Article", "Outlet", "Published", "Source", box=None, padding=(0, 1))
    for document in dossier.documents:
        articles.add_row(
            Text(document.title or "untitled"),
            document.outlet or "unknown",
            document.published or "undated",
            Text(document.source),
        )
    counts = Table("Key", "Records", box=None, padding=(0, 1))
    for key in dossier.__struct_fields__:
        records = getattr(dossier, key)
        if isinstance(records, tuple):
            counts.add_row(key, str(len(records)))
    return Group(articles, Text(), counts)
