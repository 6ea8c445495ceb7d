"""Votes whose telling contradicts itself: unanimous, with votes against."""

import re
from collections.abc import Iterator

from variorum.collation.ground import Ground
from variorum.model import Reading, Span

from .finding import Difference, side, written

_UNANIMOUS = re.compile(
    r"\b(?:unanimous(?:ly)?|by (?:a )?unanimous vote|without (?:a )?(?:dissent|opposition))\b", re.I
)
_HEDGED = re.compile(
    r"\b(?:near|nearly|almost|virtually|all but|far from|rather than|less than)\W+$"
    r"|(?:\b(?:not|never|nor)|n['’]t)\b[^,;]*$",
    re.IGNORECASE,
)
_COUNT = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|[1-9]\d{0,2})"
_VOTED = r"(?:(?:voting|votes?)\s+against|opposed|opposing|dissenting|voting\s+no)"
_AGAINST = re.compile(
    rf"\b(?:with|despite|by)\s+(?:only\s+|just\s+)?{_COUNT}\s+(?:[a-z-]+\s+){{0,3}}?{_VOTED}"
    r"(?=\s*(?:[.,;!?]|$|it\b|the (?:resolution|motion|text|bill)\b))",
    re.IGNORECASE,
)
_NEAR = 40
"""Letters between the two: what stands farther off may tell of another vote."""


def find(ground: Ground) -> Iterator[Difference]:
    """Sentences that call a vote unanimous and count votes against in the same breath."""
    for reading in ground.readings:
        yield from _within(ground, reading)


def _within(ground: Ground, reading: Reading) -> Iterator[Difference]:
    document = reading.document
    for sentence in reading.sentences:
        text = document.text[sentence.start : sentence.end]
        unanimous = _UNANIMOUS.search(text)
        against = _AGAINST.search(text, unanimous.end()) if unanimous else None
        if unanimous is None or against is None or _HEDGED.search(text[: unanimous.start()]):
            continue
        if against.start() - unanimous.end() > _NEAR:
            continue
        first = Span(document.id, sentence.start, sentence.start + unanimous.end())
        second = Span(document.id, sentence.start + against.start(), sentence.start + against.end())
        yield Difference(
            between="within-one-article",
            kind="number",
            verdict="likely-slip",
            sides=(side("unanimous", [first]), side("votes against", [second])),
            explanation=f"{written(ground, document.id)} calls the vote unanimous and in the same sentence writes "
            f"“{ground.text(second)}”: one of the two is a slip.",
            how="unanimous, with votes against",
        )
