"""Views of a dossier: a page and a briefing. They select, order and word; they add nothing."""

from .briefing import briefing
from .page import page

__all__ = ["briefing", "page"]
