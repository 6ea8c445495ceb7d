"""Statements that a press release sets out under a line of its own: "From Chairwoman Ames:", "Statement by N:"."""

import re
from collections.abc import Sequence
from itertools import takewhile

from variorum.annotation.parser import Parse
from variorum.model import Actor, Extent

from .turn import Turn
from .words import pieces

_RELEASE = re.compile(
    r"^\W*(?:for immediate release|press release|media release|news release|for release)\b", re.I | re.M
)
_END = re.compile(
    r"\W*(?:#\s?#\s?#|-?\s?30\s?-?|ends?|xxx|contacts?:.*|(?:media|press) contacts?\b.*|about .{2,60}:?"
    r"|notes? to editors:?)\W*",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"(?:(?:joint |full |press |the )?(?:statement|remarks|comments?|message|letter|response)\s(?:from|by|of)|from)\s"
    r"(?P<who>[A-ZÀ-Þ][^:\n]{2,110}?)(?:\s(?:on|about|regarding|following|in response to)\s[^:\n]{2,120})?\s?:",
    re.IGNORECASE,
)
_LONGEST = 12


def find(parse: Parse, actors: Sequence[Actor]) -> list[Turn]:
    """The statements under their lines: quoted paragraphs anywhere, others only in a text that is a release."""
    text, paragraphs = parse.text, parse.paragraphs
    over = [_OVER.fullmatch(text, paragraph.start, paragraph.end) for paragraph in paragraphs]
    if not any(over):
        return []
    release = bool(_RELEASE.search(text[:600]))
    found = []
    for at, line in enumerate(over):
        if line is None:
            continue
        after = paragraphs[at + 1 : at + 1 + _LONGEST]
        held = _held(text, after, over[at + 1 :], release=release)
        said = [piece for paragraph in held for piece in pieces(text, paragraph.start, paragraph.end)]
        if said:
            who, name = _who(actors, line.start("who"), line.end("who"))
            area = Extent(paragraphs[at].start, held[-1].end)
            found.append(Turn("statement", tuple(said), name, who, area))
    return found


def _held(text: str, after: Sequence[Extent], over: Sequence[re.Match[str] | None], *, release: bool) -> list[Extent]:
    """The paragraphs of a statement: as long as they are quoted, or up to the next such line or the end mark."""
    own = [p for p, _ in takewhile(lambda pair: pair[1] is None, zip(after, over, strict=False))]
    own = list(takewhile(lambda p: not _END.fullmatch(text, p.start, p.end), own))
    if own and text[own[0].start] in '“"':
        return list(takewhile(lambda p: text[p.start] in '“"', own))
    return own if release else []


def _who(actors: Sequence[Actor], start: int, end: int) -> tuple[str | None, Extent]:
    """The actor whom the line names, a person before a body, and the words of the name."""
    inside = [
        (actor.kind != "person", mention.start, mention.end, actor.id)
        for actor in actors
        for mention in actor.mentions
        if start <= mention.start
        and mention.end <= end
        and mention.kind == "name"
        and actor.kind not in {"place", "state"}
    ]
    if not inside:
        return None, Extent(start, end)
    _, low, high, actor = min(inside)
    return actor, Extent(low, high)
