"""The flat and the nested tables, read back by pandas, Polars, PyArrow and SQLite."""

import csv
import json
import sqlite3
from io import BytesIO, StringIO

import msgspec
import pytest
import story

from variorum.publish.exports import bundle, meanings
from variorum.publish.exports.characters import plain
from variorum.publish.exports.layout import tables


def test_every_table_and_column_is_described(told):
    for table in tables(told):
        assert table.name in meanings.TABLES
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)
        assert all(len(row) == len(names) for row in table.rows)
        for column in table.columns:
            assert meanings.of(table.name, column.name)


def test_no_description_is_of_a_table_or_column_that_is_not_there(told):
    made = tables(told)
    assert set(meanings.TABLES) == {table.name for table in made}
    assert set(meanings.COLUMNS) <= {column.name for table in made for column in table.columns}


def test_every_place_has_its_exact_words(told):
    texts = story.DOSSIER_TEXT
    seen = 0
    for table in tables(told):
        names = [column.name for column in table.columns]
        if {"document", "start", "end", "passage"} <= set(names) and table.name != "document_furniture":
            for row in table.rows:
                values = dict(zip(names, row, strict=True))
                assert texts[values["document"]][values["start"] : values["end"]] == values["passage"]
                seen += 1
    assert seen > 50


def test_a_list_of_records_leads_back_to_its_record(told):
    made = {table.name: table for table in tables(told)}
    assert [row[:4] for row in made["event_mention_actors"].rows][:2] == [
        (story.EVENTS[0].mentions[0].id, 1, story.NORLAND),
        (story.EVENTS[0].mentions[0].id, 2, story.SUDMARK),
    ]
    sides = [row for row in made["passages"].rows if row[1] == "discrepancy_sides"]
    assert [row[2:5] for row in sides] == [("accounts", 1, 1), ("words", 1, 1), ("accounts", 2, 1)]
    assert {row[0] for row in sides} == {"discrepancy-1"}


def test_csv_is_read_by_pandas_and_says_how_events_stand(folder):
    pandas = pytest.importorskip("pandas")
    where = folder("csv")
    events = pandas.read_csv(where / "events.csv")
    assert dict(zip(events.id, events.standing, strict=True)) == story.STANDINGS
    mentions = pandas.read_csv(where / "event_mentions.csv")
    assert set(mentions.event) <= set(events.id)
    assert list(mentions.status) == [m.status for e in story.EVENTS for m in e.mentions]
    quotations = pandas.read_csv(where / "quotations.csv")
    assert list(quotations.speaker_actor_name) == ["Ilsa Dorn", "Paul Arden", "Ilsa Dorn", "Ilsa Dorn"]
    assert pandas.read_csv(where / "quantities.csv").low.tolist() == [140]


def _rows(file):
    """The cells of a file, read by Python's own reader."""
    return [*csv.reader(StringIO(file.read_bytes().decode(), newline=""))]


def _dicts(file):
    head, *rows = _rows(file)
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_every_csv_is_described_by_the_two_about_them(folder):
    where = folder("csv")
    rows = _dicts(where / "columns.csv")
    for file in where.glob("*.csv"):
        if file.stem not in ("tables", "columns"):
            assert _rows(file)[0] == [row["column"] for row in rows if row["table"] == file.stem]
    counts = {row["table"]: int(row["rows"]) for row in _dicts(where / "tables.csv")}
    assert counts["quotations"] == 4
    assert counts["changes"] == 0


def test_no_cell_is_a_formula_and_the_exact_words_come_back(folder):
    """A cell that a spreadsheet would run has an apostrophe before it; taking it off gives the words."""
    where = folder("csv")
    risky = 0
    for file in where.glob("*.csv"):
        for row in _dicts(file):
            for name, value in row.items():
                number = name in ("start", "end", "low", "high", "balance", "confidence", "number", "rank")
                assert number or not value.startswith(("=", "+", "-", "@", "\t", "\r"))
                risky += value.startswith("'")
    assert risky > 5
    rows = {row["id"]: row for row in _dicts(where / "documents.csv")}
    for id, text in story.DOSSIER_TEXT.items():
        cell = rows[id]["text"]
        assert (cell[1:] if cell.startswith("'") else cell) == plain(text)
    said = {row["id"]: row["passage"] for row in _dicts(where / "quotations.csv")}
    assert said[story.QUOTATIONS[3].id] == "'-2+3 boats\tsank\r\nnear Senhal"


def test_jsonl_has_each_record_with_its_passages(only, told):
    lines = [json.loads(line) for line in only("jsonl").decode().splitlines()]
    assert lines[0]["format"] == told.format
    by_id = {line["id"]: line for line in lines if "id" in line}
    first = by_id[story.QUOTATIONS[0].id]
    assert first["table"] == "quotations"
    assert [piece["passage"] for piece in first["pieces"]] == ["We will not,", "sell a single berth."]
    assert first["speaker"]["passage"] == "Ilsa Dorn"
    assert by_id["event-shelling"]["standing"] == "disputed"
    assert by_id["event-shelling"]["mentions"][1]["status"] == "negated"
    assert by_id["discrepancy-1"]["sides"][0]["words"][0]["passage"] == "shelled"
    for key in told.__struct_fields__:
        if isinstance(getattr(told, key), tuple):
            assert sum(line["table"] == key for line in lines) == len(getattr(told, key))


def test_a_line_gives_back_its_record(only, told):
    """What a line adds are `table`, `passage` and `standing`; the rest is the record itself."""
    records = [
        (key, one)
        for key in told.__struct_fields__
        if isinstance(getattr(told, key), tuple)
        for one in getattr(told, key)
    ]
    for (key, record), line in zip(records, only("jsonl").splitlines()[1:], strict=True):
        value = json.loads(line)
        assert value["table"] == key
        if key != "documents":  # whose text has characters that UTF-8 files do not hold
            assert msgspec.convert(value, type(record), strict=False) == record


def test_parquet_is_typed_and_nested(told):
    import pyarrow.parquet as pq

    files = bundle(told, "parquet").files
    table = pq.read_table(BytesIO(files["quotations.parquet"]))
    assert str(table.schema.field("pieces").type).startswith("list<")
    assert str(table.schema.field("start").type) == "int64"
    assert table.schema.field("status").metadata[b"description"]
    assert table.column("pieces").to_pylist()[0][1]["passage"] == "sell a single berth."
    assert table.column("speaker").to_pylist()[0]["actor"] == story.DORN
    assert pq.read_schema(BytesIO(files["attitudes.parquet"])).field("passages")
    assert {name.removesuffix(".parquet") for name in files} == {
        key for key in told.__struct_fields__ if isinstance(getattr(told, key), tuple)
    }


def test_parquet_is_read_by_polars(told):
    polars = pytest.importorskip("polars")
    files = bundle(told, "parquet").files
    events = polars.read_parquet(files["events.parquet"])
    assert dict(zip(events["id"], events["standing"], strict=True)) == story.STANDINGS
    mentions = events.explode("mentions").select(polars.col("mentions").struct.unnest())
    assert mentions["passage"].to_list()[0] == "Norland and Sudmark opened talks on the ferry line"
    assert polars.read_parquet(files["documents.parquet"])["text"].to_list()[0] == story.HARBOUR


@pytest.fixture
def base(only, tmp_path):
    (tmp_path / "dossier.db").write_bytes(only("sqlite"))
    with sqlite3.connect(tmp_path / "dossier.db") as connection:
        connection.row_factory = sqlite3.Row
        yield connection
    connection.close()


def test_sqlite_is_whole_and_its_keys_hold(base):
    assert base.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    assert base.execute("PRAGMA foreign_key_list(quotations)").fetchall()


def test_sqlite_says_who_said_what(base):
    rows = base.execute("SELECT * FROM who_said_what ORDER BY document, start").fetchall()
    said = {(row["speaker"], row["words"][:12], row["said"]) for row in rows}
    assert ("Ilsa Dorn", "We will not,", 1) in said
    assert ("Ilsa Dorn", "ours", 0) in said  # only what she would say
    assert len(rows) == 4


def test_sqlite_keeps_apart_what_happened(base):
    rows = base.execute("SELECT DISTINCT event FROM who_did_what WHERE standing = 'happened'").fetchall()
    assert {row[0] for row in rows} == {"event-talks", "event-barges"}
    first = base.execute("SELECT actors, recipients FROM who_did_what WHERE event = 'event-talks'").fetchone()
    assert tuple(first) == ("Norland; =Sudmark", "=Sudmark; Norland")
    assert base.execute("SELECT count(*) FROM differences").fetchone()[0] == 2


def test_sqlite_finds_words_in_passages_and_articles(base):
    query = "SELECT p.passage FROM passages_fts f JOIN passages p ON p.rowid = f.rowid WHERE passages_fts MATCH ?"
    assert any("envoy" in row[0] for row in base.execute(query, ("envoy",)))
    count = "SELECT count(*) FROM documents_fts WHERE documents_fts MATCH ?"
    assert base.execute(count, ("الوزيرة",)).fetchone()[0] == 1


def test_sqlite_describes_itself(base):
    names = {row[0] for row in base.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")}
    described = {row[0] for row in base.execute("SELECT name FROM tables")}
    assert described <= names
    left = {name for name in names - described if "_fts" not in name and not name.startswith("sqlite_")}
    assert left == {"tables", "columns", "about"}


def test_sqlite_takes_a_dossier_with_loose_ends(told, only):
    """A reference to nothing is written as it stands."""
    quotation = msgspec.structs.replace(told.quotations[0], within="quotation-none")
    assert only("sqlite", msgspec.structs.replace(told, quotations=(quotation,), actors=()))
