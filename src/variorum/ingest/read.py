"""Articles of any format, one after another."""

import gzip
import io
import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from variorum.errors import InputError
from variorum.model import Document, Failure

from .detect import HEAD, detect, refused
from .html import read_html
from .jsonl import read_json, read_lines
from .limits import Limits
from .record import Source, to_document
from .supplied import LEFT_OUT, Supplied, read_supplied
from .text import read_text
from .walk import files

_GZIP = b"\x1f\x8b"
_DEFAULT = Limits()


def read(
    paths: Iterable[str | os.PathLike[str]],
    *,
    metadata: str | os.PathLike[str] | None = None,
    stdin: BinaryIO | None = None,
    limits: Limits = _DEFAULT,
) -> Iterator[Document | Failure]:
    """The articles at `paths` in order, and a `Failure` in the place of each input that cannot be read.

    Plain text, HTML, JSON lines and JSON, each also compressed with gzip; folders with all in them; `-` is `stdin`.
    What an input is, its content tells first and its name second. Failures whose stage is in `NOT_ERRORS` tell
    of an input that was left out as asked or read before, or of columns that are not known: nothing went wrong.

    Args:
        paths: files, folders, or `-`.
        metadata: a CSV file with a header, or JSON lines, with `path` and what is known of an article; see `Supplied`.
        stdin: where `-` is read from; standard input if not given.
        limits: how large an article may be.

    Raises:
        UsageError: the metadata file cannot be read. Nothing else raises, and this does so at the call.
    """
    supplied = read_supplied(Path(metadata) if metadata is not None else None)
    return _once(_all([os.fspath(path) for path in paths], stdin, limits, supplied))


def _all(paths: list[str], stdin: BinaryIO | None, limits: Limits, supplied: Supplied) -> Iterator[Document | Failure]:
    yield from supplied.failures
    prefixes = _prefixes(paths)
    for given in paths:
        if given == "-":
            yield from _standard_input(stdin, limits, supplied)
            continue
        for found in files(given):
            if isinstance(found, InputError):
                yield _failure(found)
            elif supplied.file is None or not _same(found[1], supplied.file):
                source, path = found
                yield from _file(Source(source.given, prefixes[given] + source.name), path, limits, supplied)
    yield from supplied.unused()


def _prefixes(paths: list[str]) -> dict[str, str]:
    """What goes before the names of each given path, so that names are relative to what all paths have in common.

    Else a reprint under the same file name in another outlet's folder would pass for the same article.
    """
    folders = {
        given: os.path.abspath(given if Path(given).is_dir() else os.path.dirname(given))  # noqa: PTH100, PTH120 - no links followed
        for given in paths
        if given != "-"
    }
    try:
        base = os.path.commonpath(folders.values()) if folders else ""
    except ValueError:  # on several drives
        return dict.fromkeys(paths, "")
    names = {given: os.path.relpath(folder, base).replace(os.sep, "/") for given, folder in folders.items()}
    return {given: "" if name == "." else f"{name}/" for given, name in names.items()}


def _standard_input(stdin: BinaryIO | None, limits: Limits, supplied: Supplied) -> Iterator[Document | Failure]:
    if stdin is None and sys.stdin is None:
        yield Failure(source="-", stage="ingest", reason="standard input is closed")
        return
    stream = stdin if stdin is not None else cast("BinaryIO", sys.stdin.buffer)
    yield from _guarded(Source("-", "-"), stream, limits, supplied)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _once(found: Iterator[Document | Failure]) -> Iterator[Document | Failure]:
    """Each document once: overlapping paths give the same bytes and name."""
    sources: dict[str, str] = {}
    for item in found:
        if isinstance(item, Document):
            if item.id in sources:
                reason = f"the same article as {sources[item.id]}, read once"
                yield Failure(source=item.source, stage=LEFT_OUT, reason=reason)
                continue
            sources[item.id] = item.source
        yield item


def _failure(error: InputError) -> Failure:
    return Failure(source=error.source, stage=error.stage, reason=error.reason)


def _file(source: Source, path: Path, limits: Limits, supplied: Supplied) -> Iterator[Document | Failure]:
    try:
        with path.open("rb") as stream:
            yield from _guarded(source, stream, limits, supplied, path.stat().st_size if path.is_file() else None)
    except OSError as error:
        yield Failure(source=source.given, stage="ingest", reason=f"cannot be read: {error.strerror or error}")


def _guarded(
    source: Source, stream: BinaryIO, limits: Limits, supplied: Supplied, size: int | None = None
) -> Iterator[Document | Failure]:
    try:
        yield from _stream(source, stream, limits, supplied, size)
    except InputError as error:
        yield _failure(error)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        yield Failure(source=source.given, stage="ingest", reason=f"is damaged gzip: {error}")
    except OSError as error:
        yield Failure(source=source.given, stage="ingest", reason=f"cannot be read: {error.strerror or error}")


def _stream(
    source: Source, stream: BinaryIO, limits: Limits, supplied: Supplied, size: int | None
) -> Iterator[Document | Failure]:
    """The articles of one input. Offsets of `map`, the id and the hash are of the bytes after decompression."""
    head = stream.read(HEAD)
    buffered = io.BufferedReader(_Rejoined(head, stream))
    if head.startswith(_GZIP):
        unpacked = cast("BinaryIO", gzip.GzipFile(fileobj=buffered))
        head, size = unpacked.read(HEAD), None
        buffered = io.BufferedReader(_Rejoined(head, unpacked))
        if head.startswith(_GZIP):
            raise InputError(source.given, "is gzip inside gzip")
    what = refused(head, source.name)
    if what is not None:
        raise InputError(source.given, f"looks like {what}")
    form = detect(head, source.name)
    if form == "jsonl":
        yield from read_lines(source, buffered, limits, supplied)
        return
    data = _whole(source, buffered, limits, size)
    if form == "json":
        yield from read_json(source, data, limits, supplied)
        return
    yield _article(source, data, form == "html", limits, supplied)


class _Rejoined(io.RawIOBase):
    """A stream whose beginning was read already. Closing it leaves the stream open: it is the caller's."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        super().__init__()
        self._head = io.BytesIO(head)
        self._rest = rest

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer with what comes next."""
        data = self._head.read(len(buffer)) or self._rest.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _whole(source: Source, stream: BinaryIO, limits: Limits, size: int | None) -> bytes:
    most = limits.largest_file
    data = b"" if size is not None and size > most else stream.read(most + 1)
    if (size is not None and size > most) or len(data) > most:
        raise InputError(source.given, f"is larger than {most:,} bytes, the largest that one article may be")
    return data


def _article(source: Source, data: bytes, page: bool, limits: Limits, supplied: Supplied) -> Document | Failure:
    row = supplied.row(given=source.given, name=source.name)
    if row is not None and row.leave_out:  # before reading: it may be left out because it cannot be read
        return row.left_out(source.given)
    content = read_html(source, data, limits) if page else read_text(source, data, limits)
    row = supplied.row(given=source.given, name=source.name, url=content.found.address)
    if row is not None and row.leave_out:
        return row.left_out(source.given)
    return to_document(source, data, content, row.values if row else None)
