"""All framing of one article."""

from collections.abc import Sequence

from variorum.annotation.parser import Parse
from variorum.annotation.stance.parties import Parties
from variorum.model import Actor, Framing, Quotation

from . import agentless, hedges, labels, loaded, scare, voice

_PARTS = (labels.find, hedges.find, agentless.find, scare.find, loaded.find)


def find(
    parse: Parse, actors: Sequence[Actor], quotations: Sequence[Quotation], known: Parties | None = None
) -> tuple[Framing, ...]:
    """The words and forms that colour the telling, in the order of the text; at one place the first kind that fits."""
    if not parse.parsed:
        return ()
    speaking = voice.of(parse, actors, quotations, known)
    found: dict[tuple[int, int], Framing] = {}
    for part in _PARTS:
        for record in part(speaking):
            found.setdefault((record.start, record.end), record)
    return tuple(sorted(found.values(), key=lambda one: (one.start, one.end, one.kind)))
