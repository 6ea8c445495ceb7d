"""What actors bind themselves to or threaten, as the articles of one affair together tell it.

Commitments are joined where the side and the kind are the same, the addressee and the condition do not speak against
it, and the wordings are about the same matter. A promise and the same promise under a condition are two.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec

from variorum.model import Actor, Commitment, Reading, Span, Time, cluster_id

from . import matters, phrases, sides, times, wordings
from .matters import Forms, Matter

_FIRM = {"pledge", "promise"}


@dataclass(frozen=True, slots=True)
class _Told:
    """A commitment as one article tells it."""

    commitment: Commitment
    side: str
    to: str | None
    matter: Matter
    condition: Matter | None


def find(threads: Iterable[Sequence[Reading]], actors: Sequence[Actor]) -> tuple[Commitment, ...]:
    """The commitments of all articles, each once in an affair, with the evidence of all that tell it."""
    side_of = sides.sides(actors)
    found = [one for readings in threads for one in _within(readings, actors, side_of)]
    return tuple(sorted(found, key=lambda one: (one.evidence, one.by, one.kind, one.id)))


def _within(readings: Sequence[Reading], actors: Sequence[Actor], side_of: dict[str, str]) -> list[Commitment]:
    texts = {reading.document.id: reading.document.text for reading in readings}
    names = matters.forms(actors, side_of, texts)
    state_of = sides.states(actors)
    told = [
        _told(right, names, side_of)
        for reading in sorted(readings, key=lambda one: one.document.id)
        for one in sorted(reading.commitments, key=lambda one: (one.evidence, one.id))
        if (right := _mended(one, reading, names, side_of)) is not None
    ]
    return [
        _joined(group, names, side_of, state_of) for group in matters.grouped(told, lambda one: one.side, _likeness)
    ]


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
    r"(?:will\s+|would\s+)?(?:\w+\s+(?:it|this|that|them|so)|(?:sign|pursue|keep|do|make|take|give|provide|bring|use|have|get|put|send|build))$",
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


def _names_maker(text: str, one: Commitment, names: Forms, sides: dict[str, str]) -> bool:
    """Whether the maker is named among what is to be given: "two dozen votes from the opposition"."""
    return one.kind == "procedure" and sides.get(one.by, one.by) in matters.matter(text, names).named


def _mended(one: Commitment, reading: Reading, names: Forms, sides: dict[str, str]) -> Commitment | None:
    """The commitment in whole words; None where its words bind nobody: a thing never done, or a refusal to yield."""
    text = re.sub(r"^['’]ll\b", "will", re.sub(r"^['’]d\b", "would", one.text))
    text = wordings.clean(text)
    if (
        _NEVER_DONE.match(text)
        or _OF_SOMETHING.fullmatch(text)
        or _NO_DEED.match(text)
        or _names_maker(text, one, names, sides)
    ):
        return None
    refused = _REFUSAL.match(text.replace("’", "'"))
    if refused and one.kind in _FIRM and (refused["verb"] or refused["plain"]) in wordings.listed("yielding"):
        return None
    if one.condition and (_MEASURE.search(one.condition) or _UNREAL.search(one.condition)):
        return None
    if one.evidence and _expected(one.evidence[0].start, reading):
        return None
    if one.kind in _FIRM and _harm(text, conditional=one.condition is not None):
        one = msgspec.structs.replace(one, kind="threat", how="what is vowed is harm to others")
    span = one.evidence[0] if one.evidence else None
    at = wordings.place(one.text, span, reading) if span else None
    text = f"{_who_else(text, at, reading)}{text}"
    end = phrases.gone_on(text, at, reading) if at is not None else 0
    if span is None or at is None or end <= at.end:
        return msgspec.structs.replace(one, text=text)
    whole = wordings.clean(f"{text} {reading.document.text[at.end : end]}")
    evidence = (wordings.extended(span, end), *one.evidence[1:])
    return msgspec.structs.replace(one, text=whole, evidence=evidence)


def _told(one: Commitment, names: Forms, side_of: dict[str, str]) -> _Told:
    return _Told(
        commitment=one,
        side=side_of.get(one.by, one.by),
        to=side_of.get(one.to, one.to) if one.to else None,
        matter=matters.matter(one.text, names),
        condition=matters.matter(one.condition, names) if one.condition else None,
    )


def _likeness(one: _Told, other: _Told) -> float:
    """How sure it is that both tell the same commitment; 0 where they do not."""
    a, b = one.commitment, other.commitment
    same_kind = a.kind == b.kind or {a.kind, b.kind} == _FIRM  # "vowed" and "promised" are the reporters' words
    if not same_kind or not times.agree(a.when, b.when):
        return 0.0
    if one.to and other.to and one.to != other.to:
        return 0.0
    if a.by != b.by and set(a.evidence) & set(b.evidence):  # two whom one clause names beside each other
        return 0.0
    if not _conditions_fit(one.condition, other.condition):
        return 0.0
    return matters.same(one.matter, other.matter, apart={one.side, *((one.to,) if one.to else ())})


def _conditions_fit(one: Matter | None, other: Matter | None) -> bool:
    """Whether both depend on the same, or neither on anything."""
    if one is None or other is None:
        return one is other
    if one.denies != other.denies:
        return False
    return one.words == other.words or matters.same(one, other) > 0


def _joined(
    group: Sequence[_Told], names: Forms, side_of: dict[str, str], state_of: dict[str, str]
) -> Commitment:  # fmt: skip
    """One record of all that tell the same commitment."""
    every = [one.commitment for one in group]
    if len(every) == 1:
        return every[0]
    whens: list[Time] = [one.when for one in every if one.when]
    conditions = [one.condition for one in every if one.condition]
    return Commitment(
        id=cluster_id("commitment", (one.id for one in every)),
        by=sides.speaker((one.by for one in every), side_of, state_of),
        to=next((one.to for one in every if one.to), None),
        kind=min(one.kind for one in every),
        text=matters.fullest((one.text for one in every), names),
        condition=matters.fullest(conditions, names) if conditions else None,
        when=times.exact(whens),
        evidence=tuple(sorted({span for one in every for span in one.evidence})),
        how=_how(group),
    )


def _how(group: Sequence[_Told]) -> str:
    both = frozenset.intersection(*(matters.common(group[0].matter.words, one.matter.words) for one in group))
    who = "actor" if len({one.commitment.by for one in group}) == 1 else "side"
    return f"same {who} and kind, words in common: {matters.shown(both)}"
