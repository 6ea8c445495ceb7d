"""The kinds of documents, each imported when it is asked for."""

from importlib import import_module
from importlib.util import find_spec
from typing import cast

from variorum.errors import UsageError
from variorum.publish.edition import Edition

from .attributed import attributed
from .manuscript import Manuscript, Options, checked

KINDS = {
    "briefing": "briefing",
    "alert": "alert",
    "chronology": "chronology",
    "comparison": "comparison",
    "discrepancies": "ledger",
    "factsheet": "factsheet",
    "update": "update",
}
"""The names that a reader asks for, with the module of this room whose `build` writes the kind."""

TITLES = {
    "briefing": "Briefing",
    "alert": "Alert by actor",
    "chronology": "Chronology",
    "comparison": "Comparison of outlets",
    "discrepancies": "Ledger of discrepancies",
    "factsheet": "Factsheet",
    "update": "Update",
}
"""What a kind is called in a heading or a menu."""


def usable() -> tuple[str, ...]:
    """The kinds that can be written, in the order in which they are offered."""
    return tuple(kind for kind, module in KINDS.items() if find_spec(f"{__package__}.{module}") is not None)


def manuscript(edition: Edition, kind: str, options: Options | None = None) -> Manuscript:
    """The document of a kind, without any line whose support fails.

    Raises:
        UsageError: there is no such kind, or the options do not fit it.
    """
    if kind not in usable():
        raise UsageError(f"no kind of document is called {kind!r}; there are {', '.join(usable())}")
    build = import_module(f".{KINDS[kind]}", __package__).build
    sure = attributed(edition)
    return checked(sure, cast(Manuscript, build(sure, options or Options())))
