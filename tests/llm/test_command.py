"""The option of the command, its settings, and how a failing model ends it."""

import io
import json
import sys

import pytest
from stub import SANK, Raw, said

import variorum
from variorum import api
from variorum.cli.app import _status
from variorum.errors import UsageError
from variorum.settings import load_settings


@pytest.fixture(scope="module")
def folder(dossier, tmp_path_factory):
    where = tmp_path_factory.mktemp("out")
    variorum.write(dossier, where)
    return where


@pytest.fixture
def run(monkeypatch, capsysbinary, tmp_path):
    monkeypatch.chdir(tmp_path)

    def call(*arguments):
        monkeypatch.setattr(sys, "argv", ["variorum", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
        status = _status()
        out, err = capsysbinary.readouterr()
        return status, out.decode(), err.decode()

    return call


@pytest.fixture
def named(monkeypatch, server):
    monkeypatch.setenv("VARIORUM_LLM_URL", server.url)
    monkeypatch.setenv("VARIORUM_LLM_MODEL", "stub-1")
    return server


def test_nothing_is_sent_unless_it_is_asked_for(run, named, folder):
    status, out, err = run("write", "briefing", folder)
    assert (status, err) == (0, "")
    assert named.asked == []
    assert "language_model" not in out


def test_the_option_has_the_findings_worded_and_the_answers_kept(run, named, folder, tmp_path):
    status, out, err = run("write", "briefing", folder, "--llm", "--llm-propose")
    assert (status, err) == (0, "")
    assert named.asked
    assert "language_model: stub-1" in out
    assert "sentences_worded_by_language_model: 0 kept" in out
    assert list((tmp_path / ".variorum-llm").glob("*.json"))
    asked = len(named.asked)
    assert run("write", "briefing", folder, "--llm", "--llm-propose") == (0, out, "")
    assert len(named.asked) == asked


def test_the_key_comes_from_the_variable_that_the_settings_name(run, named, folder, monkeypatch, tmp_path):
    (tmp_path / "mine.toml").write_text('llm_key_env = "MY_KEY"\n')
    status, out, err = run("write", "briefing", folder, "--llm", "--config", "mine.toml")
    assert (status, out) == (2, "")
    assert err == "variorum: llm_key_env: the environment variable MY_KEY is not set\n"
    monkeypatch.setenv("MY_KEY", "secret-1")
    status, out, err = run("write", "briefing", folder, "--llm", "--config", "mine.toml")
    assert (status, err) == (0, "")
    assert named.headers[0]["Authorization"] == "Bearer secret-1"
    kept = "".join(file.read_text() for file in (tmp_path / ".variorum-llm").iterdir())
    assert "secret-1" not in out + kept


def test_a_model_that_fails_is_said_in_one_line_and_the_document_is_written(run, named, folder, tmp_path):
    named.answer = lambda request: Raw(status=404)
    plain = run("write", "briefing", folder)[1]
    status, out, err = run("write", "briefing", folder, "--llm", "--out", tmp_path / "b.md")
    assert (status, out) == (1, "")
    assert err.startswith("variorum: 127.0.0.1:")
    assert err.count("\n") == 1
    written = (tmp_path / "b.md").read_text()
    assert written.partition("\n# ")[2] == plain.partition("\n# ")[2]


def test_a_model_that_nobody_named_is_a_wrong_call(run, folder, monkeypatch):
    monkeypatch.delenv("VARIORUM_LLM_URL", raising=False)
    status, out, err = run("write", "briefing", folder, "--llm")
    assert (status, out) == (2, "")
    assert "llm_url" in err
    assert err.count("\n") == 1


def test_from_python(named, dossier, tmp_path):
    settings = load_settings(llm_cache=tmp_path / "kept")
    helper = api.assistant(settings=settings)
    assert named.asked == []
    text = "According to the harbour office, the ferry that sank off Senhal Point had 140 people aboard on Friday."
    named.answer = lambda request: said(([1], text, [SANK])) if SANK in json.dumps(request) else said()
    written = variorum.write_document(dossier, "briefing", assistant=helper)
    assert "language_model: stub-1" in written
    assert helper.faults == []
    with pytest.raises(UsageError, match="llm_model"):
        api.assistant(settings=load_settings(llm_model=""))
