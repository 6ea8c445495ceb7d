"""The articles that a document cites, for programs that keep references: CSL-JSON, BibTeX and RIS."""

from importlib import import_module
from typing import Literal, cast, get_args

from variorum.errors import UsageError
from variorum.publish.documents.manuscript import Manuscript
from variorum.publish.edition import Edition

from .reference import Reference, cited, references

Style = Literal["csl", "bibtex", "ris"]
STYLES: tuple[Style, ...] = get_args(Style)
"""The names of the styles, each a module of this room with a function `write`."""
ENDINGS: dict[Style, str] = {"csl": "json", "bibtex": "bib", "ris": "ris"}
"""How the name of a file of each style ends."""

__all__ = ["ENDINGS", "STYLES", "Reference", "Style", "citations", "cited", "references", "style_of"]


def citations(edition: Edition, style: Style, manuscript: Manuscript | None = None) -> str:
    """The articles that a document cites, in the order of their letters; all articles if no document is given."""
    write = import_module(f".{style}", __package__).write
    return cast(str, write(references(edition, cited(edition, manuscript) if manuscript else None)))


def style_of(name: str) -> Style:
    """The style of a name (`csl`), or of the name of a file by its ending (`sources.bib`).

    Raises:
        UsageError: there is none.
    """
    ending = name.rpartition(".")[2].lower()
    for style in STYLES:
        if name == style or ("." in name and ending == ENDINGS[style]):
            return style
    endings = ", ".join(f".{ending}" for ending in ENDINGS.values())
    raise UsageError(f"{name!r} names no style of citations; there are {', '.join(STYLES)}, and the endings {endings}")
