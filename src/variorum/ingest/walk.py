"""From the paths of a call to the files behind them."""

import os
from collections.abc import Iterator
from pathlib import Path

from variorum.errors import InputError

from .record import Source

_ADDRESS = ("http://", "https://", "ftp://")


def files(given: str) -> Iterator[tuple[Source, Path] | InputError]:
    """The files of one path: itself, or those of a folder and its folders, sorted by name.

    Hidden files are passed over, and so are the folders of pictures and scripts that browsers save beside a page
    ("page.html" and "page_files").
    """
    if given.lower().startswith(_ADDRESS):
        yield InputError(given, "addresses are not fetched; save the page and give its file")
        return
    if not given:
        yield InputError("(empty path)", "no such file or folder")
        return
    path = Path(given)
    shown = printable(given)
    try:
        if not path.exists():
            yield InputError(shown, "no such file or folder")
        elif path.is_dir():
            yield from _folder(path, shown)
        else:
            yield Source(shown, printable(path.name)), path
    except (OSError, ValueError) as error:
        yield InputError(shown, f"cannot be read: {getattr(error, 'strerror', None) or error}")


def _folder(path: Path, shown: str) -> Iterator[tuple[Source, Path] | InputError]:
    found = False
    refused: list[OSError] = []
    paths = []
    for folder, folders, names in os.walk(path, onerror=refused.append):
        pages = {Path(name).stem for name in names if name.lower().endswith((".html", ".htm"))}
        folders[:] = [f for f in folders if not f.startswith(".") and not _saved_beside(f, pages)]
        paths += [Path(folder, name) for name in names if not name.startswith(".")]
    for file in sorted(paths, key=lambda file: printable(file.relative_to(path).as_posix())):
        name = printable(file.relative_to(path).as_posix())
        found = True
        if file.is_file():
            yield Source(f"{shown.rstrip('/')}/{name}", name), file
        else:
            yield InputError(f"{shown.rstrip('/')}/{name}", "is not a file (a broken link, a pipe or a device)")
    for error in sorted(refused, key=lambda error: str(error.filename)):
        found = True
        yield InputError(printable(str(error.filename)), f"cannot be read: {error.strerror}")
    if not found:
        yield InputError(shown, "holds no files")


def _saved_beside(folder: str, pages: set[str]) -> bool:
    return any(folder == page + ending for page in pages for ending in ("_files", "-Dateien", "_fichiers", ".files"))


def printable(path: str) -> str:
    """A path as text: bytes that are not UTF-8 become U+FFFD, since a dossier is UTF-8."""
    return os.fsencode(path).decode("utf-8", "replace")
