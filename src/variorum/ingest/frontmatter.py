"""The block of metadata that some tools write at the head of a text file, between two lines of hyphens."""

import re
from typing import Any

from .metadata import NAMES

# The block ends within this many characters, or it is none: a rule of hyphens also opens plain texts.
_LONGEST = 20_000
_BLOCK = re.compile(r"\A---[ \t]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_KNOWN = frozenset(alias for aliases in NAMES.values() for alias in aliases)


def front_matter(text: str) -> tuple[dict[str, Any], int]:
    """The values of the block and where it ends; nothing and 0 where the text has none.

    Values stay strings ("2022-13-45" is not a date, and is told from one later). Only a mapping with at least one name
    of metadata in it counts, so that no paragraph between two rules is taken for one. A block that is broken gives no
    values, and its end.
    """
    match = _BLOCK.match(text[:_LONGEST])
    if match is None:
        return {}, 0
    from frontmatter.default_handlers import YAMLHandler
    from yaml import BaseLoader, YAMLError

    try:
        values = YAMLHandler().load(match["yaml"], Loader=BaseLoader)
    except (YAMLError, ValueError, RecursionError):
        known = any(line.partition(":")[0].strip().lower() in _KNOWN for line in match["yaml"].splitlines())
        return ({}, match.end()) if known else ({}, 0)
    if not isinstance(values, dict):
        return {}, 0
    named = {str(key).strip().lower(): _plain(value) for key, value in values.items()}
    return (named, match.end()) if named.keys() & _KNOWN else ({}, 0)


def _plain(value: Any) -> Any:
    """Scalars and lists of scalars; anything deeper says nothing that is asked for."""
    if isinstance(value, list):
        return [item for item in value if isinstance(item, str)]
    return value if isinstance(value, str) else None
