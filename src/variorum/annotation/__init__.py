"""One article, no other known: a pure function from Document to Reading."""

from .reading import annotate

__all__ = ["annotate"]
