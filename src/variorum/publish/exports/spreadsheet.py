"""CSV: a folder of tables (RFC 4180, UTF-8), with two that say what the others hold.

Spreadsheets run a cell that begins with `=`, `+`, `-` or `@` as a formula, and so an article could run commands on the
machine of who opens it (https://owasp.org/www-community/attacks/CSV_Injection). A text cell that begins so, or with a
tab, a carriage return or an apostrophe, has one apostrophe put before it: taking it off gives the exact words. Numbers
stay as they are. A null is an empty cell.
"""

import csv
import io
from collections.abc import Iterable, Sequence

from variorum.model import Dossier

from . import meanings
from .bundle import Bundle
from .layout import Column, Table, Value, tables

_MARK = "'"
_FORMULA = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    _MARK,
    "＝",
    "＋",
    "－",
    "＠",
)  # wide forms count as formulas in some locales


def export(dossier: Dossier) -> Bundle:
    """The tables as CSV files; beside the id of an actor stands the name."""
    made = tables(dossier)
    names = {actor.id: actor.name for actor in dossier.actors}
    files = {f"{table.name}.csv": _named(table, names) for table in made}
    about = [(table.name, len(table.rows), meanings.TABLES.get(table.name, "")) for table in made]
    files["tables.csv"] = written(("table", "rows", "meaning"), about)
    files["columns.csv"] = written(("table", "column", "kind", "refers", "meaning"), list(_columns(made)))
    return Bundle(files)


def written(head: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """Rows as CSV, every cell safe to open in a spreadsheet."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")  # as RFC 4180 has it; a cell with either sign is quoted then
    writer.writerow(head)
    writer.writerows([cell(value) for value in row] for row in rows)
    return out.getvalue().encode()


def cell(value: Value) -> str:
    """A value as the text of a cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, int):
        return str(value)
    return _MARK + value if value.startswith(_FORMULA) else value


def _named(table: Table, names: dict[str, str]) -> bytes:
    """A table with the names of actors beside their ids."""
    head: list[str] = []
    for column in table.columns:
        head += [column.name, name_of(column)] if column.refers == "actors" else [column.name]
    rows = []
    for row in table.rows:
        cells: list[Value] = []
        for column, value in zip(table.columns, row, strict=True):
            cells += [value, names.get(str(value))] if column.refers == "actors" else [value]
        rows.append(cells)
    return written(head, rows)


def name_of(column: Column) -> str:
    """The column with the name of the actor whose id another holds."""
    return f"{column.name}_name"


def _columns(made: Iterable[Table]) -> Iterable[tuple[Value, ...]]:
    for table in made:
        for column in table.columns:
            meaning = meanings.of(table.name, column.name)
            yield (table.name, column.name, column.kind, column.refers, meaning)
            if column.refers == "actors":
                yield (table.name, name_of(column), "text", None, f"the name of {column.name}")
