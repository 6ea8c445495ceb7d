"""Another name in the same place of one fact: somebody else who did it, or to whom it was done, or another place."""

from collections.abc import Iterator, Sequence

from variorum.collation.discrepancies.contrast import Contrast
from variorum.collation.ground import Ground
from variorum.collation.parallels import Line, Opposed, Parallels, Token
from variorum.collation.parallels.slots import located
from variorum.model.claim import DiscrepancyKind, Verdict

from .places import CLOSE, Gate, text_of, value

_LIKELY = 0.55
_GATES: dict[DiscrepancyKind, Gate] = {
    "place": Gate(sure=0.8, near=0.1, run=0.3, less=0.2, weight=0.7),
    "agent": Gate(sure=0.8, near=0.35, run=0.4, less=0.18, weight=1.0),
}
"""What two places have in common at least: chosen on the development half of planted differences."""

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
    kind = _sort(ground, one)
    gate = _GATES.get(kind) if kind is not None else None
    return kind if gate is not None and gate.lets(one.sure, one.context) else None


def _sort(ground: Ground, one: Opposed) -> DiscrepancyKind | None:
    if one.sure < _LIKELY:
        return None
    x, y = one.pair.a.tokens[one.i], one.pair.b.tokens[one.j]
    if _named(one.pair.free_b(), x) or _named(one.pair.free_a(), y) or _speaks(ground, one.pair.a, x):
        return None
    first, second = located(text_of(ground, one.pair.a), x), located(text_of(ground, one.pair.b), y)
    kinds = [ground.actors[t.actor].kind if t.actor else None for t in (x, y)]
    if first and second and all(kind in (*_WHERE, None) for kind in kinds):
        return None if _one_land(ground, x, y) else "place"
    if first != second or x.actor is None or y.actor is None or not all(kind in _WHO for kind in kinds):
        return None
    if not _by_name(ground, one.pair.a, x) or not _by_name(ground, one.pair.b, y):
        return None
    return "agent" if kinds[0] == kinds[1] else None


def _named(tokens: Sequence[Token], token: Token) -> bool:
    """Whether one of some tokens names somebody, by a name or any part of it."""
    parts = {word for word in token.form.split() if len(word) > 3}
    return any(other.key == token.key or (other.sort == "name" and parts & set(other.form.split())) for other in tokens)


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
