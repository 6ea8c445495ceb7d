"""Whether two assertions tell one thing, a slot left out."""

import re
from collections.abc import Collection

from variorum.collation import times
from variorum.collation.ground import Ground
from variorum.model.assertion import ArgumentRole

from .frames import Frame, Phrase
from .twins import Twin

SAME = 0.7
"""Likeness from which the phrases of one role are taken for one."""

_TELLS, _RARE = 0.13, 0.2
"""Rarity from which a predicate or phrase tells something, and from which a predicate tells a deed by itself."""

_LIGHT = frozenset((
    "say", "tell", "have", "be", "do", "make", "go", "take", "get", "come", "give", "call", "see", "know", "want",
    "think", "believe", "become", "use", "put", "keep", "ask", "add", "need", "try", "look", "feel", "seem", "mean",
    "let", "show", "hear", "work", "talk", "speak", "continue", "begin", "start", "turn", "note", "write", "find",
    "describe", "include", "play", "set", "hold", "report", "argue", "offer", "like", "expect", "suggest", "lead",
    "answer", "remember", "recall", "respond", "reply", "comment", "understand",
))  # fmt: skip
"""Predicates that say so little that only what they are said of can tell one from another."""

_SPEECH = frozenset(("say", "tell", "ask", "write", "add", "argue", "note", "talk", "tweet", "reply", "comment"))
"""Predicates of speech: people say much to the same people, and what is said is looked at by itself."""

_EXACT, LEAST = 0.8, 0.6
"""Likeness of what a light predicate is said of; the sum of what the phrases that agree must tell."""

_JOINED: tuple[ArgumentRole, ...] = ("oblique", "complement")
_CORE: tuple[ArgumentRole, ...] = ("theme", "attribute")
_FACT = ("happened", "ongoing")
_ASKED = re.compile(r"\?[\"”’']?\s*$")


def light(twin: Twin) -> bool:
    """Whether the predicates say little by themselves."""
    return twin.rare < _TELLS or any(one.assertion.lemma.split()[0] in _LIGHT for one in (twin.a, twin.b))


def one_doer(twin: Twin) -> bool:
    """Whether one does both, as far as it is told."""
    return twin.agent is None or twin.agent >= SAME


def one_object(twin: Twin) -> bool:
    """Whether both are done to one thing, as far as it is told."""
    return twin.theme is None or twin.theme >= SAME


def whole(twin: Twin) -> bool:
    """Whether what either is done to, or says of its subject, has its like on the other side."""
    return all(one.open or twin.has(one) for frame in (twin.a, twin.b) for role in _CORE for one in frame.of(role))


def enough(twin: Twin, without: Collection[Phrase] = (), *, least: float = LEAST) -> bool:
    """Whether enough besides is the same: two phrases, or one where the predicate tells a deed by itself.

    Of a light predicate the object must be the same, nearly word for word.
    """
    told = [(x, y, q) for x, y, q in twin.matched if x not in without and y not in without]
    weight = sum(min(x.weight, y.weight) * q for x, y, q in told)
    if weight < least or any(one.assertion.lemma in _SPEECH for one in (twin.a, twin.b)):
        return False
    if not light(twin):
        return len(told) >= 2 or twin.rare >= _RARE
    return len(told) >= 2 and same_core(twin, _EXACT)


def same_core(twin: Twin, least: float = SAME) -> bool:
    """Whether what both are done to, or say of their subjects, is the same."""
    return any(
        quality >= least
        and x.argument.role == y.argument.role
        and (x.argument.role in _CORE or (x.argument.role == "oblique" and bool(x.actors and y.actors)))
        for x, y, quality in twin.matched
    )


def one_time(twin: Twin) -> bool:
    """Whether both can be of one time."""
    first, second = twin.a.assertion.when, twin.b.assertion.when
    return first is None or second is None or times.agree(first, second)


def figures_apart(twin: Twin) -> bool:
    """Whether phrases that mean the same count differently."""
    return any(x.figures and y.figures and not x.figures & y.figures for x, y, _ in twin.matched)


def apart(twin: Twin, without: Collection[Phrase] = ()) -> bool:
    """Whether one preposition joins to each what is not the other's, or each has another clause as its object."""
    return any(
        x.argument.preposition == y.argument.preposition and not (twin.has(x) or twin.has(y))
        for role in _JOINED
        for x in twin.a.of(role)
        for y in twin.b.of(role)
        if not (x in without or y in without or x.open or y.open)
    )


def told_as_fact(frame: Frame) -> bool:
    """Whether it is told as happened or going on."""
    return frame.assertion.status in _FACT and not frame.assertion.negated


def asked(ground: Ground, frame: Frame) -> bool:
    """Whether it stands in a question."""
    place = frame.sentence
    text = ground.by_document[frame.document].document.text
    return place is None or _ASKED.search(text[place.start : place.end]) is not None


def restricting(twin: Twin, frame: Frame) -> list[Phrase]:
    """The phrases by which one side says less than the other: it has them and the other does not."""
    return [
        one
        for one in frame.phrases
        if one.argument.role in ("oblique", "complement") and not (one.open or twin.has(one)) and one.weight >= _TELLS
    ]


def speaker(ground: Ground, frame: Frame) -> str | None:
    """The side that says it; None for the article's own words, and where nobody is named."""
    return ground.speaks_for(frame.assertion.said_by) if frame.assertion.voice == "attributed" else None
