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
_COMES = re.compile(
    r"\b(?:will|would|shall|going to|set to|due to|about to|plan(?:s|ned|ning)?|expect(?:s|ed|ing)?|schedul\w+"
    r"|intend\w*|prepar(?:e|es|ed|ing)|poised|slated|aims?|hopes?|vow\w*|promis\w+)\b|['’]ll\b"
)
"""Words that say that something is still to come; a goal, or what others call for, need not come at all."""

_CALLED = re.compile(r"\bfor\s+[^,.;]{2,40}\s+to\s+$|\b(?:call|urg|demand|ask|goal|pressur)\w*\s+[^,.;]{0,40}\bto\s+$")
_NOT_YET = re.compile(r"\b(?:until|till|once|before|if|when|unless)\s+[^,.;]{0,40}$")
"""What opens a clause that tells of no fact: "until the group is destroyed"."""

_LEAD = 80
"""Characters before a verb within which such words stand."""

_LIKELY = 0.6
"""Confidence of the join from which two stages of an event are set against each other."""

_SURE = 0.6
"""Confidence at most: that two tell of one event does not yet say that the earlier stage is of this very event. Of
two in the stories of `benchmarks/REVIEW.md` one was right."""


def find(ground: Ground, events: Iterable[Event]) -> Iterator[Difference]:
    """Events that one article tells as done and another as still to come."""
    for event in events:
        if event.type == "STATEMENT" or (event.confidence or 0) < _LIKELY:
            continue
        done = [one for one in event.mentions if _done(ground, one) and not _denied(event, one)]
        documents = {one.document for one in done}
        ahead = [one for one in event.mentions if _to_come(ground, one) and one.document not in documents]
        if done and ahead:
            yield _difference(ground, event, done, ahead)


def _done(ground: Ground, mention: EventMention) -> bool:
    if _NOT_YET.search(_lead(ground, mention)):
        return False
    return mention.status == "happened" or (mention.status == "ongoing" and mention.type in _GO_ON)


def _to_come(ground: Ground, mention: EventMention) -> bool:
    """Whether a clause says that it is still to come.

    Of a noun alone ("to prepare for the vote") that is not sure. Who claims "to have shot" tells of the past.
    """
    if mention.status not in _AHEAD or mention.how != "rule:verb":
        return False
    ahead = _lead(ground, mention)
    if _PERFECT.search(ahead) or _CALLED.search(ahead):
        return False
    return _COMES.search(ahead) is not None


def _lead(ground: Ground, mention: EventMention) -> str:
    """The words of the sentence right before the verb."""
    sentence = ground.sentence(mention.document, mention.trigger.start)
    start = max(sentence.start if sentence is not None else mention.start, mention.trigger.start - _LEAD)
    return ground.by_document[mention.document].document.text[start : mention.trigger.start]


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
        confidence=min(event.confidence or 0.0, _SURE),
    )


def _before(ground: Ground, one: str, other: str) -> bool:
    first, second = (ground.by_document[document].document for document in (one, other))
    return times.before(first.published or first.window, second.published or second.window)


def _appeared_after(ground: Ground, document: str, day: str | None) -> bool:
    return times.before(day, ground.by_document[document].document.published)
