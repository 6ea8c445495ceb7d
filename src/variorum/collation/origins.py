"""Documents that go back to one text, and by what that shows."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from variorum.annotation import marks
from variorum.annotation.blocks import blocks
from variorum.annotation.furniture.lists import agencies as known_agencies
from variorum.annotation.masthead import agencies
from variorum.model import Origin, Reading, Reuse, Span, cluster_id

_SHARE = 0.4
"""Share of an article's own words that another must have too before both count as one text. What stands between
quotation marks does not count: those who heard the same speech quote the same words."""

_FEWEST_SENTENCES = 3
_FEWEST_CHARACTERS = 200
"""What must be shared at least, outside quotation marks: a sentence of background is no evidence of copying."""

_COPIES = ("verbatim", "near-verbatim", "altered", "cut")


def find(readings: Sequence[Reading], reuse: Iterable[Reuse]) -> tuple[Origin, ...]:
    """Groups of documents that share so much text that one copies another, or all a third."""
    by_id = {reading.document.id: reading for reading in readings}
    own = {one: _own_words(reading) for one, reading in by_id.items()}
    shared = _shared(reuse)
    near: defaultdict[str, set[str]] = defaultdict(set)
    for (a, b), passages in shared.items():
        if max(_covered(own[a], passages), _covered(own[b], passages)) >= _SHARE:
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


Own = tuple[str, list[set[int]]]
"""A document, and for each sentence of its running text the places that are not quoted."""


def _own_words(reading: Reading) -> Own:
    text = reading.document.text
    quoted: set[int] = set()
    for part in marks.find(text, blocks(text), reading.sentences):
        quoted.update(range(part.start, part.end))
    running = [set(range(one.start, one.end)) - quoted for one in reading.sentences if not one.furniture]
    return reading.document.id, [places for places in running if places]


def _covered(own: Own, passages: Iterable[tuple[Reuse, tuple[Span, ...]]]) -> float:
    """The share of the document's own words that lies in the passages; 0 where that is too little to tell."""
    document, sentences = own
    copied = {at for _, spans in passages for s in spans if s.document == document for at in range(s.start, s.end)}
    found = [len(places & copied) for places in sentences]
    copies = sum(2 * both > len(places) for both, places in zip(found, sentences, strict=True))
    if copies < _FEWEST_SENTENCES or sum(found) < _FEWEST_CHARACTERS:
        return 0.0
    return sum(found) / sum(map(len, sentences))


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


def _names_agency(reading: Reading) -> bool:
    """Whether the article credits a news agency; a picture's credit tells nothing of the text."""
    document = reading.document
    return bool(agencies(document, document.furniture)) or any(_is_agency(author) for author in document.authors)


def _is_agency(author: str) -> bool:
    _, trade = known_agencies().get(author.lower(), ("", "picture"))
    return trade != "picture"
