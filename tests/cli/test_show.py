import json

import pytest


@pytest.fixture
def folder(run, article, tmp_path):
    run("collate", article, "--out", tmp_path / "out")
    return tmp_path / "out"


def test_an_overview_a_table_and_a_record(run, folder):
    assert "Ferry sinks off Senhal Point" in run("show", folder).out
    rows = [json.loads(line) for line in run("show", folder, "quotations", "--json").out.splitlines()]
    assert rows
    record = json.loads(run("show", folder, rows[0]["id"], "--json").out)
    assert record["passages"][0]["text"] == rows[0]["passage"]
    assert rows[0]["passage"][:20] in run("show", folder / "dossier.json", rows[0]["id"]).out


def test_an_unknown_key_lists_the_known_ones(run, folder):
    done = run("show", folder, "quotes")
    assert done.status == 2
    assert "quotations" in done.err


@pytest.mark.parametrize("content", [b"", b"{}", b'{"format": "variorum-dossier/99"}'])
def test_what_is_no_dossier_is_refused_in_one_line(run, tmp_path, content):
    (tmp_path / "dossier.json").write_bytes(content)
    done = run("show", tmp_path)
    assert done.status == 2
    assert done.err.count("\n") == 1


def test_a_missing_dossier_is_refused(run, tmp_path):
    assert run("show", tmp_path / "none").status == 2
