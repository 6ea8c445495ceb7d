"""Pairs of clauses that may tell one deed, with what they share."""

from dataclasses import dataclass

from variorum.collation.discrepancies.contrast import Contrast, Value
from variorum.collation.ground import Ground
from variorum.collation.parallels import Token
from variorum.collation.parallels.context import Context
from variorum.model import Span
from variorum.model.claim import DiscrepancyKind, Verdict

from . import candidates
from .evidence import Evidence, against, evidence, trigger
from .frames import Frame, frames


@dataclass(frozen=True, slots=True)
class Twin:
    """Two deeds that may be one; `opposite` where their words are of opposite sense."""

    one: Frame
    other: Frame
    shared: Evidence
    opposite: bool


@dataclass(frozen=True, slots=True)
class Told:
    """The verdict on a difference, what it is and why it has its verdict, each a sentence."""

    verdict: Verdict
    what: str
    why: str


def pairs(ground: Ground) -> list[Twin]:
    """The pairs of an affair whose words for the deed agree or are of opposite sense, in order."""
    known = frames(ground)
    found: list[Twin] = []
    for i, j in candidates.pairs(ground, known):
        one, other = known[i], known[j]
        opposite = against(one.trigger, other.trigger)
        if opposite or trigger(one, other):
            found.append(Twin(one, other, evidence(one, other), opposite))
    return found


def value(frame: Frame, key: str, text: str, start: int, end: int) -> Value:
    """The value of a deed: the words that show it, in its sentence."""
    return Value(key, text, Span(frame.line.document, start, end), frame.line.span)


def of_token(ground: Ground, frame: Frame, token: Token, key: str | None = None) -> Value:
    """The value that a token gives."""
    words = frame.line.place(token)
    return Value(key or token.key, " ".join(ground.text(words).split()), words, frame.line.span)


def contrast(kind: DiscrepancyKind, values: tuple[Value, Value], shared: Evidence, told: Told) -> Contrast:
    """The difference of two deeds."""
    context = Context(
        less=shared.share, more=shared.more, weight=shared.weight, beside=0.0, run=0.0, near=shared.share,
        meaning=shared.meaning,
    )  # fmt: skip
    return Contrast(
        kind=kind, one=values[0], other=values[1], sure=sure(shared), context=context, verdict=told.verdict,
        why=told.why, what=told.what,
    )  # fmt: skip


def sure(shared: Evidence) -> float:
    """How sure it is that two clauses tell one deed, from what they share: a rank, not calibrated further."""
    return round(min(0.9, 0.3 + 0.15 * shared.weight + 0.3 * shared.share), 3)
