"""Records as data frames, for those who have pandas or polars."""

import importlib
from typing import TYPE_CHECKING, Any

import msgspec

from variorum.errors import MissingExtraError, UsageError

if TYPE_CHECKING:
    from .dossier import Dossier


def rows(dossier: "Dossier", key: str) -> list[dict[str, Any]]:
    """One key of a dossier as flat rows; a record that stands at one place also gets the `text` of its span.

    Raises:
        UsageError: the dossier has no list of that name.
    """
    tables = [name for name in dossier.__struct_fields__ if isinstance(getattr(dossier, name), tuple)]
    if key not in tables:
        raise UsageError(f"no table {key!r}; there are {', '.join(tables)}")
    table = []
    for record in getattr(dossier, key):
        row = msgspec.to_builtins(record)
        if "document" in row and "start" in row:
            row["passage"] = dossier.text(record)
        table.append(row)
    return table


def to_frame(dossier: "Dossier", key: str, backend: str) -> Any:
    """One key as a data frame of `backend` (`pandas` or `polars`)."""
    if backend not in ("pandas", "polars"):
        raise UsageError(f"no data frame of kind {backend!r}; there are pandas, polars")
    try:
        library = importlib.import_module(backend)
    except ImportError as error:
        raise MissingExtraError(f"{backend} is not installed: pip install 'variorum[{backend}]'") from error
    return library.DataFrame(rows(dossier, key))
