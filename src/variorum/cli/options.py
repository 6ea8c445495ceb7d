"""Arguments and options that several commands share."""

import logging
import sys
from pathlib import Path
from typing import Annotated

import typer

from variorum.settings import Settings, load_settings

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH…",
        help="Text files, saved HTML pages, JSON lines, folders of them, or - for standard input.",
        show_default=False,
    ),
]
Metadata = Annotated[
    Path | None,
    typer.Option(
        "--metadata",
        metavar="FILE",
        help="CSV or JSON lines with `path` and what you know: title, outlet, published, authors, family, url, "
        "leave_out. What you say here wins over what the article says.",
    ),
]
Config = Annotated[Path | None, typer.Option("--config", metavar="FILE", help="Settings file (default variorum.toml).")]
NoVectors = Annotated[bool, typer.Option("--no-vectors", help="Skip paraphrases: faster, compares words only.")]
Verbose = Annotated[
    int, typer.Option("--verbose", "-v", count=True, help="Tell more on standard error; twice for everything.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no warnings, errors only.")]

_LEVELS = ("warning", "info", "debug")


def settings(config: Path | None, no_vectors: bool, verbose: int, quiet: bool) -> Settings:
    """The settings of a call, and logging turned to their level."""
    level = "error" if quiet else _LEVELS[min(verbose, 2)] if verbose else None
    loaded = load_settings(config, vectors=False if no_vectors else None, log_level=level)
    _log_to_stderr(loaded.log_level.upper())
    return loaded


def _log_to_stderr(level: str) -> None:
    """Tell what the program itself logs; what libraries log about a broken page is not for its user."""
    logger = logging.getLogger("variorum")
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
    logger.handlers[:] = [handler]
    logger.propagate = False
    logger.setLevel(level)
    root = logging.getLogger()
    if not root.handlers:
        root.addHandler(logging.NullHandler())
