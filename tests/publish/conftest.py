"""The dossiers that the views are tested on."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import sample

from variorum.model import Dossier


@pytest.fixture(scope="session")
def small() -> Dossier:
    return sample.small()


@pytest.fixture(scope="session")
def full() -> Dossier:
    return sample.full()


@pytest.fixture(scope="session")
def empty() -> Dossier:
    return Dossier(generator=sample.small().generator, as_of=None, documents=())
