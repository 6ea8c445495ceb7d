"""A sentence as the things it names: words by their stem, actors, figures and times by what they mean.

So "killed", "three people" and "on Monday" of one article can be set against "the killing", "3 civilians" and
"6 March" of another, and any one of them can be left out to see whether the rest still says the same.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from variorum.collation import wordnet
from variorum.collation.events.families import family
from variorum.collation.ground import Ground
from variorum.collation.words import Word, rarity, words
from variorum.model import Extent, Moment, Quantity, Reading, Span

Sort = Literal["word", "name", "number", "time", "turn", "cue"]
"""A word, whoever is meant, a figure, a time, a word that turns what is said (not, may), a word of saying."""

_CONTENT = 0.2
"""Rarity below which a word carries no content of its own ("the", "said", "after")."""

_LIGHT = 0.11
"""Rarity from which a past form of a verb tells a deed nonetheless: "left" .16, "took" .18, but "said" .02."""

_PLURALS = ("men", "women", "feet", "teeth", "geese", "better", "best", "worse", "more")
"""Words with another base form that are no verbs of the past."""

_TURNS = frozenset((
    "not", "no", "never", "nor", "neither", "none", "without", "cannot", "nobody", "nothing", "may", "might", "could",
    "would", "can", "will", "shall", "should", "must", "reportedly", "allegedly", "apparently", "possibly",
    "probably", "likely", "unlikely", "perhaps", "maybe", "supposedly", "purportedly",
))  # fmt: skip
_NUMERAL = frozenset((
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty",
    "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds", "thousand", "thousands", "million",
    "millions", "billion", "billions", "trillion", "trillions", "dozen", "dozens", "half", "third", "thirds",
    "quarter", "quarters", "fourth", "fifth", "fifths", "tenth", "tenths", "score", "scores", "couple", "several",
    "bn", "mn",
))  # fmt: skip


_JOINED = 5
"""Letters between two words of one number: "two hundred and six", "2 to 3"."""


@dataclass(frozen=True, slots=True)
class Token:
    """One thing that a sentence names.

    `key` is the form in which it is compared: the family of a word, the side of an actor, the value of a figure or
    time. `form` is the word as `words.key` has it. `actor` is null for names that lead to no actor, `person` whether it
    is one. `deed` is whether a
    word tells an event.
    """

    sort: Sort
    start: int
    end: int
    key: str
    form: str
    actor: str | None = None
    person: bool = False
    quantity: Quantity | None = None
    moment: Moment | None = None
    deed: bool = False


@dataclass(frozen=True, slots=True)
class Inventory:
    """What one article names, each layer in order of the text, to be cut into sentences."""

    names: Sequence[tuple[int, int, str]]
    quantities: Sequence[Quantity]
    moments: Sequence[Moment]
    deeds: frozenset[int]
    cues: frozenset[int]


def inventory(ground: Ground, reading: Reading) -> Inventory:
    """The layers of an article that tokens are made of."""
    document = reading.document
    return Inventory(
        names=_outermost(ground.places_of_names(document.id, 0, len(document.text))),
        quantities=sorted(reading.quantities, key=lambda one: (one.start, one.end)),
        moments=sorted(reading.moments, key=lambda one: (one.start, -one.end)),
        deeds=frozenset(at for one in (*reading.events, *reading.headlines) for at in _all(one.trigger)),
        cues=frozenset(one.cue.start for one in reading.quotations if one.cue is not None),
    )


def _all(place: Span | Extent) -> range:
    return range(place.start, place.end)


def _outermost(found: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Mentions without those that lie in another."""
    kept: list[tuple[int, int, str]] = []
    for one in sorted(found, key=lambda place: (place[0], -place[1], place[2])):
        if not kept or one[0] >= kept[-1][1]:
            kept.append(one)
    return kept


def tokens(ground: Ground, text: str, held: Inventory, place: Span) -> tuple[Token, ...]:
    """The tokens of a stretch of text, in order."""
    taken = sorted(_found(ground, text, held, place), key=lambda one: (one.start, one.end))
    return tuple(sorted([*taken, *_words(text, held, place, taken)], key=lambda one: (one.start, one.end)))


def _found(ground: Ground, text: str, held: Inventory, place: Span) -> list[Token]:
    """Times, figures and actors; where two lie over one another the first of them stands."""
    found: list[Token] = []
    for token in (
        *_times(text, held.moments, place),
        *_figures(text, held.quantities, place),
        *_actors(ground, text, held.names, place),
    ):
        if not any(token.start < other.end and other.start < token.end for other in found):
            found.append(token)
    return found


def _times(text: str, moments: Sequence[Moment], place: Span) -> Iterator[Token]:
    for one in moments:
        if place.start <= one.start and one.end <= place.end:
            when = one.when or one.symbolic or text[one.start : one.end].casefold()
            yield Token("time", one.start, one.end, when, text[one.start : one.end].casefold(), moment=one)


def _figures(text: str, quantities: Sequence[Quantity], place: Span) -> Iterator[Token]:
    for one in quantities:
        if place.start <= one.start and one.end <= place.end:
            start, end = _numeral(text, one)
            yield Token("number", start, end, f"{one.low}/{one.high}", text[start:end].casefold(), quantity=one)


def _numeral(text: str, quantity: Quantity) -> tuple[int, int]:
    """The words of a quantity that give its value, without those of what it counts."""
    numeral = [
        (m.start(), m.end())
        for m in re.finditer(r"[$€£¥]?[\w.,]*\w", text[quantity.start : quantity.end])
        if m.group().lstrip("$€£¥")[:1].isdigit() or m.group().casefold() in _NUMERAL
    ]
    if not numeral:
        first = re.match(r"\S+", text[quantity.start : quantity.end])
        return quantity.start, quantity.start + (first.end() if first else 1)
    start, end = numeral[0]
    for following, last in numeral[1:]:
        if following - end > _JOINED:
            break
        end = last
    return quantity.start + start, quantity.start + end


def _actors(ground: Ground, text: str, names: Sequence[tuple[int, int, str]], place: Span) -> Iterator[Token]:
    first = bisect_left(names, (place.start, -1, ""))
    for start, end, actor in names[first : bisect_right(names, (place.end, -1, ""))]:
        if end <= place.end:
            person = ground.actors[actor].kind == "person"
            yield Token("name", start, end, str(ground.sides.of(actor)), text[start:end].casefold(), actor, person)


def _words(text: str, held: Inventory, place: Span, taken: Sequence[Token]) -> Iterator[Token]:
    """What is left: words with content, names that lead nowhere, and words that turn the sense."""
    run: list[Word] = []
    for word in _free(text, place, taken):
        if _capital(text, place, word) and (not run or text[run[-1].end : word.start].strip() == ""):
            run.append(word)
            continue
        yield from _name(run)
        run = [word] if _capital(text, place, word) else []
        if not run:
            yield from _word(held, word)
    yield from _name(run)


def _free(text: str, place: Span, taken: Sequence[Token]) -> Iterator[Word]:
    starts = [one.start for one in taken]
    for word in words(text, place.start, place.end):
        at = bisect_right(starts, word.start) - 1
        if at < 0 or word.start >= taken[at].end:
            yield word


def _capital(text: str, place: Span, word: Word) -> bool:
    """Whether a word is written as a name, and not only because the sentence begins with it."""
    first = not any(sign.isalnum() for sign in text[place.start : word.start])
    opens = text[place.start : word.start].rstrip()[-1:] in ("“", '"', ":", "‘")
    return text[word.start].isupper() and not ((first or opens) and rarity(word.key) < 0.55)


def _name(run: Sequence[Word]) -> Iterator[Token]:
    if run:
        start, end = run[0].start, run[-1].end
        form = " ".join(word.key for word in run)
        yield Token("name", start, end, f"~{form}", form)


def _word(held: Inventory, word: Word) -> Iterator[Token]:
    if word.key in _TURNS or word.key.endswith("n't"):
        yield Token("turn", word.start, word.end, word.key, word.key)
    elif word.key[0].isdigit():
        yield Token("number", word.start, word.end, word.key, word.key)
    elif word.start in held.cues:
        yield Token("cue", word.start, word.end, family(word.key), word.key)
    elif rarity(word.key) >= _CONTENT or word.start in held.deeds or _light(word.key):
        yield Token("word", word.start, word.end, family(word.key), word.key, deed=word.start in held.deeds)


@lru_cache(20_000)
def _light(key: str) -> bool:
    """Whether a common word is a past form of a verb."""
    return rarity(key) >= _LIGHT and past(key)


@lru_cache(20_000)
def past(form: str) -> bool:
    """Whether a word looks like a verb of the past: "issued", "won"; nouns and infinitives tell no fact."""
    if form.endswith("ed"):
        return True
    if form.endswith(("s", "ing")) or form in _PLURALS:
        return False
    return any(base != form and "v" in wordnet.parts(base) for base in wordnet.bases(form))
