"""Documents that go back to one text, and by what that shows."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources

from variorum.model import Origin, Reading, Reuse, Span, cluster_id

_SHARE = 0.4
"""Share of an article's running text that another must have word for word before both count as one text. Articles that
only quote the same speeches stay below .2; rewritten wire copy begins near .4."""

_FEWEST = 3
"""Shared passages at least: one long quotation is no evidence of copying."""

_COPIES = ("verbatim", "near-verbatim", "altered", "cut")


def find(readings: Sequence[Reading], reuse: Iterable[Reuse]) -> tuple[Origin, ...]:
    """Groups of documents that share so much text that one copies another, or all a third."""
    by_id = {reading.document.id: reading for reading in readings}
    shared = _shared(reuse)
    near: defaultdict[str, set[str]] = defaultdict(set)
    for (a, b), passages in shared.items():
        if len(passages) >= _FEWEST and max(_covered(by_id[a], passages), _covered(by_id[b], passages)) >= _SHARE:
            near[a].add(b)
            near[b].add(a)
    return tuple(sorted((_origin(group, by_id, shared) for group in _connected(near)), key=lambda one: one.id))


Shared = dict[tuple[str, str], list[tuple[Reuse, tuple[Span, ...]]]]


def _shared(reuse: Iterable[Reuse]) -> Shared:
    """The copied passages of each two documents."""
    found: defaultdict[tuple[str, str], list[tuple[Reuse, tuple[Span, ...]]]] = defaultdict(list)
    for one in reuse:
        if one.kind in _COPIES:
            documents = sorted({span.document for span in one.passages})
            for index, first in enumerate(documents):
                for second in documents[index + 1 :]:
                    spans = tuple(span for span in one.passages if span.document in (first, second))
                    found[first, second].append((one, spans))
    return dict(sorted(found.items()))


def _covered(reading: Reading, passages: Iterable[tuple[Reuse, tuple[Span, ...]]]) -> float:
    """The share of the running text that lies in the passages."""
    copied: set[int] = set()
    for _, spans in passages:
        for span in spans:
            if span.document == reading.document.id:
                copied.update(range(span.start, span.end))
    running = [range(s.start, s.end) for s in reading.sentences if not s.furniture]
    total = sum(map(len, running))
    return sum(place in copied for stretch in running for place in stretch) / total if total else 0.0


def _connected(near: dict[str, set[str]]) -> list[list[str]]:
    groups, seen = [], set[str]()
    for start in sorted(near):
        if start in seen:
            continue
        group, waiting = set[str](), [start]
        while waiting:
            one = waiting.pop()
            if one not in group:
                group.add(one)
                waiting.extend(near[one])
        seen |= group
        groups.append(sorted(group))
    return groups


def _origin(documents: Sequence[str], by_id: dict[str, Reading], shared: Shared) -> Origin:
    inside = set(documents)
    evidence = {one.id for pair, passages in shared.items() if set(pair) <= inside for one, _ in passages}
    wire = any(_names_agency(by_id[one]) for one in documents)
    return Origin(
        id=cluster_id("origin", documents),
        kind="wire" if wire else "unknown",
        documents=tuple(documents),
        evidence=tuple(sorted(evidence)),
    )


@cache
def _agencies() -> re.Pattern[str]:
    lines = resources.files("variorum.lexicon").joinpath("furniture-agencies.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    names = sorted((row[0] for row in rows if row[-1] != "picture"), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)")


_CREDITS = ("dateline", "byline", "source-line")


def _names_agency(reading: Reading) -> bool:
    """Whether a dateline, byline or source line names a news agency; a picture's credit tells nothing of the text."""
    text = reading.document.text
    parts = [text[p.start : p.end] for p in reading.document.furniture if p.kind in _CREDITS]
    return any(_agencies().search(part) for part in [*parts, *reading.document.authors])
