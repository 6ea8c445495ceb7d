"""How an article says that something was said: the cue with the words that may turn its sense."""

import re
from dataclasses import dataclass
from typing import Literal

from variorum.model import Quotation, Span

from .edition import Edition

_BREAK = re.compile(r"[,;:()\n—–“”\"«»]|[.!?]\s")
_JOIN = re.compile(r"\s*(?:(?:and|but|or|while|who|which)\s+)*")
_MOST = 6
"""Words between a speaker and the cue; beyond them other verbs than the cue's own are likely."""
_OWNING = re.compile(r"['’]s\s+")
_OWNERS = {"his", "her", "its", "their", "my", "our"}
_LINK = re.compile(r"\s*(?:to|by|of|from)\b")
_LINKED = re.compile(r"\b(?:to|by|of|from|per)$", re.IGNORECASE)
_DENIAL = re.compile(r"(?:\b(?:not|never|nor|neither|no|without|hardly)|n['’]t)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Telling:
    """Words of a text to stand beside a speaker's name: "did not say", "according to", "claim".

    `place` is where: after the name, before it, or after it as something of the speaker's.
    """

    span: Span
    place: Literal["after", "before", "owned"]


def telling(edition: Edition, quotation: Quotation) -> Telling | None:
    """The cue of a quotation with what stands between it and the speaker, so that "did not say" never reads "say".

    None without a cue, and where the words before the cue are too many, or deny it from outside of what is taken.
    """
    cue = quotation.cue
    if cue is None or not edition.holds(cue) or not edition.dossier.text(cue).strip():
        return None
    speaker = quotation.speaker.span if quotation.speaker else None
    known = speaker is not None and speaker.document == cue.document and edition.holds(speaker)
    if speaker is None or not known or cue.start < speaker.end:
        return _alone(edition, cue, linked=known)
    return _following(edition, speaker, cue)


def _alone(edition: Edition, cue: Span, *, linked: bool) -> Telling | None:
    text = edition.by_document[cue.document].document.text
    if _DENIAL.search(text[max(0, cue.start - 16) : cue.start]):
        return None
    link = _LINK.match(text, cue.end)
    if linked and link is not None:
        return Telling(Span(cue.document, cue.start, link.end()), "before")
    return Telling(cue.span, "before" if _LINKED.search(edition.dossier.text(cue)) else "after")


def _following(edition: Edition, speaker: Span, cue: Span) -> Telling | None:
    text = edition.by_document[cue.document].document.text
    owning = _OWNING.match(text, speaker.end, cue.start)
    start = first = owning.end() if owning else speaker.end
    for found in _BREAK.finditer(text, start, cue.start):
        joint = _JOIN.match(text, found.end(), cue.start)
        start = joint.end() if joint else found.end()
    between = text[start : cue.start].split()
    # A name after a comma is likely another subject: "Brandt and her deputy, Tomas Rell, said".
    other = start > first and any(word[0].isupper() for word in between)
    start += len(text[start : cue.start]) - len(text[start : cue.start].lstrip())
    if other or len(between) > _MOST or _DENIAL.search(text[max(0, start - 16) : start]):
        return None
    owned = owning is not None or edition.dossier.text(speaker).casefold() in _OWNERS
    whole = Span(cue.document, start, cue.end)
    return Telling(whole, "owned" if owned else "after")
