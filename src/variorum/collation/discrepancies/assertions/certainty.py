"""One deed that one account has as a fact and another as open or yet to come."""

from collections.abc import Iterator, Sequence
from typing import Literal

from variorum.collation import times
from variorum.collation.discrepancies.contrast import Contrast
from variorum.collation.discrepancies.deeds.states import turn
from variorum.collation.ground import Ground
from variorum.model import Span
from variorum.model.claim import Verdict

from .frames import Frame
from .sameness import apart, asked, enough, figures_apart, one_doer, one_object, one_time, told_as_fact, whole
from .telling import contrast, value
from .twins import Twin

_REACH = 60
"""Letters before a predicate within which what leaves it open stands."""

_LEAST = 0.4
"""Sum of what the phrases that agree must tell."""

Open = tuple[Literal["open", "ahead"], int]


def find(ground: Ground, twins: Sequence[Twin]) -> Iterator[Contrast]:
    """Deeds of one doer, done to one thing, where the other article does not tell them in the same way, too."""
    alike: set[tuple[Span, str]] = set()
    differing: list[tuple[Twin, Frame, Open]] = []
    for twin in twins:
        if twin.opposite or not _one_deed(ground, twin):
            continue
        states = [_open(ground, one) for one in (twin.a, twin.b)]
        facts = [
            one.assertion.status == "happened" and told_as_fact(one) and state is None
            for one, state in zip((twin.a, twin.b), states, strict=True)
        ]
        if facts[0] and states[1]:
            differing.append((twin, twin.b, states[1]))
        elif facts[1] and states[0]:
            differing.append((twin, twin.a, states[0]))
        elif all(facts) or all(states):
            alike |= {(twin.a.words, twin.b.document), (twin.b.words, twin.a.document)}
    for twin, left, state in differing:
        if not {(twin.a.words, twin.b.document), (twin.b.words, twin.a.document)} & alike:
            yield _contrast(ground, twin, left, state)


def _one_deed(ground: Ground, twin: Twin) -> bool:
    same = one_doer(twin) and one_object(twin) and whole(twin) and one_time(twin) and enough(twin, least=_LEAST)
    return (
        twin.theme is not None
        and same
        and not (figures_apart(twin) or apart(twin) or asked(ground, twin.a) or asked(ground, twin.b))
    )


def _open(ground: Ground, frame: Frame) -> Open | None:
    """What leaves an assertion open or puts it in the time to come, right before its predicate."""
    text = ground.by_document[frame.document].document.text
    first = max(frame.sentence.start if frame.sentence else 0, frame.words.start - _REACH)
    found = turn(text[first : frame.words.start])
    return None if found is None or found[0] == "not" else (found[0], first + found[1])


def _contrast(ground: Ground, twin: Twin, left: Frame, state: Open) -> Contrast:
    fact = twin.b if left is twin.a else twin.a
    open_ = value(ground, left, Span(left.document, state[1], left.words.end), "open")
    values = (open_, value(ground, fact, fact.words, "a fact"))
    published = [ground.by_document[one.document].document.published for one in (left, fact)]
    verdict: Verdict = "superseded" if times.before(published[0], published[1]) else "undetermined"
    why = (
        "The later account has it as a fact and replaces the earlier one."
        if verdict == "superseded"
        else "Nothing says what the one knows that the other does not."
    )
    return contrast(
        ground, twin, "certainty", values, (verdict, "One account has as a fact what another leaves open", why)
    )
