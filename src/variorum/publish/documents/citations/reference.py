"""One article as a reference: what is known of it, under a key that stays the same from run to run."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from variorum.model import Document, Failure
from variorum.publish import markdown, times
from variorum.publish.documents.manuscript import Manuscript
from variorum.publish.edition import Edition
from variorum.publish.witness import Witness

from .issued import Issued, issued

Kind = Literal["newspaper", "page", "document"]

_WEB = re.compile(r"(?i)https?://[^\s/]")
_KEY_WORDS = 24  # characters of an outlet's name in a key
_SHORT = 6  # digits of a document's id in a key: enough for the articles of one document


@dataclass(frozen=True, slots=True)
class Reference:
    """What a list of references says of one article; what is not known is None or empty, never guessed.

    Args:
        key: a short ASCII name: outlet, year and the beginning of the document's id.
        kind: of a newspaper (any outlet with a name), a page of the web, or neither.
        title: as the article has it, on one line; None where it has none.
        outlet: where it appeared.
        authors: as the byline has them; family and given names are not told apart, which nobody can do by rule.
        issued: the day, month, year or stretch of time that is known.
        url: the address, if there is one.
        language: the code of the language.
        note: the id of the document in the dossier, where it was read, and what is known of a missing date.
    """

    key: str
    kind: Kind
    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    issued: Issued | None
    url: str | None
    language: str | None
    note: str


def cited(edition: Edition, manuscript: Manuscript) -> tuple[Witness, ...]:
    """The articles of which a document cites a passage."""
    named = {item.document for item in manuscript.support() if not isinstance(item, Failure)}
    return tuple(witness for witness in edition.witnesses if witness.document.id in named)


def references(edition: Edition, witnesses: Sequence[Witness] | None = None) -> tuple[Reference, ...]:
    """The references of articles, in the order of their letters; of all articles of the edition if none are named."""
    documents = [witness.document for witness in (edition.witnesses if witnesses is None else witnesses)]
    return tuple(_reference(document, key) for document, key in zip(documents, _keys(documents), strict=True))


def _reference(document: Document, key: str) -> Reference:
    outlet, url = _line(document.outlet), _address(document)
    return Reference(
        key=key,
        kind="newspaper" if outlet else "page" if url else "document",
        title=_line(document.title),
        outlet=outlet,
        authors=tuple(name for author in document.authors if (name := _line(author))),
        issued=issued(document.published),
        url=url,
        language=_line(document.language),
        note=_note(document),
    )


def _keys(documents: Iterable[Document]) -> list[str]:
    """A key for each; those that are alike in the first digits of the id get all of them."""
    pairs = [(_stem(document), document.id.rpartition("-")[2]) for document in documents]
    shared = Counter((stem, digits[:_SHORT]) for stem, digits in pairs)
    return [f"{stem}-{digits[:_SHORT] if shared[stem, digits[:_SHORT]] == 1 else digits}" for stem, digits in pairs]


def _stem(document: Document) -> str:
    plain = unicodedata.normalize("NFKD", document.outlet or "").encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "", plain)[:_KEY_WORDS] or "article"
    date = issued(document.published)
    return f"{name}{date.first[0]}" if date and date.first else name


def _address(document: Document) -> str | None:
    found = document.url or (document.source if _WEB.match(document.source) else None)
    return _line(found)


def _note(document: Document) -> str:
    parts = [document.id]
    if document.source != document.url and not _WEB.match(document.source):
        parts.append(f"read from {_line(document.source)}")
    if document.published is None and document.window:
        parts.append(f"undated; by other accounts’ dates {times.phrase(document.window)}")
    return "; ".join(parts)


def _line(text: str | None) -> str | None:
    """Words on one line, without characters that no reader sees; None where nothing is left."""
    return " ".join(markdown.visible(text).split()) or None if text else None
