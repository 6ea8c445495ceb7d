"""A dossier or a reading in a notebook: what it holds, in one small table."""

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .dossier import Dossier
    from .quotation import Quotation
    from .reading import Reading

_MOST = 12
"""Quotations that a notebook shows of one article."""


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


def of_reading(reading: "Reading") -> str:
    """What was found in one article, and the first things that are said in it with who says them."""
    document = reading.document
    keys = [key for key in reading.__struct_fields__ if isinstance(getattr(reading, key), tuple)]
    counts = ", ".join(f"{len(getattr(reading, key))} {key}" for key in keys if getattr(reading, key))
    about = " · ".join((document.outlet or "outlet unknown", document.published or "undated", document.source))
    lines = "".join(_line(reading, quotation) for quotation in reading.quotations[:_MOST])
    more = len(reading.quotations) - _MOST
    rest = f"<p>{more} more quotations</p>" if more > 0 else ""
    table = f"<table><tr><th>Speaker</th><th>Kind</th><th>Words</th></tr>{lines}</table>{rest}" if lines else ""
    title = f"<b>{escape(document.title or document.source)}</b>"
    return f"<div><p>{title}<br>{escape(about)}</p><p>{escape(counts)}</p>{table}</div>"


def _line(reading: "Reading", quotation: "Quotation") -> str:
    speaker, text = quotation.speaker, reading.document.text
    names = {actor.id: actor.name for actor in reading.actors}
    words = text[speaker.span.start : speaker.span.end] if speaker and speaker.span else ""
    name = names.get(speaker.actor or "") if speaker else None
    told = " ".join(text[quotation.start : quotation.end].split())
    who = escape(name or (f"“{words}”" if words else "nobody named"))
    return f"<tr><td>{who}</td><td>{quotation.kind}</td><td>{escape(told)}</td></tr>"
