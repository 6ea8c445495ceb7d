"""Parquet: a file for each key of the dossier, typed, with lists and structs where records hold them."""

import io
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from variorum.model import Dossier

from . import meanings
from .bundle import Bundle
from .layout import as_json
from .nested import Nesting
from .shapes import Field, fields, placed

_SCALARS = {"text": pa.string(), "integer": pa.int64(), "real": pa.float64(), "boolean": pa.bool_()}


def export(dossier: Dossier) -> Bundle:
    """The records of each key as a table; keys without records too, so that the columns are always there."""
    files = {}
    nesting = Nesting(dossier)
    for one in fields(Dossier):
        if one.shape == "records":
            rows = [nesting.of(record) for record in getattr(dossier, one.attribute)]
            files[f"{one.name}.parquet"] = _file(dossier, one, rows)
    return Bundle(files)


def _file(dossier: Dossier, key: Field, rows: list[dict[str, Any]]) -> bytes:
    described = [_described(key.name, column) for column in _struct(key.inner, key.name == "events")]
    about = {
        "format": dossier.format, "generator": f"{dossier.generator.name} {dossier.generator.version}",
        "as_of": dossier.as_of or "", "meaning": meanings.TABLES.get(key.name, ""),
    }  # fmt: skip
    schema = pa.schema(described, metadata=about)
    ready = [_row(row, key.inner) for row in rows]
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(ready, schema=schema), out, compression="zstd")
    return out.getvalue()


def _described(table: str, column: pa.Field) -> pa.Field:
    return column.with_metadata({"description": meanings.of(table, column.name)})


def _struct(record: Any, standing: bool = False) -> list[pa.Field]:
    """The columns of a type of record."""
    columns = [pa.field(one.name, _type(one)) for one in fields(record)]
    if placed(record):
        columns.append(pa.field("passage", pa.string()))
    if standing:
        columns.append(pa.field("standing", pa.string()))
    return columns


def _type(one: Field) -> pa.DataType:
    if one.shape in _SCALARS:
        return _SCALARS[one.shape]
    if one.shape == "json":
        return pa.string()
    if one.shape == "list":
        return pa.list_(pa.string())
    held = pa.struct(_struct(one.inner))
    return pa.list_(held) if one.shape in ("records", "spans") else held


def _row(row: dict[str, Any], record: Any) -> dict[str, Any]:
    """A record's plain values as Arrow takes them: JSON as text."""
    made = dict(row)
    for one in fields(record):
        value = row[one.name]
        if one.shape == "json":
            made[one.name] = as_json(value)
        elif value is not None and one.shape in ("records", "spans"):
            made[one.name] = [_row(item, one.inner) for item in value]
        elif value is not None and one.shape in ("place", "record"):
            made[one.name] = _row(value, one.inner)
    return made
