"""Run the command line inside this process, so that models load once."""

import io
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from variorum.cli.app import _status

ARTICLE = """Ferry sinks off Senhal Point

3 May 2025

A ferry with 140 people aboard sank off Senhal Point on Friday, the harbour office said.

“We are still looking for survivors,” the harbourmaster, Ilsa Dorn, told reporters on Saturday. “Nobody has given up.”

Transport minister Paul Arden said that the ferry had passed an inspection. He denied that it had been overloaded.
"""


@dataclass(frozen=True)
class Outcome:
    status: int
    out: str
    err: str


@pytest.fixture
def run(monkeypatch, capsysbinary):
    """Call `run("collate", path, …)`; gives status, standard output and standard error."""

    def call(*arguments: object, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "argv", ["variorum", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        monkeypatch.setenv("NO_COLOR", "1")
        status = _status()
        out, err = capsysbinary.readouterr()
        return Outcome(status, out.decode(), err.decode())

    return call


@pytest.fixture
def article(tmp_path) -> Path:
    file = tmp_path / "article.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    return file
