"""What a user's corrections change: the dossier with them held against the one without."""

from collections.abc import Iterable, Iterator, Mapping, Set
from typing import Any

from msgspec.structs import replace

from variorum.model import Change, Correction, Document, Dossier, spans_of

FIELDS = ("title", "outlet", "published", "modified", "family", "language", "url")

_COMPARED: Mapping[str, tuple[str, ...]] = {
    "moments": ("when",),
    "events": ("when", "where"),
    "claims": ("status", "origins", "silent"),
    "discrepancies": ("kind", "verdict"),
    "timeline": ("when", "status", "disputed"),
    "origins": ("documents",),
    "demands": ("when", "responses"),
}
"""The keys whose records are compared, and the fields of each that a reader would call a change."""


def made(before: Iterable[Document], after: Iterable[Document], left_out: Iterable[str]) -> tuple[Correction, ...]:
    """The corrections: each field in which an article is as the user says and was otherwise, and what was left out."""
    now = {document.source: document for document in after}
    gone = set(left_out)
    found = []
    for was in before:
        if was.source in gone:
            found.append(Correction(source=was.source, field="leave_out", before="no", after="yes"))
        elif (document := now.get(was.source)) is not None:
            found += _fields(was, document)
    return tuple(sorted(found, key=lambda one: (one.source, one.field)))


def _fields(was: Document, now: Document) -> Iterator[Correction]:
    for field in FIELDS:
        before, after = getattr(was, field), getattr(now, field)
        if before != after and now.evidence.get(field) == "user":
            yield Correction(source=now.source, field=field, before=before, after=after)
    if was.authors != now.authors and now.evidence.get("authors") == "user":
        yield Correction(source=now.source, field="authors", before=_list(was.authors), after=_list(now.authors))


def _list(names: tuple[str, ...]) -> str | None:
    return ", ".join(names) or None


def held_against(dossier: Dossier, plain: Dossier, corrections: tuple[Correction, ...]) -> Dossier:
    """The dossier with its corrections, and with what is different from one without them."""
    return (
        replace(dossier, corrections=corrections, changes=tuple(_changes(plain, dossier))) if corrections else dossier
    )


def _changes(before: Dossier, after: Dossier) -> Iterator[Change]:
    """What both dossiers could have: what rests on articles that one of them lacks is no change worth a line."""
    names = {document.id: document.source for one in (before, after) for document in one.documents}
    common = {d.id for d in before.documents} & {d.id for d in after.documents}
    for key, fields in _COMPARED.items():
        old, new = ({record.id: record for record in getattr(one, key)} for one in (before, after))
        for id in sorted(old.keys() | new.keys()):
            if id in old and id in new:
                change = _changed(key, (old[id], new[id]), fields, (names, common))
            else:
                change = _come_or_gone(key, old.get(id), new.get(id), common)
            if change is not None:
                yield change


def _come_or_gone(key: str, old: Any, new: Any, common: Set[str]) -> Change | None:
    record: Any = new if old is None else old
    evidence = tuple(sorted(set(spans_of(record))))
    if evidence and not any(span.document in common for span in evidence):
        return None
    return Change(
        key=key,
        id=record.id,
        kind="added" if old is None else "removed",
        text=_label(record),
        evidence=evidence if new is None else (),
    )


def _changed(
    key: str, records: tuple[Any, Any], fields: tuple[str, ...], known: tuple[Mapping[str, str], Set[str]]
) -> Change | None:
    names, common = known
    differing: dict[str, tuple[Any, Any]] = {}
    for field in fields:
        was, now = (_of_common(record, field, common) for record in records)
        if was != now:
            listed = isinstance(was, tuple) and isinstance(now, tuple)
            # Of two lists only what one has and the other lacks.
            differing[field] = (
                (tuple(one for one in was if one not in now), tuple(one for one in now if one not in was))
                if listed
                else (was, now)
            )
    if not differing:
        return None
    return Change(
        key=key,
        id=records[1].id,
        kind="changed",
        text=f"{_label(records[1])} ({', '.join(differing)})",
        before="; ".join(_short(was, names) for was, _ in differing.values()),
        after="; ".join(_short(now, names) for _, now in differing.values()),
    )


def _of_common(record: Any, field: str, common: Set[str]) -> Any:
    """The value of a field; of silences and members only what concerns articles that both dossiers have."""
    value = getattr(record, field)
    if field == "silent":
        return tuple((one.document, one.reason) for one in value if one.document in common)
    if field == "documents":
        return tuple(one for one in value if one in common)
    return value


def _label(record: Any) -> str:
    """What a record is, in its own working words."""
    for field in ("title", "text", "explanation", "label", "symbolic"):
        value = getattr(record, field, None)
        if isinstance(value, str):
            return value
    return str(getattr(record, "kind", record.id))


def _short(value: Any, names: Mapping[str, str]) -> str:
    """A value for reading: documents by their sources, silences by their reasons, "unknown" for nothing."""
    if value is None or value == ():
        return "unknown" if value is None else "none"
    if isinstance(value, tuple):
        return (" " if _is_pair(value, names) else ", ").join(_short(one, names) for one in value)
    if hasattr(value, "kind"):
        return str(value.kind)
    return names.get(value, value) if isinstance(value, str) else str(value)


def _is_pair(value: tuple[Any, ...], names: Mapping[str, str]) -> bool:
    """Whether a value is an article with what is said of it, not a list."""
    return len(value) == 2 and value[0] in names and value[1] not in names
