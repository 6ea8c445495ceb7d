"""Variorum reads all coverage of a story and shows who says what, what accounts share, and where they differ.

import variorum
dossier = variorum.collate(["coverage/"])
for quotation in dossier.quotations:
    print(dossier.text(quotation))
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .api import annotate, check, collate, explain, export, load, read, write, write_document, write_page
    from .errors import FormatError, InputError, MissingExtraError, UsageError, VariorumError
    from .model import Document, Dossier, Failure, Reading, Span
    from .settings import Settings, load_settings

__version__ = "0.1.0"

__all__ = [
    "Document",
    "Dossier",
    "Failure",
    "FormatError",
    "InputError",
    "MissingExtraError",
    "Reading",
    "Settings",
    "Span",
    "UsageError",
    "VariorumError",
    "annotate",
    "check",
    "collate",
    "explain",
    "export",
    "load",
    "load_settings",
    "read",
    "write",
    "write_document",
    "write_page",
]

_HOME = {
    **dict.fromkeys(
        ("annotate", "check", "collate", "explain", "export", "load", "read", "write", "write_document", "write_page"),
        "api",
    ),
    **dict.fromkeys(("FormatError", "InputError", "MissingExtraError", "UsageError", "VariorumError"), "errors"),
    **dict.fromkeys(("Document", "Dossier", "Failure", "Reading", "Span"), "model"),
    **dict.fromkeys(("Settings", "load_settings"), "settings"),
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, so that `variorum --help` answers at once."""
    if name not in _HOME:
        raise AttributeError(f"module 'variorum' has no attribute {name!r}")
    value = getattr(importlib.import_module(f".{_HOME[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
