"""What the fields of records hold, read off their types, so that a table follows when a record gains a field."""

import types
import typing
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import msgspec

from variorum.model import Extent, Record, Span

Shape = Literal["text", "integer", "real", "boolean", "json", "place", "record", "records", "spans", "list"]
"""`place` is a stretch of text, `record` one nested record, `records` several, `spans` several bare spans, `list`
several ids or words; `json` is what has no flat form."""

_SCALARS: dict[Any, Shape] = {str: "text", int: "integer", float: "real", bool: "boolean"}


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record: its name in Python and in JSON, its shape, and the type of what it holds."""

    attribute: str
    name: str
    shape: Shape
    inner: Any


@cache
def fields(record: Any) -> tuple[Field, ...]:
    """The fields of a type of record, in their order."""
    hints = typing.get_type_hints(record)
    names = zip(record.__struct_fields__, record.__struct_encode_fields__, strict=True)
    return tuple(Field(attribute, name, *_shape(hints[attribute])) for attribute, name in names)


def placed(record: Any) -> bool:
    """Whether records of a type stand at one place of a text, so that they have words of their own."""
    names = {field.name for field in fields(record)}
    return {"start", "end"} <= names and (issubclass(record, Extent) or "document" in names)


def _shape(hint: Any) -> tuple[Shape, Any]:
    held = _without_none(hint)
    origin = typing.get_origin(held)
    if held in _SCALARS:
        return _SCALARS[held], held
    if origin is Literal:
        return "text", str
    if held in (Span, Extent):
        return "place", held
    if isinstance(held, type) and issubclass(held, Record):
        return "record", held
    if origin is tuple:
        return _several(typing.get_args(held))
    return "json", held


def _several(arguments: Sequence[Any]) -> tuple[Shape, Any]:
    inner = arguments[0]
    if len(arguments) != 2 or arguments[1] is not Ellipsis:
        return "json", tuple
    if inner is Span:
        return "spans", Span
    if isinstance(inner, type) and issubclass(inner, msgspec.Struct):
        return "records", inner
    return ("list", str) if inner is str else ("json", inner)


def _without_none(hint: Any) -> Any:
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        rest = [one for one in typing.get_args(hint) if one is not type(None)]
        return rest[0] if len(rest) == 1 else hint
    return hint
