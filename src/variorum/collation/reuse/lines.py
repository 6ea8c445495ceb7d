"""The sentences of all articles, laid out for comparison."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.annotation import marks
from variorum.annotation.blocks import blocks
from variorum.collation.words import Word, words
from variorum.model import Quotation, Reading, Sentence, Span, Speaker

from .contractions import spelled

FEWEST_WORDS = 4
"""Shorter stretches are too common to show that one text comes from another."""

_SIGNED = re.compile(r"\s*[—–-]{1,2}\s*[^\n]{1,60}\(@\w+\)[^\n]{0,40}$")
"""The name, address and date under a post that an article shows: all that shows posts of one person have it."""

_BRACKETS = re.compile(r"\[[^\[\]\n]{1,80}\]|\((?=[^()\n]{1,40}\))[^()\n]{1,40}\)")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch of a line between quotation marks, as places in its words, with who says it (null where unknown).

    `named` are the words of the name by which the text names the speaker there.
    """

    first: int
    last: int
    speaker: str | None
    named: frozenset[str] = frozenset()

    def same_speaker(self, other: "Quoted") -> bool:
        """Whether both have one speaker, or name theirs by one last name."""
        same = self.speaker is not None and self.speaker == other.speaker
        return same or bool(self.named & other.named)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of running text, its words, and what of it is quoted. `order` is its place among all sentences.

    `edited` are the places of words that an editor put between brackets.
    """

    document: str
    order: int
    start: int
    end: int
    words: tuple[Word, ...]
    keys: tuple[str, ...]
    names: tuple[bool, ...]
    quoted: tuple[Quoted, ...]
    vector: bytes
    edited: frozenset[int] = frozenset()

    def span(self, first: int, last: int) -> Span:
        """The place of the words `first` up to, not including, `last`; of all words, the whole sentence."""
        if first == 0 and last == len(self.words):
            return Span(self.document, self.start, self.end)
        return Span(self.document, self.words[first].start, self.words[last - 1].end)

    def in_quotes(self, first: int, last: int) -> bool:
        """Whether at least half of the words stand between quotation marks."""
        inside = sum(max(0, min(last, part.last) - max(first, part.first)) for part in self.quoted)
        return 2 * inside >= last - first


def lay_out(reading: Reading) -> list[Line]:
    """The sentences of one article that can be compared; furniture is left out."""
    text, sentences = reading.document.text, reading.sentences
    stretches = [part for part in marks.find(text, blocks(text), sentences) if part.depth == 0]
    lines = []
    for order, sentence in enumerate(sentences):
        found = spelled(text, sentence.start, sentence.end)
        if sentence.furniture or len(found) < FEWEST_WORDS or _SIGNED.match(text, sentence.start, sentence.end):
            continue
        inside = [part for part in stretches if part.start < sentence.end and sentence.start < part.end]
        lines.append(
            Line(
                document=reading.document.id,
                order=order,
                start=sentence.start,
                end=sentence.end,
                words=tuple(found),
                keys=tuple(word.key for word in found),
                names=_names(text, found, {part.start for part in inside}),
                quoted=tuple(_quoted(text, found, part, reading.quotations) for part in inside),
                vector=sentence.vector,
                edited=_edited(text, found, sentence),
            )
        )
    return lines


def _names(text: str, found: Sequence[Word], openings: set[int]) -> tuple[bool, ...]:
    """Which words are written as names: capitalised, and not only because a sentence or quotation begins with them."""
    return tuple(
        text[word.start].isupper()
        and word.key != "i"
        and not (index > 0 and found[index - 1].start == word.start)
        and ((index > 0 and word.start not in openings) or text[word.start : word.end].isupper())
        for index, word in enumerate(found)
    )


def _edited(text: str, found: Sequence[Word], sentence: Sentence) -> frozenset[int]:
    inside = [match.span() for match in _BRACKETS.finditer(text, sentence.start, sentence.end)]
    return frozenset(
        index for index, word in enumerate(found) if any(start < word.start < end for start, end in inside)
    )


def _quoted(text: str, found: Sequence[Word], part: marks.Quoted, quotations: Sequence[Quotation]) -> Quoted:
    within = [index for index, word in enumerate(found) if part.start <= word.start < part.end]
    if not within:
        return Quoted(0, 0, None)
    speakers = [q.speaker for q in quotations if q.start < part.end and part.start < q.end and q.speaker is not None]
    if not speakers:
        return Quoted(within[0], within[-1] + 1, None)
    return Quoted(within[0], within[-1] + 1, speakers[0].actor, _last_name(text, speakers[0]))


def _last_name(text: str, speaker: Speaker) -> frozenset[str]:
    """The last capitalised word of those that name the speaker, if they are a name."""
    if speaker.named != "named" or speaker.start is None or speaker.end is None:
        return frozenset()
    capital = [word.key for word in words(text, speaker.start, speaker.end) if text[word.start].isupper()]
    return frozenset(capital[-1:])
