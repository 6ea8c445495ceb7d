"""Answers of several articles to one demand, each once."""

from collections.abc import Iterable, Mapping

import msgspec

from variorum.collation import sides, times
from variorum.model import Response


def merged(
    responses: Iterable[Response], side_of: Mapping[str, str], state_of: Mapping[str, str]
) -> tuple[Response, ...]:
    """Answers of one side, of one kind and of times that agree, as one with the evidence of all."""
    found: list[Response] = []
    for one in sorted(responses, key=lambda one: (one.evidence, one.kind, one.by)):
        at = next((n for n, other in enumerate(found) if _same(one, other, side_of)), None)
        if at is None:
            found.append(one)
        else:
            found[at] = _both(found[at], one, side_of, state_of)
    return tuple(sorted(found, key=lambda one: (one.evidence, one.kind, one.by)))


def _same(one: Response, other: Response, side_of: Mapping[str, str]) -> bool:
    same_side = side_of.get(one.by, one.by) == side_of.get(other.by, other.by)
    return same_side and (one.kind, one.how) == (other.kind, other.how) and times.agree(one.when, other.when)


def _both(one: Response, other: Response, side_of: Mapping[str, str], state_of: Mapping[str, str]) -> Response:
    whens = [response.when for response in (one, other) if response.when]
    return msgspec.structs.replace(
        one,
        by=sides.speaker((one.by, other.by), side_of, state_of),
        when=times.exact(whens),
        evidence=tuple(sorted({*one.evidence, *other.evidence})),
    )
