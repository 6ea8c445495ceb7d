"""References as CSL-JSON, which Zotero, Mendeley, Pandoc and citeproc read.

After the schema of the Citation Style Language for input data (csl-data.json, version 1.0).
"""

import json
from collections.abc import Iterable
from typing import Any

from .issued import Issued
from .reference import Reference

_TYPES = {"newspaper": "article-newspaper", "page": "webpage", "document": "document"}


def write(references: Iterable[Reference]) -> str:
    """The references as a JSON list. Fields that are not known are left out."""
    return json.dumps([_item(one) for one in references], ensure_ascii=False, indent=1) + "\n"


def _item(reference: Reference) -> dict[str, Any]:
    known = {
        "title": reference.title,
        "container-title": reference.outlet,
        "author": [{"literal": name} for name in reference.authors],
        "issued": _date(reference.issued) if reference.issued else None,
        "URL": reference.url,
        "language": reference.language,
        "note": reference.note,
    }
    return {
        "id": reference.key,
        "type": _TYPES[reference.kind],
        **{name: value for name, value in known.items() if value},
    }


def _date(issued: Issued) -> dict[str, Any]:
    if not issued.first:
        return {"literal": issued.words}
    found: dict[str, Any] = {"date-parts": [list(parts) for parts in (issued.first, issued.last) if parts]}
    if issued.season:
        found["season"] = issued.season
    if issued.circa:
        found["circa"] = True
    return found
