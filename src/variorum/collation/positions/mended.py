"""A position as one article tells it, set right; or nothing, where its words do not bear it out."""

import re
from collections.abc import Mapping

import msgspec

from variorum.collation import phrases, wordings
from variorum.collation.matters import Forms
from variorum.model import Actor, Position, Reading, Span

from . import dating, doubts, turning
from .standing import named_before, stands_for_something

_OPEN_ENDED = re.compile(r"(?:whether|how|why|what|who|whom|when|where|if|which)\b", re.IGNORECASE)
_VERB = re.compile(r"\s+(?:is|are|was|were|has|have|will|would|can|could|says|said)\b")

_PRONOUN = re.compile(r"(?:^|\s)(?:it|this|that|them|these|those|so|him|her|one)$", re.IGNORECASE)


def mended(position: Position, reading: Reading, names: Forms, by_id: Mapping[str, Actor]) -> Position | None:
    """The position with what its sentence says about it; None where that leaves nothing.

    The first passage decides: the others of one article have the same words.
    """
    issue = wordings.clean(position.issue)
    span = position.evidence[0]
    at = wordings.place(position.issue, span, reading)
    lead = wordings.before((at or span).start, reading)
    seen = doubts.Told(position, lead, reading, by_id.get(position.actor))
    if _OPEN_ENDED.match(issue) or doubts.of_clause(seen) or turning.given_up(position, lead):
        return None
    turned = turning.why(position, lead)
    if turned and turning.asked(at, reading, seen.actor):
        return None
    issue, end = _whole(issue, at, span, reading)
    whole = wordings.as_deed(issue, at, reading)
    told, how = _told(whole, issue, span, reading)
    if told is None or doubts.of_issue(told, seen, names):
        return None
    return msgspec.structs.replace(
        position,
        issue=told,
        stance="opposes" if turned else position.stance,
        when=dating.own(position, at, reading) or dating.found(position, at, reading),
        evidence=(wordings.extended(span, end), *position.evidence[1:]) if at is not None else position.evidence,
        how=turned or how or position.how,
    )


def _whole(issue: str, at: Span | None, span: Span, reading: Reading) -> tuple[str, int]:
    """The issue to the end of its phrase, and where that is; without the subject of the clause that comes after it."""
    if at is None:
        return issue, span.end
    if _VERB.match(reading.document.text, at.end) and " and " in issue:
        return issue.rpartition(" and ")[0], span.end
    end = phrases.gone_on(issue, at, reading)
    return (wordings.clean(f"{issue} {reading.document.text[at.end : end]}") if end > at.end else issue), end


def _told(whole: str, issue: str, span: Span, reading: Reading) -> tuple[str | None, str | None]:
    """What the issue is, where it can be told from the article, and how."""
    if stands_for_something(issue):
        found = named_before(issue, span, reading)
        return (f"{whole} ({found})", "what it stands for is named in a sentence before") if found else (None, None)
    return (None, None) if _PRONOUN.search(issue) else (whole, None)
