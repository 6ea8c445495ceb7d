"""What the calendar does not allow: a caption dated after its article, a weekday that the day was not."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from variorum.collation.claims import accounts
from variorum.collation.ground import Ground
from variorum.model import Event, Moment, Reading, Span

from .finding import Difference, side, written

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = "|".join(f"{name}|{name[:3]}\\.?" for name in _MONTHS) + "|sept\\.?"
_NAMED = re.compile(
    rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)}),?\s+(?:the\s+)?"
    rf"(?:(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month2>{_MONTH}))"
    rf"(?:,?\s+(?P<year>\d{{4}}))?\b",
    re.IGNORECASE,
)
_NEAR = 60
"""Days around publication within which a day without a year is taken for the nearest one."""

_DAY = 10  # letters of a date that is exact to the day


def find(ground: Ground, events: Sequence[Event]) -> Iterator[Difference]:
    """Dates of each article that cannot be."""
    for reading in ground.readings:
        yield from _captions(ground, reading, events)
        yield from _weekdays(ground, reading)


def _captions(ground: Ground, reading: Reading, events: Sequence[Event]) -> Iterator[Difference]:
    """Captions that date their picture after the article: it cannot show what had not yet been."""
    document = reading.document
    latest = document.published[:_DAY] if document.published else (document.window or "").rpartition("/")[2]
    captions = [part for part in document.furniture if part.kind == "caption"]
    later: list[tuple[Moment, Span]] = []
    for moment in reading.moments:
        if not latest or moment.when is None or len(moment.when) != _DAY or moment.kind not in ("date", "time"):
            continue
        around = next((p for p in captions if p.start <= moment.start and moment.end <= p.end), None)
        if around is not None and moment.when > max(latest, (document.modified or "")[:_DAY]):
            later.append((moment, Span(document.id, around.start, around.end)))
    if len(later) == 1:  # a page with several later pictures was changed later
        ((moment, place),) = later
        yield _caption(ground, moment, place, latest, _shown(ground, place, str(moment.when), events))
    elif later:
        yield _changed(ground, [moment for moment, _ in later], latest)


def _changed(ground: Ground, moments: Sequence[Moment], latest: str) -> Difference:
    """Several captions dated after the article: most likely its page was changed."""
    document = moments[0].document
    last = max(str(moment.when) for moment in moments)
    return Difference(
        between="within-one-article",
        kind="date",
        verdict="undetermined",
        sides=(side(f"captions up to {last}", list(moments[:4])),),
        explanation=f"{len(moments)} captions of {written(ground, document)} are dated after {latest}, up to {last}: "
        "the page was probably changed later. Their dates are kept out of the timeline.",
        how="captions dated after their article",
        of=tuple(moment.id for moment in moments),
    )


def _shown(ground: Ground, caption: Span, when: str, events: Sequence[Event]) -> Event | None:
    """The event that a caption seems to show, two of its parties and its place, where accounts date it earlier."""
    named = set(ground.named(caption.document, caption.start, caption.end))
    lands = ground.sides.all(named) | {ground.places.get(one, one) for one in named}
    fitting = [
        event
        for event in events
        if event.when is not None and len(event.when) == _DAY and event.when < when and event.where is not None
        if len(named & {actor for one in event.mentions for actor in one.actors}) > 1
        if ground.places.get(event.where, event.where) in lands
    ]
    return max(fitting, key=lambda one: (len(one.mentions), one.id), default=None)


def _caption(ground: Ground, moment: Moment, caption: Span, latest: str, shown: Event | None) -> Difference:
    document = ground.by_document[caption.document].document
    words = ground.text(moment)
    sides = [side(words, [moment if len(caption) > accounts.LONGEST else caption])]
    known = "its own date is" if document.published else "other accounts date what it tells so that it appeared by"
    told = f"The caption of {written(ground, document.id)} dates its picture {words}; {known} {latest}."
    if shown is not None:
        sides.append(side(str(shown.when), list(shown.mentions)))
        why = f"The meeting that it seems to show is dated {shown.when} by other words. "
        why = why if shown.type == "CONSULT" else f"What it seems to show is dated {shown.when} by other words. "
    else:
        why = "Either the picture was put in later or the date is a slip. "
    return Difference(
        between="within-one-article",
        kind="date",
        verdict="likely-slip" if shown is not None else "undetermined",
        sides=tuple(sides),
        explanation=f"{told} {why}The caption's date is kept out of the timeline.",
        how="caption dated after its article",
        of=(moment.id,),
    )


def _weekdays(ground: Ground, reading: Reading) -> Iterator[Difference]:
    """Days whose weekday was another: "Monday, 8 February" in a year in which that was a Tuesday."""
    document = reading.document
    for found in _NAMED.finditer(document.text):
        day = _day(found, document.published)
        weekday = _WEEKDAYS.index(found["weekday"].lower())
        if day is None or day.weekday() == weekday:
            continue
        place = Span(document.id, found.start(), found.end())
        yield Difference(
            between="within-one-article",
            kind="date",
            verdict="likely-slip",
            sides=(side(ground.text(place), [place]),),
            explanation=f"{written(ground, document.id)} writes “{ground.text(place)}”, but that day was a "
            f"{_WEEKDAYS[day.weekday()].capitalize()}: either the weekday or the date is a slip.",
            how="weekday and date disagree",
        )


def _day(found: re.Match[str], published: str | None) -> date | None:
    month = _number(found["month"] or found["month2"])
    day = int(found["day"] or found["day2"])
    try:
        if found["year"]:
            return date(int(found["year"]), month, day)
        if published is None or len(published) < _DAY:
            return None
        near = date.fromisoformat(published[:_DAY])
        days = [date(near.year + step, month, day) for step in (-1, 0, 1)]
    except ValueError:
        return None
    close = [one for one in days if abs(one - near) <= timedelta(_NEAR)]
    return close[0] if len(close) == 1 else None


def _number(month: str) -> int:
    return next(place for place, name in enumerate(_MONTHS, 1) if name.startswith(month.lower().rstrip(".")[:3]))
