"""Characters that a format cannot hold, one for one, so that offsets stay true."""

import json
import re
from typing import Any

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_LONE = re.compile("[\x00\ud800-\udfff]")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Whatever XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets)."""


def plain(text: str) -> str:
    """The text without NUL and lone surrogates, which UTF-8, C programs and databases do not hold: U+FFFD for each."""
    return _LONE.sub(_REPLACEMENT, text)


def xml(text: str) -> str:
    """The text without what XML forbids: U+FFFD for each."""
    return _NOT_XML.sub(_REPLACEMENT, text)


def utf8(text: str) -> bytes:
    """The text as UTF-8."""
    return plain(text).encode()


def one_line(text: str) -> str:
    """The text with every character that may end a line or a column as a space, one for one."""
    return re.sub(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]", " ", plain(text))


def json_bytes(value: Any, *, indent: int | None = None) -> bytes:
    """A value as UTF-8 JSON, a final newline included."""
    return utf8(json.dumps(value, ensure_ascii=False, indent=indent) + "\n")
