"""Two assertions that differ, as a difference."""

from variorum.collation.discrepancies.contrast import CLAUSES, Contrast, Value
from variorum.collation.ground import Ground
from variorum.collation.parallels.context import Context
from variorum.model import Span
from variorum.model.claim import Between, DiscrepancyKind, Verdict

from .frames import Frame
from .sameness import speaker
from .twins import Twin


def value(ground: Ground, frame: Frame, words: Span, key: str | None = None) -> Value:
    """The value that some words of an assertion give, with the sentence around it."""
    text = " ".join(ground.text(words).split())
    place = frame.sentence
    around = Span(frame.document, place.start, place.end) if place else frame.assertion.span
    return Value(key or text.casefold(), text, words, around)


def contrast(
    ground: Ground, twin: Twin, kind: DiscrepancyKind, values: tuple[Value, Value], told: tuple[Verdict, str, str]
) -> Contrast:
    """The difference of two assertions; `told` is the verdict, what differs, and why it has the verdict."""
    verdict, what, why = told
    return Contrast(
        kind=kind, one=values[0], other=values[1], sure=_sure(twin), context=_context(twin), verdict=verdict, why=why,
        what=what, between=between(ground, twin), how=CLAUSES,
    )  # fmt: skip


def between(ground: Ground, twin: Twin) -> Between:
    """Between speakers where two sides say it, or one of them and an article; else between outlets."""
    voices = [speaker(ground, one) for one in (twin.a, twin.b)]
    return "speakers" if voices[0] != voices[1] and None not in voices else "outlets"


def _sure(twin: Twin) -> float:
    """How sure it is that both tell one thing: a rank, not calibrated further."""
    return round(min(0.95, 0.4 + 0.2 * min(twin.shared, 2.0) + 0.2 * max(twin.meaning, 0.0)), 3)


def _context(twin: Twin) -> Context:
    return Context(less=0.0, more=0.0, weight=twin.shared, beside=0.0, run=0.0, near=0.0, meaning=twin.meaning)
