"""Days of the week, "today" and "yesterday" of an article as dates, where no other day can be meant."""

import re
from collections.abc import Iterable
from functools import cached_property

from variorum.model import Moment, Span
from variorum.publish import times
from variorum.publish.edition import Edition

from .marking import inside
from .outlets import Outlets

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WEEKDAY = re.compile(
    r"(?:(?P<hour>early|late|later|noon|midnight)\s+(?:on\s+)?)?"
    r"(?:(?:(?:this|last|next|past|the following|the previous)\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?:\s+(?P<part>morning|afternoon|evening|night))?|today|yesterday|tomorrow)",
    re.IGNORECASE,
)
_ON = re.compile(r"\b(on|by|until|till|from|since|before|after|for|between|and|to|through)\s+$", re.IGNORECASE)
_WHICH = re.compile(
    r"\b(?:the|a|of|first|second|third|fourth|last|next|this|that|every|each|a\w*\s?-)\s*$|\d\s*$|s?['’]s?\s*$",
    re.IGNORECASE,
)
"""Words before a day of the week that say which it is, or that it is any."""
_NOW = re.compile(r"(?:today|yesterday)\b", re.IGNORECASE)
_LATE = re.compile(r"\b(late|early|earlier|later)\s+(?:on\s+)?$", re.IGNORECASE)
_OF = re.compile(r"['’]s\b|\s*[-–]|\s+(?:morning|afternoon|evening|night|night['’]s)\b")
_PERIOD = re.compile(
    r"(?<!of the )(?<!the )\b(?P<which>last|this|next)\s+(?P<unit>month|year)\b(?!\s*['’-]|\s+(?:or|of|and))",
    re.IGNORECASE,
)
_IN = re.compile(r"\b(?:in|since|until|till|from|by|for|of|during|between|and|than)\s+$", re.IGNORECASE)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_FREE = frozenset((
    "that", "when", "and", "but", "or", "in", "at", "to", "for", "with", "as", "after", "before", "over", "about", "by",
    "from", "on", "of", "the", "a", "an", "he", "she", "it", "they", "we", "i", "this", "while", "where", "who",
    "which", "whether", "if", "because", "until", "since", "during", "against", "under", "near", "outside", "amid",
    "than", "is", "was", "were", "are", "had", "has", "have", "will", "would", "could", "may", "might", "said", "says",
    "not", "also", "without", "despite", "between", "into", "through", "his", "her", "its", "their", "there", "here",
    "so", "yet", "even", "just", "only", "more", "less", "most", "one", "two", "three",
))  # fmt: skip
"""Words after a day of the week that leave it a day; another makes it part of a name: "Sunday talk shows"."""
_NEXT = re.compile(r"\s+([a-z][a-z'’-]*)")
_NEAR = 4
"""Days from the article to a weekday that it names; one that is farther may as well be that of the next week."""


class Dating:
    """The days that the articles of an edition name."""

    def __init__(self, edition: Edition, outlets: Outlets) -> None:
        self._edition = edition
        self._outlets = outlets

    def moments(self, document: str) -> list[Moment]:
        """The moments of an article that are known to the day."""
        return self._moments.get(document, [])

    @cached_property
    def _moments(self) -> dict[str, list[Moment]]:
        found: dict[str, list[Moment]] = {}
        for moment in self._edition.dossier.moments:
            if moment.when and _DAY.fullmatch(moment.when[:10]) and "/" not in moment.when:
                found.setdefault(moment.document, []).append(moment)
        return found

    def edits(self, place: Span) -> Iterable[tuple[int, int, str]]:
        """Places within a stretch, outside of quotation marks, that name a day, and how they are put as dates."""
        text = self._edition.dossier.document(place).text
        for moment in sorted(self._moments.get(place.document, ())):
            held = place.start <= moment.start and moment.end <= place.end
            if not held or inside(text, place.start, moment.start):
                continue
            match = _WEEKDAY.fullmatch(text[moment.start : moment.end])
            if match is None or not self._near(moment) or moment.when is None or _OF.match(text, moment.end):
                continue
            if edit := self._day(text, place, moment, match):
                yield edit
        yield from self._periods(text, place)

    def _periods(self, text: str, place: Span) -> Iterable[tuple[int, int, str]]:
        """Months and years that are told from the article's own, as "last month" is."""
        published = self._edition.dossier.document(place).published
        if published is None:
            return
        year, month = int(published[:4]), int(published[5:7] or 0)
        for match in _PERIOD.finditer(text, place.start, place.end):
            if inside(text, place.start, match.start()) or (match["unit"].lower() == "month" and not month):
                continue
            by = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
            if match["unit"].lower() == "year":
                told = str(year + by)
            else:
                months = 12 * year + month - 1 + by
                told = _MONTHS[months % 12] + (f" {months // 12}" if months // 12 != year else "")
            lead = text[max(place.start, match.start() - 12) : match.start()]
            own = told if _IN.search(lead) else f"in {told}"
            first = match.start() == place.start
            yield (match.start(), match.end(), own[:1].upper() + own[1:] if first else own)

    def _near(self, moment: Moment) -> bool:
        """Whether the day is that of the article or one of the last few: no other of that name can be meant."""
        published = self._edition.dossier.document(moment).published
        reach, told = times.bounds(moment.when), times.bounds(published and published[:10])
        if reach is None or told is None or reach[0] is None or told[0] is None:
            return published is None and moment.anchor == "accounts"
        return 0 <= (told[0] - reach[0]).days <= _NEAR

    def _day(self, text: str, place: Span, moment: Moment, match: re.Match[str]) -> tuple[int, int, str] | None:
        after = _NEXT.match(text, moment.end, place.end)
        named = after is not None and after[1] not in _FREE and not after[1].endswith(("ed", "ing", "ly"))
        if named and moment.start > place.start and not _NOW.match(text, moment.start):
            return None
        lead = text[max(place.start, moment.start - 12) : moment.start]
        part = f"the {match['part'].lower()} of " if match["part"] else ""
        told = f"{part}{self._outlets.day(moment.when or '')}"
        if match["hour"]:
            hour = match["hour"] if moment.start == place.start else match["hour"].lower()
            return (moment.start, moment.end, f"{hour} on {told}")
        if moment.start == place.start or _LATE.search(lead):
            own = f"on {told}"
        elif _ON.search(lead) or (lead.endswith("of ") and _NOW.match(text, moment.start)):
            own = told
        elif _WHICH.search(lead):
            return None
        else:
            own = f"on {told}"
        return (moment.start, moment.end, own[:1].upper() + own[1:] if moment.start == place.start else own)
