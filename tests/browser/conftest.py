"""A browser without a network, and the page that it reads."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent / "publish"))
sys.path.insert(0, str(Path(__file__).parent))

import sample
from reader import Reader

from variorum.publish import page

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run",
)  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    if found is None:
        reason = f"no browser: none of {', '.join(_NAMES)} is on the path"
        if os.environ.get("VARIORUM_REQUIRE_BROWSER") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=found, args=list(_ARGUMENTS))
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory) -> str:
    """The page of a dossier with a record of every kind, as a file."""
    file = tmp_path_factory.mktemp("page") / "dossier.html"
    file.write_text(page(sample.full()), "utf-8")
    return file.as_uri()


@pytest.fixture
def read(browser, address):
    """Opens the page at `address`, which each module may set anew; what was opened is closed after the test."""
    opened = []

    def open_page(**options):
        reader = Reader(browser, address, **({"viewport": {"width": 1280, "height": 900}} | options))
        opened.append(reader)
        return reader

    yield open_page
    for reader in opened:
        reader.context.close()
