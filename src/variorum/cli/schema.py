"""`variorum schema`: the JSON Schema of a dossier."""

import json

import typer


def schema() -> int:
    """Print the JSON Schema that every dossier.json is valid against."""
    from variorum.model import schema as dossier_schema

    typer.echo(json.dumps(dossier_schema(), indent=2, ensure_ascii=False))
    return 0
