"""A numbered text that two articles date differently: an order issued on the 9th here, on the 11th there."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from variorum.collation.ground import Ground
from variorum.model import Moment, Reading, Span
from variorum.model.claim import Verdict

from .finding import Difference, side, written

_NAME = re.compile(
    r"\b(?:[A-Z][\w’'-]+\s+){0,4}(?:Order|Resolution|Directive|Decree|Regulation|Circular|Bulletin|Notice|Warrant|Ordinance)"
    r"\s+(?:No\.?\s*)?\d[\w./-]*\w|\b(?:[A-Z][\w’'-]+\s+){1,4}(?:Order|Resolution|Directive|Decree)\s+\d\b"
)
_DONE = re.compile(
    r"^(?:,\s[^.;]{0,90},|,?\s+which)?\s+(?:was|were)\s+(?P<verb>issued|published|signed|adopted|passed|enacted|dated)"
    r"(?:\s+by\s+[^.;,]{1,40})?\s+on\s+$"
)
_ONE_DAY = ("issued", "published", "enacted", "dated")
"""What happens to a text once. It may be signed by one party today and by another tomorrow, and pass two chambers."""

_DAY = 10
_REACH = 160
"""Letters from the name within which the day stands."""


def find(ground: Ground) -> Iterator[Difference]:
    """Numbered texts to which the same happened on two days."""
    told: defaultdict[tuple[str, str], defaultdict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for reading in ground.readings:
        for name, verb, day, place in _in(reading):
            told[name, verb][day].append(place)
    for (name, verb), days in sorted(told.items()):
        for one, other in combinations(sorted(days), 2):
            if not {place.document for place in days[one]} & {place.document for place in days[other]}:
                yield _difference(ground, f"{name} was {verb}", verb, (one, days[one]), (other, days[other]))


def _in(reading: Reading) -> Iterator[tuple[str, str, str, Span]]:
    text = reading.document.text
    quoted = [(one.start, one.end) for one in reading.quotations if one.kind == "direct"]
    for found in _NAME.finditer(text):
        if any(start <= found.start() < end for start, end in quoted):
            continue
        for moment in reading.moments:
            if not 0 < moment.start - found.end() < _REACH or not _exact(moment):
                continue
            done = _DONE.match(text[found.end() : moment.start])
            if done is not None:
                place = Span(reading.document.id, found.start(), moment.end)
                yield " ".join(found[0].split()), done["verb"], str(moment.when), place


def _exact(moment: Moment) -> bool:
    return moment.kind == "date" and moment.when is not None and len(moment.when) == _DAY


def _difference(
    ground: Ground, what: str, verb: str, one: tuple[str, list[Span]], other: tuple[str, list[Span]]
) -> Difference:
    verdict: Verdict = "contradiction" if verb in _ONE_DAY else "undetermined"
    why = "It has one day." if verdict == "contradiction" else "The texts do not say whether both days can hold."
    told = " and ".join(f"on {day} in {written(ground, places[0].document)}" for day, places in (one, other))
    return Difference(
        between="outlets",
        kind="date",
        verdict=verdict,
        sides=(side(one[0], one[1]), side(other[0], other[1])),
        explanation=f"{what} {told}. {why}",
        how="day of a numbered text",
    )
