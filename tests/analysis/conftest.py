"""The dossier that event data are tested on."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import affair

from variorum.model import Dossier


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    return affair.dossier()
