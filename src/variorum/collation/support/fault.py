"""What of a checked sentence its passages do not bear out."""

from dataclasses import dataclass
from typing import Literal

from variorum.model import Span

Kind = Literal["name", "number", "date", "negation", "speaker", "quotation", "source", "absence"]


@dataclass(frozen=True, slots=True)
class Fault:
    """A part of a sentence that its passages do not bear out: where it stands, its words, and what stands instead.

    `instead` are the words of an article that stand in its place, where one clearly does.
    """

    kind: Kind
    start: int
    end: int
    words: str
    instead: Span | None = None
