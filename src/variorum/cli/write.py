"""`variorum write`: a document that an analyst hands in."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from variorum import api
from variorum.errors import UsageError
from variorum.settings import load_settings

from . import options

if TYPE_CHECKING:
    from variorum.llm import Assistant

Kind = Annotated[
    str,
    typer.Argument(
        metavar="KIND",
        help="briefing, alert, chronology, comparison, discrepancies, factsheet or update.",
        show_default=False,
    ),
]
Source = Annotated[str, typer.Argument(metavar="SOURCE", help="A dossier.json, or the folder that holds it.")]
FormatName = Annotated[
    str | None,
    typer.Option(
        "--format", "-f", metavar="FORMAT", help="md, html, pdf, docx or txt; by the ending of --out, else md."
    ),
]
Out = Annotated[
    Path | None, typer.Option("--out", "-o", metavar="FILE", help="Where to write; standard output if not given.")
]
Since = Annotated[
    str | None,
    typer.Option("--since", metavar="DAY", help="Only what was told or done from then on, such as 2022-02-04."),
]
Actor = Annotated[
    list[str] | None,
    typer.Option("--actor", metavar="NAME", help="An actor to treat, by name or id; may be given several times."),
]
Against = Annotated[
    str | None, typer.Option("--against", metavar="DOSSIER", help="An earlier dossier, for an update of what changed.")
]
Spelling = Annotated[
    str, typer.Option("--spelling", metavar="HOUSE", help="british or american: spelling and dates of our own words.")
]

Cite = Annotated[
    str | None,
    typer.Option(
        "--cite",
        metavar="FILE",
        help="Also write the articles cited, as CSL-JSON (.json), BibTeX (.bib) or RIS (.ris); csl, bibtex or ris "
        "alone puts that file beside --out.",
    ),
]
Llm = Annotated[
    bool,
    typer.Option(
        "--llm",
        help="Let the language model of the settings llm_url and llm_model word the findings. Articles' passages are "
        "sent there. A sentence that its passages do not bear out is not used; the front matter has the counts.",
    ),
]
LlmPropose = Annotated[
    bool,
    typer.Option("--llm-propose", help="Let that model propose findings from the articles, in a chapter of their own."),
]


def write(
    kind: Kind,
    source: Source,
    format: FormatName = None,
    out: Out = None,
    since: Since = None,
    actor: Actor = None,
    against: Against = None,
    spelling: Spelling = "british",
    cite: Cite = None,
    llm: Llm = False,
    llm_propose: LlmPropose = False,
    config: options.Config = None,
) -> int:
    """Write a document from a dossier, every sentence of it with the passages it rests on.

    Examples:

    variorum write briefing variorum-out

    variorum write alert variorum-out --actor France --since 2022-02-04 --out alert.docx

    variorum write update variorum-out --against last-week --format pdf --out update.pdf

    VARIORUM_LLM_URL=http://127.0.0.1:8080/v1 VARIORUM_LLM_MODEL=NAME variorum write briefing variorum-out --llm
    """
    assistant = _assistant(config, llm, llm_propose) if llm or llm_propose else None
    dossier = api.load(source)
    asked: api.Asked = {
        "since": since,
        "actors": actor or (),
        "against": api.load(against) if against is not None else None,
        "spelling": spelling,
        "cite": _beside(out, cite) if cite is not None else None,
        "assistant": assistant,
    }
    if out is None:
        _to_stdout(api.write_document(dossier, kind, format=format, **asked), format or "md")
    else:
        api.write_document(dossier, kind, out, format=format, **asked)
    return _told(assistant) if assistant else 0


def _assistant(config: Path | None, words: bool, proposes: bool) -> "Assistant":
    return api.assistant(words=words, proposes=proposes, settings=load_settings(config))


def _told(assistant: "Assistant") -> int:
    """Say why the model gave no answers; the status is then that of inputs that failed."""
    for fault in assistant.faults:
        print(f"variorum: {fault}", file=sys.stderr)  # noqa: T201
    return 1 if assistant.faults else 0


def _beside(out: Path | None, cite: str) -> Path:
    """The file for the citations: as named, or beside the document where only their style is."""
    from variorum.publish.documents import citations

    style = citations.style_of(cite)
    if cite != style:
        return Path(cite)
    if out is None:
        raise UsageError(f"say where to write the citations, as in --cite sources.{citations.ENDINGS[style]}")
    return out.with_suffix(f".{citations.ENDINGS[style]}")


def _to_stdout(done: str | bytes, format: str) -> None:
    if isinstance(done, bytes):
        if sys.stdout.isatty():
            raise UsageError(f"{format} is not text; say where to write it with --out FILE")
        data = done
    else:
        data = done.encode()
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
