"""An article as it came in: its text, what it says of itself, and the way back to its bytes."""

from typing import Literal

from .record import Record
from .span import Extent

FurnitureKind = Literal[
    "headline", "standfirst", "heading", "caption", "credit", "dateline", "byline", "source-line", "update-line",
    "boilerplate",
]  # fmt: skip

Time = str
"""RFC 3339 with zone where the hour is known, else EDTF: `2022-02-04`, `2022-02`, `2022-02-04/2022-02-20`."""


class Furniture(Extent, frozen=True, kw_only=True):
    """A stretch of the text that is not the running account: a headline, a caption, a credit …"""

    kind: FurnitureKind


class MapEntry(Extent, frozen=True, kw_only=True, omit_defaults=True):
    """Where text `[start, end)` came from.

    Of marked-up formats: bytes `[source_start, source_end)` of the source file, after decompression where it was
    compressed; of a page inside a JSON record, of the UTF-8 bytes of the record's string. An entry either matches its
    bytes character for character, or is one unit (a character reference, collapsed white space). Line breaks between
    blocks come from no bytes and have no entry. Of PDF: the page, from 1, and the box on it (left, bottom, right, top,
    in points).
    """

    source_start: int | None = None
    source_end: int | None = None
    page: int | None = None
    box: tuple[float, float, float, float] | None = None


class Failure(Record, frozen=True, kw_only=True):
    """Something that could not be read or resolved. `source` is the input as given, `stage` the room it failed in."""

    source: str
    stage: str
    reason: str


class Document(Record, frozen=True, kw_only=True):
    """One article.

    `text` is the decoded content unchanged for plain text, the extracted text for other formats; then `map` leads back
    to the bytes. `evidence` says for each piece of metadata where it comes from; what has no evidence is null.
    `failures` holds notes that are not errors, such as a fallback encoding. `window` is between which days an undated
    article must have appeared if other accounts date the same events rightly; `published` stays null.
    """

    id: str
    source: str
    outlet: str | None
    family: str | None
    title: str | None
    published: Time | None
    modified: Time | None
    authors: tuple[str, ...]
    language: str | None
    sha256: str
    text: str
    evidence: dict[str, str]
    map: tuple[MapEntry, ...]
    failures: tuple[Failure, ...]
    furniture: tuple[Furniture, ...]
    url: str | None = None
    media_type: str = "text/plain"
    window: Time | None = None
