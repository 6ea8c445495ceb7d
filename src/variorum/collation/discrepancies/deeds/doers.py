"""One deed of two doers, or with the doer and the one done to the other way round."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from variorum.collation.discrepancies.contrast import Contrast
from variorum.collation.ground import Ground
from variorum.collation.parallels import Token
from variorum.collation.parallels.pairing import likeness

from .evidence import Evidence, evidence, figures_apart, objects_apart, parties_apart, times_apart, two_names
from .frames import Frame
from .pairs import Told, Twin, contrast, of_token

_LEAST, _SHARE = 0.35, 0.2
"""Weight of what is shared beside the doers, and its share, at least."""

_BOTH, _MOST, _LITTLE = 0.4, 0.6, 0.3
"""For short clauses: share of either and weight of what is shared."""

_TURNED = 0.12
"""Rarity of the word for a deed that two sides are told to have done to one another."""

_BY_THE_DEED, _IN_THE_CLAUSE = 0.7, 0.45
"""Nearness of the one done to, and that within which a doer must not stand in the other clause."""

_FIRST = 2
"""Names behind a deed of which one may be whom it is done to: "fired the port's director, Karen Holm"."""

_MUTUAL = ("CONSULT", "AGREE", "COOPERATE", "STATEMENT")
"""Types of deeds that two do to one another, or each for himself."""

_BODIES = frozenset({"state", "government", "organization", "alliance", "media", "group"})


def find(ground: Ground, found: Sequence[Twin]) -> Iterator[Contrast]:
    """Deeds of one word, alike in all else, whose doers are two."""
    agreeing: defaultdict[tuple[int, str], float] = defaultdict(float)
    for twin in found:
        if twin.shared.doers > 0 and not twin.opposite:
            for end in _ends(twin):
                agreeing[end] = max(agreeing[end], twin.shared.weight)
    for twin in found:
        x, y = twin.one.doer, twin.other.doer
        if x is None or y is None or twin.shared.doers >= 0 or not _comparable(twin):
            continue
        if not all(one.actor in ground.actors for one in (x, y)):
            continue
        if not (_by_name(ground, twin.one, x) and _by_name(ground, twin.other, y)):
            continue
        turned = _done_to(twin.one, y) and _done_to(twin.other, x)
        shared = evidence(twin.one, twin.other, (x, y))
        if not turned and not (_two(ground, twin, x, y) and _enough(shared)):
            continue
        if turned or max(agreeing[end] for end in _ends(twin)) <= shared.weight:
            values = of_token(ground, twin.one, x), of_token(ground, twin.other, y)
            yield contrast("agent", values, shared, _told(turned=turned))


def _ends(twin: Twin) -> tuple[tuple[int, str], tuple[int, str]]:
    return (id(twin.one), twin.other.line.document), (id(twin.other), twin.one.line.document)


def _told(*, turned: bool) -> Told:
    what = "Doer and sufferer stand the other way round" if turned else "One deed is told of two doers"
    return Told("undetermined", what, "Nothing in the texts says which of them has it right.")


def _enough(shared: Evidence) -> bool:
    """Whether two clauses share several things, or the one thing of weight that short ones tell."""
    several = shared.things >= 2 and (shared.words > 0 or shared.names > 1) and shared.weight >= _LEAST
    whole = shared.words > 0 and shared.share >= _BOTH and shared.more >= _MOST and shared.weight >= _LITTLE
    return shared.close > 0 and shared.share >= _SHARE and (several or whole)


def _comparable(twin: Twin) -> bool:
    """Whether both tell as done the deed of one word that is no speech and nothing mutual, of one time."""
    one, other = twin.one, twin.other
    types = {frame.mention.type for frame in (one, other) if frame.mention is not None}
    if twin.opposite or twin.shared.trigger < 1 or twin.shared.rare < _TURNED or types & set(_MUTUAL):
        return False
    if one.state != other.state or one.state not in ("so", "ahead"):
        return False
    return not (times_apart(one, other) or figures_apart(one, other))


def _done_to(frame: Frame, party: Token) -> bool:
    """Whether somebody stands right behind an active deed, as the one it is done to."""
    if frame.doer is None or frame.doer.start > frame.trigger.start:
        return False
    after = [n for n, token in enumerate(frame.line.tokens) if n > frame.at and token.sort == "name"][:_FIRST]
    return any(frame.near[n] >= _BY_THE_DEED and frame.line.tokens[n].actor == party.actor for n in after)


def _two(ground: Ground, twin: Twin, x: Token, y: Token) -> bool:
    """Whether two doers are two of one kind, neither of which stands in the other clause or speaks for the other."""
    if objects_apart(ground, twin.one, twin.other) or parties_apart(ground, twin.one, twin.other):
        return False
    if _stands(x, twin.other) or _stands(y, twin.one):
        return False
    first, second = ground.actors[x.actor or ""], ground.actors[y.actor or ""]
    if first.kind == second.kind == "person":
        return not set(first.name.casefold().split()) & set(second.name.casefold().split()) or two_names(x, y)
    apart = ground.speaks_for(first.id) != ground.speaks_for(second.id)
    lands = first.country is not None and first.country == second.country and "state" in (first.kind, second.kind)
    return apart and not lands and {first.kind, second.kind} <= _BODIES


def _stands(party: Token, frame: Frame) -> bool:
    return any(
        token.sort == "name" and near >= _IN_THE_CLAUSE and _one(party, token)
        for token, near in zip(frame.line.tokens, frame.near, strict=True)
    )


def _one(x: Token, y: Token) -> bool:
    """Whether two names are of one actor, or may be; a state is not its president here."""
    return likeness(x, y) > 0 and x.person == y.person and not two_names(x, y)


def _by_name(ground: Ground, frame: Frame, party: Token) -> bool:
    """Whether a doer is called by name there, not by a pronoun or a description."""
    return any(
        one.kind in ("name", "metonym", "adjectival")
        for one in ground.actors[party.actor or ""].mentions
        if one.document == frame.line.document and one.start == party.start
    )
