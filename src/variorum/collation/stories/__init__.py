"""Which articles tell one story, and which stories continue one affair."""

from .find import Affair, Stories, find, threads
from .parts import Part, seen

__all__ = ["Affair", "Part", "Stories", "find", "seen", "threads"]
