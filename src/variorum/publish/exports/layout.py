"""A dossier as flat tables that refer to one another by id, for spreadsheets and databases.

The tables follow the records by a few rules. A record is a row. A place in a text is three columns (`document`,
`start`, `end`) and a fourth, `passage`, with its exact words. A list of ids or of smaller records is a table of its
own, named after both (`event_mentions`), whose rows lead back to theirs and are numbered from 1 (`number`). A list of
passages goes to the table `passages`, which holds every passage of every record.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from variorum.model import Dossier, Span

from .shapes import Field, fields, placed
from .standing import standings

Kind = Literal["text", "integer", "real", "boolean", "json"]
Value = str | int | float | bool | None

PASSAGES = "passages"
_SINGULAR = {"stories": "story", "discrepancies": "discrepancy", "quantities": "quantity", "series": "series"}
_UNKEYED = {"changes"}
"""Tables whose ids name records of other tables."""

_UNLISTED = {"documents", "document_map", "document_furniture", "actors", "actor_roles", "actor_mentions"}
"""Tables whose places are not repeated in `passages`: there are too many, and none is evidence for a finding."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `refers` is the table whose id it holds. JSON is for what has no flat form."""

    name: str
    kind: Kind = "text"
    refers: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its rows, in the order of the dossier; `key` are the columns that tell one row from all others."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: list[tuple[Value, ...]] = field(default_factory=list)


_PASSAGES = Table(
    PASSAGES,
    (
        Column("record"), Column("table"), Column("field"), Column("part", "integer"), Column("number", "integer"),
        Column("document", refers="documents"), Column("start", "integer"), Column("end", "integer"),
        Column("passage"),
    ),
    (),
)  # fmt: skip

_REFERENCES = {
    "document": "documents", "earliest": "documents", "within": "quotations", "event": "events", "claim": "claims",
    "quotation": "quotations", "mention": "event_mentions", "quantity": "quantities", "reuse": "reuse",
    **dict.fromkeys(
        ("actor", "recipient", "by", "to", "speaker_actor", "said_by", "addressee", "target", "toward", "about"),
        "actors",
    ),
}  # fmt: skip
_OWN_REFERENCES = {("events", "where"): "actors", ("event_mentions", "where"): "actors",
                   ("positions", "changed"): "positions", ("origin_evidence", "evidence"): "reuse"}  # fmt: skip


def tables(dossier: Dossier) -> tuple[Table, ...]:
    """Every table of a dossier, empty ones included, the passages last."""
    made = _Filling(dossier)
    for one in fields(Dossier):
        if one.shape == "records":
            made.declare(one.name, one.inner, ())
    for one in fields(Dossier):
        for place, record in enumerate(getattr(dossier, one.attribute) if one.shape == "records" else (), 1):
            made.enter(one.name, record, _Path(f"{singular(one.name)}-{place}"))
    return tuple(_id_first(made.tables[name]) for name in (*(n for n in made.tables if n != PASSAGES), PASSAGES))


def _id_first(table: Table) -> Table:
    places = sorted(range(len(table.columns)), key=lambda place: table.columns[place].name != "id")
    rows = [tuple(row[place] for place in places) for row in table.rows]
    return replace(table, columns=tuple(table.columns[place] for place in places), rows=rows)


def singular(name: str) -> str:
    """One of what a table or a list holds."""
    return _SINGULAR.get(name) or (name[:-1] if name.endswith("s") and not name.endswith("ss") else name)


@dataclass(frozen=True, slots=True)
class _Path:
    """Where in its record a value stands: the record's id, the columns that lead back to it, the document it is of."""

    record: str
    keys: tuple[Value, ...] = ()
    document: str | None = None
    part: int | None = None


class _Filling:
    """The tables while they are being filled."""

    def __init__(self, dossier: Dossier) -> None:
        self.texts = {document.id: document.text for document in dossier.documents}
        self.standings = standings(dossier)
        self.tables: dict[str, Table] = {PASSAGES: replace(_PASSAGES, rows=[])}

    def declare(self, name: str, record: Any, parents: tuple[Column, ...]) -> None:
        """Make the table of a type of record, and those of what it holds."""
        columns = (*parents, *(column for one in fields(record) for column in _columns(name, one)))
        if placed(record):
            columns = (*columns, Column("passage"))
        if name == "events":
            columns = (*columns, Column("standing"))
        has_id = any(column.name == "id" for column in columns) and name not in _UNKEYED
        keys = ("id",) if has_id else tuple(column.name for column in parents)
        self.tables[name] = Table(name, columns, keys)
        if has_id:
            above: tuple[Column, ...] = (Column(singular(name), refers=name),)
        else:
            above = tuple(replace(c, name=singular(name) if c.name == "number" else c.name) for c in parents)
        for one in fields(record):
            below = f"{singular(name)}_{one.name}"
            numbered = (*above, Column("number", "integer"))
            if one.shape == "records":
                self.declare(below, one.inner, numbered)
            elif one.shape == "list":
                columns = (*numbered, _column(below, singular(one.name)))
                self.tables[below] = Table(below, columns, tuple(column.name for column in numbered))

    def enter(self, name: str, record: Any, path: _Path) -> None:
        """Add a record to its table, and what it holds to theirs."""
        own: Any = type(record)
        id = getattr(record, "id", None)
        document = record.id if name == "documents" else getattr(record, "document", None) or path.document
        path = replace(path, document=document, record=id or path.record, part=None if id else path.part)
        row = [*path.keys, *(value for one in fields(own) for value in self._values(one, record, path))]
        if placed(own):
            row.append(self._words(document, record))
            if document is not None and name not in _UNLISTED:
                self._passage(name, "", 1, Span(document, record.start, record.end), path)
        if name == "events":
            row.append(self.standings[record.id])
        self.tables[name].rows.append(tuple(row))
        keys = (id or path.record,) if "id" in self.tables[name].key else path.keys
        for one in fields(own):
            self._enter_several(name, one, getattr(record, one.attribute), replace(path, keys=keys))

    def _enter_several(self, name: str, one: Field, values: Any, path: _Path) -> None:
        below = f"{singular(name)}_{one.name}"
        numbered = enumerate(values, 1) if one.shape in ("records", "list", "spans") else ()
        for place, value in numbered:
            if one.shape == "records":
                self.enter(below, value, replace(path, keys=(*path.keys, place), part=place))
            elif one.shape == "list":
                self.tables[below].rows.append((*path.keys, place, value))
            else:
                self._passage(name, one.name, place, value, path)

    def _passage(self, name: str, field: str, place: int, span: Span, path: _Path) -> None:
        row = (path.record, name, field or None, path.part, place, span.document, span.start, span.end)
        self.tables[PASSAGES].rows.append((*row, self._words(span.document, span)))

    def _values(self, one: Field, record: Any, path: _Path) -> Iterator[Value]:
        """The values of a field's columns."""
        value = getattr(record, one.attribute)
        if one.shape == "place":
            yield from self._place(one, value, path)
        elif one.shape == "record":
            empty = value is None
            yield from (None if empty else getattr(value, part.attribute) for part in fields(one.inner))
            if placed(one.inner):
                yield None if empty or value.start is None else self._words(value.document, value)
        elif one.shape == "json":
            yield as_json(value)
        elif one.shape in ("text", "integer", "real", "boolean"):
            yield path.record if one.name == "id" and value is None else value

    def _place(self, one: Field, value: Any, path: _Path) -> Iterator[Value]:
        document = value.document if isinstance(value, Span) else path.document
        if one.inner is Span:
            yield None if value is None else document
        yield from (None, None, None) if value is None else (value.start, value.end, self._words(document, value))

    def _words(self, document: str | None, place: Any) -> str | None:
        text = self.texts.get(document or "")
        return None if text is None else text[place.start : place.end]


def _columns(table: str, one: Field) -> Iterator[Column]:
    """The columns of a field, in the order of `_Filling._values`."""
    if one.shape == "place":
        before = "" if one.name == "span" else f"{one.name}_"
        if one.inner is Span:
            yield Column(f"{before}document", refers="documents")
        yield Column(f"{before}start", "integer")
        yield Column(f"{before}end", "integer")
        yield Column(f"{before}passage")
    elif one.shape == "record":
        for part in fields(one.inner):
            yield _column(table, f"{one.name}_{part.name}", part)
        if placed(one.inner):
            yield Column(f"{one.name}_passage")
    elif one.shape in ("text", "integer", "real", "boolean", "json"):
        yield _column(table, one.name, one)


def _column(table: str, name: str, one: Field | None = None) -> Column:
    kind: Any = one.shape if one is not None else "text"
    last = name.rpartition("_")[2]
    refers = (
        _OWN_REFERENCES.get((table, name)) or _REFERENCES.get(name) or ("documents" if last == "document" else None)
    )
    return Column(name, kind, refers if kind == "text" else None)


def as_json(value: Any) -> str | None:
    """What has no flat form as JSON text; null where there is nothing."""
    return json.dumps(value, ensure_ascii=False, sort_keys=isinstance(value, dict)) if value else None
