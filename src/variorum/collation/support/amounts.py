"""The figures that a checked sentence gives, against those of the sentences that bear the rest of it out."""

from collections.abc import Iterator, Sequence

from variorum.collation.meaning import Token
from variorum.model import Quantity, Span

from . import figures
from .evidence import Evidence
from .fault import Fault
from .figures import Figure
from .ground import Bench
from .index import Index

_DASHES = ("-", "–", "−", "/")


class Amounts:
    """The figures of the checked text."""

    def __init__(self, bench: Bench, index: Index) -> None:
        self._bench = bench
        self._index = index

    def faults(self, evidence: Evidence) -> Iterator[Fault]:
        """Figures that none of the supporting sentences bears out."""
        own = [
            (token, self._figure(token, self._bench.checked.quantities))
            for token in evidence.tokens
            if token.number is not None and not (self._in_time(token) or self._joined(token) or self._pronoun(token))
        ]
        if not own or not evidence.chosen:
            return
        there = [pair for place in evidence.support for pair in self._found(place)]
        for token, figure in own:
            if any(figures.told(figure, other) for _, other in there):
                continue
            if any(token.forms == other.forms for other, _ in there):
                continue
            rival = self._other_figure(evidence, figure, [mine for _, mine in own])
            yield Fault("number", token.start, token.end, self._bench.text[token.start : token.end], rival)

    def _other_figure(self, evidence: Evidence, asked: Figure, own: Sequence[Figure]) -> Span | None:
        """A figure of the same thing in the sentence that tells most, which bears out none of the checked one."""
        place = evidence.support[0]
        document = self._index.spans[place].document
        for token, found in self._found(place):
            if figures.comparable(asked, found) and not any(figures.told(one, found) for one in own):
                return Span(document, token.start, token.end)
        return None

    def _in_time(self, token: Token) -> bool:
        return any(one.start <= token.start and token.end <= one.end for one in self._bench.checked.moments)

    def _pronoun(self, token: Token) -> bool:
        """Whether it is "one", which counts nothing in "one of them" or "no one"."""
        return self._bench.text[token.start : token.end].casefold() == "one"

    def _joined(self, token: Token) -> bool:
        """Whether a number is a part of a score or a range, which stands for more than itself: "5–4"."""
        text = self._bench.text
        return text[token.start - 1 : token.start] in _DASHES or text[token.end : token.end + 1] in _DASHES

    def _found(self, place: int) -> Iterator[tuple[Token, Figure]]:
        span = self._index.spans[place]
        quantities = self._bench.ground.by_document[span.document].quantities
        for token in self._bench.judge.tokens((span,)):
            if token.number is not None:
                yield token, self._figure(token, quantities)

    @staticmethod
    def _figure(token: Token, quantities: Sequence[Quantity]) -> Figure:
        for one in quantities:
            if one.start <= token.start and token.end <= one.end:
                return Figure(one.low, one.high, one)
        value = _value(token.forms)
        return Figure(value, value)


def _value(forms: Sequence[str]) -> float:
    try:
        return float(forms[0].replace(",", ""))
    except ValueError:
        return float("nan")
