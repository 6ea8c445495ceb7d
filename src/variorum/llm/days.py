"""Days that an article names by a weekday or the like, and that the dossier has as dates."""

import re
from collections.abc import Sequence
from datetime import date

from variorum.model import Span
from variorum.publish.documents.house import House
from variorum.publish.edition import Edition

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_HOUSES = (House("british"), House("american"))
_LOOSE = re.compile(
    r"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight"
    r"|(?:last|this|next) (?:night|week|weekend|month|year|morning|evening))\b"
)


def resolved(edition: Edition, passages: Sequence[Span]) -> frozenset[date]:
    """The days that expressions of time in the passages stand for."""
    return frozenset(day for _, day in _placed(edition, passages))


def shuffled(edition: Edition, sentence: str, passages: Sequence[Span]) -> bool:
    """Whether a sentence names days in another order than its passages: each may have gone to another's deed."""
    order = list(
        dict.fromkeys(day for _, day in sorted(_placed(edition, passages), key=lambda one: edition.rank(one[0])))
    )
    told = {
        day: min(places) for day in order if (places := [at for way in _ways(day) if (at := sentence.find(way)) >= 0])
    }
    places = [told[day] for day in order if day in told]
    return places != sorted(places)


def _placed(edition: Edition, passages: Sequence[Span]) -> list[tuple[Span, date]]:
    found = []
    for moment in edition.dossier.moments:
        match = _DAY.fullmatch(moment.when or "")
        if match and any(span.covers(moment) for span in passages):
            found.append((moment.span, date(*map(int, match.groups()))))
    return found


def named(text: str, days: frozenset[date]) -> frozenset[date]:
    """Those of the days that a text names as dates."""
    return frozenset(day for day in days if any(re.search(rf"\b{re.escape(way)}\b", text) for way in _ways(day)))


def without(text: str, days: frozenset[date]) -> str:
    """The text without the days that it names as dates."""
    for way in sorted({way for day in days for way in _ways(day)}, key=lambda way: (-len(way), way)):
        text = re.sub(rf"\b{re.escape(way)}\b", ";", text)
    return text


def loose(text: str) -> bool:
    """Whether a text names a day by words that mean another day wherever they are read."""
    return _LOOSE.search(text) is not None


def undated(text: str) -> str:
    """The text without the words that name a day for its own article only."""
    return _LOOSE.sub(";", text)


def _ways(day: date) -> list[str]:
    return [house.day(day, year=year) for house in _HOUSES for year in (True, False)]
