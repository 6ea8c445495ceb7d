"""`variorum export`: a dossier in a format that another program reads."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

import typer

from variorum import api
from variorum.errors import UsageError

FormatName = Annotated[
    str | None, typer.Argument(metavar="FORMAT", help="A name that --list prints.", show_default=False)
]
Source = Annotated[
    str | None,
    typer.Argument(metavar="SOURCE", help="A dossier.json, or the folder that holds it.", show_default=False),
]
Out = Annotated[
    Path | None, typer.Option("--out", metavar="PATH", help="Where to write: a file, or a folder for several files.")
]
List = Annotated[bool, typer.Option("--list", help="Print the names of the formats, one a line.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Do not say what was written and what was left out.")]


def export(
    format: FormatName = None, source: Source = None, out: Out = None, list: List = False, quiet: Quiet = False
) -> int:
    """Write a dossier in a format that other programs read; what the format has no room for is counted.

    Examples:

    variorum export csv variorum-out --out tables

    variorum export jsonld variorum-out > story.jsonld
    """
    from variorum.publish.exports import named, usable

    if list:
        for one in usable():
            typer.echo(one.name)
        return 0
    if format is None or source is None:
        raise UsageError("export needs FORMAT and SOURCE; `variorum export --list` prints the formats")
    chosen = named(format)
    if chosen.folder and out is None:
        raise UsageError(f"{format} is a folder of files; say where with --out DIR")
    done = api.export(api.load(source), format, out)
    if out is None:
        (data,) = done.files.values()
        _to_stdout(data, format)
    if not quiet:
        for line in _summary(done.left_out):
            typer.echo(f"{format}: left out {line}", err=True)
        if out is not None:
            files = "1 file" if len(done.files) == 1 else f"{len(done.files)} files"
            typer.echo(f"{format}: wrote {files} to {out}", err=True)
    return 0


def _summary(left_out: Mapping[str, int]) -> Iterator[str]:
    """What was left out and why, a line each; all that there is no place for in one."""
    from variorum.publish.exports.bundle import NO_PLACE

    homeless = [f"{count} {reason.removesuffix(NO_PLACE)}" for reason, count in left_out.items() if NO_PLACE in reason]
    yield from (f"{count} {reason}" for reason, count in left_out.items() if NO_PLACE not in reason)
    if homeless:
        yield f"{', '.join(homeless)}{NO_PLACE}"


def _to_stdout(data: bytes, format: str) -> None:
    if sys.stdout.isatty() and b"\0" in data:
        raise UsageError(f"{format} is not text; say where to write it with --out FILE")
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
