"""What accounts share word for word, and how many origins stand behind them."""

from typing import Literal

from .record import Record
from .span import Span

ReuseKind = Literal["verbatim", "near-verbatim", "translation-variant", "paraphrase", "cut", "altered"]
OriginKind = Literal["wire", "official-text", "interview", "outlet", "unknown"]


class Reuse(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Passages of several articles that say the same in the same or nearly the same words.

    `differences` pairs the words of one passage with those that stand in their place in another (an empty string where
    nothing does); `compared` names for each difference the two passages, by position. `source` is the text they come
    from, where an article names it. `earliest` is the document that appeared first, where all say when they did: that
    alone shows no copying. `credits` are sentences in which an article names the outlet of another as its source there.
    """

    id: str
    kind: ReuseKind
    passages: tuple[Span, ...]
    differences: tuple[tuple[str, str], ...]
    source: str | None
    compared: tuple[tuple[int, int], ...] = ()
    earliest: str | None = None
    credits: tuple[Span, ...] = ()
    confidence: float | None = None
    how: str | None = None


class Origin(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Documents that go back to one text, with the reuse that shows it. Undetected copying is not independence.

    `name` says whose text it is, where an article says so; `credits` are the lines that do; `how` is what the documents
    have in common.
    """

    id: str
    kind: OriginKind
    documents: tuple[str, ...]
    evidence: tuple[str, ...]
    name: str | None = None
    credits: tuple[Span, ...] = ()
    confidence: float | None = None
    how: str | None = None
