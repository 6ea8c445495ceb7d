"""Names of authors, freed of what sites put around them."""

import re
from collections.abc import Iterable

_LEAD = re.compile(r"^(?:(?:posted|written|reported|story|words|text)\s+)?by\s*[:\s]\s*", re.IGNORECASE)
_NOT_NAME = re.compile(r"https?:|www\.|[@<>{}|\\]|\.(?:com|org|net|html?)\b", re.IGNORECASE)
_JOINED = re.compile(r"\s*;\s*|\s+(?:and|&)\s+")
_LONGEST = 80  # characters; longer strings are notes on the author
_MOST = 30


def clean_authors(values: Iterable[str]) -> tuple[str, ...]:
    """The names in order, each once: without "By", addresses and notes; several in one string are parted."""
    names: dict[str, str] = {}
    for value in values:
        for part in _JOINED.split(" ".join(value.split())[:2000]):
            for piece in _commas(_LEAD.sub("", part.strip())):
                name = _LEAD.sub("", piece.strip(" ,.·•-–—"))
                if _is_name(name):
                    names.setdefault(name.casefold(), name)
    return tuple(names.values())[:_MOST]


def _commas(text: str) -> list[str]:
    parts = [part.strip() for part in text.split(",")]
    # "Jane Roe, John Doe" are two; "Roe, Jane" and "Jane Roe, Political Editor" are one, the latter without the office.
    if len(parts) > 1 and all(_full(part) for part in parts) and not _OFFICE.search(text):
        return parts
    if len(parts) > 1 and _full(parts[0]):
        return parts[:1]
    return [text]


_OFFICE = re.compile(
    r"\b(?:correspondent|editor|reporter|writer|columnist|critic|producer|analyst|staff|chief|bureau|press|desk|agency)\b",
    re.IGNORECASE,
)


def _full(part: str) -> bool:
    return 2 <= len(part.split()) <= 5


def _is_name(name: str) -> bool:
    return 1 < len(name) <= _LONGEST and not _NOT_NAME.search(name) and any(c.isalpha() for c in name)
