"""Words that differ between texts that otherwise run alike."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

# Han and kana are compared character by character: nothing separates their words.
_HAN = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(rf"[{_HAN}]|[^\W{_HAN}]+(?:['’][^\W{_HAN}]+)*|[^\w\s]")


Difference = Literal["same", "other", "only"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one text: `same` as in the others, `other` words in its place, or found `only` in some."""

    text: str
    difference: Difference


def runs(texts: Sequence[str]) -> tuple[tuple[Run, ...], ...]:
    """Each text cut into runs, by comparing it word by word with every other. Case and quotation marks do not count."""
    words = [[match.span() for match in _TOKEN.finditer(text)] for text in texts]
    forms = [[_form(text[a:b]) for a, b in spans] for text, spans in zip(texts, words, strict=True)]
    found = []
    for place, own in enumerate(forms):
        marks: list[Difference] = ["same"] * len(own)
        for other in [*forms[:place], *forms[place + 1 :]]:
            _compare(own, other, marks)
        found.append(tuple(_cut(texts[place], words[place], marks)))
    return tuple(found)


def _form(word: str) -> str:
    folded = word.casefold().replace("’", "'")
    return "" if re.fullmatch(r"[^\w]", folded) else folded


def _compare(own: list[str], other: list[str], marks: list[Difference]) -> None:
    for tag, start, end, low, high in SequenceMatcher(None, own, other, autojunk=False).get_opcodes():
        if tag in ("equal", "insert"):
            continue
        difference: Difference = "other" if any(other[low:high]) else "only"
        for place in range(start, end):
            if own[place] and marks[place] != "other":
                marks[place] = difference


def _cut(text: str, words: list[tuple[int, int]], marks: list[Difference]) -> list[Run]:
    found: list[Run] = []
    at = 0
    for difference, group in groupby(zip(words, marks, strict=True), key=lambda pair: pair[1]):
        if difference == "same":
            continue
        places = [span for span, _ in group]
        start, end = places[0][0], places[-1][1]
        if at < start:
            found.append(Run(text[at:start], "same"))
        found.append(Run(text[start:end], difference))
        at = end
    if at < len(text):
        found.append(Run(text[at:], "same"))
    return found
