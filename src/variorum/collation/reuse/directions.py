"""Which article had a shared passage first, and which says that it has it from another."""

from collections.abc import Mapping, Sequence

from variorum.collation.relays import Relay, of_document
from variorum.model import Reading, Span

from .groups import Group

_NEAR = 400
"""Characters between a passage and the sentence that says whose report it is: the same paragraph or the next."""


def earliest(group: Group, readings: Mapping[str, Reading]) -> str | None:
    """The document that appeared first, where all say when and the others did so on a later day or hour."""
    times = {span.document: readings[span.document].document.published for span in group.passages}
    dated = {document: time for document, time in times.items() if time is not None}
    if len(dated) < len(times):
        return None
    first = min(dated, key=lambda document: (dated[document], document))
    others = [time for document, time in dated.items() if document != first]
    return first if all(_before(dated[first], time) for time in others) else None


def _before(one: str, other: str) -> bool:
    """Whether one time is before another: on an earlier day, or at an earlier hour written in the same form."""
    if one[:10] != other[:10] or "T" not in one or "T" not in other:
        return one[:10] < other[:10]
    return one < other and one[19:] == other[19:]


def credited(group: Group, readings: Mapping[str, Reading], relays: Mapping[str, Sequence[Relay]]) -> tuple[Span, ...]:
    """The sentences near a passage that name as its source the outlet of another article which has it."""
    outlets = {span.document: of_document(readings[span.document].document).key for span in group.passages}
    found = {
        relay.place
        for span in group.passages
        for relay in relays[span.document]
        if max(span.start - relay.place.end, relay.place.start - span.end) <= _NEAR
        and any(key == relay.outlet.key for document, key in outlets.items() if document != span.document)
    }
    return tuple(sorted(found))
