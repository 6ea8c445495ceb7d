"""What a document says of itself: all that was found, and which of it holds."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from .authors import clean_authors
from .dates import read_date

# For each field, the kinds of evidence that may give it, the strongest first. A person's word always wins. Of a page,
# data that its makers wrote for machines go before what they wrote for readers, except that `og:site_name` names the
# paper where the publisher of JSON-LD is often the company behind it. `htmldate` guesses and comes last.
PRIORITY: dict[str, tuple[str, ...]] = {
    "title": ("user", "front-matter", "jsonl", "json-ld", "meta", "heading", "title-element"),
    "outlet": ("user", "front-matter", "jsonl", "meta", "json-ld", "title-element"),
    "family": ("user", "front-matter", "jsonl"),
    "published": ("user", "front-matter", "jsonl", "json-ld", "meta", "time-element", "url", "htmldate"),
    "modified": ("user", "front-matter", "jsonl", "json-ld", "meta", "time-element"),
    "authors": ("user", "front-matter", "jsonl", "json-ld", "meta", "byline-element"),
    "language": ("user", "front-matter", "jsonl", "html-lang", "json-ld", "meta"),
    "url": ("user", "front-matter", "jsonl", "link", "meta", "json-ld", "saved-from"),
}

# Other names that files of users have for the fields, in the order in which they are taken.
NAMES: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "outlet": ("outlet", "source", "publisher"),
    "family": ("family",),
    "published": ("published", "date"),
    "modified": ("modified", "updated"),
    "authors": ("authors", "author", "byline"),
    "language": ("language", "lang"),
    "url": ("url", "link"),
}

_TITLE_LONGEST = 500
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9-]+)*")


@dataclass(slots=True)
class Found:
    """Values as they stand in the sources, by field and evidence, each list in order of appearance."""

    values: dict[tuple[str, str], list[Any]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def add(self, name: str, evidence: str, *values: Any) -> None:
        """Keep values that say something."""
        kept = [value for value in values if value or value == 0]
        if kept:
            self.values.setdefault((name, evidence), []).extend(kept)

    @property
    def address(self) -> str | None:
        """The URL that holds, of what was found so far."""
        return settle(self).url

    def add_named(self, record: dict[str, Any], evidence: str) -> None:
        """Keep the fields of a record that a user wrote, under any of their names."""
        for name, aliases in NAMES.items():
            self.add(name, evidence, next((record[a] for a in aliases if record.get(a) or record.get(a) == 0), None))


@dataclass(frozen=True, slots=True)
class Settled:
    """The metadata that hold, what each rests on, and notes on values that could not be read."""

    title: str | None
    outlet: str | None
    family: str | None
    published: str | None
    modified: str | None
    authors: tuple[str, ...]
    language: str | None
    url: str | None
    evidence: dict[str, str]
    notes: tuple[str, ...]


def settle(found: Found) -> Settled:
    """For each field the first readable value of the strongest evidence; null where there is none."""
    chosen: dict[str, Any] = {}
    evidence: dict[str, str] = {}
    notes = list(found.notes)
    for name, order in PRIORITY.items():
        for kind in order:
            values = found.values.get((name, kind))
            if not values:
                continue
            value = _read(name, values)
            if value:
                chosen[name], evidence[name] = value, kind
                break
            if name != "authors" or kind != "meta":  # there the address of a profile is usual
                notes.append(f"{name} {_shown(values[0])} ({kind}) could not be read")
    fields: dict[str, Any] = {name: chosen.get(name) for name in PRIORITY}
    fields["authors"] = chosen.get("authors", ())
    fields["title"] = _without_outlet(fields["title"], fields["outlet"], evidence.get("title"))
    return Settled(**fields, evidence=evidence, notes=tuple(notes))


def _without_outlet(title: str | None, outlet: str | None, kind: str | None) -> str | None:
    """A page's title without the outlet's name after it ("… | The Mercury"); a person's title stays as it is."""
    if not title or not outlet or kind not in ("json-ld", "meta", "title-element"):
        return title
    if not title.casefold().endswith(outlet.casefold()):
        return title
    head = title[: -len(outlet)].rstrip()
    bare = head.rstrip("|-–—·•»").rstrip()
    return bare if bare and bare != head else title


def _shown(value: Any) -> str:
    text = str(value) if isinstance(value, (str, int, float)) else type(value).__name__
    return repr(text if len(text) <= 60 else text[:57] + "…")


def _read(name: str, values: list[Any]) -> Any:
    if name == "authors":
        return clean_authors(_strings(values))
    reader = _READERS.get(name)
    return next((read for text in _strings(values) if (read := reader(text) if reader else _words(text))), None)


def _strings(values: Iterable[Any]) -> list[str]:
    found: list[str] = []
    for value in values:
        if isinstance(value, (list, tuple)):
            found += [str(item) for item in value if isinstance(item, (str, int)) and not isinstance(item, bool)]
        elif isinstance(value, (str, int, float)) and not isinstance(value, bool):
            found.append(str(value))
    return found


def _words(text: str) -> str | None:
    text = " ".join(text.split())
    return text if text and len(text) <= _TITLE_LONGEST and any(c.isalnum() for c in text) else None


def _outlet(text: str) -> str | None:
    return None if read_url(text) else _words(text)  # an address names a place, not a paper


def read_language(text: str) -> str | None:
    """The primary subtag of a language tag (`en` of `en-GB`), which is what the language layers distinguish."""
    match = _LANGUAGE.fullmatch(text.strip())
    return match.group(1).lower() if match and match.group(1).lower() not in ("und", "zxx", "mul") else None


def read_url(text: str) -> str | None:
    """An absolute address of the web, unchanged, or None."""
    text = text.strip()
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    good = parts.scheme in ("http", "https") and parts.netloc and not any(c.isspace() for c in text)
    return text if good and len(text) <= 2000 else None


def address_date(url: str) -> str | None:
    """The day that an address names (`…/2022/02/04/…`, `…/2022/feb/04/…`), or None."""
    match = _ADDRESS.search(urlsplit(url).path)
    if match is None:
        return None
    month = match[2].lower()
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3]) + 1
    return read_date(f"{match[1]}-{number:02}-{int(match[3]):02}")


_READERS = {
    "published": read_date,
    "modified": read_date,
    "language": read_language,
    "url": read_url,
    "outlet": _outlet,
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ADDRESS = re.compile(
    rf"/((?:19|20)\d\d)[/-](\d\d?|(?:{'|'.join(_MONTHS)})[a-z]*)[/-](\d\d?)(?:[/_-]|$)", re.IGNORECASE
)
