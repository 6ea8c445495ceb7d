"""`variorum collate`: articles in, a sourced page out."""

import sys
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from variorum import api
from variorum.errors import UsageError
from variorum.model import Dossier

from . import options
from .intake import read_all, status, tell

Out = Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="Where to write; may exist.")]

AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="Only what had appeared by then, such as 2022-02-04."),
]


def collate(
    paths: options.Paths,
    out: Out = Path("variorum-out"),
    metadata: options.Metadata = None,
    as_of: AsOf = None,
    config: options.Config = None,
    no_vectors: options.NoVectors = False,
    verbose: options.Verbose = 0,
    quiet: options.Quiet = False,
) -> int:
    """Read all coverage of a story and write what was found.

    DIR gets dossier.html (open it in a browser; it needs no network), dossier.json (everything, for programs) and
    briefing.md (a short account with citations).

    Examples:

    variorum collate coverage/

    variorum collate a.txt b.html --out story --metadata dates.csv

    curl -s URL | variorum collate - --out story
    """
    settings = options.settings(config, no_vectors, verbose, quiet)
    as_of = as_of and api.as_day(as_of)
    api.prepare_folder(out)
    readings, failures = read_all(paths, metadata, settings, quiet=quiet)
    if not readings:
        raise UsageError("nothing to collate" + (": no articles found" if not failures else ""))
    known = len(failures)
    plain = api.uncorrected(paths, metadata, readings, settings=settings) if metadata else None
    dossier = api.collate_readings(readings, failures, as_of=as_of, plain=plain)
    tell(failures[known:], quiet=quiet)
    if dossier.corrections and not quiet:
        _tell_corrections(dossier)
    written = api.write(dossier, out)
    if not quiet:
        for file in written:
            typer.echo(file)
    sys.stdout.flush()
    return status(failures)


def _tell_corrections(dossier: Dossier) -> None:
    """Say on standard error what the metadata file changed; the dossier has it in full."""
    for one in dossier.corrections:
        before, after = one.before or "unknown", one.after or "unknown"
        print(f"variorum: {one.source}: {one.field}: {before} → {after}", file=sys.stderr)  # noqa: T201
    counts = Counter(change.key.replace("_", " ") for change in dossier.changes)
    changed = ", ".join(f"{count} {key}" for key, count in counts.items()) or "nothing else"
    print(f"variorum: corrections change {changed}", file=sys.stderr)  # noqa: T201
