"""A passage as the things it is made of: names, numbers, days and words, each with what it is worth."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from variorum.collation.events.families import stem
from variorum.collation.ground import Ground
from variorum.collation.words import Word, is_number, rarity, words
from variorum.model import Moment, Quantity, Span

S = TypeVar("S", bound=Span)

Passage = Sequence[Span]
"""What is judged: one stretch of a document, or several of one sentence that make one assertion."""

_SCALES = frozenset({"hundred", "thousand", "million", "billion", "trillion", "dozen"})

_NAME = 0.5
"""What a name is worth at least: it may be a common word, or one of a whole affair."""

_FIGURE = 0.6
"""What a number or a day is worth: as much as a fairly rare word."""

_NOT = re.compile(
    r"(?i)(?:no|not|never|nobody|none|nothing|nor|neither|without|cannot|den(?:y|ies|ied|ying|ials?)|untrue)|[a-z]+n['’]t"
)
_ONLY = re.compile(r"(?i)only|just|merely|least")
"""Words after "not" that take its sense away: "not only"."""


@dataclass(frozen=True, slots=True)
class Token:
    """One thing that a passage says: its place, the forms it is compared by, and its weight.

    A name is one token, however many words it has, and leads to its `actor`; a number has its bounds, a day its value.
    """

    start: int
    end: int
    forms: tuple[str, ...]
    stem: str
    weight: float
    actor: str | None = None
    number: tuple[float, float] | None = None
    day: str | None = None
    negation: bool = False

    @property
    def plain(self) -> bool:
        """Whether it is a word, no name, number or day."""
        return self.actor is None and self.number is None and self.day is None


def tokens(ground: Ground, passage: Passage) -> tuple[Token, ...]:
    """The tokens of a passage in the order of the text."""
    found: list[Token] = []
    for piece in passage:
        found += _of_piece(ground, piece)
    return tuple(found)


def _of_piece(ground: Ground, piece: Span) -> list[Token]:
    reading = ground.by_document[piece.document]
    inside = words(reading.document.text, piece.start, piece.end)
    found: list[Token] = []
    taken: list[tuple[int, int]] = []
    names = sorted(ground.places_of_names(piece.document, piece.start, piece.end), key=lambda one: one[0] - one[1])
    wholes: list[tuple[int, int, str | None, Moment | None]] = [(s, e, actor, None) for s, e, actor in names]
    wholes += [(m.start, m.end, None, m) for m in _within(reading.moments, piece) if m.kind != "duration"]
    for start, end, actor, moment in wholes:
        if any(start < last and first < end for first, last in taken):
            continue
        own = [word for word in inside if start <= word.start < end]
        if own:
            taken.append((start, end))
            found.append(_whole(start, end, own, actor, moment))
    loose = [word for word in inside if not any(first <= word.start < last for first, last in taken)]
    found += _words(loose, _within(reading.quantities, piece))
    return sorted(found, key=lambda one: one.start)


def _within(records: Iterable[S], piece: Span) -> list[S]:
    return [one for one in records if piece.start <= one.start and one.end <= piece.end]


def _whole(start: int, end: int, own: Sequence[Word], actor: str | None, moment: Moment | None) -> Token:
    forms = tuple(word.key for word in own)
    weight = max(_NAME, *(rarity(form) for form in forms)) if actor else _FIGURE
    day = (moment.when or moment.symbolic or " ".join(forms)) if moment else None
    return Token(start, end, forms, "", weight, actor=actor, day=day)


def _words(inside: Sequence[Word], quantities: Sequence[Quantity]) -> list[Token]:
    found: list[Token] = []
    held: list[Word] = []
    for word in (*inside, None):
        numeric = word is not None and (is_number(word.key) or (bool(held) and word.key in _SCALES))
        if word is not None and numeric:
            held.append(word)
            continue
        if held:
            found.append(_number(held, quantities))
            held = []
        if word is not None:
            found.append(_word(word, inside))
    return found


def _number(held: Sequence[Word], quantities: Sequence[Quantity]) -> Token:
    start, end = held[0].start, held[-1].end
    of = [one for one in quantities if one.start <= start and end <= one.end]
    low = high = float("nan")
    if of:
        low = of[0].low if of[0].low is not None else float("-inf")
        high = of[0].high if of[0].high is not None else float("inf")
    return Token(start, end, tuple(word.key for word in held), "", _FIGURE, number=(low, high))


def _word(word: Word, inside: Sequence[Word]) -> Token:
    negation = bool(_NOT.fullmatch(word.key))
    if negation:
        after = next((one.key for one in inside if one.start > word.start), "")
        negation = not _ONLY.fullmatch(after)
    return Token(word.start, word.end, (word.key,), stem(word.key), rarity(word.key), negation=negation)
