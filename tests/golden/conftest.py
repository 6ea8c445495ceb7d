"""The example, collated once."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from key import Key

import variorum


@pytest.fixture(scope="session")
def key(example) -> Key:
    return Key(example, variorum.collate([example / "articles"]))
