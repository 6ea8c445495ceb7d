"""Words that differ between texts that otherwise run alike."""

import re
from collections.abc import Collection, Sequence
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
    """A stretch of one text: `same` as in another, in the place of `other` words, or found `only` here."""

    text: str
    difference: Difference


def runs(
    texts: Sequence[str], pairs: Collection[tuple[int, int]] = (), whole: int | None = None
) -> tuple[tuple[Run, ...], ...]:
    """Each text cut into runs, by comparing it word by word with others. Case and quotation marks do not count.

    `pairs` names by position which texts are compared; without any, every two are. A word that stands likewise in any
    of the texts that its own is compared with is `same`. `whole` is the text that the others were cut from: its words
    are `only` where none of them has them, however the cut was mended.
    """
    words = [[match.span() for match in _TOKEN.finditer(text)] for text in texts]
    forms = [[_form(text[a:b]) for a, b in spans] for text, spans in zip(texts, words, strict=True)]
    found = []
    for place, own in enumerate(forms):
        compared = [_compare(own, forms[other]) for other in _partners(place, len(texts), pairs)]
        marks = [_joint(differences) for differences in zip(*compared, strict=True)] or ["same"] * len(own)
        if place == whole:
            marks = ["same" if mark == "same" else "only" for mark in marks]
        found.append(tuple(_cut(texts[place], words[place], marks)))
    return tuple(found)


def _partners(place: int, count: int, pairs: Collection[tuple[int, int]]) -> list[int]:
    if not pairs:
        return [other for other in range(count) if other != place]
    return sorted({b if a == place else a for a, b in pairs if place in (a, b) and a != b})


def _joint(differences: Sequence[Difference]) -> Difference:
    """What a word is over all comparisons: a difference only if it differs in each of them."""
    if "same" in differences:
        return "same"
    return "other" if "other" in differences else "only"


def _form(word: str) -> str:
    folded = word.casefold().replace("’", "'")
    return "" if re.fullmatch(r"[^\w]", folded) else folded


def _compare(own: list[str], other: list[str]) -> list[Difference]:
    marks: list[Difference] = ["same"] * len(own)
    # The matcher is not symmetric: in one order, so that both texts agree on which words they share.
    first, second = sorted((own, other))
    for tag, *places in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        start, end, low, high = places if own is first else (*places[2:], *places[:2])
        if tag == "equal":
            continue
        difference: Difference = "other" if any(other[low:high]) else "only"
        marks[start:end] = [difference if word else "same" for word in own[start:end]]
    return marks


def _cut(text: str, words: list[tuple[int, int]], marks: Sequence[Difference]) -> list[Run]:
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
