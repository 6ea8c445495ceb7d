"""What tests share: the example, and the optional public data beside the project."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "asper-strait"


def _require_shared(part: str) -> Path:
    folder = Path(os.environ.get("VARIORUM_SHARED", ROOT.parent / "shared")) / part
    if folder.is_dir():
        return folder
    reason = f"{folder} is absent: it holds data that the project may not ship"
    if os.environ.get("VARIORUM_REQUIRE_SHARED"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def seeds() -> Path:
    """Five real accounts of one story; skips where they are absent."""
    return _require_shared("seeds")


@pytest.fixture(scope="session")
def bench() -> Path:
    """The public gold data; skips where it is absent."""
    return _require_shared("bench")


@pytest.fixture(scope="session")
def example() -> Path:
    """The shipped example story."""
    return EXAMPLE
