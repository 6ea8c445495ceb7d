"""One deed told as done and as not done, or as a fact and as open or yet to come."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from variorum.collation import times
from variorum.collation.discrepancies.contrast import Contrast, Value
from variorum.collation.ground import Ground
from variorum.model.claim import DiscrepancyKind, Verdict

from .evidence import Evidence, figures_apart, objects_apart, parties_apart, times_apart
from .frames import Frame
from .pairs import Told, Twin, contrast, value
from .states import words_of

_MARGIN = 0.1
"""How much more two clauses that agree may share before a third that differs is not set against them."""

_WORD = 0.12
"""Rarity from which a word tells a deed: to say, to make and to go tell none."""

_LEAST, _SHARE = 0.4, 0.2
"""Weight of what is shared beside the word and its share on the poorer side, at least."""

_RARE, _LITTLE, _MOST = 0.2, 0.25, 0.6
"""For short clauses: rarity of the word, weight of what is shared, and its share of the shorter."""

_KINDS: dict[frozenset[str], DiscrepancyKind] = {
    frozenset(("so", "not")): "polarity",
    frozenset(("ahead", "not")): "polarity",
    frozenset(("so", "open")): "certainty",
    frozenset(("so", "ahead")): "certainty",
    frozenset(("open", "ahead")): "certainty",
}


def find(ground: Ground, found: Sequence[Twin]) -> Iterator[Contrast]:
    """Deeds that differ in how they are turned, where the other article has none that agrees as well."""
    agreeing: defaultdict[tuple[int, str], float] = defaultdict(float)
    for twin in found:
        if not twin.opposite and twin.one.state is not None and twin.one.state == twin.other.state:
            for frame, document in _ends(twin):
                agreeing[id(frame), document] = max(agreeing[id(frame), document], twin.shared.weight)
    for twin in found:
        kind = _kind(twin)
        if kind is None or not _one_deed(ground, twin):
            continue
        if max(agreeing[id(frame), document] for frame, document in _ends(twin)) <= twin.shared.weight + _MARGIN:
            yield _contrast(ground, twin, kind)


def _ends(twin: Twin) -> tuple[tuple[Frame, str], tuple[Frame, str]]:
    return (twin.one, twin.other.line.document), (twin.other, twin.one.line.document)


def _kind(twin: Twin) -> DiscrepancyKind | None:
    first, second = twin.one.state, twin.other.state
    if first is None or second is None:
        return None
    if twin.opposite:
        both = _tells(twin.one, twin.other) or _tells(twin.other, twin.one)
        return "polarity" if first == second and first != "open" and not both else None
    return _KINDS.get(frozenset((first, second)))


def _tells(frame: Frame, other: Frame) -> bool:
    """Whether a sentence tells the deed of another beside its own: both can be so, of two."""
    return any(token.key == other.trigger.key for token in frame.line.tokens)


def _one_deed(ground: Ground, twin: Twin) -> bool:
    """Whether two clauses share enough and nothing keeps them apart."""
    if twin.shared.doers < 0 or twin.shared.rare < _WORD or not (_much(twin.shared) or _whole(twin)):
        return False
    one, other = twin.one, twin.other
    if objects_apart(ground, one, other):
        return False
    return not (parties_apart(ground, one, other) or times_apart(one, other) or figures_apart(one, other))


def _much(shared: Evidence) -> bool:
    """Whether two clauses share several things that are much of what they tell."""
    return shared.things >= 2 and shared.close > 0 and shared.weight >= _LEAST and shared.share >= _SHARE


def _whole(twin: Twin) -> bool:
    """Whether of two short clauses of one rare word the one has what the other has."""
    shared = twin.shared
    return (
        not twin.opposite
        and shared.trigger == 1
        and shared.rare >= _RARE
        and shared.close > 0
        and shared.weight >= _LITTLE
        and shared.more >= _MOST
    )


def _contrast(ground: Ground, twin: Twin, kind: DiscrepancyKind) -> Contrast:
    values = _value(ground, twin.one, opposite=twin.opposite), _value(ground, twin.other, opposite=twin.opposite)
    verdict, why = _verdict(ground, twin, kind)
    what = (
        "One account has it so, another not so"
        if kind == "polarity"
        else "One account has as a fact what another leaves open"
    )
    return contrast(kind, values, twin.shared, Told(verdict, what, why))


def _value(ground: Ground, frame: Frame, *, opposite: bool) -> Value:
    text = ground.by_document[frame.line.document].document.text
    start, end = words_of(text, frame.line, frame.at)
    key = frame.trigger.key if opposite else str(frame.state)
    return value(frame, key, " ".join(text[start:end].split()), start, end)


def _verdict(ground: Ground, twin: Twin, kind: DiscrepancyKind) -> tuple[Verdict, str]:
    """Superseded where the account that has it as a fact is the later one."""
    if kind == "polarity":
        return "undetermined", "The articles do not settle it."
    told, other = (twin.one, twin.other) if twin.one.state == "so" else (twin.other, twin.one)
    first, second = (ground.by_document[one.line.document].document.published for one in (other, told))
    if told.state == "so" and times.before(first, second):
        return "superseded", "The later account has it as a fact and replaces the earlier one."
    return "undetermined", "Nothing says what the one knows that the other does not."
