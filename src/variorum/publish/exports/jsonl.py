"""JSON lines: one record a line, with the table that it is of, and the exact words of every passage."""

from collections.abc import Iterator
from typing import Any

from variorum.model import Dossier

from .bundle import Bundle
from .characters import json_bytes
from .nested import Nesting
from .shapes import fields


def export(dossier: Dossier) -> Bundle:
    """The dossier line by line: first what it is, then its records, key by key."""
    return Bundle({"dossier.jsonl": b"".join(map(json_bytes, _lines(dossier)))})


def _lines(dossier: Dossier) -> Iterator[dict[str, Any]]:
    generator = {"name": dossier.generator.name, "version": dossier.generator.version}
    yield {"table": "dossier", "format": dossier.format, "generator": generator, "as_of": dossier.as_of}
    nesting = Nesting(dossier)
    for one in fields(Dossier):
        for record in getattr(dossier, one.attribute) if one.shape == "records" else ():
            yield {"table": one.name, **nesting.of(record)}
