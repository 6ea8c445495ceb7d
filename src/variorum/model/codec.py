"""Dossiers and readings as JSON, the JSON Schema, and the way from older formats to this one."""

import json
from collections.abc import Callable
from typing import Any

import msgspec

from variorum.errors import FormatError

from .dossier import FORMAT, Dossier
from .reading import Reading

_SCHEMA_ID = "https://json-schema.org/draft/2020-12/schema"

_MIGRATIONS: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""One step each: from the named format to the next. A step returns a dossier whose `format` is the next one's."""


def to_json(record: Dossier | Reading, *, indent: int = 0) -> bytes:
    """The record as UTF-8 JSON, fields in the order of their declaration."""
    data = msgspec.json.encode(record)
    return msgspec.json.format(data, indent=indent) + b"\n" if indent else data


def dossier_from_json(data: bytes | str) -> Dossier:
    """A dossier from its JSON, brought up to this version's format.

    Raises:
        FormatError: not JSON, not a dossier, or of a format that this version does not know.
    """
    try:
        raw = json.loads(data)
    except (ValueError, UnicodeDecodeError) as error:
        raise FormatError(f"not JSON: {error}") from error
    try:
        return msgspec.convert(migrate(raw), Dossier, strict=False)
    except msgspec.ValidationError as error:
        raise FormatError(f"not a valid {FORMAT}: {error}") from error


def reading_from_json(data: bytes) -> Reading:
    """A reading from its JSON, as the cache keeps it."""
    return msgspec.json.decode(data, type=Reading)


def migrate(raw: Any) -> dict[str, Any]:
    """Bring a decoded dossier up to the current format, one step after another."""
    if not isinstance(raw, dict) or not isinstance(raw.get("format"), str):
        raise FormatError("not a dossier: it has no 'format'")
    while raw["format"] != FORMAT:
        step = _MIGRATIONS.get(raw["format"])
        if step is None:
            known = ", ".join([*_MIGRATIONS, FORMAT])
            raise FormatError(f"format {raw['format']!r} is not known; this version reads {known}")
        raw = step(raw)
    return dict(raw)


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a dossier."""
    _, components = msgspec.json.schema_components([Dossier], ref_template="#/$defs/{name}")
    root = components.pop("Dossier")
    root["required"] = [*root["properties"]]  # every key is always written, though Python may leave it to its default
    return {"$schema": _SCHEMA_ID, "$id": FORMAT, **root, "$defs": components}
