"""A commitment as one article tells it, set right; or nothing, where its words bind nobody."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from variorum.collation import matters, phrases, wordings
from variorum.collation.matters import Forms
from variorum.model import Actor, Commitment, Reading, Span

FIRM = frozenset({"pledge", "promise"})
"""Kinds that differ by the reporter's word only."""

_NEVER_DONE = re.compile(r"(?:would|could|should|might)\s+(?:never\s+|not\s+)?have\b|'d\s+have\b", re.IGNORECASE)
"""What somebody would have done binds nobody."""

_MEASURE = re.compile(r"\b(?:not|just)\s+(?:not\s+)?as\s+(?:long|much|many|far|soon)\s+as\b", re.IGNORECASE)
"""A comparison, which is no condition: "not as long as she proposed"."""

_UNREAL = re.compile(
    r"\bif\b[^,]*\b(?:(?:i|he|she|they|we)\s+(?:was|were|didn['’]t|did not|had)|had\s+(?:not\s+)?\w+(?:ed|en|wn))\b",
    re.IGNORECASE,
)
"""A condition that does not hold: "if I were the mayor", "if the crew had asked"."""

_OF_SOMETHING = re.compile(
    r"(?:will\s+|would\s+)?(?:(?:always\s+|never\s+)?\w+\s+(?:it|this|that|them|so)|(?:sign|pursue|keep|do|make|take|give|provide|bring|use|have|get|put|send|build))$",
    re.IGNORECASE,
)
"""A deed that does not say to what: "repeal it", "sign"."""

_WHO_ELSE = re.compile(
    r"\b(?:promis|pledg|vow|guarante|assur)\w*(?:\s+(?:on\s+)?[A-Z][a-z]+day)?\s+(?:that\s+)?(?P<who>(?:[\w’'.-]+\s+){1,8})$"
)
"""Of whom it is promised that they will do it, where that is not the maker: "promised that the town would …"."""

_REFUSAL = re.compile(
    r"(?:will|would|shall)\s+(?:not|never)\s+(?:ever\s+|again\s+)?(?P<verb>[a-z]+)|won't\s+(?P<plain>[a-z]+)"
)


_NO_DEED = re.compile(
    r"(?:can|could|may|might|is|are|was|were|has|have|had|ain['’]t|isn['’]t|aren['’]t|it|there|how|what|whether|why|who)\b",
    re.IGNORECASE,
)
"""Words with which no deed of the maker's begins: what others may do, what is the case, what is asked."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is who in an affair: the names that lead to one side, the side of each actor, and the actors by id."""

    names: Forms
    sides: Mapping[str, str]
    by_id: Mapping[str, Actor]


def mended(one: Commitment, cast: Cast, reading: Reading) -> Commitment | None:
    """The commitment in whole words; None where its words bind nobody: a thing never done, or a refusal to yield."""
    text = re.sub(r"^['’]ll\b", "will", re.sub(r"^['’]d\b", "would", one.text))
    text = wordings.clean(text)
    span = one.evidence[0] if one.evidence else None
    at = wordings.place(one.text, span, reading) if span else None
    if not _binds(text, one, cast) or (
        span is not None and _of_another(text, span, at, cast.by_id.get(one.by), reading)
    ):
        return None
    if one.kind in FIRM and _harm(text, conditional=one.condition is not None):
        one = msgspec.structs.replace(one, kind="threat", how="what is vowed is harm to others")
    if span is None or at is None:
        return msgspec.structs.replace(one, text=text)
    text = f"{_who_else(text, at, reading)}{text}"
    end = phrases.gone_on(text, at, reading)
    if end <= at.end:
        return msgspec.structs.replace(one, text=text)
    whole = wordings.clean(f"{text} {reading.document.text[at.end : end]}")
    evidence = (wordings.extended(span, end), *one.evidence[1:])
    return msgspec.structs.replace(one, text=whole, evidence=evidence)


def _binds(text: str, one: Commitment, cast: Cast) -> bool:
    """Whether the words are a deed that its maker binds itself to, and the condition one that may hold."""
    if any(said.match(text) for said in (_NEVER_DONE, _OF_SOMETHING, _NO_DEED)) or _names_maker(text, one, cast):
        return False
    refused = _REFUSAL.match(text.replace("’", "'"))
    if refused and one.kind in FIRM and (refused["verb"] or refused["plain"]) in wordings.listed("yielding"):
        return False
    return not one.condition or not (_MEASURE.search(one.condition) or _UNREAL.search(one.condition))


def _of_another(text: str, span: Span, at: Span | None, maker: Actor | None, reading: Reading) -> bool:
    """Whether it is only hoped or thought that it will be done, or a thing would do it."""
    if _expected(span.start, reading):
        return True
    return at is not None and text.startswith("would") and _of_a_thing(at, maker, reading)


def _of_a_thing(at: Span, maker: Actor | None, reading: Reading) -> bool:
    """Whether "it" would do it, where the maker is a person or a group: "if they vote on the bill, it would pass"."""
    lead = wordings.before(at.start, reading).casefold().split()[-1:]
    return lead == ["it"] and maker is not None and maker.kind in {"person", "group"}


def _who_else(text: str, at: Span | None, reading: Reading) -> str:
    """The subject of what is promised, where it is another than the maker and stands before the verb."""
    if at is None or text.split(maxsplit=1)[0] not in {"will", "would"}:
        return ""
    found = _WHO_ELSE.search(wordings.before(at.start, reading))
    who = re.sub(r"^(?:to\s+)?(?:that\s+)?", "", " ".join(found["who"].split())) if found else ""
    return f"{who} " if who and who.casefold() not in _HIMSELF else ""


_HIMSELF = frozenset({"he", "she", "it", "they", "we", "i", "that he", "that she", "to", "that they", "that it"})


def _expected(start: int, reading: Reading) -> bool:
    """Whether it is only hoped or thought that it will be done."""
    lead = wordings.before(start, reading).casefold().split()[-3:]
    return any(word.strip('.,“"') in wordings.listed("expecting") for word in lead)


def _harm(text: str, *, conditional: bool) -> bool:
    """Whether the deed can only be meant as harm to others: "veto the bill", or "strike the port" if they do not yield.

    What somebody does to what is their own is no harm to others.
    """
    words = [word.strip(',.;:“”"') for word in text.casefold().split()]
    words = [word for word in words if word not in {"to", "will", "would", "shall"}] or [""]
    if words[0] in wordings.listed("harming"):
        return True
    own = words[1:2] in [["its"], ["their"], ["his"], ["her"], ["our"], ["my"]]
    if words[0] in {"impose", "levy"}:
        return any(word in wordings.listed("penalty") for word in words[1:6])
    return conditional and not own and words[0] in wordings.listed("striking")


def _names_maker(text: str, one: Commitment, cast: Cast) -> bool:
    """Whether the maker is named among what is to be given: "two dozen votes from the opposition"."""
    side = cast.sides.get(one.by, one.by)
    return one.kind == "procedure" and side in matters.matter(text, cast.names).named
