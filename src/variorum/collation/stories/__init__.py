"""Which articles tell one story, and which stories continue one affair."""

from .find import Affair, Stories, find, threads

__all__ = ["Affair", "Stories", "find", "threads"]
