"""References as RIS, which EndNote, RefWorks and Zotero import."""

from collections.abc import Iterable, Iterator

from .issued import Issued
from .reference import Reference

_TYPES = {"newspaper": "NEWS", "page": "ELEC", "document": "GEN"}


def write(references: Iterable[Reference]) -> str:
    """The references as records, a tag a line."""
    return "\n".join("".join(f"{tag}  - {value}\n" for tag, value in _record(one)) for one in references)


def _record(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES[reference.kind]
    yield "ID", reference.key
    yield from (("AU", author) for author in reference.authors)
    if reference.title:
        yield "TI", reference.title
    if reference.outlet:
        yield "T2", reference.outlet
    if reference.issued:
        yield from _dates(reference.issued)
    if reference.url:
        yield "UR", reference.url
    if reference.language:
        yield "LA", reference.language
    yield "N1", reference.note
    yield "ER", ""


def _dates(issued: Issued) -> Iterator[tuple[str, str]]:
    """`PY` is the year; `DA` is year/month/day/words: the words where the numbers do not say all that is known."""
    words = issued.words if issued.season or issued.circa or issued.last or not issued.first else ""
    if not issued.first:
        yield "DA", f"///{words}"
        return
    year, month, day = (*issued.first, 0, 0)[:3]
    if issued.last:
        month, day = (month, 0) if issued.last[:2] == issued.first[:2] and month else (0, 0)
    if not issued.last or issued.last[0] == year:
        yield "PY", f"{year:04}"
        yield "DA", f"{year:04}/{f'{month:02}' if month else ''}/{f'{day:02}' if day else ''}/{words}"
    else:
        yield "DA", f"///{words}"
