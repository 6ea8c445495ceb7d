"""A demand as one article tells it, set right; or nothing, where its words do not bear it out."""

import re
from collections.abc import Mapping

import msgspec

from variorum.annotation.stance.responses import listed
from variorum.collation import matters, phrases, wordings, wordnet
from variorum.collation.matters import Forms
from variorum.model import Actor, Demand, Reading, Span

_OUGHT = re.compile(
    r"(?:[^\s,]+\s+){1,7}?(?:must|should|needs?\s+to|ought\s+to|ha(?:s|ve)\s+to)\s+(?:also\s+)?(?=[a-z])"
)
"""Whose duty it is and that it is one: "Odravia must close the harbour" is the demand to close the harbour."""

_BEFORE = 6
"""Words with which an addressee may be named at the head of a demand."""

_PRONOUN = re.compile(
    r"(?:do|take|accept|support|back|stop|have|get|make|see)?\s*(?:it|this|that|them|so|one)", re.IGNORECASE
)


def mended(
    demand: Demand, reading: Reading, names: Forms, by_id: Mapping[str, Actor], sides: Mapping[str, str]
) -> Demand | None:
    """The demand in words that say what is to be done; None where they do not, or where it is asked of oneself."""
    if _of_oneself(demand, by_id, sides):
        return None
    span = demand.evidence[0]
    if wordings.left_open(wordings.before(span.start, reading)):
        return None
    text = wordings.clean(demand.text)
    at = wordings.place(demand.text, span, reading)
    end = phrases.gone_on(text, at, reading) if at is not None else span.end
    if at is not None and end > at.end:
        text = wordings.clean(f"{text} {reading.document.text[at.end : end]}")
    text = _without_addressee(text, at, end, by_id.get(demand.to), reading)
    text = _OUGHT.sub("", text, count=1) if _OUGHT.match(text) else text
    if _PRONOUN.fullmatch(text) or not _says(text, names):
        return None
    evidence = (wordings.extended(span, end), *demand.evidence[1:]) if at is not None else demand.evidence
    return msgspec.structs.replace(demand, text=text, evidence=evidence)


def _without_addressee(text: str, at: Span | None, end: int, addressee: Actor | None, reading: Reading) -> str:
    """The wording without whom it is asked of before a bare verb: "that Odravia close the harbour"."""
    if at is None or addressee is None:
        return text
    inside = [m.end for m in addressee.mentions if m.document == at.document and at.start <= m.start < at.end]
    if not inside or len(reading.document.text[at.start : min(inside)].split()) > _BEFORE:
        return text
    rest = reading.document.text[min(inside) : end].strip()
    verb = rest.split(maxsplit=1)[0] if rest else ""
    bare = verb.isalpha() and verb.islower() and verb in wordnet.bases(verb) and "v" in wordnet.parts(verb)
    return wordings.clean(rest) if bare else text


def _of_oneself(demand: Demand, by_id: Mapping[str, Actor], sides: Mapping[str, str]) -> bool:
    """Whether somebody who speaks for a state says what that state must do."""
    maker, addressee = by_id.get(demand.by), by_id.get(demand.to)
    if demand.by == demand.to or maker is None or addressee is None:
        return demand.by == demand.to
    same = sides.get(demand.by, demand.by) == sides.get(demand.to, demand.to)
    return same and "state" in {addressee.kind, maker.kind}


def _says(text: str, names: Forms) -> bool:
    """Whether a wording says more than that something is asked: not "the government's request"."""
    nouns = listed("noun", "noun")
    words = {word.strip(".,'’\"“”").casefold() for word in text.split()}
    if not words & nouns and not words & {f"{noun}s" for noun in nouns}:
        return True
    found = matters.matter(text, names).words - wordings.listed("maker")
    return any(word not in nouns and word.removesuffix("s") not in nouns for word in found)
