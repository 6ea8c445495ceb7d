"""One paragraph as its surface shows it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from variorum.model import Extent, Furniture, FurnitureKind

_CLOSING = "\"'”’»)]*›"
_TERMINAL = re.compile(rf"([.!?…:;,。！？])[{re.escape(_CLOSING)}]*$")
_ASIDE = re.compile(r"\s[(\[][^()\[\]]*[)\]]$")
_LONGEST_ASIDE = 160
_INITIALS = re.compile(r"(?:\b[A-Z]\.){2,}$")
_INNER_STOP = re.compile(r"[.!?…][\"'”’)\]]*\s+[\"'“‘(\[]?[A-Z0-9À-Þ]")
_ABBREVIATED = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|No|vs|Jr|Sr|Prof|Rev"
    r"|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$"
)
_BULLET = re.compile(r"[•·▪◦*–—>-]\s")

# The longest line that can still be a label of something; running sentences without full stop are longer.
SHORT = 30

# Captions of news pictures run to about 50 words, and no byline or sign-up call is longer. It also bounds what the
# patterns of this package have to search.
_LONG_WORDS = 60
_LONG_CHARACTERS = 600


@dataclass(frozen=True)
class Line:
    """A paragraph without surrounding white space. `spaced` says whether an empty line stands before it."""

    text: str
    start: int
    end: int
    spaced: bool

    @cached_property
    def words(self) -> tuple[str, ...]:
        """What white space separates."""
        return tuple(self.text.split())

    @cached_property
    def ends(self) -> str:
        """The punctuation mark that ends it, closing quotes and a last remark in brackets aside, or nothing."""
        close = self.text[-16:]
        if _INITIALS.search(close):
            return ""
        found = _TERMINAL.search(close) or _TERMINAL.search(_ASIDE.sub("", self.text[-_LONGEST_ASIDE:]))
        return found.group(1) if found else ""

    @cached_property
    def running(self) -> bool:
        """Whether it reads as running text: finished, or leading on to what follows."""
        return self.finished or self.ends in {";", ","} or (self.ends == ":" and len(self.words) > 5)

    @cached_property
    def finished(self) -> bool:
        """Whether it ends a sentence, or is too long for a label."""
        return self.ends in {".", "!", "?", "…", "。", "！", "？"} or len(self.words) > SHORT

    @cached_property
    def bulleted(self) -> bool:
        """Whether it is an item of a list."""
        return bool(_BULLET.match(self.text))

    @cached_property
    def long(self) -> bool:
        """Whether it is too long for anything but running text."""
        return len(self.text) > _LONG_CHARACTERS or len(self.words) > _LONG_WORDS

    @cached_property
    def single(self) -> bool:
        """Whether it holds no more than one sentence."""
        stops = _INNER_STOP.finditer(self.text)
        return all(_ABBREVIATED.search(self.text[max(0, stop.start() - 6) : stop.start() + 1]) for stop in stops)

    @property
    def capital(self) -> bool:
        """Whether it starts as a title may: with a capital, a figure, or a letter of a script without case."""
        first = self.text.lstrip("\"'“”‘’«([¿¡")[:1]
        return first.isdigit() or (first.isalpha() and not first.islower())

    def part(self, start: int, end: int, kind: FurnitureKind) -> list[Furniture]:
        """The stretch `[start, end)` of this line as furniture, trimmed; nothing where it is blank."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return [Furniture(start=self.start + start, end=self.start + end, kind=kind)] if start < end else []

    def whole(self, kind: FurnitureKind) -> list[Furniture]:
        """All of this line as furniture."""
        return [Furniture(start=self.start, end=self.end, kind=kind)]


def lines(text: str, paragraphs: Sequence[Extent]) -> list[Line]:
    """The paragraphs of a text, in order."""
    found: list[Line] = []
    before = 0
    for place in paragraphs:
        gap = text[before : place.start].replace("\r\n", "\n")
        spaced = gap.count("\n") > 1 or gap.count("\r") > 1 or "\u2029" in gap
        found.append(Line(text[place.start : place.end], place.start, place.end, spaced))
        before = place.end
    return found
