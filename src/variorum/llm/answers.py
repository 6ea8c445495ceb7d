"""What the model may answer, and nothing else: sentences with the passages they rest on."""

import re
from collections.abc import Sequence
from typing import Annotated, Any, TypeVar

import msgspec
from msgspec import Meta

_Text = Annotated[str, Meta(min_length=1, max_length=600)]
_Passage = Annotated[str, Meta(min_length=1, max_length=1500)]

_Answer = TypeVar("_Answer")

_FENCED = re.compile(r"\s*```(?:json)?\s*\n(.*?)\n\s*```\s*", re.DOTALL)
"""Models like to put their JSON into a code block; that is taken off, and nothing else is mended."""


class Sentence(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence that words findings, with the verbatim passages it rests on."""

    findings: Annotated[list[int], Meta(min_length=1, max_length=20)]
    text: _Text
    passages: Annotated[list[_Passage], Meta(min_length=1, max_length=8)]


class Sentences(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The answer where findings were to be worded."""

    sentences: Annotated[list[Sentence], Meta(max_length=20)]


class Proposal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A finding that the model proposes, with the verbatim passages it rests on."""

    text: _Text
    passages: Annotated[list[_Passage], Meta(min_length=1, max_length=8)]


class Proposals(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The answer where findings were to be proposed."""

    proposals: Annotated[list[Proposal], Meta(max_length=20)]


def sentences(answer: str) -> list[Sentence] | None:
    """The sentences of an answer, or None where it is not what was asked for: cut off, no JSON, of another shape."""
    found = _decoded(answer, Sentences)
    return None if found is None else found.sentences


def proposals(answer: str) -> list[Proposal] | None:
    """The proposals of an answer, or None where it is not what was asked for."""
    found = _decoded(answer, Proposals)
    return None if found is None else found.proposals


def schema(kind: type[Sentences | Proposals]) -> dict[str, Any]:
    """The JSON Schema of an answer, without references, which small servers do not follow."""
    return dict(_inlined(*msgspec.json.schema_components([kind], ref_template="{name}")))


def wording_schema(findings: Sequence[int], passages: Sequence[str]) -> dict[str, Any]:
    """The schema of an answer that words findings of these numbers from these passages.

    A server that holds its model to it can only cite what stands there; what comes back is placed all the same.
    """
    found = schema(Sentences)
    each = found["properties"]["sentences"]
    each["maxItems"] = len(findings)
    fields = each["items"]["properties"]
    fields["findings"] |= {"items": {"type": "integer", "enum": list(findings)}, "maxItems": len(findings)}
    fields["passages"] |= {"items": {"type": "string", "enum": list(passages)}}
    return found


def _inlined(parts: tuple[dict[str, Any], ...], known: dict[str, Any]) -> Any:
    def put_in(node: Any) -> Any:
        if isinstance(node, dict):
            if "$ref" in node:
                return put_in(known[node["$ref"]])
            return {name: put_in(value) for name, value in node.items() if name not in ("title", "description")}
        return [put_in(one) for one in node] if isinstance(node, list) else node

    return put_in(parts[0])


def _decoded(answer: str, kind: type[_Answer]) -> _Answer | None:
    match = _FENCED.fullmatch(answer)
    try:
        return msgspec.json.decode(match[1] if match else answer, type=kind)
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        return None
