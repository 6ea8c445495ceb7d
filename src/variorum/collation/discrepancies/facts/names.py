"""Another name in the same place of one fact: somebody else who did it, or to whom it was done, or another place."""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from variorum.collation.discrepancies.contrast import Contrast
from variorum.collation.ground import Ground
from variorum.collation.parallels import Line, Opposed, Parallels, Token
from variorum.collation.parallels.slots import located
from variorum.model.claim import DiscrepancyKind, Verdict

from .places import CLOSE, Gate, one_time, text_of, value

_LIKELY = 0.5
_GATES: dict[DiscrepancyKind, Gate] = {
    "place": Gate(sure=0.6, near=0.1, run=0.2, less=0.15, weight=0.6, meaning=0.4),
    "agent": Gate(sure=0.84, near=0.38, run=0.4, less=0.6, weight=0.8, meaning=0.5, beside=0.5),
}
_LONE = Gate(sure=0.5, near=0.05, run=0.1, less=0.1, weight=0.5, meaning=0.35)
"""What two places have in common at least, and where one is named nowhere else: chosen on the development half of
planted differences. For agents much must agree, as all six of them that real news gave rise to were false."""

_ALIKE = 70
"""Percentage of letters from which two names may be one, spelled or cut differently: Mideast, Middle East."""

_SHORT = 3
_TITLE = re.compile(r"(?:\s[A-Z][\w.-]*){1,3}\s")
"""Words of a title between two names."""

_WHO = ("person", "state", "government", "organization", "alliance", "place", "media")
_WHERE = ("place", "state")


def find(ground: Ground, parallels: Parallels) -> Iterator[Contrast]:
    """Names that stand in one place of one fact and lead to different actors."""
    for one in parallels.opposed("name", lambda one: _kind(ground, one) is not None):
        kind = _kind(ground, one)
        assert kind is not None
        yield _contrast(ground, one, kind)


def _kind(ground: Ground, one: Opposed) -> DiscrepancyKind | None:
    """Place or agent, where both names are sure to be such and neither stands in the other sentence."""
    if one.sure < _LIKELY or not _two(ground, one) or not one_time(ground, one.pair):
        return None
    x, y = one.pair.a.tokens[one.i], one.pair.b.tokens[one.j]
    places = [located(text_of(ground, line), token) for line, token in ((one.pair.a, x), (one.pair.b, y))]
    kind: DiscrepancyKind | None = None
    if all(places) and _are_places(ground, x, y):
        kind = "place"
    elif places[0] == places[1] and _are_parties(ground, one):
        kind = "agent"
    if kind is None:
        return None
    gate = _LONE if kind == "place" and (_lone(ground, x) or _lone(ground, y)) else _GATES[kind]
    return kind if gate.lets(one.sure, one.context) else None


def _lone(ground: Ground, token: Token) -> bool:
    """Whether the articles name a place this once: where others have another, it is the less likely to be a second."""
    actor = ground.actors.get(token.actor or "")
    if actor is None:
        return False
    return sum(mention.document in ground.by_document for mention in actor.mentions) == 1


def _two(ground: Ground, one: Opposed) -> bool:
    """Whether the names are of two, neither of them in the other sentence nor a speaker."""
    x, y = one.pair.a.tokens[one.i], one.pair.b.tokens[one.j]
    if _one_name(x.form, y.form) or _named(one.pair.free_b(), x) or _named(one.pair.free_a(), y):
        return False
    return not _speaks(ground, one.pair.a, x)


def _are_places(ground: Ground, x: Token, y: Token) -> bool:
    """Whether both are places, as far as is known, and neither lies in the other."""
    kinds = [ground.actors[token.actor].kind if token.actor else None for token in (x, y)]
    return all(kind in (*_WHERE, None) for kind in kinds) and not _one_land(ground, x, y)


def _are_parties(ground: Ground, one: Opposed) -> bool:
    """Whether both are of one kind that acts, and called by name."""
    x, y = one.pair.a.tokens[one.i], one.pair.b.tokens[one.j]
    if x.actor is None or y.actor is None:
        return False
    if _one_root(x.form, y.form):
        return False
    for line, token in ((one.pair.a, x), (one.pair.b, y)):
        if _behind_town(ground, line, token) or _before_name(ground, line, token):
            return False
    kinds = {ground.actors[token.actor].kind for token in (x, y) if token.actor}
    by_name = _by_name(ground, one.pair.a, x) and _by_name(ground, one.pair.b, y)
    return len(kinds) == 1 and kinds <= set(_WHO) and by_name


def _behind_town(ground: Ground, line: Line, token: Token) -> bool:
    """Whether a name stands behind another and a comma, as a state does behind its town."""
    text = text_of(ground, line)
    return any(one.sort == "name" and text[one.end : token.start] in (", ", " (") for one in line.tokens)


def _before_name(ground: Ground, line: Line, token: Token) -> bool:
    """Whether a name only tells whose officer another is: "Bergen Police Chief Lund"."""
    text = text_of(ground, line)
    after = min((one.start for one in line.tokens if one.sort == "name" and one.start >= token.end), default=None)
    return after is not None and _TITLE.fullmatch(text[token.end : after]) is not None


def _one_root(one: str, other: str) -> bool:
    """Whether two names begin with one word: a town and its police."""
    first, second = (re.split(r"[\s-]", name, maxsplit=1)[0] for name in (one, other))
    return len(first) > _SHORT and first == second


def _one_name(one: str, other: str) -> bool:
    """Whether two names may be forms of one: initials, a name cut short, or letters nearly the same."""
    short, long = sorted((one.replace(".", ""), other.replace(".", "")), key=len)
    initials = "".join(word[0] for word in long.split() if word not in ("of", "and", "the", "for"))
    return short.replace(" ", "") == initials or long.startswith(short) or fuzz.ratio(short, long) >= _ALIKE


def _named(tokens: Sequence[Token], token: Token) -> bool:
    """Whether one of some tokens names somebody, by a name or any part of it."""
    parts = {word for word in token.form.split() if len(word) > 3}
    return any(
        (other.actor is not None and other.actor == token.actor)
        or (other.sort == "name" and parts & set(other.form.split()))
        for other in tokens
    )


def _by_name(ground: Ground, line: Line, token: Token) -> bool:
    """Whether a mention is a name, not a pronoun or a description."""
    return any(
        one.kind in ("name", "metonym", "adjectival")
        for one in ground.actors[str(token.actor)].mentions
        if one.document == line.document and one.start == token.start
    )


def _speaks(ground: Ground, line: Line, token: Token) -> bool:
    """Whether it names a speaker: who says what is looked at by itself."""
    return any(
        one.speaker is not None and one.speaker.start == token.start
        for one in ground.by_document[line.document].quotations
    )


def _one_land(ground: Ground, x: Token, y: Token) -> bool:
    """Whether one place is a country that holds the other."""
    first, second = (ground.actors.get(token.actor or "") for token in (x, y))
    if first is None or second is None:
        return False
    return first.country is not None and first.country == second.country and "state" in (first.kind, second.kind)


def _contrast(ground: Ground, one: Opposed, kind: DiscrepancyKind) -> Contrast:
    x, y = one.pair.a.tokens[one.i], one.pair.b.tokens[one.j]
    verdict: Verdict = "undetermined"
    why = "Both may hold; the articles do not say." if one.context.less < CLOSE else "They agree in all around it."
    return Contrast(
        kind=kind,
        one=value(ground, one.pair.a, x),
        other=value(ground, one.pair.b, y),
        sure=one.sure,
        context=one.context,
        verdict=verdict,
        why=why,
        what="One thing is told of two places" if kind == "place" else "One thing is told of two parties",
    )
