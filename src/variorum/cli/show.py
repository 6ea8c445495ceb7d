"""`variorum show`: look into a dossier from the terminal."""

import json
from typing import Annotated, Any

import typer

from variorum import api
from variorum.errors import UsageError
from variorum.model import Dossier
from variorum.model.table import rows

Source = Annotated[str, typer.Argument(metavar="SOURCE", help="A dossier.json, or the folder that holds it.")]
What = Annotated[str | None, typer.Argument(metavar="[KEY|ID]", help="A key such as quotations, or a record's id.")]
AsJson = Annotated[bool, typer.Option("--json", help="For programs.")]


def show(source: Source, what: What = None, as_json: AsJson = False) -> int:
    """Show what a dossier holds, one of its tables, or one record with the passages it rests on.

    Examples:

    variorum show variorum-out

    variorum show variorum-out quotations

    variorum show variorum-out quotation-1f0c9d2ab34e5f67
    """
    from .pretty import Terminal, dossier_view

    dossier = api.load(source)
    console = Terminal(highlight=False)
    if what is None:
        if as_json:
            typer.echo(json.dumps(_counts(dossier)))
        else:
            console.print(dossier_view(dossier))
    elif what in dossier:
        _show_record(dossier, what, as_json=as_json)
    elif what in dossier.__struct_fields__:
        for row in rows(dossier, what):
            typer.echo(json.dumps(row, ensure_ascii=False) if as_json else _line(row))
    else:
        keys = ", ".join(_counts(dossier))
        raise UsageError(f"{source}: no record or key {what!r}; keys are {keys}")
    return 0


def _counts(dossier: Dossier) -> dict[str, int]:
    records = {key: getattr(dossier, key) for key in dossier.__struct_fields__}
    return {key: len(value) for key, value in records.items() if isinstance(value, tuple)}


def _show_record(dossier: Dossier, id: str, *, as_json: bool) -> None:
    import msgspec

    record = dossier.get(id)
    passages = dossier.passages(record)
    data = msgspec.to_builtins(record)
    if as_json:
        data["passages"] = [{**msgspec.to_builtins(passage.span), "text": passage.text} for passage in passages]
        typer.echo(json.dumps(data, ensure_ascii=False))
        return
    for field, value in data.items():
        typer.echo(f"{field}: {json.dumps(value, ensure_ascii=False)}")
    for passage in passages:
        before, words, after = passage.context()
        place = f"{passage.document.source} {passage.span.start}-{passage.span.end}"
        typer.echo(f"\n{place}\n  {before}[{words}]{after}")


def _line(row: dict[str, Any]) -> str:
    """A row for reading: its own words first, then the fields that say something short."""
    words = row.get("passage") or row.get("name") or row.get("title") or row.get("reason") or ""
    short = {k: v for k, v in row.items() if isinstance(v, (str, int, float)) and k not in ("passage", "text", "id")}
    rest = " ".join(f"{k}={v}" for k, v in short.items() if k not in ("document", "start", "end", "name", "title"))
    return f"{row.get('id', '')}  {' '.join(str(words).split())}  {rest}".strip()
