"""`variorum explain`: why a join or a verdict was made."""

import json
from typing import Annotated

import typer

from variorum import api

Id = Annotated[
    str, typer.Argument(metavar="ID", help="The id of a record, or its beginning, as pages and tables show it.")
]
Source = Annotated[str, typer.Option("--in", metavar="SOURCE", help="A dossier.json, or the folder that holds it.")]
AsJson = Annotated[bool, typer.Option("--json", help="For programs.")]


def explain(id: Id, source: Source = "variorum-out", as_json: AsJson = False) -> int:
    """Say why a record is as it is: the rule behind it, what it was made of, and the passages it rests on.

    Examples:

    variorum explain discrepancy-1f0c9d2ab34e5f67 --in story

    variorum explain claim-9a --in story/dossier.json --json
    """
    from variorum.publish.common import article

    dossier = api.load(source)
    found = api.explain(dossier, id)
    passages = [dossier.passage(span) for span in found.passages]
    if as_json:
        data = {
            "id": found.id,
            "what": found.what,
            "why": list(found.why),
            "of": [{"id": id, "label": label} for id, label in found.of],
            "passages": [
                {"document": p.span.document, "start": p.span.start, "end": p.span.end, "text": p.text}
                for p in passages
            ],
        }
        typer.echo(json.dumps(data, ensure_ascii=False))
        return 0
    typer.echo(f"{found.id}\n{found.what}\n")
    for sentence in found.why:
        typer.echo(f"  {sentence}")
    if found.of:
        typer.echo("\nMade of")
        for one, label in found.of:
            typer.echo(f"  {one}  {' '.join(label.split())}")
    typer.echo("\nPassages")
    for passage in passages:
        before, words, after = passage.context()
        document, span = passage.document, passage.span
        named = f" {article(document)}:" if document.outlet or document.title else ""
        where = f"{document.source} {span.start}-{span.end}"
        typer.echo(f" {named} {where}\n    {before}[{words}]{after}")
    if found.more:
        typer.echo(f"  and {found.more} more; variorum show has all")
    return 0
