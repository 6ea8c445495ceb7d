"""One deed of two doers, or with the doer and the one done to the other way round."""

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from variorum.collation.discrepancies.contrast import Contrast
from variorum.collation.ground import Ground
from variorum.collation.parallels import Line, Token
from variorum.collation.parallels.pairing import likeness

from .evidence import evidence, figures_apart, parties_apart, times_apart
from .frames import Frame
from .pairs import Told, Twin, contrast, of_token

_LEAST, _SHARE = 0.8, 0.4
_MUTUAL = ("CONSULT", "AGREE", "COOPERATE", "STATEMENT")
_WHO = ("person", "state", "government", "organization", "alliance", "media", "group")
_BODIES = ("state", "government", "organization", "alliance", "media", "group")
_ALIKE = 70


def find(ground: Ground, found: Sequence[Twin]) -> Iterator[Contrast]:
    """Deeds of one word, alike in all else, whose doers are two."""
    told = _with_doer(found)
    for twin in found:
        x, y = twin.one.doer, twin.other.doer
        if x is None or y is None or twin.shared.doers >= 0 or twin.opposite or twin.shared.trigger < 1.0:
            continue
        if not _one_deed(ground, twin) or not _two(ground, twin.one, x, twin.other, y):
            continue
        shared = evidence(twin.one, twin.other, (x, y))
        if shared.things < 2 or shared.weight < _LEAST or shared.share < _SHARE or not shared.words:
            continue
        ends = ((id(twin.one), twin.other.line.document), (id(twin.other), twin.one.line.document))
        if max(told.get(end, 0.0) for end in ends) > shared.weight:
            continue
        values = of_token(ground, twin.one, x), of_token(ground, twin.other, y)
        what = "One deed is told of two doers"
        yield contrast("agent", values, shared, Told("undetermined", what, "Nothing in the texts says who is right."))


def _with_doer(found: Sequence[Twin]) -> dict[tuple[int, str], float]:
    told: dict[tuple[int, str], float] = {}
    for twin in found:
        if twin.shared.doers > 0 and not twin.opposite:
            for frame, document in ((twin.one, twin.other.line.document), (twin.other, twin.one.line.document)):
                told[id(frame), document] = max(told.get((id(frame), document), 0.0), twin.shared.weight)
    return told


def _one_deed(ground: Ground, twin: Twin) -> bool:
    one, other = twin.one, twin.other
    types = {frame.mention.type for frame in (one, other) if frame.mention is not None}
    if one.trigger.sort == "cue" or other.trigger.sort == "cue" or types & set(_MUTUAL):
        return False
    if one.state != "so" or other.state != "so":
        return False
    return not (parties_apart(ground, one, other) or times_apart(one, other) or figures_apart(one, other))


def _two(ground: Ground, one: Frame, x: Token, other: Frame, y: Token) -> bool:
    """Whether two doers are two of one kind, neither of which stands in the other sentence or speaks for the other."""
    if _stands(x, other.line) or _stands(y, one.line) or fuzz.partial_ratio(x.form, y.form) >= _ALIKE:
        return False
    first, second = ground.actors.get(x.actor or ""), ground.actors.get(y.actor or "")
    if first is None or second is None:
        return False
    if ground.speaks_for(first.id) == ground.speaks_for(second.id):
        return False
    if first.country is not None and first.country == second.country and "person" not in (first.kind, second.kind):
        return False
    kinds = {first.kind, second.kind}
    return kinds == {"person"} or kinds <= set(_BODIES)


def _stands(token: Token, line: Line) -> bool:
    return any(one.sort == "name" and likeness(token, one) > 0 for one in line.tokens)
