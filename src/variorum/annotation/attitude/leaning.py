"""What the sentence around a name leans to: ill of whom it names, well, or neither."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan

from variorum.annotation.parser import Parse
from variorum.model.stance import AttitudeLabel

from . import model, near

LABELS: tuple[AttitudeLabel, ...] = ("negative", "neutral", "positive")


@dataclass(frozen=True, slots=True)
class Leaning:
    """The likeliest attitude, and the balance from -1 (surely negative) to 1 (surely positive)."""

    label: AttitudeLabel
    balance: float


def toward(parse: Parse, start: int, end: int) -> Leaning | None:
    """The attitude of the sentence at `start..end` towards whoever these characters name; None in a text not parsed."""
    return of_all(parse, [(start, end)])[0]


def of_all(parse: Parse, places: Sequence[tuple[int, int]]) -> list[Leaning | None]:
    """The same for several places of one article, read together."""
    spans = [parse.token_span(start, end) if parse.parsed else None for start, end in places]
    known = iter(of_spans(parse, [span for span in spans if span is not None and len(span)]))
    return [next(known) if span is not None and len(span) else None for span in spans]


def of_spans(parse: Parse, spans: Sequence[TokenSpan]) -> list[Leaning]:
    """The attitude towards whomever each of the names stands for."""
    if not spans:
        return []
    shares = model.shares(near.around(near.words(parse), spans), parse.tokens.vocab)
    return [Leaning(LABELS[int(row.argmax())], round(float(row[2] - row[0]), 3)) for row in shares]
