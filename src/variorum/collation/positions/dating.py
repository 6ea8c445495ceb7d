"""When a stance was taken, as its clause tells it."""

import re

from variorum.collation import times, wordings
from variorum.model import Position, Reading, Span, Time

_AFTER = 24
"""Signs after an issue in which a word may stand that sets it in the past: "at the time"."""


def own(position: Position, at: Span | None, reading: Reading) -> Time | None:
    """The time that the article gives the stance, unless it is that of the matter itself or still to come."""
    if position.when is None or times.before(reading.document.published, position.when):
        return None
    inside = (moment for moment in reading.moments if at is not None and at.start <= moment.start < at.end)
    return None if any(moment.when == position.when for moment in inside) else position.when


def found(position: Position, at: Span | None, reading: Reading) -> Time | None:
    """The time of the saying as the clause tells it; before the article's own day, where words say so."""
    span = position.evidence[0]
    inside = {
        mention.when
        for mention in reading.events
        if mention.when
        and position.actor in mention.actors
        and span.start <= mention.trigger.start
        and mention.trigger.end <= span.end
    }
    if len(inside) == 1:
        return inside.pop()
    sentence = wordings.sentence_of(span, reading)
    published = reading.document.published
    if sentence is None or published is None:
        return None
    end = at.start if at is not None else span.end
    after = reading.document.text[at.end : at.end + _AFTER] if at is not None else ""
    text = f"{reading.document.text[sentence.start : end]} … {after}".casefold()
    ends = re.search(rf"\s(?:{wordings.pattern('past')})$", position.issue.casefold())
    past = ends or re.search(rf"(?<![\w-])(?:{wordings.pattern('past')})(?![\w-])", text)
    return f"../{published[:10]}" if past else None
