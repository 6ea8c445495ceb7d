"""A position as one article tells it, set right; or nothing, where its words do not bear it out."""

import re

import msgspec

from variorum.collation import matters, wordings
from variorum.collation.matters import Forms
from variorum.model import Position, Reading, Span, Time

from .standing import named_before, stands_for_something

_OPEN_ENDED = re.compile(r"(?:whether|how|why|what|who|whom|when|where|if|which)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:^|\s)(?:it|this|that|them|these|those|so|him|her|one)$", re.IGNORECASE)


def mended(position: Position, reading: Reading, names: Forms) -> Position | None:
    """The position with what its sentence says about it; None where that leaves nothing.

    The first passage decides: the others of one article have the same words.
    """
    issue = wordings.clean(position.issue)
    if _OPEN_ENDED.match(issue):
        return None
    span = position.evidence[0]
    at = wordings.place(position.issue, span, reading)
    lead = wordings.before((at or span).start, reading)
    if _left_open(span, reading):
        return None
    turned = _turned(position, lead)
    end = wordings.gone_on(issue, at, reading) if at is not None else span.end
    if at is not None and end > at.end:
        issue = wordings.clean(f"{issue} {reading.document.text[at.end : end]}")
    whole = wordings.as_deed(issue, at, reading)
    told, how = _told(whole, issue, span, reading)
    if told is None or _mere_blame(told, position, lead, names):
        return None
    return msgspec.structs.replace(
        position,
        issue=told,
        stance="opposes" if turned else position.stance,
        when=position.when or _when(position, reading),
        evidence=(wordings.extended(span, end), *position.evidence[1:]) if at is not None else position.evidence,
        how=turned or how or position.how,
    )


def _told(whole: str, issue: str, span: Span, reading: Reading) -> tuple[str | None, str | None]:
    """What the issue is, where it can be told from the article, and how."""
    if stands_for_something(issue):
        found = named_before(issue, span, reading)
        return (f"{whole} ({found})", "what it stands for is named in a sentence before") if found else (None, None)
    return (None, None) if _PRONOUN.search(issue) else (whole, None)


def _left_open(span: Span, reading: Reading) -> bool:
    """Whether the sentence calls it an open question whether somebody is willing."""
    text = reading.document.text[span.start : span.end].casefold()
    willing = re.search(r"\b(?:willingness|readiness|willing|ready)\b", text) is not None
    return willing and re.search(rf"\b(?:{wordings.pattern('open')})\b", text) is not None


def _turned(position: Position, lead: str) -> str | None:
    """Why what reads as support is the opposite: it stands under "rejected the idea that" or "back off"."""
    if position.stance != "supports":
        return None
    tail = " ".join(lead.casefold().replace("’", "'").split()[-9:])
    idea = rf"(?:{wordings.pattern('idea')})(?:\s+(?:that|of))?"
    if re.search(rf"\b(?:{wordings.pattern('rejecting')})\s+(?:[\w'-]+\s+){{0,3}}?{idea}$", tail):
        return "it stands under words that reject it"
    if re.search(rf"\bto\s+(?:{wordings.pattern('ending')})(?:\s+(?:his|her|their|its|the|any|all|from))?$", tail):
        return "its end is what is called for"
    return None


def _mere_blame(issue: str, position: Position, lead: str, names: Forms) -> bool:
    """Whether nothing but somebody's name follows on a verb of blame."""
    name = not matters.matter(issue, names).words or all(word[0].isupper() for word in issue.split())
    last = lead.casefold().split()[-3:]
    blamed = re.search(rf"\b(?:{wordings.pattern('blaming')})\s*$", " ".join(last).rstrip(" ,"))
    return position.stance == "opposes" and name and blamed is not None


def _when(position: Position, reading: Reading) -> Time | None:
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
    text = reading.document.text[sentence.start : span.end].casefold()
    past = re.search(rf"(?<![\w-])(?:{wordings.pattern('past')})(?![\w-])", text)
    return f"../{published[:10]}" if past else None
