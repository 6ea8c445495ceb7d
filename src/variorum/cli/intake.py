"""Reading the inputs of a command: with progress, and with each failure named on standard error."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from variorum import api
from variorum.model import Document, Failure, Reading
from variorum.settings import Settings


def read_all(
    paths: list[str], metadata: Path | None, settings: Settings, *, quiet: bool
) -> tuple[list[Reading], list[Failure]]:
    """All articles, annotated, and all failures, the latter told on standard error."""
    found = api.read(paths, metadata=metadata, settings=settings)
    with _progress(quiet) as show:
        readings, failures = api.readings(found, settings=settings, on_document=show)
    tell(failures, quiet=quiet)
    return readings, failures


def tell(failures: list[Failure], *, quiet: bool) -> None:
    """Name what failed or was left out on standard error, a line each; `quiet` keeps to what went wrong."""
    for failure in failures:
        if not quiet or is_error(failure):
            print(f"variorum: {failure.source}: {failure.reason}", file=sys.stderr)  # noqa: T201 - the command's voice


def is_error(failure: Failure) -> bool:
    """Whether something went wrong, rather than being only worth a note, such as an article that was to be left out."""
    from variorum.ingest import NOT_ERRORS

    return failure.stage not in NOT_ERRORS


def status(failures: list[Failure]) -> int:
    """The exit status of a command that was done: 1 if some inputs failed."""
    return 1 if any(map(is_error, failures)) else 0


@contextmanager
def _progress(quiet: bool) -> "Iterator[api.OnDocument | None]":
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield None
        return
    with console.status("Loading models …") as status:
        count = 0

        def show(document: Document | Failure) -> None:
            nonlocal count
            count += 1
            status.update(f"Reading article {count}: {escape(document.source)}")

        yield show
