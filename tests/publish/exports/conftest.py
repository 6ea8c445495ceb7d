"""The story that every format is tested on, and a way to the files of an export."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import story

from variorum.model import Dossier
from variorum.publish.exports import bundle


@pytest.fixture(scope="session")
def told() -> Dossier:
    return story.dossier()


@pytest.fixture
def only(told):
    """The one file of a format."""

    def call(name: str, dossier: Dossier | None = None) -> bytes:
        (data,) = bundle(dossier or told, name).files.values()
        return data

    return call


@pytest.fixture
def folder(told, tmp_path):
    """The files of a format, written."""

    def call(name: str) -> Path:
        for file, data in bundle(told, name).files.items():
            (tmp_path / file).write_bytes(data)
        return tmp_path

    return call
