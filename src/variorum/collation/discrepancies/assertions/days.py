"""One deed put on two days."""

from collections.abc import Iterator, Sequence
from datetime import date

from variorum.collation import times
from variorum.collation.discrepancies.contrast import Contrast
from variorum.collation.ground import Ground
from variorum.model import Moment, Span

from .frames import Frame
from .sameness import apart, enough, figures_apart, one_doer, one_object, told_as_fact
from .telling import contrast, value
from .twins import Twin

_DAY = len("2020-05-05")
_LEAST = 0.35
"""Sum of what the phrases that agree must tell. In 150 stories of development weeks 148 pairs of dated deeds of one
predicate, no doer or object apart, have one day and 6 have two; of these 6 the one of one deed passes this gate."""

_WEEK = 7
"""Days between two weekdays of one name: which week is meant is a guess of the reading, no difference of the texts."""


def find(ground: Ground, twins: Sequence[Twin]) -> Iterator[Contrast]:
    """Deeds of one doer, done to one thing, on days that differ, where the other article has none on the same day."""
    moments = {one.id: one for reading in ground.readings for one in reading.moments}
    same: set[tuple[Span, str]] = set()
    apart_: list[Twin] = []
    for twin in twins:
        if not _comparable(twin):
            continue
        first, second = twin.a.assertion.when, twin.b.assertion.when
        if first is None or second is None:
            continue
        if times.agree(first, second):
            same |= {(twin.a.words, twin.b.document), (twin.b.words, twin.a.document)}
        elif _two_days(ground, twin, moments):
            apart_.append(twin)
    for twin in apart_:
        if not {(twin.a.words, twin.b.document), (twin.b.words, twin.a.document)} & same:
            yield _contrast(ground, twin, moments)


def _comparable(twin: Twin) -> bool:
    if twin.opposite or twin.a.assertion.negated or twin.b.assertion.negated:
        return False
    statuses = {told_as_fact(twin.a), told_as_fact(twin.b)}
    if len(statuses) > 1 or "hypothetical" in (twin.a.assertion.status, twin.b.assertion.status):
        return False
    same = one_doer(twin) and one_object(twin) and enough(twin, least=_LEAST)
    return same and not (figures_apart(twin) or apart(twin))


def _two_days(ground: Ground, twin: Twin, moments: dict[str, Moment]) -> bool:
    days = []
    for one in (twin.a.assertion, twin.b.assertion):
        moment = moments.get(one.moment or "")
        if moment is None or one.when is None or len(one.when) != _DAY:
            return False
        days.append(date.fromisoformat(one.when))
    words = {ground.text(moments[str(one.assertion.moment)]).casefold() for one in (twin.a, twin.b)}
    return len(words) > 1 and abs((days[0] - days[1]).days) % _WEEK != 0


def _contrast(ground: Ground, twin: Twin, moments: dict[str, Moment]) -> Contrast:
    values = [value(ground, one, _place(one, moments), str(one.assertion.when)) for one in (twin.a, twin.b)]
    first, second = sorted(str(one.assertion.when) for one in (twin.a, twin.b))
    told = f"One deed is put on two days ({first} and {second})"
    why = "The articles do not say enough to tell a second event, a change or an error."
    return contrast(ground, twin, "date", (values[0], values[1]), ("undetermined", told, why))


def _place(frame: Frame, moments: dict[str, Moment]) -> Span:
    return moments[str(frame.assertion.moment)].span
