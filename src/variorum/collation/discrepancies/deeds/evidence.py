"""What speaks for two clauses telling one deed, one thing left out, and what speaks against it."""

from collections.abc import Collection
from dataclasses import dataclass

from variorum.collation import times, wordnet
from variorum.collation.ground import Ground
from variorum.collation.meaning.kinship import kinship
from variorum.collation.parallels import Token
from variorum.collation.parallels.context import cosine
from variorum.collation.parallels.pairing import likeness
from variorum.collation.reuse.kinds import opposite

from .frames import Frame

_KIN = 0.75
"""Kinship from which one word may tell the deed of another."""

_TELLS = 0.15
"""Weight of a shared thing from which it counts as one."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What two clauses share beside the deed.

    `weight` is the sum of what the shared things tell, `things` how many they are, `share` how much that is of all that
    belongs to the deed on the poorer side, `names` the shared names, `words` the shared words, `times` whether a time
    agrees, `trigger` how well the deeds' words agree and `rare` what such a word tells, `meaning` the cosine of the
    sentences, `doers` whether the same one does it (-1 another, 0 unknown, 1 the same).
    """

    weight: float
    things: int
    share: float
    more: float
    names: int
    words: int
    times: int
    trigger: float
    rare: float
    meaning: float
    doers: int


def trigger(one: Frame, other: Frame) -> float:
    """How well the words for two deeds agree: 1 for forms of one word, 0 for nothing in common."""
    x, y = one.trigger, other.trigger
    if x.key == y.key:
        return 1.0
    kin = kinship(x.form, y.form)
    return kin if kin >= _KIN and not against(x, y) else 0.0


def against(x: Token, y: Token) -> bool:
    """Whether two words are of opposite sense."""
    return opposite(x.form, y.form) or (x.key != y.key and wordnet.antonyms(x.form, y.form))


def doers(one: Frame, other: Frame) -> int:
    """Whether two deeds are of one doer (1), of two (-1), or it is not known (0)."""
    if one.doer is None or other.doer is None:
        return 0
    return 1 if likeness(one.doer, other.doer) > 0 else -1


def evidence(one: Frame, other: Frame, without: Collection[Token] = ()) -> Evidence:
    """What two deeds share beside their words and the things left out."""
    mine, theirs = _things(one, without), _things(other, without)
    shared: list[tuple[Token, float]] = []
    used: set[int] = set()
    for token, weight, near in mine:
        best = max(
            ((likeness(token, y) * min(near, close), -m, w) for m, (y, w, close) in enumerate(theirs) if m not in used),
            default=(0.0, 0, 0.0),
        )
        if best[0] > 0:
            used.add(-best[1])
            shared.append((token, best[0] * (weight + best[2]) / 2))
    total = sum(weight for _, weight in shared)
    whole = sorted(sum(weight * near for _, weight, near in things) for things in (mine, theirs))
    telling = [token for token, weight in shared if weight >= _TELLS]
    return Evidence(
        weight=total,
        things=len(telling),
        share=min(1.0, total / whole[1]) if whole[1] else 0.0,
        more=min(1.0, total / whole[0]) if whole[0] else 0.0,
        names=sum(token.sort == "name" for token in telling),
        words=sum(token.sort in ("word", "cue") for token in telling),
        times=sum(token.sort == "time" for token in telling),
        trigger=trigger(one, other),
        rare=min(one.line.weights[one.at], other.line.weights[other.at]),
        meaning=cosine(one.line.vector, other.line.vector),
        doers=doers(one, other),
    )


def _things(frame: Frame, without: Collection[Token]) -> list[tuple[Token, float, float]]:
    left_out = {token.key for token in without}
    return [
        (token, weight, near)
        for n, (token, weight, near) in enumerate(zip(frame.line.tokens, frame.line.weights, frame.near, strict=True))
        if n != frame.at and weight and token.key not in left_out
    ]


def parties_apart(ground: Ground, one: Frame, other: Frame) -> bool:
    """Whether the readings give both deeds somebody to whom they are done, and not the same."""
    if one.mention is None or other.mention is None:
        return False
    first, second = ground.sides.all(one.mention.recipients), ground.sides.all(other.mention.recipients)
    return bool(first and second and not first & second)


def times_apart(one: Frame, other: Frame) -> bool:
    """Whether both deeds are dated and no time of the one agrees with any of the other."""
    first, second = whens(one), whens(other)
    return bool(first and second) and not any(times.agree(a, b) for a in first for b in second)


def whens(frame: Frame) -> list[str]:
    """The times that belong to a deed."""
    found = [frame.line.tokens[n].moment for n in frame.things]
    times_ = [one.when for one in found if one is not None and one.when and one.kind in ("date", "time", "range")]
    if frame.mention is not None and frame.mention.when is not None:
        times_.append(frame.mention.when)
    return times_


def figures_apart(one: Frame, other: Frame) -> bool:
    """Whether both deeds have figures and share none."""
    first, second = ([f.line.tokens[n] for n in f.things if f.line.tokens[n].sort == "number"] for f in (one, other))
    return bool(first and second) and not any(likeness(a, b) > 0 for a in first for b in second)
