import sqlite3

import pytest

from variorum.publish.exports import FORMATS


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    import variorum

    where = tmp_path_factory.mktemp("export")
    (where / "a.txt").write_text(
        "Norland will open the port on 12 May 2025, the harbour office said.\n", encoding="utf-8"
    )
    variorum.write(variorum.collate([where / "a.txt"]), where / "out")
    return where / "out"


def test_the_names_one_a_line(run):
    done = run("export", "--list")
    assert done.status == 0
    assert done.out.splitlines() == [format.name for format in FORMATS]


@pytest.mark.parametrize("format", [one for one in FORMATS if not one.folder and one.name != "sqlite"], ids=str)
def test_one_file_goes_to_standard_output(run, folder, format):
    done = run("export", format.name, folder)
    assert done.status == 0
    assert done.out


@pytest.mark.parametrize("format", [one for one in FORMATS if one.folder], ids=str)
def test_several_files_need_a_folder(run, folder, tmp_path, format):
    done = run("export", format.name, folder)
    assert done.status == 2
    assert done.err.count("\n") == 1
    assert "--out" in done.err
    assert run("export", format.name, folder, "--out", tmp_path / "new").status == 0
    assert any((tmp_path / "new").iterdir())


def test_a_database_is_written_to_a_file(run, folder, tmp_path):
    done = run("export", "sqlite", folder / "dossier.json", "--out", tmp_path / "x.db")
    assert done.status == 0
    assert "wrote 1 file" in done.err
    with sqlite3.connect(tmp_path / "x.db") as base:
        assert base.execute("SELECT count(*) FROM documents").fetchone() == (1,)
    base.close()


def test_what_is_left_out_is_counted_on_standard_error(run, folder):
    assert "left out" in run("export", "followthemoney", folder).err
    assert run("export", "followthemoney", folder, "--quiet").err == ""


@pytest.mark.parametrize("arguments", [[], ["csv"], ["xls", "out"], ["csv", "none", "--out", "x"]])
def test_a_wrong_call_says_so_in_one_line(run, tmp_path, monkeypatch, arguments):
    monkeypatch.chdir(tmp_path)
    done = run("export", *arguments)
    assert done.status == 2
    assert done.err.count("\n") == 1
    assert not (tmp_path / "x").exists() or arguments[1] == "none"
