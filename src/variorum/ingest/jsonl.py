"""Records of articles in JSON: one a line, or a file that holds one or a list of them."""

import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from variorum.errors import InputError
from variorum.model import Document, Failure

from .detect import without_mark
from .html import read_html
from .limits import Limits
from .metadata import Found, read_url
from .record import Content, Source, to_document
from .supplied import Supplied
from .text import check

_LONE = re.compile("[\x00\ud800-\udfff]")
_FIELDS = frozenset({"text", "html"})


def read_lines(source: Source, stream: BinaryIO, limits: Limits, supplied: Supplied) -> Iterator[Document | Failure]:
    """The articles of JSON lines, one after another. A line that cannot be read is a failure, and the others go on."""
    number = 0
    while line := stream.readline(limits.largest_file + 2):
        number += 1
        complete = line.endswith(b"\n") or len(line) <= limits.largest_file
        if not complete:
            while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
                pass
            yield _failure(source, number, f"is longer than {limits.largest_file:,} bytes")
            continue
        raw = (without_mark(line) if number == 1 else line).strip()
        if raw:
            yield from _record(source, number, raw, limits, supplied)
    if number == 0:
        yield Failure(source=source.given, stage="ingest", reason="is empty")


def read_json(source: Source, data: bytes, limits: Limits, supplied: Supplied) -> Iterator[Document | Failure]:
    """The articles of a JSON file: one object, or a list of them, numbered from 1; else its lines."""
    bare = without_mark(data).strip()
    try:
        if bare.startswith(b"["):
            records = [bytes(raw) for raw in msgspec.json.decode(bare, type=list[msgspec.Raw])]
        else:
            msgspec.json.decode(bare, type=msgspec.Raw)
            records = [bare]
    except (msgspec.DecodeError, RecursionError) as error:
        lines = [line.strip() for line in bare.splitlines() if line.strip()]
        if len(lines) < 2 or not all(line.startswith(b"{") for line in lines):
            yield Failure(source=source.given, stage="ingest", reason=f"is not JSON: {error}")
            return
        records = lines
    for number, raw in enumerate(records, 1):
        yield from _record(source, number, raw, limits, supplied)


def _record(
    source: Source, number: int, raw: bytes, limits: Limits, supplied: Supplied
) -> Iterator[Document | Failure]:
    try:
        document = _document(source, number, raw, limits, supplied)
    except InputError as error:
        yield Failure(source=f"{source.given}:{number}", stage=error.stage, reason=error.reason)
        return
    yield document


def _failure(source: Source, number: int, reason: str) -> Failure:
    return Failure(source=f"{source.given}:{number}", stage="ingest", reason=reason)


def _document(source: Source, number: int, raw: bytes, limits: Limits, supplied: Supplied) -> Document | Failure:
    """The document of one record: its bytes are the raw record, its name the file's with the record's id or number."""
    place = f"{source.given}:{number}"
    record, notes = _loaded(place, raw)
    given = {name: value for name, value in record.items() if name not in _FIELDS}
    label = record.get("id")
    label = str(label) if isinstance(label, (str, int)) and not isinstance(label, bool) and label != "" else None
    own = Source(place, f"{source.name}#{label}" if label else f"{source.name}:{number}")
    url = record.get("url")
    row = supplied.row(given=place, name=own.name, url=read_url(url) if isinstance(url, str) else None)
    if row is not None and row.leave_out:
        return row.left_out(place)
    content = _content(own, record, limits)
    content.found.add_named(given, "jsonl")
    content.found.notes[:0] = notes
    return to_document(own, raw, content, row.values if row else None)


def _content(own: Source, record: dict[str, Any], limits: Limits) -> Content:
    text, html = record.get("text"), record.get("html")
    if isinstance(text, str) and not (isinstance(html, str) and not text.strip()):
        check(own, text, limits)
        return Content(text, "text/plain", Found())
    if isinstance(html, str):
        # Offsets of `map` refer to the UTF-8 bytes of the string, not to those of the file with its escapes.
        return read_html(own, html.encode("utf-8"), limits, recoded=True)
    if isinstance(text, str):
        check(own, text, limits)
    raise InputError(own.given, "has neither 'text' nor 'html'" if text is html is None else "'text' is not a string")


def _loaded(place: str, raw: bytes) -> tuple[dict[str, Any], list[str]]:
    try:
        record = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise InputError(place, f"is not UTF-8 (byte {error.start})") from error
    except RecursionError as error:
        raise InputError(place, "is nested too deeply") from error
    except ValueError as error:
        raise InputError(place, f"is not JSON: {error}") from error
    if not isinstance(record, dict):
        raise InputError(place, f"must be an object with 'text' or 'html', not {type(record).__name__}")
    if str(record.get("format", "")).startswith("variorum-dossier/"):
        raise InputError(place, "is a dossier that was written before, not an article")
    notes: list[str] = []
    try:
        return _scrubbed(record, notes), notes
    except RecursionError as error:
        raise InputError(place, "is nested too deeply") from error


def _scrubbed(value: Any, notes: list[str]) -> Any:
    """Lone surrogates and NUL, which no text file can hold, as U+FFFD, one for one, so that offsets stay."""
    if isinstance(value, str):
        text, count = _LONE.subn("\N{REPLACEMENT CHARACTER}", value)
        if count and not notes:
            notes.append("holds halves of character pairs or NUL, shown as U+FFFD")
        return text
    if isinstance(value, list):
        return [_scrubbed(item, notes) for item in value]
    if isinstance(value, dict):
        return {_scrubbed(key, notes): _scrubbed(item, notes) for key, item in value.items()}
    return value
