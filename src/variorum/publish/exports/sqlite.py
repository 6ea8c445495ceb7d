"""SQLite, laid out for Datasette: tables with foreign keys, full-text search, views, and tables that describe them.

Datasette (https://docs.datasette.io/en/stable/full_text_search.html) finds a search table by its `content=` option and
makes a link of each foreign key.
"""

import sqlite3
from collections.abc import Iterable, Sequence

from variorum.model import Dossier

from . import meanings
from .bundle import Bundle
from .layout import Column, Table, Value, tables

_TYPES = {"text": "TEXT", "integer": "INTEGER", "real": "REAL", "boolean": "INTEGER", "json": "TEXT"}
_SEARCHED = {"passages": ("passage",), "documents": ("title", "text")}

_VIEWS = {
    "who_said_what": (
        "Quotations with their speakers and articles; said is 0 where the words only may be, will be or were not said.",
        """
        SELECT q.id AS quotation, a.name AS speaker, a.country AS country, q.speaker_passage AS speaker_words,
          q.speaker_named AS named, q.cue_passage AS cue, q.passage AS words, q.kind AS kind,
          q.status IN ('happened', 'ongoing') AS said, o.name AS relayed_by, t.name AS addressee, d.outlet AS outlet,
          d.published AS published, q.document AS document, q.start AS start, q."end" AS "end",
          q.confidence AS confidence
        FROM quotations q
        JOIN documents d ON d.id = q.document
        LEFT JOIN actors a ON a.id = q.speaker_actor
        LEFT JOIN actors t ON t.id = q.addressee
        LEFT JOIN quotations w ON w.id = q.within
        LEFT JOIN actors o ON o.id = w.speaker_actor
        """,
    ),
    "who_did_what": (
        "Each clause that tells of an event: who to whom, and whether it is told as having happened, and by whom.",
        """
        SELECT m.id AS event_mention, m.event AS event, e.standing AS standing, m.status AS status, m.voice AS voice,
          s.name AS said_by, m.type AS type,
          (SELECT group_concat(name, '; ') FROM (SELECT a.name AS name FROM event_mention_actors x
             JOIN actors a ON a.id = x.actor WHERE x.event_mention = m.id ORDER BY x.number)) AS actors,
          (SELECT group_concat(name, '; ') FROM (SELECT a.name AS name FROM event_mention_recipients x
             JOIN actors a ON a.id = x.recipient WHERE x.event_mention = m.id ORDER BY x.number)) AS recipients,
          coalesce(m."when", e."when") AS "when", m.passage AS words, d.outlet AS outlet, d.published AS published,
          m.document AS document, m.start AS start, m."end" AS "end"
        FROM event_mentions m
        JOIN events e ON e.id = m.event
        JOIN documents d ON d.id = m.document
        LEFT JOIN actors s ON s.id = m.said_by
        """,
    ),
    "differences": (
        "The sides of each difference with their passages.",
        """
        SELECT x.id AS discrepancy, x.rank AS rank, x.verdict AS verdict, x.kind AS kind, x."between" AS "between",
          s.number AS side, s.value AS value, d.outlet AS outlet, p.passage AS words, x.explanation AS explanation,
          p.document AS document, p.start AS start, p."end" AS "end"
        FROM discrepancies x
        JOIN discrepancy_sides s ON s.discrepancy = x.id
        JOIN passages p ON p.record = x.id AND p."table" = 'discrepancy_sides' AND p.part = s.number
          AND p.field = 'accounts'
        JOIN documents d ON d.id = p.document
        """,
    ),
}


def export(dossier: Dossier) -> Bundle:
    """The tables in one database. The same tables give the same bytes with the same version of SQLite."""
    made = tables(dossier)
    with sqlite3.connect(":memory:", isolation_level=None) as base:
        base.execute("PRAGMA page_size = 1024")
        base.execute("PRAGMA foreign_keys = OFF")  # what a hand-made dossier leaves dangling is still written
        for table in made:
            _create(base, table)
        for name, columns in _SEARCHED.items():
            _searchable(base, name, columns)
        for name, (_, query) in _VIEWS.items():
            base.execute(f'CREATE VIEW "{name}" AS {query}')
        _describe(base, dossier, made)
        base.execute("VACUUM")
        data = base.serialize()
    base.close()
    return Bundle({"dossier.db": data})


def _create(base: sqlite3.Connection, table: Table) -> None:
    lines = [_column(column) for column in table.columns]
    if table.key and _unique(table):
        lines.append(f"PRIMARY KEY ({', '.join(map(_quoted, table.key))})")
    lines += [
        f"FOREIGN KEY ({_quoted(column.name)}) REFERENCES {_quoted(column.refers)}({_quoted('id')})"
        for column in table.columns
        if column.refers
    ]
    body = ",\n  ".join(lines)
    base.execute(f"CREATE TABLE {_quoted(table.name)} (\n  {body}\n)")
    _insert(base, table.name, len(table.columns), table.rows)
    for column in table.columns:
        if column.refers and table.key[:1] != (column.name,):
            index = _quoted(f"{table.name}_by_{column.name}")
            base.execute(f"CREATE INDEX {index} ON {_quoted(table.name)} ({_quoted(column.name)})")


def _insert(base: sqlite3.Connection, name: str, width: int, rows: Iterable[Sequence[Value]]) -> None:
    base.execute("BEGIN")
    base.executemany(f"INSERT INTO {_quoted(name)} VALUES ({', '.join('?' * width)})", rows)
    base.execute("COMMIT")


def _unique(table: Table) -> bool:
    places = [[column.name for column in table.columns].index(name) for name in table.key]
    keys = [tuple(row[place] for place in places) for row in table.rows]
    return len(set(keys)) == len(keys)


def _searchable(base: sqlite3.Connection, table: str, columns: tuple[str, ...]) -> None:
    """Full-text search over columns of a table, which Datasette finds by itself."""
    held = ", ".join(map(_quoted, columns))
    base.execute(f'CREATE VIRTUAL TABLE "{table}_fts" USING FTS5 ({held}, content="{table}", tokenize="unicode61")')
    base.execute(f'INSERT INTO "{table}_fts" ("{table}_fts") VALUES (\'rebuild\')')


def _describe(base: sqlite3.Connection, dossier: Dossier, made: tuple[Table, ...]) -> None:
    """Tables that say what the others mean, and what the whole is."""
    views = [(name, None, meaning) for name, (meaning, _) in _VIEWS.items()]
    held = [(table.name, len(table.rows), meanings.TABLES.get(table.name, "")) for table in made]
    base.execute('CREATE TABLE "tables" (name TEXT PRIMARY KEY, rows INTEGER, meaning TEXT)')
    _insert(base, "tables", 3, [*held, *views])
    base.execute('CREATE TABLE "columns" ("table" TEXT, name TEXT, kind TEXT, refers TEXT, meaning TEXT)')
    columns = [
        (table.name, column.name, column.kind, column.refers, meanings.of(table.name, column.name))
        for table in made
        for column in table.columns
    ]
    _insert(base, "columns", 5, columns)
    base.execute('CREATE TABLE "about" (name TEXT PRIMARY KEY, value TEXT)')
    version = f"{dossier.generator.name} {dossier.generator.version}"
    _insert(base, "about", 2, [("format", dossier.format), ("generator", version), ("as_of", dossier.as_of)])


def _column(column: Column) -> str:
    return f"{_quoted(column.name)} {_TYPES[column.kind]}"


def _quoted(name: str | None) -> str:
    return f'"{name}"'
