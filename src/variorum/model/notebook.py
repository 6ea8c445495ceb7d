"""A dossier in a notebook: what it holds, in one small table."""

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .dossier import Dossier


def summary(dossier: "Dossier") -> str:
    """Counts of what was found, and the articles with their dates and outlets."""
    keys = [key for key in dossier.__struct_fields__ if isinstance(getattr(dossier, key), tuple)]
    counts = ", ".join(f"{len(getattr(dossier, key))} {key.replace('_', ' ')}" for key in keys if getattr(dossier, key))
    lines = "".join(
        f"<tr><td>{escape(d.title or d.source)}</td><td>{escape(d.outlet or 'outlet unknown')}</td>"
        f"<td>{escape(d.published or 'undated')}</td></tr>"
        for d in dossier.documents
    )
    head = "<tr><th>Article</th><th>Outlet</th><th>Published</th></tr>"
    return f"<div><p><b>Variorum dossier</b>: {escape(counts)}</p><table>{head}{lines}</table></div>"
