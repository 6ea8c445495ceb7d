"""What every rule of this package gives: one difference, before it has an id."""

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.collation.ground import Ground
from variorum.model import Discrepancy, Document, Side, Span, cluster_id, leaf_id
from variorum.model.claim import Between, DiscrepancyKind, Verdict


@dataclass(frozen=True, slots=True)
class Difference:
    """A difference that a rule found; `of` are the records it was computed from, `how` the rule."""

    between: Between
    kind: DiscrepancyKind
    verdict: Verdict
    sides: tuple[Side, ...]
    explanation: str
    how: str
    claim: str | None = None
    of: tuple[str, ...] = ()
    confidence: float | None = None

    def record(self) -> Discrepancy:
        """The record, named after the rule and its smallest passage."""
        spans = (span for side in self.sides for span in side.accounts)
        return Discrepancy(
            id=cluster_id("discrepancy", (leaf_id(f"{self.kind} {self.how}", span) for span in spans)),
            claim=self.claim,
            between=self.between,
            kind=self.kind,
            verdict=self.verdict,
            sides=self.sides,
            explanation=self.explanation,
            of=self.of,
            confidence=self.confidence,
            how=self.how,
        )


def side(value: str, spans: Sequence[Span]) -> Side:
    """One side of a difference, its passages in the order of the documents."""
    return Side(value=value, accounts=tuple(sorted({span.span for span in spans})))


def written(ground: Ground, document: str) -> str:
    """Who wrote an article and when, in words for an explanation."""
    found: Document = ground.by_document[document].document
    title = f"“{found.title}”" if found.title else found.source.rpartition("/")[2]
    who = found.outlet or title
    if found.published:
        return f"{who} ({found.published[:10]})"
    if found.window:
        first, _, last = found.window.partition("/")
        return f"{who} (undated; between {first} and {last} by the dates of other accounts)"
    return f"{who} (undated)"
