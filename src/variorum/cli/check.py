"""`variorum check`: which sentences of a text the articles of a dossier bear out."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
import typer

from variorum import api
from variorum.errors import UsageError
from variorum.model import Dossier, Span

if TYPE_CHECKING:
    from variorum.collation.support import Verdict

File = Annotated[
    str, typer.Argument(metavar="FILE", help="A Markdown document, or - for standard input.", show_default=False)
]
Against = Annotated[
    str,
    typer.Option("--against", metavar="SOURCE", help="A dossier.json, or its folder.", show_default=False),
]
AsJson = Annotated[bool, typer.Option("--json", help="For programs: every sentence with its verdict and passages.")]

_NOT_SUPPORTED = 1
_SHOWN = 2


def check(file: File, against: Against, as_json: AsJson = False) -> int:
    """Say of each sentence of a text whether the articles of a dossier bear it out, and what in it they do not.

    Ends with 1 if a sentence is not supported. Headings, lists of sources, footnotes and tables' heads are not checked;
    a sentence that cites passages by a footnote is held against these.

    Examples:

    variorum check briefing.md --against variorum-out

    variorum check - --against story/dossier.json --json < draft.md
    """
    text = _text(file)
    dossier = api.load(against)
    verdicts = api.check(dossier, text)
    if as_json:
        typer.echo(json.dumps([_row(one) for one in verdicts], ensure_ascii=False))
    else:
        _tell(dossier, verdicts)
    return 0 if all(one.verdict == "supported" for one in verdicts) else _NOT_SUPPORTED


def _text(file: str) -> str:
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{file}: not UTF-8 text ({error.reason})") from error


def _row(one: "Verdict") -> dict[str, Any]:
    return {
        "sentence": one.sentence,
        "verdict": one.verdict,
        "passages": msgspec.to_builtins(one.passages),
        "why": one.why,
        "parts": [{"text": part.text, "verdict": part.verdict} for part in one.parts],
        "faults": [{"kind": fault.kind, "start": fault.start, "end": fault.end} for fault in one.faults],
        "chance": round(one.chance, 2),
        "line": one.line,
    }


def _tell(dossier: Dossier, verdicts: "list[Verdict]") -> None:
    """Each sentence that is not supported, why, and the passages that come nearest; then how many there are of each."""
    for one in verdicts:
        if one.verdict == "supported":
            continue
        place = f"line {one.line}: " if one.line is not None else ""
        typer.echo(f"{place}{one.verdict}: {one.sentence}")
        typer.echo(f"    {one.why}")
        for span in one.passages[:_SHOWN]:
            typer.echo(f"    nearest: {_passage(dossier, span)}")
        typer.echo()
    counts = {kind: sum(one.verdict == kind for one in verdicts) for kind in ("supported", "partly", "unsupported")}
    counts["contradicted"] = sum(one.verdict == "contradicted" for one in verdicts)
    total = "1 sentence" if len(verdicts) == 1 else f"{len(verdicts)} sentences"
    typer.echo(f"{total}: " + ", ".join(f"{count} {kind}" for kind, count in counts.items()))


def _passage(dossier: Dossier, span: Span) -> str:
    document = dossier.document(span)
    return f"{document.source} {span.start}-{span.end}: {' '.join(dossier.text(span).split())}"
