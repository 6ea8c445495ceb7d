"""Records as plain values with the exact words beside every place in a text, for formats that can nest."""

from typing import Any

from variorum.model import Document, Dossier, Event

from .shapes import Field, fields
from .standing import standings


class Nesting:
    """A dossier's records as plain values."""

    def __init__(self, dossier: Dossier) -> None:
        self._texts = {document.id: document.text for document in dossier.documents}
        self._standings = standings(dossier)

    def of(self, record: Any) -> dict[str, Any]:
        """A record with all its fields, empty ones too; a place has its `passage`, an event its `standing`."""
        row = self._record(record, record.id if isinstance(record, Document) else None)
        return {**row, "standing": self._standings[record.id]} if isinstance(record, Event) else row

    def _record(self, record: Any, document: str | None) -> dict[str, Any]:
        document = getattr(record, "document", None) or document
        own: Any = type(record)
        row = {one.name: self._value(one, getattr(record, one.attribute), document) for one in fields(own)}
        if "start" in row and "end" in row:
            text = self._texts.get(document or "")
            row["passage"] = None if text is None or row["start"] is None else text[row["start"] : row["end"]]
        return row

    def _value(self, one: Field, value: Any, document: str | None) -> Any:
        if value is None or one.shape in ("text", "integer", "real", "boolean"):
            return value
        if one.shape in ("records", "spans"):
            return [self._record(item, document) for item in value]
        if one.shape in ("place", "record"):
            return self._record(value, document)
        return list(value) if one.shape == "list" else value
