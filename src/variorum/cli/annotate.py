"""`variorum annotate`: what one article says, layer by layer."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from variorum import api
from variorum.errors import UsageError
from variorum.model import Reading, to_json

from . import options
from .intake import read_all, status


class Form(StrEnum):
    """How readings are printed."""

    pretty = "pretty"
    html = "html"
    json = "json"
    jsonl = "jsonl"


Format = Annotated[
    Form | None,
    typer.Option(
        "--format", "-f", help="pretty for people (default), html for a page, json or jsonl for programs.",
        show_default=False,
    ),
]  # fmt: skip
Page = Annotated[
    Path | None,
    typer.Option(
        "--html", metavar="FILE",
        help="Write a page instead: each article beside notes on how every record was read, linked both ways. "
        "One file; it needs no network.",
    ),
]  # fmt: skip
Layers = Annotated[
    list[str] | None,
    typer.Option(
        "--layer", "-l", metavar="NAME",
        help="Show this layer only, in full; again for another. actors, quotations, events, headlines, denials, "
        "moments, quantities, positions, demands, commitments, framing, attitudes, furniture. On a page: mark it "
        "at first.",
    ),
]  # fmt: skip
AsJson = Annotated[bool, typer.Option("--json", help="Short for --format json: one list of dossiers.")]
AsJsonl = Annotated[bool, typer.Option("--jsonl", help="Short for --format jsonl: one dossier a line.")]


def annotate(
    paths: options.Paths,
    html: Page = None,
    layer: Layers = None,
    format: Format = None,
    as_json: AsJson = False,
    as_jsonl: AsJsonl = False,
    metadata: options.Metadata = None,
    config: options.Config = None,
    verbose: options.Verbose = 0,
    quiet: options.Quiet = False,
) -> int:
    """Read each article on its own and show every layer: who acts, who says what, what was done, when, how many.

    Each record has a code and stands beside its words, what they were read as, how sure that is, and why.

    Codes: A actors, Q quotations, E events, H events of headlines, D denials, T dates and times, N numbers.

    And: P positions, R demands, C commitments, W wording, V attitudes, F furniture.

    In the text ⌜ and ⌟ stand around what is quoted, and the margin has the codes.

    Examples:

    variorum annotate article.txt

    variorum annotate article.txt --layer quotations --layer denials

    variorum annotate coverage/ --html notes.html

    variorum annotate coverage/ --jsonl > readings.jsonl
    """
    form = _form(format, html, as_json=as_json, as_jsonl=as_jsonl)
    shown = _layers(layer or [], form)
    settings = options.settings(
        config, True, verbose, quiet
    )  # vectors serve to compare articles, which is not done here
    readings, failures = read_all(paths, metadata, settings, quiet=quiet)
    if not readings:
        raise UsageError("nothing to annotate" + (": no articles found" if not failures else ""))
    if html is not None:
        written = api.write_page(readings, html, layers=shown)
        if not quiet:
            typer.echo(written)
    else:
        _print(readings, form, shown)
    return status(failures)


def _form(format: Form | None, html: Path | None, *, as_json: bool, as_jsonl: bool) -> Form:
    asked = [form for form, wanted in ((Form.json, as_json), (Form.jsonl, as_jsonl), (Form.html, html)) if wanted]
    asked += [format] if format is not None else []
    if len(asked) > 1:
        raise UsageError("--format, --json, --jsonl and --html exclude each other")
    return asked[0] if asked else Form.pretty


def _layers(wanted: list[str], form: Form) -> list[str]:
    if wanted and form in (Form.json, Form.jsonl):
        raise UsageError("--layer is for people; in JSON every layer has its key")
    if wanted:
        from variorum.publish.reading import names

        unknown = [name for name in wanted if name not in names()]
        if unknown:
            raise UsageError(f"no layer {unknown[0]!r}; there are {', '.join(names())}")
    return wanted


def _print(readings: list[Reading], form: Form, shown: list[str]) -> None:
    if form is Form.pretty:
        _print_pretty(readings, shown)
    elif form is Form.html:
        from variorum.publish.reading import page

        sys.stdout.write(page(readings, shown=shown))
        sys.stdout.flush()
    else:
        _print_json(readings, lines=form is Form.jsonl)


def _print_json(readings: list[Reading], *, lines: bool) -> None:
    from variorum.collation import collate

    written = [to_json(collate([reading])) for reading in readings]
    data = b"".join(line + b"\n" for line in written) if lines else b"[" + b",\n".join(written) + b"]\n"
    sys.stdout.buffer.write(data)
    sys.stdout.flush()


def _print_pretty(readings: list[Reading], shown: list[str]) -> None:
    from .pretty import Terminal
    from .reading import reading_view

    console = Terminal(highlight=False)
    for reading in readings:
        console.print(reading_view(reading, shown))
