"""What the articles of a dossier say to a sentence."""

from dataclasses import dataclass
from typing import Literal

from variorum.model import Extent, Span

from .fault import Fault

Support = Literal["supported", "partly", "unsupported", "contradicted"]


@dataclass(frozen=True, slots=True)
class Part:
    """An assertion of a sentence: its stretches in the sentence, its words, and whether the articles bear it out."""

    pieces: tuple[Extent, ...]
    text: str
    verdict: Support


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the articles bear a sentence out.

    supported: all of it is told. partly: some of it is, or all but a name, figure, date or the like. contradicted: the
    same fact is told with something else in that place. unsupported: it is not told.

    `passages` are the sentences that come nearest, the best first. `chance` is how sure it is that its words are told;
    `faults` what in it is not, `why` the same in a sentence. Places of parts and faults are in the sentence. `line` is
    where its paragraph begins in the document, where there is one. `own` is whether it speaks of the dossier itself,
    and was held against its records.
    """

    sentence: str
    verdict: Support
    passages: tuple[Span, ...]
    chance: float
    parts: tuple[Part, ...] = ()
    faults: tuple[Fault, ...] = ()
    why: str | None = None
    line: int | None = None
    own: bool = False
