"""Characters that a format cannot hold, replaced one for one, so that offsets stay true."""

import re
from typing import Any

import msgspec

from variorum.model import Dossier, to_json

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_LONE = re.compile("[\x00\ud800-\udfff]")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Whatever XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets)."""

_SPACES = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")


def storable(dossier: Dossier) -> Dossier:
    """The dossier without NUL and lone surrogates, which files, C programs and databases do not hold: U+FFFD for each.

    What `ingest` reads has none; a dossier that was made elsewhere may.
    """
    try:
        if b"\\u0000" not in to_json(dossier):
            return dossier
    except UnicodeEncodeError:
        pass
    return msgspec.convert(_replaced(msgspec.to_builtins(dossier)), Dossier, strict=False)


def plain(text: str) -> str:
    """The text without NUL and lone surrogates."""
    return _LONE.sub(_REPLACEMENT, text)


def _replaced(value: Any) -> Any:
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, dict):
        return {plain(key): _replaced(one) for key, one in value.items()}
    return [_replaced(one) for one in value] if isinstance(value, (list, tuple)) else value


def xml(text: str) -> str:
    """The text without what XML forbids: U+FFFD for each."""
    return _NOT_XML.sub(_REPLACEMENT, text)


def one_line(text: str) -> str:
    """The text with every character that may end a line or a column as a space, one for one."""
    return _SPACES.sub(" ", text)


def json_bytes(value: Any, *, indent: int = 0) -> bytes:
    """A value as UTF-8 JSON, a final newline included."""
    data = msgspec.json.encode(value)
    return (msgspec.json.format(data, indent=indent) if indent else data) + b"\n"
