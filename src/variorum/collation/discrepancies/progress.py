"""One event at different stages: still expected in one account, done in another."""

import re
from collections.abc import Iterable, Iterator, Sequence

from variorum.collation import times
from variorum.collation.ground import Ground
from variorum.model import Event, EventMention

from .finding import Difference, side, written

_GO_ON = ("COOPERATE", "MOBILIZE", "ASSAULT", "CONSULT", "PROTEST")
"""Types of events that take time: exercises, fighting, talks. What a rule says in the present is no stage of one."""

_AHEAD = ("planned", "expected")
_PERFECT = re.compile(r"\bto\s+have\s+(?:\w+ly\s+)?(?:been\s+)?$")
_LIKELY = 0.6
"""Confidence of the join from which two stages of an event are set against each other."""


def find(ground: Ground, events: Iterable[Event]) -> Iterator[Difference]:
    """Events that one article tells as done and another as still to come."""
    for event in events:
        if event.type == "STATEMENT" or (event.confidence or 0) < _LIKELY:
            continue
        done = [one for one in event.mentions if _done(one) and not _denied(event, one)]
        documents = {one.document for one in done}
        ahead = [one for one in event.mentions if _to_come(ground, one) and one.document not in documents]
        if done and ahead:
            yield _difference(ground, event, done, ahead)


def _done(mention: EventMention) -> bool:
    return mention.status == "happened" or (mention.status == "ongoing" and mention.type in _GO_ON)


def _to_come(ground: Ground, mention: EventMention) -> bool:
    """Whether a clause says that it is still to come.

    Of a noun alone ("to prepare for the vote") that is not sure. Who claims "to have shot" tells of the past.
    """
    if mention.status not in _AHEAD or mention.how != "rule:verb":
        return False
    ahead = ground.text(mention)[: max(0, mention.trigger.start - mention.start)]
    return _PERFECT.search(ahead) is None


def _denied(event: Event, mention: EventMention) -> bool:
    return any(other.status == "negated" and other.document == mention.document for other in event.mentions)


def _difference(
    ground: Ground, event: Event, done: Sequence[EventMention], ahead: Sequence[EventMention]
) -> Difference:
    first, last = ahead[0], done[0]
    expecting, telling = (written(ground, one.document) for one in (first, last))
    told = f"{expecting} still expects what {telling} tells as done"
    earlier = all(_before(ground, one.document, other.document) for one in ahead for other in done)
    day = next((one.when for one in done if one.when is not None), None)
    overtaken = all(_appeared_after(ground, one.document, day) for one in ahead)
    if earlier:
        verdict, why = "superseded", f"{told}; it appeared before, and the later account replaces it."
    elif overtaken and day is not None:
        verdict = "undetermined"
        why = f"{told}, on {day}; the one that still expects it appeared later, and neither says how this comes."
    else:
        verdict, why = "undetermined", f"{told}; which of them was written first is not known."
    return Difference(
        between="outlets",
        kind="certainty",
        verdict="superseded" if verdict == "superseded" else "undetermined",
        sides=(side(f"still {first.status}", ahead), side("done" if last.status == "happened" else "under way", done)),
        explanation=why,
        how="stages of one event",
        of=(event.id,),
        confidence=event.confidence,
    )


def _before(ground: Ground, one: str, other: str) -> bool:
    first, second = (ground.by_document[document].document for document in (one, other))
    return times.before(first.published or first.window, second.published or second.window)


def _appeared_after(ground: Ground, document: str, day: str | None) -> bool:
    return times.before(day, ground.by_document[document].document.published)
