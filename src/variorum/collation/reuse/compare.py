"""Two sentences of different articles: everything that one shares with the other."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from variorum.model import Span

from .groups import LONGEST
from .kinds import Finding, judge
from .lines import Line, Quoted
from .match import Match, Place, match

_WHOLE = 0.8
_CONTAINED = 0.85
"""Share of a sentence or quotation that must stand in the other for the one to be a cut of it."""

_FEWEST_LEFT_OUT = 5
_FRAGMENT_WORDS = 10
_FRAGMENT_RATIO = 0.85
_FRAGMENT_WEIGHT = 3.0
"""A fragment of running text must be longer and closer than a sentence: it has no bounds of its own."""

_PART = 0.4
_PART_SAME = 0.6
_PART_WORDS = 12
_PART_WEIGHT = 2.0
"""Quotations that each go on where the other stops share a part: of one speaker's words most, of others' a long one."""

_ATTRIBUTION = 9
"""Words outside the marks up to which a sentence says no more than whose the quoted words are."""

_CLOSER = 0.03
"""Difference of aligned words from which one counterpart is closer than another."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A shorter rendering within a longer one. `left_out` are the stretches of the longer that the shorter lacks.

    `finding` is what both share, for the case that the other article has the rest in another place.
    """

    longer: Span
    shorter: Span
    left_out: tuple[Span, ...]
    how: str
    finding: Finding | None = None


def best(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without those that another beats: a passage is set against its closest counterpart in a document."""
    kept: list[Finding] = []
    taken: defaultdict[tuple[str, str], list[tuple[Span, float]]] = defaultdict(list)
    for finding in sorted(findings, key=lambda one: (-one.match.ratio, one.match.spans())):
        a, b = finding.match.spans()
        ratio = finding.match.ratio
        beaten = any(
            other > ratio + _CLOSER and span.overlaps(mine)
            for mine, there in ((a, b.document), (b, a.document))
            for span, other in taken[mine.document, there]
        )
        if not beaten:
            kept.append(finding)
            taken[a.document, b.document].append((a, ratio))
            taken[b.document, a.document].append((b, ratio))
    return sorted(kept, key=lambda one: one.match.spans())


def compare(a: Line, b: Line, *, same_text: bool) -> tuple[list[Finding], list[Cut]]:
    """What two sentences share: one finding for all of both, or one for each quotation and fragment."""
    whole = match(a, b)
    if whole is None:
        return [], []
    finding = judge(whole, same_text=same_text)
    complete = finding is not None and min(whole.covered()) >= _WHOLE and finding.kind != "translation-variant"
    if finding and complete and (finding.kind == "verbatim" or not _attributes(a) or not _attributes(b)):
        return [finding], []
    found, cuts = _quotations(a, b, same_text=same_text)
    if finding and complete:
        return (found, cuts) if any(one.kind == "verbatim" for one in found) else ([finding], [])
    if finding and min(whole.covered()) >= _WHOLE and not found:
        return [finding], []
    if not any(one.match.spans()[0].overlaps(whole.spans()[0]) for one in found):
        cut = _cut(whole, (0, len(a.words)), (0, len(b.words))) if finding else None
        if cut:
            cuts.append(replace(cut, finding=finding))
        elif finding and _fragment(finding):
            found.append(finding)
    return found, cuts


def _attributes(line: Line) -> bool:
    """Whether all that a sentence says beside what it quotes is who says it."""
    quoted = sum(part.last - part.first for part in line.quoted)
    return bool(quoted) and len(line.words) - quoted <= _ATTRIBUTION


def _quotations(a: Line, b: Line, *, same_text: bool) -> tuple[list[Finding], list[Cut]]:
    found: list[Finding] = []
    cuts: list[Cut] = []
    for one in a.quoted:
        for other in b.quoted:
            in_a, in_b = (one.first, one.last), (other.first, other.last)
            shared = match(a, b, in_a, in_b, meaning=True)
            finding = judge(shared, same_text=same_text) if shared and _centred(shared, one, other) else None
            if finding:
                found.append(finding)
                cut = _cut(finding.match, in_a, in_b)
                cuts += [cut] if cut else []
    return found, cuts


def _centred(shared: Match, one: Quoted, other: Quoted) -> bool:
    """Whether the stretch is most of the shorter quotation, or so long that it is no accident."""
    a0, a1, b0, b1 = shared.bounds
    share = max((a1 - a0) / (one.last - one.first), (b1 - b0) / (other.last - other.first))
    if share < (_PART_SAME if one.same_speaker(other) else _WHOLE):
        long_ = min(a1 - a0, b1 - b0) >= _PART_WORDS and shared.weight >= _PART_WEIGHT
        return long_ and share >= _PART
    return True


def _fragment(finding: Finding) -> bool:
    shared = finding.match
    a0, a1, b0, b1 = shared.bounds
    long_enough = min(a1 - a0, b1 - b0) >= _FRAGMENT_WORDS
    return long_enough and shared.ratio >= _FRAGMENT_RATIO and shared.weight >= _FRAGMENT_WEIGHT


def _cut(shared: Match, a: Place, b: Place) -> Cut | None:
    """The shorter of the two as a cut of the longer, if it stands in it almost whole and much else does not."""
    a0, a1, b0, b1 = shared.bounds
    if (a1 - a0) / (a[1] - a[0]) >= _CONTAINED:
        return _left_out(shared.b, b, (b0, b1), shared.a.span(*a), shared.ratio)
    if (b1 - b0) / (b[1] - b[0]) >= _CONTAINED:
        return _left_out(shared.a, a, (a0, a1), shared.b.span(*b), shared.ratio)
    return None


def _left_out(longer: Line, whole: Place, kept: Place, shorter: Span, ratio: float) -> Cut | None:
    missing = [place for place in ((whole[0], kept[0]), (kept[1], whole[1])) if place[1] - place[0] >= _FEWEST_LEFT_OUT]
    if not missing or ratio < _CONTAINED:
        return None
    whole = _window(longer, whole, kept)
    missing = [(max(first, whole[0]), min(last, whole[1])) for first, last in missing]
    missing = [(first, last) for first, last in missing if last - first >= _FEWEST_LEFT_OUT]
    if not missing:
        return None
    count = sum(last - first for first, last in missing)
    spans = tuple(longer.span(first, last) for first, last in missing)
    return Cut(longer.span(*whole), shorter, spans, f"{count} words of the longer one are left out")


def _window(longer: Line, whole: Place, kept: Place) -> Place:
    """As much of the longer rendering around what was kept as one passage may hold, what follows first."""
    first, last = kept
    while last < whole[1] and len(longer.span(first, last + 1)) <= LONGEST:
        last += 1
    while first > whole[0] and len(longer.span(first - 1, last)) <= LONGEST:
        first -= 1
    return first, last
