"""`variorum annotate`: what one article says, layer by layer."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from variorum.errors import UsageError
from variorum.model import Reading, to_json

from . import options
from .intake import read_all, status


class Form(StrEnum):
    """How readings are printed."""

    pretty = "pretty"
    json = "json"
    jsonl = "jsonl"


Format = Annotated[Form, typer.Option("--format", "-f", help="pretty for people, json or jsonl for programs.")]
AsJson = Annotated[bool, typer.Option("--json", help="Short for --format json: one list of dossiers.")]
AsJsonl = Annotated[bool, typer.Option("--jsonl", help="Short for --format jsonl: one dossier a line.")]


def annotate(
    paths: options.Paths,
    format: Format = Form.pretty,
    as_json: AsJson = False,
    as_jsonl: AsJsonl = False,
    metadata: options.Metadata = None,
    config: options.Config = None,
    verbose: options.Verbose = 0,
    quiet: options.Quiet = False,
) -> int:
    """Read each article on its own: furniture, dates, numbers, actors, quotations with their speakers.

    Examples:

    variorum annotate article.txt

    variorum annotate coverage/ --jsonl > readings.jsonl
    """
    if as_json and as_jsonl:
        raise UsageError("--json and --jsonl exclude each other")
    form = Form.json if as_json else Form.jsonl if as_jsonl else format
    settings = options.settings(
        config, True, verbose, quiet
    )  # vectors serve to compare articles, which is not done here
    readings, failures = read_all(paths, metadata, settings, quiet=quiet)
    if not readings:
        raise UsageError("nothing to annotate" + (": no articles found" if not failures else ""))
    if form is Form.pretty:
        _print_pretty(readings)
    else:
        _print_json(readings, lines=form is Form.jsonl)
    return status(failures)


def _print_json(readings: list[Reading], *, lines: bool) -> None:
    from variorum.collation import collate

    written = [to_json(collate([reading])) for reading in readings]
    data = b"".join(line + b"\n" for line in written) if lines else b"[" + b",\n".join(written) + b"]\n"
    sys.stdout.buffer.write(data)
    sys.stdout.flush()


def _print_pretty(readings: list[Reading]) -> None:
    from .pretty import Terminal, reading_view

    console = Terminal(highlight=False, soft_wrap=True)
    for reading in readings:
        console.print(reading_view(reading))
