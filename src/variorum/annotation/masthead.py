"""What an article says of itself: when, where, by whom and under what title it appeared.

Only the article's own masthead counts: its headline, the date at its head, its byline, source and copyright lines. A
date in a caption, an outlet mentioned in the text or a briefing referred to are no evidence. What the metadata give
already is never changed. What is not said for certain stays null, with a note where the text came near to saying it.
"""

import re
from collections.abc import Sequence
from typing import Any

import msgspec

from variorum.model import Document, Extent, Failure, Furniture, FurnitureKind

from .furniture import nameplate
from .furniture.calendar import DATE, Stated, stated
from .furniture.imprint import NAME
from .furniture.lists import agencies as known_agencies
from .furniture.lists import agency_pattern, bare, outlets

_STAGE = "masthead"
_SIGNED = re.compile(r"\(([A-Z][^()]{1,40})\)[^()]*$")
_AGENCY_LINES: frozenset[FurnitureKind] = frozenset({"dateline", "source-line", "byline", "boilerplate"})

_SOURCE = re.compile(r"(?i:\W*(?:news )?sources?\s*[:–—-]\s*)")
_AND_AGENCIES = re.compile(
    r"(?i:(?:,| and|,? &|,? with)\s+(?:news |wire |other |international )?(?:agencies|wires?|services))\W*$"
)
_COPYRIGHT = re.compile(
    r"(?:(?i:copyright)|©|\([cC]\))(?:\s|©|\([cC]\)|(?i:copyright)|(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?|,|(?i:\bby\b))*"
)
_HOLDER_ENDS = re.compile(
    r"[.|;]|,|\s[-–—]\s|(?i:\b(?:all rights|inc|llc|ltd|limited|plc|corp|co|company|group|newspapers|media)\b)|$"
)
_WORD_OF_LABEL = re.compile(r"(?i:(?:first |originally )?(?:published|posted|issued|released))")
_BY = re.compile(r"(?:^|[|/•·]\s*)(?i:(?:\w+ )?by\b:?|(?:author|reporter|writer)s?:)\s+")
_REPORTING = re.compile(r"\W*(?i:(?:reporting|writing|reported|written) by:?)\s+(?P<names>[^;()]+)")
_SPLIT = re.compile(r",\s*(?:and\s+)?|\s+and\s+|\s*&\s*|;\s*|\s+with\s+|\s+(?=in\s|at\s|for\s|from\s)")
_ROLE = re.compile(
    r"(?i:\b(?:editor|correspondent|reporter|writer|staff|columnist|contributor|bureau|chief|analyst|press|news|times|post|"
    r"today|service|agency|desk|team|network|media|magazine|journal|guardian|herald|tribune|university|institute)\b)"
)


class Agency(Extent, frozen=True, kw_only=True):
    """A place where the article signs copy of a news agency. `name` is the agency's full name."""

    name: str


def complete(document: Document, furniture: Sequence[Furniture]) -> Document:
    """The document with outlet, title, times and authors filled in from its own words where the metadata are silent.

    Every value filled in has its kind of line as `evidence`; a line that names a time which cannot be read for certain
    leaves a note in `failures`.
    """
    found: dict[str, Any] = {}
    evidence: dict[str, str] = {}
    notes: list[str] = []
    for field, read in (("title", _title), ("published", _published), ("modified", _modified), ("authors", _authors),
                        ("outlet", _outlet)):  # fmt: skip
        if getattr(document, field):
            continue
        value, line, note = read(document.text, furniture)
        if value:
            found[field], evidence[field] = value, line
        if note:
            notes.append(f"{field}: {note}")
    failures = tuple(Failure(source=document.source, stage=_STAGE, reason=note) for note in notes)
    return msgspec.structs.replace(
        document, **found, evidence=document.evidence | evidence, failures=document.failures + failures
    )


def agencies(document: Document, furniture: Sequence[Furniture]) -> tuple[Agency, ...]:
    """The news agencies that the article's datelines, bylines, source and copyright lines name, in order of the text.

    The copy is theirs, or draws on theirs; that says nothing of the outlet which printed it. An agency that is not
    known is named as the dateline has it in brackets. Credits of pictures do not count.
    """
    found = []
    for part in furniture:
        words = document.text[part.start : part.end]
        if part.kind not in _AGENCY_LINES or (part.kind == "boilerplate" and not _COPYRIGHT.search(words)):
            continue
        for match in re.finditer(agency_pattern(), words):
            name, trade = known_agencies()[match.group().lower()]
            if trade != "picture":
                found.append(Agency(start=part.start + match.start(), end=part.start + match.end(), name=name))
        signed = _SIGNED.search(words) if part.kind == "dateline" else None
        if signed and not re.search(agency_pattern(), words):
            start = part.start + signed.start(1)
            found.append(Agency(start=start, end=part.start + signed.end(1), name=signed.group(1)))
    return tuple(found)


Read = tuple[Any, str, str | None]
_NOTHING: Read = (None, "", None)


def _title(text: str, furniture: Sequence[Furniture]) -> Read:
    for part in furniture:
        if part.kind == "headline":
            return " ".join(text[part.start : part.end].split()), "headline", None
    return _NOTHING


def _published(text: str, furniture: Sequence[Furniture]) -> Read:
    lines = [part for part in furniture if part.kind == "dateline" and _leads(text, part, furniture)]
    # “First published on …” is the date asked for; another beside it is that of the page.
    lines.sort(key=lambda part: not _WORD_OF_LABEL.match(text[part.start : part.end]))
    return _time(text, lines, "dateline")


def _modified(text: str, furniture: Sequence[Furniture]) -> Read:
    return _time(text, [part for part in furniture if part.kind == "update-line"], "update-line")


def _leads(text: str, part: Furniture, furniture: Sequence[Furniture]) -> bool:
    """Whether the dateline stands at the head of the article, or says that it is the date of publication.

    Round-ups have datelines further down, which date their items.
    """
    if _WORD_OF_LABEL.match(text[part.start : part.end]):
        return True
    taken = sum(other.end - other.start for other in furniture if other.end <= part.start)
    before = len("".join(text[: part.start].split()))
    return before - taken <= _HEAD


# A standfirst or summary that was not told from the body may stand above the date: one long paragraph.
_HEAD = 500


def _time(text: str, parts: Sequence[Furniture], line: str) -> Read:
    note = None
    for part in parts:
        words = text[part.start : part.end]
        found = stated(words) or (Stated(None, f"“{words}” names no date") if line == "update-line" else None)
        if found is None:
            continue
        note = note or found.reason
        if found.time is not None:
            return found.time, line, found.reason
    return None, "", note


def _authors(text: str, furniture: Sequence[Furniture]) -> Read:
    lines = [text[part.start : part.end] for part in furniture if part.kind == "byline"]
    for read in (_by_names, _reporting_names):
        names = [name for line in lines for name in read(line)]
        if names:
            return tuple(dict.fromkeys(names)), "byline", None
    return _NOTHING


def _by_names(line: str) -> list[str]:
    """The names of a line that says “by”, is placed (“Jane Doe in Kyiv”), or holds nothing but names."""
    by = _BY.search(line)
    if by:
        return _names(line[by.end() :])
    if _REPORTING.match(line) or not (" in " in line or nameplate.person(line)):
        return []
    return _names(line)


def _reporting_names(line: str) -> list[str]:
    reporting = _REPORTING.match(line)
    return _names(reporting["names"]) if reporting else []


def _names(words: str) -> list[str]:
    parts = (part.strip(" .—–-") for part in _SPLIT.split(re.split(DATE, words)[0]))
    return [
        part for part in parts if re.fullmatch(NAME, part) and not _ROLE.search(part) and bare(part) not in outlets()
    ]


def _outlet(text: str, furniture: Sequence[Furniture]) -> Read:
    for part in furniture:
        words = text[part.start : part.end]
        if part.kind == "source-line" and (name := _of_source(words)):
            return name, "source-line", None
        if part.kind == "source-line" and (name := nameplate.outlet(words)):
            return name, "masthead", None
        if part.kind == "boilerplate" and (name := _of_copyright(words)):
            return name, "copyright-line", None
    return _NOTHING


def _of_source(words: str) -> str | None:
    """The outlet of “Source: X and news agencies”.

    “Source: X” alone does not say whether X is the outlet or whom the outlet copied, so it names none.
    """
    lead = _SOURCE.match(words)
    others = _AND_AGENCIES.search(words)
    if lead is None or others is None:
        return None
    names = [name.strip() for name in re.split(r",| and | & |/", words[lead.end() : others.start()])]
    own = [name for name in names if name and name.lower() not in known_agencies()]
    return own[0] if len(own) == 1 and own[0][0].isupper() else None


def _of_copyright(words: str) -> str | None:
    """The outlet that a copyright line names; agencies and syndicates hold rights in what others print."""
    lead = _COPYRIGHT.search(words)
    if lead is None:
        return None
    rest = words[lead.end() :]
    ends = _HOLDER_ENDS.search(rest)
    holder = rest[: ends.start() if ends else None].strip()
    return holder if holder.lower() not in known_agencies() and bare(holder) in outlets() else None
