"""One text held against the articles: the verdict on each of its sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from variorum.model import Extent, Span

from . import parts
from .amounts import Amounts
from .dated import Dated
from .evidence import Evidence, best, gather
from .fault import Fault, Kind
from .ground import Bench
from .index import Index
from .measures import measured, stored, wholly
from .names import Names
from .quoted import Quoted
from .speakers import Speakers
from .turns import Turns
from .verdict import Part, Support, Verdict
from .wording import why

_SHOWN = 3
"""Passages of a verdict."""

_SAME_FACT = 0.7
"""Share of a sentence, but for the words in question, that one passage must tell to contradict it. Set by eye."""

_GRAVEST: tuple[Kind, ...] = (
    "quotation", "speaker", "negation", "number", "date", "name", "source", "absence",
)  # fmt: skip
"""Faults by how much they say."""

_NEARLY = 0.9
"""Share of a sentence's words that the nearest sentences must tell for its parts to be enough."""

_BEST = 2
"""Sentences what stands around which is looked at."""

_BESIDE = 1
"""Sentences on either side that belong to a passage."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to check, by its place in the checked text; `cites` are the passages that it names."""

    start: int
    end: int
    cites: tuple[Span, ...] = ()
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What the articles have for a stretch: the nearest sentences, what is not borne out, how sure the rest is."""

    evidence: Evidence
    faults: tuple[Fault, ...]
    measures: tuple[float, ...]
    verbatim: bool = False
    """Whether an article has all of its words in a row."""

    @property
    def chance(self) -> float:
        """The probability that its words are told, whatever the faults."""
        return stored()[0].chance(self.measures)

    @property
    def holds(self) -> bool:
        """Whether all of it is borne out."""
        return not self.faults and (self.chance >= stored()[1] or self.certain)

    @property
    def certain(self) -> bool:
        """Whether its words are told so plainly that no probability is asked."""
        return self.verbatim or wholly(self.evidence)


class Hearing:
    """A checked text and the articles."""

    def __init__(self, bench: Bench, index: Index, quoted: Quoted) -> None:
        self._bench, self._index, self._quoted = bench, index, quoted
        self._turns = Turns(bench, index)
        self._rules = (
            Names(bench, index),
            Amounts(bench, index),
            Dated(bench, index),
            self._turns,
            Speakers(bench, index, self._turns),
        )

    def verdict(self, sentence: Sentence) -> Verdict:
        """What the articles say to a sentence: what it cites first, then all of them."""
        whole = Span(self._bench.checked.document.id, sentence.start, sentence.end)
        if not sentence.cites:
            return self._judged(whole, None, sentence)
        named = self._index.within(sentence.cites)
        among = named | {other for place in named for other in self._index.around(place, _BESIDE)}
        said = self._judged(whole, among or None, sentence)
        if said.verdict == "supported" or not among:
            return said
        anywhere = self._judged(whole, None, sentence)
        if anywhere.verdict != "supported":
            return said
        nearest = anywhere.passages[0] if anywhere.passages else None
        fault = Fault("source", 0, len(said.sentence), said.sentence, nearest)
        return replace(anywhere, verdict="partly", faults=(fault,), why=why((fault,)))

    def found(self, pieces: Sequence[Span], among: set[int] | None = None) -> Found:
        """What the articles, or some sentences of them, have for a stretch of the text."""
        text = self._bench.text
        quoted = [pair for piece in pieces for pair in self._quoted.pieces(text, piece)]
        known = [place for _, run in quoted for place in self._quoted.places(run, among)]
        evidence = gather(self._bench, self._index, pieces, among, known)
        faults = [
            Fault("quotation", span.start, span.end, text[span.start : span.end])
            for span, run in quoted
            if not self._quoted.anywhere(run)
        ]
        verbatim = [span for span, run in quoted if self._quoted.anywhere(run)]
        for rule in self._rules:
            faults += (one for one in rule.faults(evidence) if not _inside(one, verbatim))
        measures = measured(evidence, self._around(pieces, evidence.support))
        whole = len(pieces) == 1 and self._quoted.has(self._bench.ground.text(pieces[0]), among)
        return Found(evidence, () if whole else tuple(_apart(faults)), measures, whole)

    def _around(self, pieces: Sequence[Span], support: Sequence[int]) -> float:
        """The likeness of meaning of what stands around the best sentences, or of all that support one together."""
        asked = self._index.vector(" ".join(self._bench.ground.text(piece) for piece in pieces))
        if asked is None or not support:
            return 0.0
        stretches = [sorted((place, *self._index.around(place, _BESIDE))) for place in support[:_BEST]]
        texts = (
            " ".join(self._bench.ground.text(self._index.spans[place]) for place in some)
            for some in (*stretches, sorted(support))
        )
        return max(float(asked @ row) for text in texts if (row := self._index.vector(text)) is not None)

    def _judged(self, whole: Span, among: set[int] | None, sentence: Sentence) -> Verdict:
        found = self.found((whole,), among)
        told = tuple(self._parts(whole, among)) if not found.holds else ()
        against = tuple(one for one in found.faults if self._contradicts(found.evidence, one))
        verdict: Support = "supported"
        if against:
            verdict = "contradicted"
        elif not found.holds and not self._in_parts(found, told):
            some = any(one.verdict == "supported" for one in told) if len(told) > 1 else self._rest(found)
            verdict = "partly" if some else "unsupported"
        shown = tuple(self._index.spans[place] for place in found.evidence.support[:_SHOWN])
        if verdict == "unsupported":
            told = tuple(replace(one, verdict="unsupported") for one in told)
        faults = tuple(_moved(one, whole.start) for one in (against or found.faults))
        return Verdict(
            sentence=self._bench.text[whole.start : whole.end],
            verdict=verdict,
            passages=shown,
            chance=found.chance,
            parts=told,
            faults=faults,
            why=None if verdict == "supported" else why(faults, told),
            line=sentence.line,
        )

    def _parts(self, whole: Span, among: set[int] | None) -> Iterator[Part]:
        """The clauses of a sentence, each judged by itself."""
        text = self._bench.text
        for pieces in parts.split(self._turns.parse(whole), whole.start):
            spans = [Span(whole.document, one.start, one.end) for one in pieces]
            verdict: Support = "supported" if spans and self.found(spans, among).holds else "unsupported"
            places = tuple(Extent(one.start - whole.start, one.end - whole.start) for one in pieces)
            yield Part(places, " … ".join(text[one.start : one.end] for one in pieces), verdict)

    def _in_parts(self, found: Found, told: Sequence[Part]) -> bool:
        """Whether each part of a faultless sentence is borne out, and nearly all of its words are."""
        every = len(told) > 1 and all(one.verdict == "supported" for one in told)
        return every and not found.faults and found.measures[0] >= _NEARLY

    def _rest(self, found: Found) -> bool:
        """Whether all but the faults is borne out."""
        return bool(found.faults) and found.chance >= stored()[1]

    def _contradicts(self, evidence: Evidence, fault: Fault) -> bool:
        """Whether an article tells the same fact with something else in that place."""
        if fault.instead is None or not evidence.chosen:
            return False
        left = np.array([not (fault.start < one.end and one.start < fault.end) for one in evidence.tokens])
        weights = evidence.weights * left
        whole = weights.sum()
        return bool(whole and (best(evidence.chosen[:1], evidence.cover) @ weights) / whole >= _SAME_FACT)


def _inside(fault: Fault, verbatim: Sequence[Span]) -> bool:
    """Whether a fault lies in words that are quoted as an article has them: "today" is the speaker's day there."""
    return any(one.start <= fault.start and fault.end <= one.end for one in verbatim)


def _apart(faults: Sequence[Fault]) -> list[Fault]:
    """The faults in order of the text, one a place: of two at one place the one that says more."""
    kept: list[Fault] = []
    for one in sorted(faults, key=lambda fault: (_GRAVEST.index(fault.kind), fault.start, -fault.end)):
        if not any(one.start < other.end and other.start < one.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda fault: fault.start)


def _moved(fault: Fault, start: int) -> Fault:
    """A fault by its place in the sentence."""
    return replace(fault, start=fault.start - start, end=fault.end - start)
