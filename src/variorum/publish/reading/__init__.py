"""Views of one article read on its own: every layer, where it stands in the text, and why."""

from .layers import layers, names
from .page import page

__all__ = ["layers", "names", "page"]
