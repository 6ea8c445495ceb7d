import io
import json

import pypdf
import pytest

import variorum
from variorum.publish.documents import usable

ARTICLES = {
    "one.txt": """Ferry sinks off Senhal Point

3 May 2025

A ferry with 140 people aboard sank off Senhal Point on Friday, the harbour office said.

“We are still looking for survivors,” the harbourmaster, Ilsa Dorn, told reporters on Saturday. “Nobody has given up.”

Transport minister Paul Arden said that the ferry had passed an inspection. He denied that it had been overloaded.
""",
    "two.txt": """Search goes on after ferry sinks

4 May 2025

A ferry with 152 people aboard sank off Senhal Point on Friday.

The ferry had been overloaded, said Mara Quill, who leads the seamen's union. “Anyone could see it,” she said.

Paul Arden, the transport minister, will visit Senhal on 6 May.
""",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    where = tmp_path_factory.mktemp("story")
    for name, text in ARTICLES.items():
        (where / name).write_text(text, encoding="utf-8")
    variorum.write(variorum.collate(where / name for name in ARTICLES), where / "out")
    return where / "out"


PLAIN = tuple(kind for kind in usable() if kind != "update")


@pytest.mark.parametrize("kind", PLAIN)
def test_every_kind_is_written_to_standard_output_as_markdown(run, folder, kind):
    done = run("write", kind, folder)
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("---\ntitle: ")
    assert f"\nkind: {kind}\n" in done.out
    assert "[^1]: " in done.out


@pytest.mark.parametrize("ending", ["md", "html", "txt", "pdf", "docx"])
def test_the_ending_of_the_file_says_the_format(run, folder, tmp_path, ending):
    file = tmp_path / f"paper.{ending}"
    done = run("write", PLAIN[0], folder, "--out", file)
    assert (done.status, done.out, done.err) == (0, "", "")
    start = {"md": b"---\n", "html": b"<!doctype html>", "pdf": b"%PDF-", "docx": b"PK"}.get(ending, b"")
    assert file.read_bytes().startswith(start)


def test_a_format_that_is_named_wins_over_the_ending(run, folder, tmp_path):
    file = tmp_path / "paper.txt"
    run("write", PLAIN[0], folder, "--format", "html", "--out", file)
    assert file.read_bytes().startswith(b"<!doctype html>")


def test_bytes_go_to_standard_output_where_it_is_no_terminal(monkeypatch, capsysbinary, folder):
    import sys

    from variorum.cli.app import _status

    monkeypatch.setattr(sys, "argv", ["variorum", "write", PLAIN[0], str(folder), "--format", "pdf"])
    assert _status() == 0
    out, _ = capsysbinary.readouterr()
    assert pypdf.PdfReader(io.BytesIO(out)).pages


WRONG = {
    "kind": (["write", "essay"], "essay"),
    "format": (["write", PLAIN[0], "--format", "odt"], "odt"),
    "ending": (["write", PLAIN[0], "--out", "paper.odt"], "md, html, pdf, docx, txt"),
    "day": (["write", PLAIN[0], "--since", "soon"], "soon"),
    "spelling": (["write", PLAIN[0], "--spelling", "welsh"], "welsh"),
    "citations": (["write", PLAIN[0], "--cite", "endnote"], "endnote"),
    "where": (["write", PLAIN[0], "--cite", "ris"], "--cite sources.ris"),
    "earlier": (["write", PLAIN[0], "--against", "nowhere"], "nowhere"),
}


@pytest.mark.parametrize("what", WRONG)
def test_a_wrong_call_is_one_line_that_names_the_fault(run, folder, what, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    arguments, named = WRONG[what]
    done = run(*arguments[:2], folder, *arguments[2:])
    assert done.status == 2
    assert done.err.count("\n") == 1
    assert named in done.err
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_missing_is_named(run, folder, tmp_path):
    done = run("write", PLAIN[0], folder, "--out", tmp_path / "no" / "paper.md")
    assert (done.status, done.err.count("\n")) == (2, 1)


CITED = {"bibtex": "paper.bib", "sources.json": "sources.json", "ris": "paper.ris"}


@pytest.mark.parametrize("cite", CITED)
def test_the_articles_cited_are_written_beside(run, folder, tmp_path, monkeypatch, cite):
    monkeypatch.chdir(tmp_path)
    done = run("write", PLAIN[0], folder, "--out", "paper.md", "--cite", cite)
    assert (done.status, done.err) == (0, "")
    assert "Ferry sinks off Senhal Point" in (tmp_path / CITED[cite]).read_text("utf-8")


def test_american_documents_say_so_and_date_so(run, folder):
    done = run("write", PLAIN[0], folder, "--spelling", "american")
    assert "\nlanguage: en-US\n" in done.out
    assert "May 3, 2025" in done.out
    assert "3 May 2025" in run("write", PLAIN[0], folder).out


def test_two_runs_give_the_same_bytes(run, folder, tmp_path):
    for ending in ("md", "html", "txt", "pdf", "docx"):
        files = [tmp_path / f"{turn}.{ending}" for turn in (1, 2)]
        for file in files:
            run("write", PLAIN[-1], folder, "--out", file)
        assert files[0].read_bytes() == files[1].read_bytes()


def test_python_users_get_text_bytes_or_a_file(folder, tmp_path):
    dossier = variorum.load(folder)
    assert isinstance(variorum.write_document(dossier, PLAIN[0]), str)
    assert isinstance(variorum.write_document(dossier, PLAIN[0], format="docx"), bytes)
    file = variorum.write_document(dossier, PLAIN[0], tmp_path / "paper.html", spelling="american")
    assert 'lang="en-US"' in file.read_text("utf-8")
    cited = tmp_path / "sources.json"
    variorum.write_document(dossier, PLAIN[0], cite=cited)
    assert json.loads(cited.read_text("utf-8"))
    with pytest.raises(variorum.UsageError, match="no kind of document"):
        variorum.write_document(dossier, "essay")
