"""The documents that analysts hand in, each an outline of lines that were checked against their passages."""

from .house import House
from .manuscript import Chapter, Grid, Items, Manuscript, Options, Paragraph, checked

__all__ = ["Chapter", "Grid", "House", "Items", "Manuscript", "Options", "Paragraph", "checked"]
