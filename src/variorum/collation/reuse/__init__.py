"""Passages that several articles share: copied, reworded, cut, altered, or told in other words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from variorum.annotation.vectors import matrix
from variorum.collation import relays
from variorum.model import Reading, Reuse, Span

from . import candidates, directions, groups, sources
from .compare import Cut, best, compare
from .completion import Words, completed
from .groups import LONGEST, Group, Link, gather, record, runs
from .kinds import Finding
from .lines import Line, lay_out
from .paraphrase import SURE, likenesses, probability
from .pieces import pieces

__all__ = ["find"]

_WORTH_A_LOOK = 0.65
"""Cosine below which no share of words makes the paraphrase model sure."""

Named = dict[tuple[str, int], tuple[str, ...]]
"""By document and sentence: the texts named there."""


def find(threads: Iterable[Sequence[Reading]]) -> tuple[Reuse, ...]:
    """The shared passages of articles; only articles of one continuing affair are compared."""
    found: list[Reuse] = []
    for readings in threads:
        if len(readings) > 1:
            found.extend(_within(readings))
    return tuple(sorted({one.id: one for one in found}.values(), key=lambda one: one.id))


def _within(readings: Sequence[Reading]) -> list[Reuse]:
    texts = {reading.document.id: reading.document.text for reading in readings}
    lines_of = {reading.document.id: lay_out(reading) for reading in readings}
    lines = [line for reading in readings for line in lines_of[reading.document.id]]
    by_id = {reading.document.id: reading for reading in readings}
    named: Named = {
        (line.document, line.order): sources.named(by_id[document], own, at)
        for document, own in lines_of.items()
        for at, line in enumerate(own)
    }
    pairs = candidates.pairs(lines)
    findings, cuts, rest = _compared(lines, pairs, named)
    findings = best(findings)
    wording = gather(link for finding in findings for link in _links(finding))
    whole = [one for one in cuts if _told_elsewhere(one, wording)]
    findings = best([*findings, *(one.finding for one in whole if one.finding is not None)])
    wording = completed(gather(link for finding in findings for link in _links(finding)), Words(lines_of))
    short = [one for one in cuts if one not in whole]
    cut = groups.cuts([(_clipped(one.longer), _clipped(one.shorter), one.how) for one in short], wording)
    taken = _index(span for group in [*wording, *cut] for span in group.passages)
    close = gather(_paraphrases(lines, rest, taken))
    gathered = _largest([*runs(wording, texts), *cut, *close])
    passed_on = {one.document.id: relays.of(one, relays.named(one)) for one in readings}
    return [
        replace(
            record(group, texts, _source(group, lines_of, named)),
            earliest=directions.earliest(group, by_id),
            credits=directions.credited(group, by_id, passed_on),
        )
        for group in gathered
        if len({span.document for span in group.passages}) > 1
    ]


def _compared(
    lines: Sequence[Line], pairs: Sequence[tuple[int, int]], named: Named
) -> tuple[list[Finding], list[Cut], list[tuple[int, int]]]:
    """All findings, all cuts, and the pairs that share no wording."""
    findings: list[Finding] = []
    cuts: list[Cut] = []
    rest = []
    for first, second in pairs:
        a, b = lines[first], lines[second]
        same_text = bool(named[a.document, a.order]) and bool(named[b.document, b.order])
        found, short = compare(a, b, same_text=same_text)
        findings += found
        cuts += short
        if not found and not short:
            rest.append((first, second))
    return findings, cuts, rest


def _links(finding: Finding) -> Iterable[Link]:
    for piece in pieces(finding.match, LONGEST):
        a, b = piece.spans()
        yield Link(a, b, finding.kind, finding.how, finding.match.ratio)


def _clipped(span: Span) -> Span:
    return span if len(span) <= LONGEST else Span(span.document, span.start, span.start + LONGEST)


def _told_elsewhere(cut: Cut, wording: Sequence[Group]) -> bool:
    """Whether the document of the shorter rendering has what was left out in another place."""
    both = {cut.longer.document, cut.shorter.document}
    there = [
        span
        for group in wording
        if both <= {span.document for span in group.passages}
        for span in group.passages
        if span.overlaps(cut.longer)
    ]
    for missing in cut.left_out:
        covered = {at for span in there for at in range(max(span.start, missing.start), min(span.end, missing.end))}
        if 2 * len(covered) < len(missing):
            return False
    return True


def _largest(found: Sequence[Group]) -> list[Group]:
    """The groups without those that tell nothing of their own: every passage lies within one of another group."""
    return [group for group in found if not any(_inside(group, other) for other in found)]


def _inside(group: Group, other: Group) -> bool:
    if group is other or group.passages == other.passages:
        return False
    return all(any(around.covers(span) for around in other.passages) for span in group.passages)


def _index(spans: Iterable[Span]) -> dict[str, list[Span]]:
    by_document: defaultdict[str, list[Span]] = defaultdict(list)
    for span in spans:
        by_document[span.document].append(span)
    return by_document


def _paraphrases(lines: Sequence[Line], pairs: Sequence[tuple[int, int]], taken: dict[str, list[Span]]) -> list[Link]:
    vectors = matrix([line.vector for line in lines])
    found = []
    for (first, second), likeness in zip(pairs, likenesses(vectors, pairs), strict=True):
        a, b = lines[first], lines[second]
        spans = (a.span(0, len(a.words)), b.span(0, len(b.words)))
        if any(len(span) > LONGEST or any(map(span.overlaps, taken.get(span.document, ()))) for span in spans):
            continue
        sure = probability(a, b, likeness) if likeness >= _WORTH_A_LOOK else 0.0
        if sure >= SURE:
            found.append(Link(*spans, "paraphrase", f"alike in meaning ({likeness:.2f})", sure))
    return found


def _source(group: Group, lines: Mapping[str, Sequence[Line]], named: Named) -> str | None:
    """The text that the passages come from, where an article names it and quotes it."""
    by_document: defaultdict[str, list[str]] = defaultdict(list)
    for span in group.passages:
        for line in lines[span.document]:
            if any(span.overlaps(line.span(part.first, part.last)) for part in line.quoted if part.last):
                by_document[span.document].extend(named[line.document, line.order])
    return sources.common(by_document.values())
