"""A deadline that was moved: accounts of before give one day, those of after another."""

import re
from collections import Counter
from collections.abc import Iterator

from variorum.collation import times
from variorum.collation.claims import accounts
from variorum.collation.ground import Ground
from variorum.model import Moment, Reading, Sentence, Span

from .finding import Difference, side, written

_MOVED = re.compile(
    r"\bdeadline\b[^.;]{0,40}\b(?:moved|extended|postponed|pushed\s+back|put\s+back|put\s+off|delayed)\b"
    r"|\b(?:moved|extended|postponed|pushed\s+back|put\s+back|put\s+off|delayed)\b[^.;]{0,40}\bdeadline\b",
    re.IGNORECASE,
)
_TO = re.compile(r"\b(?:to|until|till)\s+$", re.IGNORECASE)
_BY = re.compile(
    r"\b(?:by|until|till|before|no\s+later\s+than|deadline\s+(?:of|on|is|was))\s+(?:the\s+)?$", re.IGNORECASE
)
_BOUND = re.compile(r"^(?:by|until|till|before)\b", re.IGNORECASE)
_SHARED = 2
"""Stems of telling words by which an account of an earlier day must be of the matter that the moved deadline is of. For
one of the very day to which it was moved, one is enough."""

_DAY = 10


def find(ground: Ground) -> Iterator[Difference]:
    """For each deadline that an article tells was moved, what the articles give as its day before and after."""
    for reading in ground.readings:
        for place, sentence in enumerate(reading.sentences):
            moment = _moved_to(reading, sentence)
            if moment is not None:
                first = reading.sentences[max(0, place - 1)]
                about = Span(reading.document.id, first.start, sentence.end)
                yield from _difference(ground, moment, about)


def _moved_to(reading: Reading, sentence: Sentence) -> Moment | None:
    """The day to which a sentence says that a deadline was moved."""
    text = reading.document.text
    if not _MOVED.search(text[sentence.start : sentence.end]):
        return None
    fitting = [
        one
        for one in reading.moments
        if sentence.start <= one.start < sentence.end and _TO.search(text[sentence.start : one.start]) and _last(one)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _last(moment: Moment) -> str | None:
    """The last day of a moment, where that is known to the day."""
    if moment.when is None or moment.kind == "duration":
        return None
    day = times.bounds(moment.when)[1][:_DAY]
    return day if len(day) == _DAY and not day.endswith("99") else None  # 99 ends a month of which no day is told


def _given(ground: Ground, matter: frozenset[str]) -> Iterator[tuple[str, int, Span]]:
    """The days by which something is to be done: the day, the telling words shared with the matter, and the clause."""
    for reading in ground.readings:
        document, text = reading.document.id, reading.document.text
        for moment in reading.moments:
            day, sentence = _last(moment), ground.sentence(document, moment.start)
            if day is None or moment.furniture or sentence is None:
                continue
            if _BY.search(text[sentence.start : moment.start]) or _BOUND.match(ground.text(moment)):
                shared = matter & ground.stems(Span(document, sentence.start, sentence.end))
                yield day, len(shared), accounts.clause_around(ground, moment)


def _difference(ground: Ground, moment: Moment, about: Span) -> Iterator[Difference]:
    new = str(_last(moment))
    given = list(_given(ground, ground.stems(about)))
    earlier = [(day, place) for day, shared, place in given if shared >= _SHARED and day < new]
    if not earlier:
        return
    counted = Counter(day for day, _ in earlier)
    old = min(counted, key=lambda day: (-counted[day], day))
    before = [place for day, place in earlier if day == old]
    after = [accounts.clause_around(ground, moment)]
    after += [place for day, shared, place in given if shared and day == new and not any(map(place.overlaps, after))]
    told = written(ground, next((one for one in before if one.document != moment.document), before[0]).document)
    yield Difference(
        between="outlets" if len({one.document for one in (*before, *after)}) > 1 else "within-one-article",
        kind="date",
        verdict="superseded",
        sides=(side(old, before), side(new, after)),
        explanation=f"{written(ground, moment.document)} tells that the deadline was moved to {new}; before it was "
        f"{old}, as {told} writes.",
        how="deadline moved",
        of=(moment.id,),
    )
