"""What a user says of the articles: the rows of a metadata file, matched to inputs."""

import csv
import io
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from variorum.errors import UsageError
from variorum.model import Failure

from .dates import read_date
from .encoding import decode_text

STAGE = "metadata"
LEFT_OUT = "left-out"
"""The stage of a failure that is none: the user asked for this article to be left out, or it was read already."""
NOTE = "note"
"""The stage of a failure that is none: something worth telling, such as a column that is not known."""


class Row(BaseModel):
    """One row: the article it is about, and what is known of it."""

    model_config = ConfigDict(frozen=True, extra="ignore", coerce_numbers_to_str=True)

    path: str
    title: str | None = None
    outlet: str | None = None
    source: str | None = None
    published: str | None = None
    date: str | None = None
    modified: str | None = None
    authors: str | list[str] | None = None
    family: str | None = None
    language: str | None = None
    url: str | None = None
    leave_out: bool = False

    @field_validator("path")
    @classmethod
    def _named(cls, value: str) -> str:
        if not value.strip():
            raise ValueError("is empty")
        return value.strip().replace("\\", "/").removeprefix("./")

    @field_validator("published", "date", "modified")
    @classmethod
    def _dated(cls, value: str | None) -> str | None:
        if value is not None and not read_date(value):
            raise ValueError(f"{value!r} cannot be read as a date; write it as 2022-02-04")
        return value

    @field_validator("leave_out", mode="before")
    @classmethod
    def _truth(cls, value: Any) -> bool:
        if isinstance(value, str):
            if value.strip().lower() in ("", "0", "no", "false", "n", "off", "null", "none"):
                return False
            if value.strip().lower() in ("1", "yes", "true", "y", "on", "x"):
                return True
            raise ValueError(f"must be yes or no, not {value!r}")
        return bool(value)


@dataclass(frozen=True, slots=True)
class Match:
    """A row that is about an input."""

    place: str
    row: Row

    @property
    def leave_out(self) -> bool:
        """Whether the user wants the article left out."""
        return self.row.leave_out

    @property
    def values(self) -> dict[str, object]:
        """What the row says, by the names of its columns."""
        return {name: value for name, value in self.row.model_dump().items() if name not in ("path", "leave_out")}

    def left_out(self, source: str) -> Failure:
        """The record that says so."""
        return Failure(source=source, stage=LEFT_OUT, reason=f"left out, as {self.place} asks")


@dataclass(slots=True)
class Supplied:
    """The rows of a metadata file.

    A row's `path` names an article by its URL, its path as given on the command line, its path relative to the given
    folder, the end of either ("b/x.txt" for "a/b/x.txt"), or its file name alone; JSON-lines records by file and line
    ("x.jsonl:12"), file and id ("x.jsonl#id"), or the file for all of its records. The most specific match wins: URL
    before path, longer before shorter; of two rows with the same `path` the later.
    """

    rows: dict[str, Match] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    failures: list[Failure] = field(default_factory=list)
    file: Path | None = None

    def row(self, *, given: str, name: str, url: str | None = None) -> Match | None:
        """The row about an input, or None."""
        for key in _keys(given, name, url):
            if (match := self.rows.get(key)) is not None:
                self.used.add(key)
                return match
        return None

    def unused(self) -> list[Failure]:
        """A failure for each row that matched no input."""
        return [
            Failure(source=match.place, stage=STAGE, reason=f"no article matches path {key!r}")
            for key, match in self.rows.items()
            if key not in self.used
        ]


def _keys(given: str, name: str, url: str | None) -> list[str]:
    keys = [url] if url else []
    for path in (given, name):
        whole = path.replace("\\", "/").removeprefix("./")
        bare = whole
        for mark in ("#", ":"):  # a record: its own name first, then its file
            head, found, tail = whole.rpartition(mark)
            if found and head and "/" not in tail:
                bare = head
                break
        for form in dict.fromkeys((whole, bare)):
            parts = form.split("/")
            keys += ["/".join(parts[index:]) for index in range(len(parts)) if parts[index]]
            keys.append(form)
    return sorted(dict.fromkeys(keys), key=lambda key: (key != url, -len(key)))


def read_supplied(file: Path | None) -> Supplied:
    """The rows of a CSV file with a header, or of JSON lines; rows that are not valid become failures.

    Raises:
        UsageError: the file cannot be read, or is no table with a `path` column.
    """
    if file is None:
        return Supplied()
    try:
        text = decode_text(file.read_bytes()).text
    except OSError as error:
        raise UsageError(f"{file}: metadata cannot be read: {error.strerror}") from error
    supplied = Supplied(file=file)
    records = _json_rows(file, text, supplied) if text.lstrip().startswith(("{", "[")) else _csv_rows(file, text)
    unknown: dict[str, None] = {}
    for number, record in records:
        named = {str(key).strip().lower(): value for key, value in record.items() if key is not None}
        named = {key: value for key, value in named.items() if value not in (None, "")}
        unknown |= dict.fromkeys(sorted(named.keys() - Row.model_fields.keys() - _ALIASES.keys()))
        _add(supplied, f"{file}:{number}", {_ALIASES.get(key, key): value for key, value in named.items()})
    if unknown:
        reason = f"columns that are not known and not used: {', '.join(unknown)}"
        supplied.failures.append(Failure(source=str(file), stage=NOTE, reason=reason))
    return supplied


_ALIASES = {"author": "authors", "lang": "language"}


def _add(supplied: Supplied, place: str, record: dict[str, Any]) -> None:
    try:
        row = Row.model_validate(record)
    except ValidationError as error:
        reason = "; ".join(
            f"{'.'.join(map(str, e['loc']))}: {e['msg'].removeprefix('Value error, ')}" for e in error.errors()
        )
        supplied.failures.append(Failure(source=place, stage=STAGE, reason=reason))
        return
    if row.path in supplied.rows:
        reason = f"not used: {place} is about path {row.path!r} too"
        supplied.failures.append(Failure(source=supplied.rows[row.path].place, stage=NOTE, reason=reason))
    supplied.rows[row.path] = Match(place, row)


def _csv_rows(file: Path, text: str) -> list[tuple[int, dict[str, Any]]]:
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        if "path" not in [str(name).strip().lower() for name in reader.fieldnames or []]:
            raise UsageError(f"{file}: metadata needs a header with a column 'path'")
        return [(reader.line_num, row) for row in reader if any(row.values())]
    except csv.Error as error:
        raise UsageError(f"{file}: metadata is not CSV: {error}") from error


def _json_rows(file: Path, text: str, supplied: Supplied) -> list[tuple[int, dict[str, Any]]]:
    if text.lstrip().startswith("["):
        raise UsageError(f"{file}: metadata must be CSV or JSON lines (one object a line), not a JSON list")
    rows = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            supplied.failures.append(Failure(source=f"{file}:{number}", stage=STAGE, reason=f"is not JSON: {error}"))
            continue
        if isinstance(record, dict):
            rows.append((number, record))
        else:
            supplied.failures.append(Failure(source=f"{file}:{number}", stage=STAGE, reason="is not an object"))
    return rows
