"""The program `variorum`: its commands, and how every one of them ends.

Exit status: 0 done; 1 done, but some inputs failed (each named on standard error); 2 nothing could be done, or the call
was wrong (one line, no traceback).
"""

import contextlib
import errno
import logging
import os
import sys

import typer
from typer.exceptions import TyperException

from variorum import __version__
from variorum.errors import VariorumError

from . import annotate, check, collate, explain, export, schema, show, write

NOTHING_DONE = 2
_INTERRUPTED = 130

app = typer.Typer(
    name="variorum",
    help="Read all coverage of a story: who says what, which numbers and dates each account gives, what they share.\n\n"
    "Start with: variorum collate FOLDER",
    epilog="Settings: options, then VARIORUM_… environment variables, then variorum.toml, then defaults.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(collate.collate)
app.command()(annotate.annotate)
app.command()(show.show)
app.command()(explain.explain)
app.command()(write.write)
app.command()(check.check)
app.command()(export.export)
app.command()(schema.schema)


def _print_version(value: bool) -> None:
    if value:
        typer.echo(f"variorum {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: bool = typer.Option(False, "--version", callback=_print_version, is_eager=True, help="Print the version."),
) -> None:
    """Options of the program itself."""
    del version


def main() -> None:
    """Run the command line; ends the process with the exit status of the contract."""
    with contextlib.suppress(AttributeError):  # streams that were replaced, as in tests
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
        sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(_status())


def _status() -> int:
    try:
        status = app(standalone_mode=False)
        sys.stdout.flush()
    except Exception as error:
        status = _of_error(error)
    except KeyboardInterrupt:
        status = _INTERRUPTED
    except SystemExit:  # so typer ends a program whose reader has gone; nothing else here exits by itself
        _discard_output()
        status = 0
    finally:
        logging.shutdown()
    return status if isinstance(status, int) else 0


def _of_error(error: Exception) -> int:
    """The exit status of a command that an error ended, said in one line; 0 where only its reader has gone."""
    if isinstance(error, typer.Abort):
        return _INTERRUPTED
    if isinstance(error, (VariorumError, TyperException)):
        return _ended(error.format_message() if isinstance(error, TyperException) else str(error))
    if isinstance(error, OSError):
        _discard_output()
        if error.errno == errno.EPIPE:  # the reader of our output has gone, as `head` does
            return 0
        return _ended(f"cannot write the output: {error.strerror or error}")
    logging.getLogger("variorum").debug("internal error", exc_info=True)
    return _ended(f"internal error ({type(error).__name__}: {error}); -vv shows where")


def _ended(message: str) -> int:
    if message.strip():  # a bare `variorum` has printed its help, and says no more
        print(f"variorum: {' '.join(message.split())}", file=sys.stderr)  # noqa: T201 - the one place that ends in words
    return NOTHING_DONE


def _discard_output() -> None:
    """Let what is still buffered go nowhere, so that the end of the process does not fail over it again."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
