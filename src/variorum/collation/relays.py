"""Whose report an article passes on: the outlets that it says reported a thing, and the agencies that it credits.

"The Odravia Herald reported", "officials told the Herald", "first reported by the Herald" are the article's own words
for where it has something from. Two articles that pass on one report, or that report itself, have one origin.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from variorum.annotation.furniture.lists import agencies as known_agencies
from variorum.annotation.furniture.lists import agency_pattern, bare
from variorum.annotation.masthead import agencies
from variorum.model import Document, Extent, Reading, Span

_EDITION = re.compile(r"\s*(?:\(.*\)|\s[-–|]\s.*|\.com|\.org|\bonline\b|\bweb\b)", re.IGNORECASE)
_PLAIN = frozenset({"the", "news", "newspaper", "network", "magazine", "television", "tv", "radio", "agency"})
"""Words that the name of one outlet may have or lack: "Sky News" and "Sky"."""

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = r"(?:\s+(?:first|also|earlier|later|\w+ly|has|had|\w+day|on|this|last|night|morning|week)){0,4}"
_AFTER = re.compile(
    rf"(?:['’]s?)?{_BETWEEN}\s+(?:(?P<first>broke)|report(?:s|ed|ing)?|reveal(?:s|ed)|disclosed|uncovered|published"
    r"|obtained|wrote|writes)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:according\s+to|as\s+reported\s+(?:by|in)|(?P<first>first\s+reported\s+(?:\w+\s+){0,2}?(?:by|in))|reported\s+(?:by|in)"
    r"|revealed\s+(?:by|in)|obtained\s+by|citing|(?:report|article|story|investigation)\s+(?:\w+\s+){0,1}?(?:by|in|from))"
    r"(?:\s+(?:a|an)\s+(?:\w+\s+){0,2}?(?:report|article|story)\s+(?:by|in|from))?\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\b(?:told|tells|telling)\s+(?:the\s+)?$", re.IGNORECASE)
_CONTRIBUTED = re.compile(
    r"[^\n\"“”]{0,200}\bcontributed\s+(?:reporting\b|(?:\w+\s+){0,2}?to\s+this\s+(?:report|story|article|dispatch)\b)[^\n]{0,60}"
)
_TAIL = 800
"""Characters at the end of an article in which those who contributed are named."""

_REACH_BACK, _REACH_ON = 3, 1
"""Sentences before and behind an unnamed source in which the outlet that it spoke to is named."""

Named = Iterable[tuple[int, int, str]]
"""Places where outlets are named: first and last character, and the name."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet as it counts: equal keys are one newsroom or publisher."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Relay:
    """A sentence that says what another outlet reported. `told`: what somebody told it; `first`: that it was the first.

    `order` is the place of the sentence among all of the article.
    """

    place: Span
    order: int
    outlet: Outlet
    told: bool
    first: bool


@cache
def _forms() -> dict[str, tuple[str, str]]:
    lines = resources.files("variorum.lexicon").joinpath("reuse-outlets.tsv").read_text("utf-8").splitlines()
    rows = [[*line.split("\t"), ""][:3] for line in lines if line and not line.startswith("#")]
    return {bare(written): (usual, publisher) for written, usual, publisher in rows}


@cache
def outlet(name: str) -> Outlet:
    """The outlet of a name, editions and short forms brought together, and titles of one publisher under one key."""
    short = _EDITION.sub("", name).strip() or name
    usual, publisher = _forms().get(bare(name)) or _forms().get(bare(short)) or (short, "")
    told = [word for word in _WORD.findall((publisher or usual).casefold()) if word not in _PLAIN]
    return Outlet(" ".join(told) or bare(usual), usual)


def of_document(document: Document) -> Outlet:
    """Whose an article is: its publisher's, its outlet's, or nobody else's where neither is known."""
    if document.family or document.outlet:
        named = outlet(document.outlet or document.family or "")
        return Outlet(outlet(document.family).key, named.name) if document.family else named
    name = document.source.rpartition("/")[2]
    return Outlet(f"\0{document.id}", name)


def named(reading: Reading) -> list[tuple[int, int, str]]:
    """The places where an article names outlets and agencies, by its own reading."""
    return [(m.start, m.end, actor.name) for actor in reading.actors if actor.kind == "media" for m in actor.mentions]


def of(reading: Reading, named: Named) -> list[Relay]:
    """The places where an article says what another outlet reported or was told, in the order of the text."""
    own = of_document(reading.document).key
    found: list[Relay] = []
    places = sorted(named)
    full = {outlet(name).key: name for _, _, name in places}
    for order, sentence in enumerate(reading.sentences):
        if sentence.furniture:
            continue
        for start, end, name in places:
            if sentence.start <= start and end <= sentence.end:
                whose = outlet(in_full(name, full.values()))
                relay = _relay(reading, Span(reading.document.id, sentence.start, sentence.end), start, end)
                if relay is not None and whose.key != own:
                    found.append(Relay(relay[0], order, whose, relay[1], relay[2]))
    return found


def in_full(name: str, names: Iterable[str]) -> str:
    """The outlet by the full name that the article has for it: "the Herald" of the Odravia Herald."""
    longer = {one for one in names if one.endswith(f" {name}")}
    return next(iter(longer)) if len(longer) == 1 else name


def _relay(reading: Reading, place: Span, start: int, end: int) -> tuple[Span, bool, bool] | None:
    text = reading.document.text
    after = _AFTER.match(text, end, place.end)
    before = _BEFORE.search(text[place.start : start])
    if after or before:
        first = any(match is not None and match["first"] is not None for match in (after, before))
        return place, False, first or "first" in text[end : end + 30].split()
    return (place, True, False) if _TOLD.search(text[place.start : start]) else None


def near(relays: Sequence[Relay], order: int, *, unnamed: bool) -> Relay | None:
    """The outlet whose report a sentence passes on.

    What an article says itself is another's report where the same sentence says so, or the next to it that the other
    was the first. An unnamed source spoke to the outlet that is named close by.
    """
    for relay in sorted(relays, key=lambda one: (abs(one.order - order), one.order, one.outlet.key)):
        if unnamed and -_REACH_BACK <= relay.order - order <= _REACH_ON:
            return relay
        if not relay.told and (relay.order == order or (relay.first and abs(relay.order - order) == 1)):
            return relay
    return _mainly(relays) if unnamed else None


def _mainly(relays: Sequence[Relay]) -> Relay | None:
    """The report that an article goes by: of the only outlet that it says, more than once, reported something."""
    reports = [relay for relay in relays if not relay.told]
    return reports[0] if len(reports) > 1 and len({relay.outlet.key for relay in relays}) == 1 else None


def carried(document: Document) -> tuple[str, ...]:
    """The agencies whose copy an article is, by its dateline, byline, source and copyright lines and its authors."""
    signed = [one.name for one in agencies(document, document.furniture) if not _contributed(document, one)]
    wrote = [known_agencies().get(author.lower(), ("", "picture")) for author in document.authors]
    return tuple(dict.fromkeys([*signed, *(name for name, trade in wrote if trade != "picture")]))


def _contributed(document: Document, place: Extent) -> bool:
    return any(line.start() < place.end and place.start < line.end() for line in _CONTRIBUTED.finditer(document.text))


def credited(document: Document) -> Iterator[tuple[str, Span]]:
    """The agencies that an article says contributed to it, each with the line that says so."""
    start = max(0, len(document.text) - _TAIL)
    for line in _CONTRIBUTED.finditer(document.text, start):
        for match in re.finditer(agency_pattern(), line.group()):
            name, trade = known_agencies()[match.group().lower()]
            if trade != "picture":
                yield name, Span(document.id, line.start(), line.end())
