"""One deed told as done and as not done, or with words of opposite sense."""

import re
from collections.abc import Iterator, Sequence

from variorum.collation.discrepancies.contrast import Contrast
from variorum.collation.ground import Ground
from variorum.model import Span
from variorum.model.claim import Verdict

from .frames import Frame
from .sameness import (
    apart,
    asked,
    enough,
    figures_apart,
    one_doer,
    one_object,
    one_time,
    restricting,
    told_as_fact,
    whole,
)
from .telling import contrast, value
from .twins import Twin

_NOT = re.compile(
    r"\b(?:not|never|no|nor|neither|none|nobody|nothing|cannot|without|den(?:y|ied|ies|ying|ial)|refut\w+|dismiss\w*"
    r"|reject\w*|fail\w*|refus\w+|declin\w+)\b|n[’']t\b",
    re.IGNORECASE,
)
_NO_DOUBT = re.compile(r"no (?:doubt|question|secret|surprise)|not (?:only|just|merely|simply)|or not\b", re.IGNORECASE)
"""What denies nothing, though it has a word that does."""

_REACH, _CLOSE = 60, 30
"""Letters before a predicate among which the word stands that negates it; the second for one that governs it."""


def find(ground: Ground, twins: Sequence[Twin]) -> Iterator[Contrast]:
    """Deeds that one account affirms and another denies."""
    found = [one for one in twins if _comparable(ground, one)]
    for twin in found:
        if twin.opposite == (_denied(twin.a) == _denied(twin.b)) and (twin.opposite or _turned(ground, twin)):
            yield _contrast(ground, twin)


def _comparable(ground: Ground, twin: Twin) -> bool:
    if not all((told_as_fact(one) or _denied(one)) and _denies(ground, one) for one in (twin.a, twin.b)):
        return False
    same = one_doer(twin) and one_object(twin) and whole(twin) and one_time(twin) and enough(twin)
    return same and not (figures_apart(twin) or apart(twin) or asked(ground, twin.a) or asked(ground, twin.b))


def _denied(frame: Frame) -> bool:
    return frame.assertion.status == "negated"


def _turned(ground: Ground, twin: Twin) -> bool:
    """Whether only the one side has a word that negates before its predicate: the parse may hang it elsewhere."""
    return _negation(ground, twin.a) is None or _negation(ground, twin.b) is None


def _negation(ground: Ground, frame: Frame) -> re.Match[str] | None:
    text = ground.by_document[frame.document].document.text
    reach = _REACH if frame.assertion.negated else _CLOSE
    start = max(frame.sentence.start if frame.sentence else 0, frame.words.start - reach)
    found = [one for one in _NOT.finditer(text, start, frame.words.end) if not _NO_DOUBT.match(text, one.start())]
    return found[-1] if found else None


def _contrast(ground: Ground, twin: Twin) -> Contrast:
    values = tuple(value(ground, one, _words(ground, one), _key(one, twin)) for one in (twin.a, twin.b))
    return contrast(ground, twin, "polarity", (values[0], values[1]), _told(ground, twin))


def _key(frame: Frame, twin: Twin) -> str:
    return frame.assertion.lemma if twin.opposite else "not so" if _denied(frame) else "so"


def _denies(ground: Ground, frame: Frame) -> bool:
    """Whether a clause that is told as not so has the word that says it: else the parse has gone astray."""
    return not _denied(frame) or _negation(ground, frame) is not None


def _words(ground: Ground, frame: Frame) -> Span:
    negated = _negation(ground, frame) if _denied(frame) else None
    return Span(frame.document, min(negated.start(), frame.words.start), frame.words.end) if negated else frame.words


def _told(ground: Ground, twin: Twin) -> tuple[Verdict, str, str]:
    denying = twin.a if _denied(twin.a) else twin.b
    narrower = [] if twin.opposite else restricting(twin, denying)
    if narrower:
        words = " ".join(ground.text(narrower[0].place).split())
        joined = f"{narrower[0].argument.preposition} {words}".strip()
        return "scope", "One account has it so, another not so", f"What is denied is narrower: “{joined}”."
    return "undetermined", "One account has it so, another not so", "The articles do not settle it."
