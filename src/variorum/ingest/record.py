"""Putting a document together from what its format's reader found."""

import hashlib
from dataclasses import dataclass, field

from variorum.model import Document, Failure, Furniture, MapEntry, document_id

from .metadata import Found, Settled, settle


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article's bytes came from.

    `given` is the path as the user gave it (the `source` of the document); `name` is relative to the given input, with
    "/" between folders, and stands in the id where no URL is known.
    """

    given: str
    name: str


@dataclass(frozen=True, slots=True)
class Content:
    """An article's text with its furniture and its way back, and what it says of itself."""

    text: str
    media_type: str
    found: Found
    map: tuple[MapEntry, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    notes: tuple[str, ...] = field(default=())


def to_document(source: Source, data: bytes, content: Content, supplied: dict[str, object] | None = None) -> Document:
    """The document; `supplied` is what the user's metadata file says of it, which wins over all else."""
    if supplied:
        content.found.add_named(supplied, "user")
    known: Settled = settle(content.found)
    notes = (*content.notes, *known.notes)
    return Document(
        id=document_id(data, known.url or source.name),
        source=source.given,
        outlet=known.outlet,
        family=known.family,
        title=known.title,
        published=known.published,
        modified=known.modified,
        authors=known.authors,
        language=known.language,
        sha256=hashlib.sha256(data).hexdigest(),
        text=content.text,
        evidence=dict(sorted(known.evidence.items())),
        map=content.map,
        failures=tuple(Failure(source=source.given, stage="ingest", reason=note) for note in notes),
        furniture=content.furniture,
        url=known.url,
        media_type=content.media_type,
    )
