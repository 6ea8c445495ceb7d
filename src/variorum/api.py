"""The functions behind the commands, for use from Python."""

import logging
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypedDict, Unpack, overload

from .errors import FormatError, InputError, UsageError
from .model import Document, Dossier, Failure, Reading, dossier_from_json, to_json
from .settings import Settings, load_settings

if TYPE_CHECKING:
    from .collation.support import Verdict
    from .llm import Assistant
    from .publish.explanation import Explanation
    from .publish.exports import Bundle

PathLike = str | os.PathLike[str]
OnDocument = Callable[[Document | Failure], None]

DOSSIER, PAGE, BRIEFING = "dossier.json", "dossier.html", "briefing.md"

_log = logging.getLogger("variorum")


def read(
    paths: Iterable[PathLike],
    *,
    metadata: PathLike | None = None,
    stdin: BinaryIO | None = None,
    settings: Settings | None = None,
) -> Iterator[Document | Failure]:
    """The articles at `paths`, one after another, and a `Failure` for each input that cannot be read.

    Args:
        paths: files, folders, or `-` for `stdin`.
        metadata: a CSV or JSON-lines file with `path` and what is known of each article (date, outlet …).
        stdin: where `-` is read from; standard input if not given.
        settings: limits; from environment and file if not given.
    """
    from . import ingest

    settings = settings or load_settings()
    limits = ingest.Limits(largest_file=settings.largest_file, longest_article=settings.longest_article)
    return ingest.read(_names(paths), metadata=Path(metadata) if metadata else None, stdin=stdin, limits=limits)


def annotate(source: Document | PathLike, *, settings: Settings | None = None) -> Reading:
    """Read one article on its own: its furniture, dates, numbers, actors and quotations.

    Raises:
        InputError: `source` is a path and holds no readable article.
    """
    from .annotation import annotate as annotate_document

    settings = settings or load_settings()
    if not isinstance(source, Document):
        for found in read([source], settings=settings):
            if isinstance(found, Failure):
                raise InputError(found.source, found.reason, found.stage)
            source = found
            break
        else:
            raise InputError(os.fspath(source), "no article found")
    return annotate_document(source, with_vectors=settings.vectors)


def write_page(done: Reading | Iterable[Reading], file: PathLike, *, layers: Iterable[str] = ()) -> Path:
    """Write readings as one page: each article beside notes on how every record was read, and why.

    Args:
        done: a reading, or several in the order in which the page is to have them.
        file: where to write; its folder must exist. The file is written whole or not at all.
        layers: the layers that are marked in the text at first (`quotations`, `events` …); nearly all if none is named.

    Raises:
        UsageError: the file cannot be written, or a layer is not known.
    """
    from .publish import reading

    shown = list(layers)
    if unknown := [name for name in shown if name not in reading.names()]:
        raise UsageError(f"no layer {unknown[0]!r}; there are {', '.join(reading.names())}")
    html = reading.page([done] if isinstance(done, Reading) else done, shown=shown)
    return _replace(Path(file), html.encode())


def readings(
    documents: Iterable[Document | Failure],
    *,
    settings: Settings | None = None,
    on_document: OnDocument | None = None,
) -> tuple[list[Reading], list[Failure]]:
    """Annotate each document; what could not be read comes back beside the readings.

    `on_document` is called before each, to show progress.
    """
    settings = settings or load_settings()
    done: list[Reading] = []
    failed: list[Failure] = []
    for document in documents:
        if on_document is not None:
            on_document(document)
        if isinstance(document, Failure):
            failed.append(document)
            continue
        try:
            done.append(annotate(document, settings=settings))
        except Exception as error:  # one article must never stop the others; the record names it, the log has the rest
            _log.debug("annotate failed on %s", document.source, exc_info=True)
            reason = f"could not be annotated ({type(error).__name__}: {error})"
            failed.append(Failure(source=document.source, stage="annotate", reason=reason))
    return done, failed


def collate(
    paths: Iterable[PathLike],
    *,
    metadata: PathLike | None = None,
    as_of: str | None = None,
    settings: Settings | None = None,
) -> Dossier:
    """Read all articles at `paths` and show how their accounts stand to each other.

    What could not be read is in the dossier's `failures`.

    Args:
        paths: files, folders, or `-` for standard input.
        metadata: a CSV or JSON-lines file with `path` and what is known of each article.
        as_of: a day (`2022-02-04`): only articles that had appeared by then are collated.
        settings: from environment and file if not given.

    Raises:
        UsageError: there is nothing to read at all, or `as_of` is no day.
    """
    settings = settings or load_settings()
    names = _names(paths)
    done, failed = readings(read(names, metadata=metadata, settings=settings), settings=settings)
    plain = uncorrected(names, metadata, done, settings=settings) if metadata else None
    return collate_readings(done, failed, as_of=as_of, plain=plain)


def uncorrected(
    paths: Iterable[PathLike], metadata: PathLike, done: list[Reading], *, settings: Settings | None = None
) -> list[Reading] | None:
    """The readings as they would be without `metadata`; only articles that it changes are read again.

    None where an input is standard input, which cannot be read twice.
    """
    names = _names(paths)
    if "-" in names:
        return None
    as_corrected = {d.source: d for d in read(names, metadata=metadata, settings=settings) if isinstance(d, Document)}
    known = {reading.document.source: reading for reading in done}
    found: list[Reading] = []
    changed: list[Document | Failure] = []
    for document in read(names, settings=settings):
        if isinstance(document, Failure):
            continue
        if document == as_corrected.get(document.source) and document.source in known:
            found.append(known[document.source])
        else:
            changed.append(document)
    return [*found, *readings(changed, settings=settings)[0]]


def _names(paths: Iterable[PathLike]) -> list[str]:
    return [os.fspath(path) for path in ([paths] if isinstance(paths, (str, os.PathLike)) else paths)]


def collate_readings(
    done: list[Reading], failed: list[Failure], *, as_of: str | None = None, plain: list[Reading] | None = None
) -> Dossier:
    """Collate what `readings` gave. Notes on articles that `as_of` leaves out are added to `failed`.

    Args:
        done: the readings.
        failed: what could not be read, to be named in the dossier.
        as_of: a day; only articles that had appeared by then are collated.
        plain: the readings without the user's corrections, so that the dossier can say what these changed.

    Raises:
        UsageError: nothing is left to collate, or `as_of` is no day.
    """
    from .collation import LEFT_OUT, held_against, known_by, made
    from .collation import collate as collate_all

    left_out = [one.source for one in failed if one.stage == LEFT_OUT]
    if as_of is not None:
        done, notes = known_by(done, as_day(as_of))
        failed.extend(notes)
    if not done:
        reasons = "; ".join(f"{failure.source}: {failure.reason}" for failure in failed) or "no articles found"
        raise UsageError(f"nothing to collate: {reasons}")
    dossier = collate_all(done, failures=failed, as_of=as_of)
    if not plain:
        return dossier
    corrections = made((one.document for one in plain), (one.document for one in done), left_out)
    if not corrections:
        return dossier
    if as_of is not None:
        plain, _ = known_by(plain, as_day(as_of))
    return held_against(dossier, collate_all(plain, as_of=as_of), corrections)


def as_day(text: str) -> str:
    """A calendar day as it is written in dossiers; raises UsageError where it is none."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise UsageError(f"{text!r} is no day; write it as 2022-02-04") from error


def load(source: PathLike) -> Dossier:
    """A dossier that was written before: its `dossier.json`, or the folder that holds it.

    Raises:
        UsageError: there is no such file.
        FormatError: it is not a dossier, or of a format that this version does not know.
    """
    path = Path(source)
    file = path / DOSSIER if path.is_dir() else path
    try:
        data = file.read_bytes()
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror or error}") from error
    try:
        return dossier_from_json(data)
    except FormatError as error:
        raise FormatError(f"{file}: {error}") from error


def explain(dossier: Dossier, id: str) -> "Explanation":
    """Why a record is as it is: the rule behind it, what it was made of, the passages it rests on.

    Args:
        dossier: where the record is.
        id: its id, or as much of the beginning as no other id shares.

    Raises:
        UsageError: no record has this id, or several begin with it.
    """
    from .publish.explanation import explain as explained

    fitting = [id] if id in dossier else dossier.ids(id)
    if not fitting:
        raise UsageError(f"no record has the id {id!r}; `variorum show SOURCE KEY` lists them")
    if len(fitting) > 1:
        raise UsageError(f"{len(fitting)} records have ids that begin with {id!r}: {', '.join(fitting[:5])} …")
    return explained(dossier, fitting[0])


def check(dossier: Dossier, markdown: str) -> "list[Verdict]":
    """Whether the articles of a dossier bear out each sentence of a text, and what in it they do not.

    Args:
        dossier: the articles and what was read in them.
        markdown: a Markdown document. Headings, lists of sources, footnotes, front matter, tables' heads and code are
            no sentences; footnotes and links that name articles of the dossier, and characters of them, narrow the
            search of the sentence that cites them.
    """
    from .collation.support import Checker

    return Checker(dossier).check(markdown)


def write(dossier: Dossier, folder: PathLike) -> list[Path]:
    """Write `dossier.json`, `dossier.html` and `briefing.md` into a folder, which is made if need be.

    Each file is written whole or not at all, the dossier first, so that nothing found is lost to its page.

    Raises:
        UsageError: the folder cannot be written.
    """
    from . import publish

    target = prepare_folder(folder)
    return [
        _replace(target / DOSSIER, to_json(dossier, indent=1)),
        _replace(target / PAGE, publish.page(dossier).encode()),
        _replace(target / BRIEFING, publish.briefing(dossier).encode()),
    ]


def assistant(*, words: bool = True, proposes: bool = False, settings: Settings | None = None) -> "Assistant":
    """The language model that the settings name (`llm_url`, `llm_model` …), for `write_document`.

    Nothing is sent before a document is written with it. Afterwards its `faults` say why questions were not answered.

    Args:
        words: let it word the findings of a document; a sentence that its passages do not bear out is not used.
        proposes: let it propose findings, which are shown in a chapter of their own.
        settings: from environment and file if not given.

    Raises:
        UsageError: no model is named, its address is wrong, or the variable that is to hold the key is not set.
    """
    from . import llm

    settings = settings or load_settings()
    if not settings.llm_url or not settings.llm_model:
        raise UsageError("no language model is named; set llm_url and llm_model, as in VARIORUM_LLM_URL=http://…/v1")
    key = os.environ.get(settings.llm_key_env, "").strip() if settings.llm_key_env else None
    if settings.llm_key_env and not key:
        raise UsageError(f"llm_key_env: the environment variable {settings.llm_key_env} is not set")
    endpoint = llm.Endpoint(settings.llm_url, key, timeout=settings.llm_timeout)
    model = llm.Model(settings.llm_model, endpoint, llm.Cache(settings.llm_cache))
    return llm.Assistant(model, words=words, proposes=proposes)


class Asked(TypedDict, total=False):
    """What can be asked of a document."""

    since: str | None
    actors: Iterable[str]
    against: Dossier | None
    spelling: str
    cite: PathLike | None
    assistant: "Assistant | None"


@overload
def write_document(
    dossier: Dossier, kind: str, file: None = None, *, format: str | None = None, **asked: Unpack[Asked]
) -> str | bytes: ...


@overload
def write_document(
    dossier: Dossier, kind: str, file: PathLike, *, format: str | None = None, **asked: Unpack[Asked]
) -> Path: ...


def write_document(
    dossier: Dossier, kind: str, file: PathLike | None = None, *, format: str | None = None, **asked: Unpack[Asked]
) -> str | bytes | Path:
    """Write a document that an analyst hands in, every sentence of it with the passages it rests on.

    Args:
        dossier: what the document is made from.
        kind: `briefing`, `alert`, `chronology`, `comparison`, `discrepancies`, `factsheet` or `update`.
        file: where to write; its folder must exist. Without it the document itself comes back.
        format: `md`, `html`, `pdf`, `docx` or `txt`; by the ending of `file` if not given, else Markdown.
        asked: `since`, a day (`2022-02-04`): only what was told or done from then on; `actors`, names or ids of those
            to treat, where the kind has a choice; `against`, an earlier dossier, to which an update compares this one;
            `spelling`, `british` or `american`: spelling and dates of the document's own words; `cite`, a file for the
            articles that the document cites, whose ending says how: `.json` (CSL-JSON), `.bib` (BibTeX) or `.ris`;
            `assistant`, a language model that words findings or proposes others (`assistant()` makes it).

    Returns:
        The path that was written; without `file` the text of the document, or its bytes if the format is no text.

    Raises:
        UsageError: there is no such kind, format, spelling, actor or day, or the file cannot be written.
    """
    from .publish import documents
    from .publish.documents import citations, formats
    from .publish.edition import Edition

    chosen = formats.named(format) if format else formats.of_ending(os.fspath(file)) if file is not None else "md"
    if chosen is None:
        raise UsageError(f"{file}: no format has this ending; there are {', '.join(formats.FORMATS)}")
    since = asked.get("since")
    options = documents.Options(
        since=as_day(since) if since is not None else None,
        actors=tuple(asked.get("actors", ())),
        previous=asked.get("against"),
        house=documents.House(documents.spelling(asked.get("spelling", "british"))),
    )
    cite = asked.get("cite")
    style = citations.style_of(os.fspath(cite)) if cite is not None else None
    edition = Edition(dossier)
    draft = documents.manuscript(edition, kind, options)
    if (helper := asked.get("assistant")) is not None:
        draft = helper.edited(edition, draft)
    done = formats.rendered(edition, draft, chosen)
    if cite is not None and style is not None:
        _replace(Path(cite), citations.citations(edition, style, draft).encode())
    if file is None:
        return done
    return _replace(Path(file), done.encode() if isinstance(done, str) else done)


def export(dossier: Dossier, format: str, out: PathLike | None = None) -> "Bundle":
    """A dossier in a format that other programs read; `variorum.publish.exports.FORMATS` has their names.

    Args:
        dossier: what to write.
        format: the name of the format.
        out: where to write: a file, or the folder for a format of several files, which is made if need be. Nothing is
            written if it is not given; the files are in what comes back.

    Raises:
        UsageError: there is no such format, or `out` cannot be written.
        MissingExtraError: a library that the format needs is not installed.
    """
    from .publish import exports

    folder = exports.named(format).folder
    if out is not None and folder:
        prepare_folder(out)
    done = exports.bundle(dossier, format)
    if out is not None:
        _write_all(done.files, Path(out), inside=folder or Path(out).is_dir())
    return done


def _write_all(files: Mapping[str, bytes], target: Path, *, inside: bool) -> None:
    """Write files into the folder `target`, or the only one there is as `target`."""
    for name, data in files.items():
        file = target / name if inside else target
        if inside and file.parent != target:
            prepare_folder(file.parent)
        _replace(file, data)


def prepare_folder(folder: PathLike) -> Path:
    """Make sure that results can be written, before any work is done for them.

    Raises:
        UsageError: the folder cannot be made, or nothing can be written in it.
    """
    target = Path(folder)
    try:
        target.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=target):
            pass
    except OSError as error:
        raise UsageError(f"{target}: cannot write there ({error.strerror or error})") from error
    return target


def _replace(file: Path, data: bytes) -> Path:
    try:
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    except OSError as error:
        raise UsageError(f"{file}: cannot be written ({error.strerror or error})") from error
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(file)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise UsageError(f"{file}: cannot be written ({error.strerror or error})") from error
    return file


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
