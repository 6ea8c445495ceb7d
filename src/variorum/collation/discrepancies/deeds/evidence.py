"""What speaks for two clauses telling one deed, one thing left out, and what speaks against it."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from variorum.collation import times, wordnet
from variorum.collation.ground import Ground
from variorum.collation.meaning.kinship import kinship
from variorum.collation.parallels import Token
from variorum.collation.parallels.context import cosine
from variorum.collation.parallels.pairing import likeness
from variorum.collation.reuse.kinds import opposite
from variorum.collation.words import key, rarity, words

from .frames import Frame

_KIN = 0.75
"""Kinship from which one word may tell the deed of another."""

_OBJECT = re.compile(r"\s+(?:(?:the|a|an|any|his|her|its|their|that|this|these|such|new)\s+)*([^\W\d_][\w’'-]*)")
_OBJECT_TELLS = 0.1
"""Rarity from which a word right behind a deed is what it is done to: "met with" has none there."""

_NEAR = 0.5
"""Nearness from which a thing belongs to the deed."""

_BESIDE, _SOME = 0.7, 0.1
"""Nearness and weight from which a shared thing stands close to the deed on both sides."""

_TELLS = 0.15
"""Weight of a shared thing from which it counts as one."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What two clauses share beside the deed.

    `weight` is the sum of what the shared things tell, `things` how many tell much, `close` how many stand beside the
    deed, `share` how much that is of all that belongs to the deed on the poorer side and `more` on the other. `names`
    and `words` are the shared ones, `trigger` is how well the deeds' words agree and `rare` what such a word tells,
    `meaning` the cosine of the sentences, `doers` whether one does it (1), two (-1) or that is not known (0).
    """

    weight: float
    things: int
    close: int
    share: float
    more: float
    names: int
    words: int
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
    return 1 if likeness(one.doer, other.doer) > 0 and not two_names(one.doer, other.doer) else -1


def two_names(x: Token, y: Token) -> bool:
    """Whether two names of two actors each have a word that the other lacks: "Karen Holm", "Karen Lund"."""
    mine, theirs = (set(one.form.replace("’s", "").split()) for one in (x, y))
    return x.actor is not None and y.actor is not None and x.actor != y.actor and bool(mine - theirs and theirs - mine)


def evidence(one: Frame, other: Frame, without: Collection[Token] = ()) -> Evidence:
    """What two deeds share beside their words and the things left out."""
    mine, theirs = _things(one, without), _things(other, without)
    shared: list[tuple[Token, float]] = []
    got = [0.0, 0.0]
    used: set[int] = set()
    close = 0
    for token, weight, near in mine:
        best = max(
            ((likeness(token, y) * min(near, there), -m) for m, (y, _, there) in enumerate(theirs) if m not in used),
            default=(0.0, 0),
        )
        if best[0] <= 0:
            continue
        used.add(-best[1])
        partner, value, there = theirs[-best[1]]
        shared.append((token, best[0] * (weight + value) / 2))
        alike = likeness(token, partner)
        close += min(near, there) >= _BESIDE and min(weight, value) >= _SOME
        got[0] += weight * near * alike * (near >= _NEAR)
        got[1] += value * there * alike * (there >= _NEAR)
    shares = sorted(
        part / whole if (whole := sum(weight * near for _, weight, near in things if near >= _NEAR)) else 0.0
        for part, things in zip(got, (mine, theirs), strict=True)
    )
    telling = [token for token, weight in shared if weight >= _TELLS]
    return Evidence(
        weight=sum(weight for _, weight in shared),
        things=len(telling),
        close=close,
        share=shares[0],
        more=shares[1],
        names=sum(token.sort == "name" for token in telling),
        words=sum(token.sort in ("word", "cue") for token in telling),
        trigger=trigger(one, other),
        rare=min(rarity(one.trigger.form), rarity(other.trigger.form)),
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


def objects_apart(ground: Ground, one: Frame, other: Frame) -> bool:
    """Whether each deed has right behind it what the other sentence has nowhere: "met the ambassador", "met a test"."""
    return _lacks_object(ground, one, other) and _lacks_object(ground, other, one)


def _lacks_object(ground: Ground, frame: Frame, other: Frame) -> bool:
    """Whether what stands right behind a deed, nothing but an article or the like between, is not in the other line."""
    text = ground.by_document[frame.line.document].document.text
    found = _OBJECT.match(text, frame.trigger.end, frame.line.end)
    if found is None:
        return False
    named = [token for token in frame.line.tokens if token.start <= found.start(1) < token.end and token.sort != "turn"]
    if named:
        return named[0].sort in ("word", "name") and not any(likeness(named[0], one) > 0 for one in other.line.tokens)
    first, last = key(found[1]), other.line
    there = words(ground.by_document[last.document].document.text, last.start, last.end)
    return rarity(first) >= _OBJECT_TELLS and not any(kinship(first, word.key) >= _KIN for word in there)


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
