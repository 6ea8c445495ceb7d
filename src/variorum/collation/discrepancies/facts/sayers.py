"""The same words in the mouths of different people, whether copied or told in other words."""

import re
from collections.abc import Iterator, Sequence

from variorum.collation.discrepancies.contrast import Contrast, Value
from variorum.collation.ground import Ground
from variorum.collation.parallels import Line, Pair, Parallels
from variorum.collation.parallels.context import Context, cosine
from variorum.collation.words import words
from variorum.model import Actor, Quotation, Span

_WORDS = (0.85, 0.3, 0.5, 2)
_SENSE = (0.75, 0.6, 0.9, 3)
"""What two sayings must share: of the shorter, of the longer, weight, and number of things; the first where both are
in quotation marks, the second for those told in other words."""

_SURE = 0.6
"""Confidence of a wrong speaker where all of what is said is shared; two people do say the same."""

_ROW = 6
"""Words in a row, however common, that two quotations share by no accident."""

_SELF = frozenset({"i", "we", "me", "us", "my", "our", "myself", "ourselves"})
_ACTS = re.compile(
    r"\b(?:den(?=y|i)|reject|dismiss|refut|rebuff|disput|accus|ask|urg|demand|warn|call|question|doubt|refus|condemn|prais)",
    re.IGNORECASE,
)
_WHO = ("person", "state", "government", "organization", "alliance")


def find(ground: Ground, parallels: Parallels) -> Iterator[Contrast]:
    """Sayings alike in content that articles give to different speakers, neither speaking for the other."""
    for _, _, pair in parallels.pairs:
        if pair.a.document == pair.b.document:
            continue
        for one in _said(ground, pair.a):
            for other in _said(ground, pair.b):
                context = _shared(ground, pair, one, other)
                if context is not None and _apart(ground, one, other) and not _nested(ground, pair, one, other):
                    yield _contrast(ground, pair, (one, other), context)


def _said(ground: Ground, line: Line) -> list[Quotation]:
    """The sayings of a line whose speaker is known, or at least named."""
    return [
        one
        for one in ground.by_document[line.document].quotations
        if one.start < line.end and line.start < one.end and one.said
        if one.speaker is not None
        if one.speaker.actor in ground.actors or (one.speaker.named == "named" and one.speaker.span is not None)
    ]


def _apart(ground: Ground, one: Quotation, other: Quotation) -> bool:
    """Whether two speakers, both called by name, are known to be two, and neither speaks for the other.

    A pronoun is not enough: most of those that would be reported are resolved to the wrong one of two.
    """
    assert one.speaker is not None
    assert other.speaker is not None
    if {one.speaker.named, other.speaker.named} != {"named"} or _act(ground, one) != _act(ground, other):
        return False
    if one.within is not None or other.within is not None:
        return False
    if {*_name(ground, one).casefold().split()} & {*_name(ground, other).casefold().split()}:
        return False
    first, second = (ground.actors.get(said.speaker.actor or "") for said in (one, other) if said.speaker)
    return one.kind == other.kind == "direct" if first is None or second is None else _two(ground, first, second)


def _two(ground: Ground, first: Actor, second: Actor) -> bool:
    """Whether two actors are two who speak for themselves. A body may be whose member or report it is."""
    if first.id == second.id or first.kind not in _WHO or second.kind not in _WHO:
        return False
    if "person" in (first.kind, second.kind):
        return first.kind == second.kind
    return ground.speaks_for(first.id) != ground.speaks_for(second.id)


def _nested(ground: Ground, pair: Pair, one: Quotation, other: Quotation) -> bool:
    """Whether one speaker is named beside the words in the other sentence: one may quote the other."""
    for line, own, said in ((pair.a, one, other), (pair.b, other, one)):
        parts = {part for part in _name(ground, said).casefold().split() if len(part) > 2}
        actor = said.speaker.actor if said.speaker is not None else None
        if any(
            (actor is not None and token.actor == actor) or parts & set(token.form.split())
            for token in line.tokens
            if token.sort == "name" and not own.start <= token.start < own.end
        ):
            return True
    return False


def _act(ground: Ground, said: Quotation) -> str | None:
    """What is done with words beside saying them: to deny, accuse or ask is not to say what is denied or asked."""
    found = _ACTS.search(ground.text(said.cue)) if said.cue is not None else None
    return found[0].casefold() if found else None


def _name(ground: Ground, said: Quotation) -> str:
    """The speaker's name, or the words that name the speaker, without titles."""
    assert said.speaker is not None
    actor = ground.actors.get(said.speaker.actor or "")
    words = actor.name if actor is not None else ground.text(said.speaker.span or said.span)
    return " ".join(word for word in words.split() if not word.endswith("."))


def _shared(ground: Ground, pair: Pair, one: Quotation, other: Quotation) -> Context | None:
    """How far two sayings are one in content; None where they are not."""
    inside_a, inside_b = _inside(pair.a, one), _inside(pair.b, other)
    both = [(n, pair.to_b[n]) for n in inside_a if pair.to_b[n] in inside_b]
    told_a = sum(pair.a.weights[n] * pair.good[n] for n, _ in both)
    told_b = sum(pair.b.weights[m] * pair.good[n] for n, m in both)
    whole_a, whole_b = sum(pair.a.weights[n] for n in inside_a), sum(pair.b.weights[m] for m in inside_b)
    shares = [told_a / whole_a if whole_a else 0.0, told_b / whole_b if whole_b else 0.0]
    direct = one.kind != "indirect" and other.kind != "indirect"
    more, less, weight, things = _WORDS if direct else _SENSE
    alike = max(shares) >= more and min(shares) >= less and min(told_a, told_b) >= weight and len(both) >= things
    if not alike and not (direct and _in_a_row(ground, pair, one, other)):
        return None
    return Context(
        less=min(shares), more=max(shares), weight=min(told_a, told_b), beside=0.0, run=0.0, near=min(shares),
        meaning=cosine(pair.a.vector, pair.b.vector),
    )  # fmt: skip


def _inside(line: Line, said: Quotation) -> Sequence[int]:
    """The tokens of what is said that tell anything, without those who speak of themselves."""
    assert said.speaker is not None
    return [
        n
        for n, token in enumerate(line.tokens)
        if line.weights[n] and said.start <= token.start < said.end
        if token.form not in _SELF and (token.actor is None or token.actor != said.speaker.actor)
    ]


def _in_a_row(ground: Ground, pair: Pair, one: Quotation, other: Quotation) -> bool:
    """Whether two quotations share so many words in a row, however common, that it is no accident."""
    rows = []
    for line, said in ((pair.a, one), (pair.b, other)):
        text = ground.by_document[line.document].document.text
        found = [word.key for word in words(text, max(line.start, said.start), min(line.end, said.end))]
        rows.append({tuple(found[n : n + _ROW]) for n in range(len(found) - _ROW + 1)})
    return bool(rows[0] & rows[1])


def _contrast(ground: Ground, pair: Pair, said: tuple[Quotation, Quotation], context: Context) -> Contrast:
    first, second = (_value(ground, line, one) for line, one in zip((pair.a, pair.b), said, strict=True))
    return Contrast(
        kind="attribution",
        one=first,
        other=second,
        sure=_SURE * max(context.more, _WORDS[0]),
        context=context,
        verdict="undetermined",
        why="The texts do not say whether both said so or one article has the wrong speaker.",
        what="What seems to be one saying is given to two speakers",
    )


def _value(ground: Ground, line: Line, said: Quotation) -> Value:
    assert said.speaker is not None
    named = said.speaker.span
    start, end = max(said.start, line.start), min(said.end, line.end)
    place = named if named is not None and line.start <= named.start < line.end else Span(line.document, start, end)
    return Value(said.speaker.actor or _name(ground, said), _name(ground, said), place, line.span)
