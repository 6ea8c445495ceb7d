"""Names of records: content hashes, so that the same input gives the same ids whatever its order."""

import hashlib
from collections.abc import Iterable

from .span import Span

_BYTES = 8  # 64 bits: a collision among a million records has a chance below one in ten million


def _digest(*parts: bytes) -> str:
    digest = hashlib.blake2b(digest_size=_BYTES)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def document_id(data: bytes, name: str) -> str:
    """The id of a document: its bytes, and its URL or its name relative to the input, so that reprints differ."""
    return "document-" + _digest(data, name.encode("utf-8", "surrogatepass"))


def leaf_id(layer: str, span: Span) -> str:
    """The id of a record that stands at one place: the layer that made it, the document and the span."""
    place = f"{span.document}:{span.start}:{span.end}"
    return f"{layer}-{_digest(layer.encode(), place.encode())}"


def cluster_id(kind: str, members: Iterable[str]) -> str:
    """The id of a group of records: that of its smallest member, under the group's own kind."""
    return f"{kind}-{min(members).rpartition('-')[2]}"
