"""Documents that go back to one text, and by what that shows."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from variorum.annotation import marks
from variorum.annotation.blocks import blocks
from variorum.model import Origin, Reading, Reuse, Span, cluster_id
from variorum.model.reuse import OriginKind

from . import relays

_SHARE = 0.4
"""Share of an article's own words that another must have too before both count as one text. What stands between
quotation marks does not count: those who heard the same speech quote the same words."""

_FEWEST_SENTENCES = 3
_FEWEST_CHARACTERS = 200
"""What must be shared at least, outside quotation marks: a sentence of background is no evidence of copying."""

_SHARE_AGENCY, _FEWEST_AGENCY = 0.15, 2
"""The same for articles that credit one agency: their credits say where the words that they share come from."""

_QUOTED = 0.5
"""Share of all its words, quoted ones too, that each of two articles must have from the other, and name their source,
for both to be one statement or interview that they print."""

_COPIES = ("verbatim", "near-verbatim", "altered", "cut")
_SURE, _SURE_FROM = 0.95, 0.7
_LIKELY = 0.85
"""Confidence of a group that shares so much, and of others. All groups of 76 drawn stories of news were right."""


@dataclass(frozen=True, slots=True)
class _Words:
    """Of each sentence of running text the places of its characters, and which of them are quoted."""

    document: str
    own: list[set[int]]
    all: list[set[int]]


@dataclass(slots=True)
class _Bond:
    """Why two documents go back to one text: the share of one's words that the other has, of its own or of all."""

    share: float
    quoted: bool = False
    agencies: frozenset[str] = frozenset()
    evidence: list[Reuse] = field(default_factory=list)


Pair = tuple[str, str]


def find(readings: Sequence[Reading], reuse: Iterable[Reuse]) -> tuple[Origin, ...]:
    """Groups of documents that share so much text that one copies another, or all a third."""
    by_id = {reading.document.id: reading for reading in readings}
    shared = _shared(reuse)
    laid_out = {one: _words(by_id[one]) for one in sorted({document for pair in shared for document in pair})}
    agencies = {one: frozenset(name for name, _ in _credits(by_id[one])) for one in laid_out}
    bonds: dict[Pair, _Bond] = {}
    for (a, b), passages in shared.items():
        bond = _bond(laid_out[a], laid_out[b], passages, agencies[a] & agencies[b])
        if bond is not None:
            bonds[a, b] = bond
    return tuple(sorted((_origin(group, by_id, bonds) for group in _connected(bonds)), key=lambda one: one.id))


def _shared(reuse: Iterable[Reuse]) -> dict[Pair, list[Reuse]]:
    """The copied passages of each two documents."""
    found: defaultdict[Pair, list[Reuse]] = defaultdict(list)
    for one in reuse:
        if one.kind in _COPIES:
            documents = sorted({span.document for span in one.passages})
            for index, first in enumerate(documents):
                for second in documents[index + 1 :]:
                    found[first, second].append(one)
    return dict(sorted(found.items()))


def _words(reading: Reading) -> _Words:
    text = reading.document.text
    quoted: set[int] = set()
    for part in marks.find(text, blocks(text), reading.sentences):
        quoted.update(range(part.start, part.end))
    running = [set(range(one.start, one.end)) for one in reading.sentences if not one.furniture]
    own = [places - quoted for places in running]
    return _Words(reading.document.id, [places for places in own if places], running)


def _bond(a: _Words, b: _Words, passages: Sequence[Reuse], agencies: frozenset[str]) -> _Bond | None:
    own = max(_covered(a, a.own, passages, _FEWEST_SENTENCES), _covered(b, b.own, passages, _FEWEST_SENTENCES))
    if own >= _SHARE:
        return _Bond(own, agencies=agencies, evidence=list(passages))
    if agencies:
        own = max(_covered(a, a.own, passages, _FEWEST_AGENCY), _covered(b, b.own, passages, _FEWEST_AGENCY))
        if own >= _SHARE_AGENCY:
            return _Bond(own, agencies=agencies, evidence=list(passages))
    every = min(_covered(a, a.all, passages, _FEWEST_SENTENCES), _covered(b, b.all, passages, _FEWEST_SENTENCES))
    named = any(one.source for one in passages)
    return _Bond(every, quoted=True, evidence=list(passages)) if named and every >= _QUOTED else None


def _covered(words: _Words, sentences: Sequence[set[int]], passages: Iterable[Reuse], fewest: int) -> float:
    """The share of the sentences that lies in the passages; 0 where that is too little to tell."""
    spans = [s for one in passages for s in one.passages if s.document == words.document]
    copied = {at for s in spans for at in range(s.start, s.end)}
    found = [len(places & copied) for places in sentences]
    copies = sum(2 * both > len(places) for both, places in zip(found, sentences, strict=True))
    if copies < fewest or sum(found) < _FEWEST_CHARACTERS:
        return 0.0
    return sum(found) / sum(map(len, sentences))


def _connected(pairs: Iterable[Pair]) -> list[list[str]]:
    near: defaultdict[str, set[str]] = defaultdict(set)
    for a, b in pairs:
        near[a].add(b)
        near[b].add(a)
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


def _origin(documents: Sequence[str], by_id: Mapping[str, Reading], bonds: Mapping[Pair, _Bond]) -> Origin:
    inside = [bond for pair, bond in bonds.items() if set(pair) <= set(documents)]
    share = min(bond.share for bond in inside)
    quoted = all(bond.quoted for bond in inside)
    kind, name, credits_ = _whose([by_id[one] for one in documents], inside, quoted=quoted)
    what = "all" if quoted else "one's own"
    common = sorted({agency for bond in inside for agency in bond.agencies})
    how = f"{share:.0%} of {what} words stand in the other" + (f"; both credit {common[0]}" if common else "")
    return Origin(
        id=cluster_id("origin", documents),
        kind=kind,
        documents=tuple(documents),
        evidence=tuple(sorted({one.id for bond in inside for one in bond.evidence})),
        name=name,
        credits=credits_,
        confidence=_SURE if share >= _SURE_FROM or common else _LIKELY,
        how=how,
    )


def _whose(
    readings: Sequence[Reading], bonds: Sequence[_Bond], *, quoted: bool
) -> tuple[OriginKind, str | None, tuple[Span, ...]]:
    """Whose text it is, by what the articles say: an agency's, that of one of their outlets, or one that they quote."""
    named = [(name, line) for reading in readings for name, line in _credits(reading)]
    if named and not quoted:
        most = Counter(name for name, _ in named)
        name = min(most, key=lambda one: (-most[one], one))
        return "wire", name, tuple(sorted({line for one, line in named if one == name and line is not None}))
    outlets = {(made := relays.of_document(reading.document)).key: made.name for reading in readings}
    if len(outlets) == 1 and not quoted:
        return "outlet", next(iter(outlets.values())), ()
    passed_on = [
        relay for one in readings for relay in relays.of(one, relays.named(one)) if relay.outlet.key in outlets
    ]
    if passed_on and not quoted:
        name = min(relay.outlet.name for relay in passed_on)
        return "outlet", name, tuple(sorted({relay.place for relay in passed_on if relay.outlet.name == name}))
    texts = Counter(one.source for bond in bonds for one in bond.evidence if one.source)
    if quoted and texts:
        text = min(texts, key=lambda one: (-texts[one], one))
        return ("interview" if "interview" in text else "official-text"), text, ()
    return "unknown", None, ()


def _credits(reading: Reading) -> Iterator[tuple[str, Span | None]]:
    """The agencies that the article credits, with the line that does; a picture's credit tells nothing of the text."""
    yield from ((name, None) for name in relays.carried(reading.document))
    yield from relays.credited(reading.document)
