"""One article, no other known: a pure function from Document to Reading."""

from typing import Any


def __getattr__(name: str) -> Any:
    if name == "annotate":
        from .reading import annotate

        return annotate
    raise AttributeError(name)
