"""Words, numbers and names of a sentence, by their letters alone: what must stand in a passage to be believed."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[.’'\-][^\W_]+)*")
_POSSESSIVE = re.compile(r"[’']s$")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")

_COUNTING = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands"
    " million millions billion billions trillion trillions dozen dozens score scores half halves third thirds quarter"
    " quarters twice thrice double triple first second fourth fifth sixth seventh eighth ninth tenth once both"
)
"""Words that count."""
_IN_WORDS = frozenset(_COUNTING.split())

_GRAMMAR = (
    "a an the this that these those he she it they his her its their in on at by for from to of with after before while"
    " as when since during although though but and or if not no some many most all each every both one under over"
    " according about there who what which where why how both neither either several few more less than because"
    " despite until between among against through we you i our your"
)
"""Words that have a capital at the beginning of a sentence only."""
_OPENERS = frozenset(_GRAMMAR.split())

_LONG, _STEM = 4, 5
"""Letters of a word that says something, and those that its forms share."""

_BOUND = re.compile(
    r"(?i)(?:\b(as many as|as few as|at least|at most|up to|more than|fewer than|less than|about|around|nearly|almost"
    r"|some|over|under|roughly|approximately)\s+)?\b(\d+(?:[.,]\d+)*|[a-z]+)\b"
)

Run = tuple[str, ...]


@lru_cache(maxsize=4096)
def words(text: str) -> Run:
    """The words of a text in order, without the possessive ending."""
    return tuple(_bare(match[0]) for match in _WORD.finditer(text))


def numbers(text: str) -> frozenset[str]:
    """The numbers of a text: figures without separators of thousands, and words that count."""
    figures = {_THOUSANDS.sub("", match[0]) for match in _DIGITS.finditer(text)}
    counted = (
        word for word in words(text) if "-" not in word or word.islower()
    )  # names such as "Two-Way" count nothing
    spelled = {part for word in counted for part in word.lower().split("-") if part in _IN_WORDS}
    return frozenset(figures | spelled)


def bounds(text: str) -> frozenset[tuple[str, str]]:
    """The numbers of a text with the words before them that make a bound of a number: ("at least", "9")."""
    found = ((_plain(match[1]), _THOUSANDS.sub("", match[2].lower())) for match in _BOUND.finditer(text))
    return frozenset((bound, number) for bound, number in found if number[0].isdigit() or number in _IN_WORDS)


def _plain(bound: str | None) -> str:
    return " ".join((bound or "").lower().split())


def names(text: str) -> list[Run]:
    """Words that stand side by side and are not all in small letters; scripts without capitals count as names.

    The first word of the text is one of them unless it is a word of grammar; whether it is a name, only a passage
    that has it can tell.
    """
    return [tuple(run) for run in _runs(text)]


def _runs(text: str) -> Iterator[list[str]]:
    run: list[str] = []
    end = 0
    for place, match in enumerate(_WORD.finditer(text)):
        word = _bare(match[0])
        if run and text[end : match.start()] != " ":
            yield run
            run = []
        end = match.end()
        if not _is_name(word) or (place == 0 and word.lower() in _OPENERS):
            if run:
                yield run
            run = []
            continue
        run.append(word)
        if word != match[0]:  # a possessive ends a name
            yield run
            run = []
    if run:
        yield run


def stems(text: str) -> frozenset[str]:
    """The beginnings of the longer words, in small letters: a word and its other forms begin alike."""
    return frozenset(word[:_STEM] for word in words(text.lower()) if len(word) >= _LONG)


def stands(run: Run, texts: Sequence[Run]) -> bool:
    """Whether the words stand side by side in one of the texts."""
    length = len(run)
    return any(text[at : at + length] == run for text in texts for at in range(len(text) - length + 1))


def copied(text: Run, source: Run, length: int) -> bool:
    """Whether a text has so many words in a row as another has them."""
    pieces = {source[at : at + length] for at in range(len(source) - length + 1)}
    return any(text[at : at + length] in pieces for at in range(len(text) - length + 1))


def _is_name(word: str) -> bool:
    letters = "".join(sign for sign in word if sign.isalpha())
    return bool(letters) and not letters.islower()


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word)
