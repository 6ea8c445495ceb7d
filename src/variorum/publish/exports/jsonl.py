"""JSON lines: one record a line, with the table that it is of, and the exact words of every passage."""

import json
from collections.abc import Iterator
from typing import Any

from variorum.model import Dossier

from .bundle import Bundle
from .characters import utf8
from .nested import Nesting
from .shapes import fields


def export(dossier: Dossier) -> Bundle:
    """The dossier line by line: first what it is, then its records, key by key."""
    lines = (json.dumps(line, ensure_ascii=False) for line in _lines(dossier))
    return Bundle({"dossier.jsonl": utf8("".join(f"{line}\n" for line in lines))})


def _lines(dossier: Dossier) -> Iterator[dict[str, Any]]:
    generator = {"name": dossier.generator.name, "version": dossier.generator.version}
    yield {"table": "dossier", "format": dossier.format, "generator": generator, "as_of": dossier.as_of}
    nesting = Nesting(dossier)
    for one in fields(Dossier):
        for record in getattr(dossier, one.attribute) if one.shape == "records" else ():
            yield {"table": one.name, **nesting.of(record)}
