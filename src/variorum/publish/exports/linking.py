"""How nodes of JSON-LD are named, typed and dated, and the context that their words are read by."""

import re
from collections.abc import Iterable
from typing import Any

from .places import TERMS, URN

CONTEXT: dict[str, Any] = {
    "@vocab": "https://schema.org/",
    "v": TERMS,
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "oa:start": {"@type": "xsd:nonNegativeInteger"},
    "oa:end": {"@type": "xsd:nonNegativeInteger"},
}

_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?)?)?")
"""What schema.org's Date and DateTime take; other times of the dossier (seasons too) are EDTF and go to `v:when`."""


def iri(id: str) -> dict[str, str]:
    """A reference to a record."""
    return {"@id": URN + id}


def iris(ids: Iterable[str | None]) -> list[dict[str, str]]:
    """References to records."""
    return [iri(id) for id in ids if id is not None]


def head(id: str, *types: str) -> dict[str, Any]:
    """The name and types of a node."""
    return {"@id": URN + id, "@type": list(types) if len(types) > 1 else types[0]}


def term(term: str) -> dict[str, str]:
    """A term of schema.org that is a value."""
    return {"@id": f"https://schema.org/{term}"}


def when(name: str, time: str | None) -> dict[str, str]:
    """A time under schema.org's name where it is a date, else as EDTF under the program's own."""
    if time is None:
        return {}
    return {name: time} if _DATE.fullmatch(time) else {"v:when" if name == "startDate" else f"v:{name}": time}
