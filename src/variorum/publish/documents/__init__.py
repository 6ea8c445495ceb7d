"""The documents that analysts hand in, each an outline of lines that were checked against their passages."""

from .house import House, spelling
from .kinds import KINDS, TITLES, manuscript, usable
from .manuscript import Chapter, Format, Grid, Items, Manuscript, Options, Paragraph, checked

__all__ = [
    "KINDS",
    "TITLES",
    "Chapter",
    "Format",
    "Grid",
    "House",
    "Items",
    "Manuscript",
    "Options",
    "Paragraph",
    "checked",
    "manuscript",
    "spelling",
    "usable",
]
